### Was geschehen kann: Titel, dann Ursache, Abhilfe und was erhalten bleibt. Wer zuständig ist, kommt aus dem Code.

owner-you = Zuständig: Sie.
owner-commune = Zuständig: Ihre Gemeinde (Bevölkerungsdienst).
owner-access-manager = Zuständig: der Hauptzugangsverwalter der Organisation.
owner-organisation = Zuständig: Ihre Organisation.
owner-it = Zuständig: Ihr Informatiker.
owner-ehealth = Zuständig: eHealth.
owner-vendor = Zuständig: der Hersteller Ihrer Software.
owner-program = Zuständig: dieses Programm.
owner-trainer = Zuständig: die Kursleitung oder die Person, die die Übungsplattform gestartet hat.

## Was man eintippt

identifier-missing = Tragen Sie die Nummer ein.
    .cause = Eine Nummer vom Typ { $type } besteht aus Ziffern, und in diesem Feld steht keine.
    .remedy = Tippen Sie die Nummer ab, Ziffer für Ziffer.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-characters = Diese Nummer enthält nicht nur Ziffern.
    .cause = Eine Nummer vom Typ { $type } besteht nur aus Ziffern. Leerzeichen, Punkte und Bindestriche sind erlaubt.
    .remedy = Tippen Sie die Nummer noch einmal ab, Ziffer für Ziffer.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-length = { $actual ->
    [one] Diese Nummer hat { $actual } Ziffer. Für { $type } sind es { $expected }.
   *[other] Diese Nummer hat { $actual } Ziffern. Für { $type } sind es { $expected }.
 }
    .cause = Eine Ziffer fehlt oder ist zu viel.
    .remedy = Vergleichen Sie mit dem Dokument, auf dem die Nummer steht.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-pattern = Diese Nummer passt nicht zu { $type }.
    .cause = Nummern dieses Typs beginnen mit anderen Ziffern.
    .remedy = Prüfen Sie den gewählten Typ, dann die Nummer.
    .kept = Der Rest des Formulars bleibt erhalten.
bis-number-wanted = Das ist eine Nationalregisternummer, keine BIS-Nummer.
    .cause = In einer BIS-Nummer ist der Monat um 20 oder um 40 erhöht.
    .remedy = Wer einen belgischen Personalausweis hat, benutzt die Seite „Beantragen“.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-check-digits = Die Prüfziffer stimmt nicht.
    .cause = Wahrscheinlich wurde eine Ziffer falsch abgetippt.
    .remedy = Tippen Sie die Nummer noch einmal ab, Ziffer für Ziffer.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-birth-date = Diese Nationalregisternummer beginnt nicht mit einem möglichen Datum.
    .cause = Die ersten sechs Ziffern sind Jahr, Monat und Tag der Geburt.
    .remedy = Tippen Sie die Nummer noch einmal ab, Ziffer für Ziffer.
    .kept = Der Rest des Formulars bleibt erhalten.
identifier-type = eHealth kennt den Nummerntyp { $type } nicht.
    .cause = Jede Organisation hat einen Typ und eine Nummer. Ein Typ ist zum Beispiel NIHII-GROUP.
    .remedy = Wählen Sie einen Typ aus der Liste.
    .kept = Der Rest des Formulars bleibt erhalten.
application-id-characters = { $space ->
    [yes] Ein Leerzeichen ist in einer Anwendungs-ID nicht möglich.
   *[no] „{ $refused }“ ist in einer Anwendungs-ID nicht möglich.
 }
    .cause = Erlaubt sind nur Buchstaben ohne Akzent und Umlaut, Ziffern, - und _.
    .remedy = { $space ->
        [yes] Ersetzen Sie es durch - oder _.
       *[no] Verwenden Sie Buchstaben ohne Akzent und Umlaut, Ziffern, - oder _.
     }
    .kept = Der Rest des Formulars bleibt erhalten.
application-id-length = { $excess ->
    [one] Die Anwendungs-ID ist um { $excess } Zeichen zu lang.
   *[other] Die Anwendungs-ID ist um { $excess } Zeichen zu lang.
 }
    .cause = Sie hat höchstens dreißig Zeichen.
    .remedy = Wählen Sie einen kürzeren Namen.
    .kept = Der Rest des Formulars bleibt erhalten.
name-refused = { $rule ->
    [missing] Geben Sie den Namen der Organisation ein.
    [person] Tragen Sie diesen Namen in Buchstaben ein.
   *[character] Das Zeichen Nr. { $position } dieses Namens kann nicht in einem Zertifikat stehen: { $character }
 }
    .cause = { $rule ->
        [missing] Der Name steht im Zertifikat, in Großbuchstaben, ohne Akzente und Umlautpunkte.
        [person] Der Name steht im Zertifikat, in Großbuchstaben und ohne Akzente und Umlautpunkte.
       *[character] Dieses Zeichen ist unsichtbar oder ändert die Reihenfolge dessen, was Sie sehen. Es stammt aus einer Webseite, einem Dokument oder der Liste von eHealth.
     }
    .remedy = { $rule ->
        [missing] Tippen Sie den amtlichen Namen ab.
        [person] Schreiben Sie ihn so, wie er auf dem Ausweis steht.
       *[character] Wählen Sie „Eine andere Organisation…“ und tippen Sie den Namen selbst ein. Schreibt eHealth ihn so, bitten Sie das Contact Center, 02 788 51 55, ihn zu berichtigen.
     }
    .kept = Der Rest des Formulars bleibt erhalten.
email-refused = { $rule ->
    [missing] Geben Sie Ihre E-Mail-Adresse ein.
    [at] In der E-Mail-Adresse fehlt ein @.
    [length] Diese E-Mail-Adresse ist zu lang.
   *[form] Diese E-Mail-Adresse hat nicht die Form name@domain.be.
 }
    .cause = eHealth schickt seine Antwort an diese Adresse.
    .remedy = Geben Sie eine Adresse ohne Akzente, Umlaute und Leerzeichen ein, deren E-Mails Sie lesen.
    .kept = Der Rest des Formulars bleibt erhalten.
phone-refused = { $rule ->
    [missing] Geben Sie Ihre Telefonnummer ein.
    [short] Diese Nummer ist zu kurz. Fügen Sie die Vorwahl hinzu.
    [long] Diese Nummer ist zu lang: höchstens fünfzehn Ziffern. Geben Sie nur eine Nummer ein.
    [belgian] Diese Nummer hat zu viele Ziffern für eine belgische Nummer. Geben Sie nur eine Nummer ein, mit + und der Landesvorwahl, wenn sie ausländisch ist.
   *[form] Diese Telefonnummer enthält nicht nur Ziffern.
 }
    .cause = eHealth ruft Sie unter dieser Nummer an, wenn es Fragen gibt.
    .remedy = Geben Sie die Nummer mit oder ohne +32 ein, zum Beispiel 0470 00 00 00.
    .kept = Der Rest des Formulars bleibt erhalten.
password-refused = Dieses Kennwort erfüllt nicht alle Regeln.
    .cause = Es schützt Ihre Schlüssel, und jede Software im Gesundheitswesen muss es annehmen.
    .remedy = Wählen Sie ein anderes. { $length ->
        [broken] Mindestens 8 Zeichen sind nötig.{" "}
       *[kept] {""}
     }{ $characters ->
        [broken] Wählen Sie Buchstaben ohne Akzent und Umlaut.{" "}
       *[kept] {""}
     }{ $digit-or-symbol ->
        [broken] Fügen Sie eine Ziffer oder ein Sonderzeichen hinzu.{" "}
       *[kept] {""}
     }{ $confirmation ->
        [broken] Tippen Sie zweimal dasselbe ein.
       *[kept] {""}
     }
    .kept = Der Rest des Formulars bleibt erhalten.
secret-unreadable = { $reason ->
    [descriptor] Der Deskriptor { $descriptor } liefert nichts.
    [typed] Dieses Terminal hat nicht alle getippten Zeichen übermittelt.
   *[other] Der Text aus dem Deskriptor { $descriptor } ist vielleicht nicht der richtige.
 }
    .cause = { $reason ->
        [descriptor] Erwartet wurde ein PIN-Code oder ein Kennwort: eine Zeile Text in UTF-8.
        [utf-16] Er ist in UTF-16 statt in UTF-8.
        [typed] Ein Zeichen ging verloren: Die Zeichenkodierung des Terminals kennt es nicht.
       *[encoding] Er ist nicht in UTF-8, oder ein Zeichen ging unterwegs verloren. Oft ist es ein „é“ oder „ü“ aus einer Windows-Konsole.
     }
    .remedy = { $reason ->
        [descriptor] Öffnen Sie ihn im Befehl, zum Beispiel --pin-fd 3 3<datei. Unter Windows geht nur 0: --pin-fd 0 <datei.
        [typed] Benutzen Sie ein Terminal in UTF-8 oder eine Datei in UTF-8 mit --pin-fd oder --password-fd.
       *[encoding] Speichern Sie ihn in UTF-8 in einer Datei und geben Sie diese Datei an: --pin-fd 0 <datei. Oder lassen Sie das Programm danach fragen.
     }
    .kept = Es ist nichts geschehen. Kein PIN-Versuch ist verloren.
no-terminal = Es gibt kein Terminal, um einen PIN-Code oder ein Kennwort einzugeben.
    .cause = Die Eingabe wäre sichtbar, oder niemand ist da, um sie zu machen.
    .remedy = Übergeben Sie es über einen Deskriptor: --password-fd, --new-password-fd oder --pin-fd, zum Beispiel --password-fd 3 3<Datei.
    .kept = Nichts wurde geändert.
pin-format = { $rule ->
    [missing] Geben Sie Ihren PIN-Code ein.
    [digits] Der PIN-Code besteht nur aus Ziffern.
   *[length] Ein PIN-Code hat 4 bis 12 Ziffern.
 }
    .cause = Die Karte hat nichts erhalten: Kein Versuch ist verloren.
    .remedy = Tippen Sie den Code aus dem Brief ein, den Sie mit der Karte erhalten haben.
    .kept = Alles bleibt erhalten. Es wurde nichts unterzeichnet.

## Die Karte

card-absent = Das Programm findet keine Karte.
    .cause = Im Kartenlesegerät steckt keine Karte, oder das Gerät ist nicht sichtbar.
    .remedy = Stecken Sie die Karte mit dem Chip voran ein, die Chipseite nach oben. Versuchen Sie es dann erneut.
    .kept = Ihre Antworten bleiben erhalten.
card-service-absent = Der Kartendienst dieses Computers antwortet nicht.
    .cause = Kartenlesegeräte brauchen einen Dienst des Systems (PC/SC). Er ist nicht installiert oder läuft nicht. Unter Windows hält er auch an, wenn kein Kartenlesegerät angeschlossen ist.
    .remedy = Schließen Sie das Kartenlesegerät an; starten Sie den Computer bei Bedarf neu. Unter Linux: Installieren und starten Sie pcscd.
    .kept = Ihre Antworten bleiben erhalten.
card-service-refused = { $rule ->
    [access] Der Kartendienst dieses Computers lässt Sie nicht zu.
    [busy] Der Kartendienst dieses Computers ist beschäftigt.
   *[other] Der Kartendienst dieses Computers meldet einen Fehler.
 }
    .cause = { $rule ->
        [access] Er läuft, aber nicht für Ihre Sitzung: Fernzugriff, SSH oder Container (Code { $code }).
        [busy] Er läuft, nimmt aber gerade keine neue Anfrage an (Code { $code }).
       *[other] Er hat keinen Zugriff auf die Kartenlesegeräte gegeben (Code { $code }).
     }
    .remedy = { $rule ->
        [access] Arbeiten Sie direkt am Computer, oder bitten Sie Ihren Informatiker um diesen Zugriff (unter Linux: polkit).
       *[other] Warten Sie einen Moment und versuchen Sie es erneut. Starten Sie den Computer bei Bedarf neu und notieren Sie diesen Code.
     }
    .kept = Die Karte wurde nicht benutzt. Ihre Antworten bleiben erhalten.
card-reader-absent = Es ist kein Kartenlesegerät sichtbar.
    .cause = Das Gerät ist nicht angeschlossen, oder sein Treiber fehlt.
    .remedy = Schließen Sie es direkt an den Computer an, ohne USB-Verteiler (Hub). Nach zwei Sekunden ist es sichtbar.
    .kept = Ihre Antworten bleiben erhalten.
card-reader-failed = Das Kartenlesegerät meldet eine Störung.
    .cause = Der Fehler kommt vom Kartenlesegerät oder von seinem Treiber (Code { $code }).
    .remedy = Ziehen Sie das Kartenlesegerät ab, schließen Sie es direkt an den Computer an, ohne USB-Hub, und stecken Sie die Karte wieder ein. Kommt die Meldung wieder, versuchen Sie es mit einem anderen Kartenlesegerät, oder lassen Sie den Treiber installieren.
    .kept = Die Karte wurde nicht benutzt. Ihre Antworten bleiben erhalten.
card-not-recognized = Diese Karte ist kein belgischer Personalausweis.
    .cause = Im Kartenlesegerät steckt eine Karte, aber sie antwortet nicht wie eine eID: Bankkarte, Badge, anderes Land.
    .remedy = Stecken Sie Ihre eID mit dem Chip voran ein, die Chipseite nach oben.
    .kept = Ihre Antworten bleiben erhalten.
card-held = Ein anderes Programm belegt die Karte.
    .cause = Es hat sie für sich allein reserviert: ein eID-Leseprogramm, ein Browser, eine Fachsoftware.
    .remedy = Schließen Sie es und versuchen Sie es erneut.
    .kept = Ihre Antworten bleiben erhalten. Kein PIN-Versuch ist verloren.
card-silent = Die Karte hat nicht rechtzeitig geantwortet.
    .cause = Sie steckt nicht richtig, oder ein anderes Programm oder ein Fenster hält sie fest.
    .remedy = Suchen Sie ein offen gebliebenes PIN-Fenster. Ziehen Sie die Karte heraus, stecken Sie sie wieder ein und versuchen Sie es erneut.
    .kept = Der laufende Vorgang ist abgebrochen. Ihre Antworten bleiben erhalten.
card-several = In den Kartenlesegeräten stecken mehrere Personalausweise.
    .cause = Das Programm wählt nicht an Ihrer Stelle.
    .remedy = Wählen Sie das Kartenlesegerät, oder ziehen Sie die anderen Karten heraus.
    .kept = Ihre Antworten bleiben erhalten.
card-changed = Das ist nicht mehr dieselbe Karte.
    .cause = Der Antrag wurde mit einem anderen Personalausweis vorbereitet.
    .remedy = Stecken Sie die erste Karte wieder ein, oder beginnen Sie erneut beim Schritt „Ihre Karte“.
    .kept = Es wurde nichts unterzeichnet. Kein PIN-Code wurde versucht.
card-identity-untrusted = Die Daten dieser Karte sind nicht echt.
    .cause = Die Signatur des Nationalregisters passt nicht zu den gelesenen Daten.
    .remedy = Versuchen Sie es mit einem anderen Kartenlesegerät. Kommt die Meldung wieder, lassen Sie die Karte prüfen.
    .kept = Es wurde nichts unterzeichnet und nichts gesendet.
card-contradictory = Die Daten auf dieser Karte widersprechen sich.
    .cause = Im { $use ->
        [signature] Signaturzertifikat
       *[authentication] Authentifizierungszertifikat
     } steht eine andere Nationalregisternummer als in den Identitätsdaten.
    .remedy = Nehmen Sie die Karte heraus, stecken Sie sie wieder ein und versuchen Sie es noch einmal. Kommt die Meldung wieder, lassen Sie die Karte beim Bevölkerungsdienst Ihrer Gemeinde prüfen: Nur er kann sie ersetzen.
    .kept = Es wurde nichts unterzeichnet und nichts gesendet. Kein PIN-Code wurde versucht.
card-key-refused = { $use ->
    [signature] Mit diesem Zugriff auf die Karte können Sie nicht unterzeichnen.
   *[authentication] Mit diesem Zugriff auf die Karte können Sie sich nicht anmelden.
 }
    .cause = { $backend } unterstützt diesen Schlüssel nicht.
    .remedy = Wählen Sie den direkten Zugriff (PC/SC), oder installieren Sie die offizielle eID-Software (eid.belgium.be).
    .kept = Es wurde nichts unterzeichnet. Ihre Antworten bleiben erhalten.
card-window-impossible = Das Fenster für den PIN-Code kann sich hier nicht öffnen.
    .cause = { $backend } fragt den Code in einem eigenen Fenster ab. Diese Sitzung hat keinen grafischen Bildschirm (SSH, Konsole).
    .remedy = Arbeiten Sie am Bildschirm des Computers, oder wählen Sie den direkten Zugriff (PC/SC).
    .kept = Es wurde kein PIN-Code abgefragt. Ihre Antworten bleiben erhalten.
card-window-failed = Das Unterzeichnen im Fenster der eID-Software ist gescheitert.
    .cause = { $backend }: { $code }. Dieser Code sagt nicht, ob es am Fenster oder an der Karte liegt.
    .remedy = Kein Fenster? Wählen Sie den direkten Zugriff (PC/SC), oder installieren Sie die eID-Software neu. Sonst versuchen Sie es erneut.
    .kept = Es wurde nichts gesendet. Ein falscher Code in diesem Fenster zählt als Versuch.
card-trouble = Die Karte oder ihre Software meldet einen Fehler.
    .cause = { $backend }: { $code }.
    .remedy = Ziehen Sie die Karte heraus, stecken Sie sie wieder ein und versuchen Sie es erneut. Kommt der Fehler wieder, notieren Sie diesen Code.
    .kept = Es wurde nichts gesendet. Ihre Antworten bleiben erhalten.
card-module-absent = An dieser Stelle gibt es kein Kartenmodul.
    .cause = Die Datei { $path } gibt es nicht.
    .remedy = Berichtigen Sie den Pfad, oder lassen Sie das Programm wählen.
    .kept = Ihre Antworten bleiben erhalten.
card-module-unusable = { $rule ->
    [word-size] Dieses Modul passt nicht zu diesem Python.
   *[load] Dieses Modul lässt sich nicht laden.
 }
    .cause = { $rule ->
        [word-size] Das eine hat 32 Bit, das andere 64 Bit ({ $path }).
       *[load] { $path }: { $detail }
     }
    .remedy = Nehmen Sie ein Modul, das zu Python passt (32 oder 64 Bit), oder lassen Sie das Programm wählen.
    .kept = Ihre Antworten bleiben erhalten.
card-backend-absent = Nichts auf diesem Computer kann eine Karte lesen.
    .cause = Weder die offizielle eID-Software noch der direkte Zugriff ist installiert.
    .remedy = Installieren Sie die eID-Software (eid.belgium.be) oder den direkten Zugriff: pip install "ehcert-kit[pcsc]".
    .kept = Ihre Antworten bleiben erhalten.
card-given-up = Sie haben diesen Schritt abgebrochen.
    .cause = Die Karte oder ein PIN-Fenster wartete noch.
    .remedy = Schließen Sie ein offen gebliebenes PIN-Fenster und beginnen Sie erneut, wenn Sie so weit sind.
    .kept = Es wurde nichts gesendet. War schon ein Code eingetippt, kann ein Versuch gezählt worden sein.
card-pin-cancelled = Der PIN-Code wurde nicht eingegeben.
    .cause = Das Fenster wurde geschlossen, oder die Zeit am Kartenlesegerät ist abgelaufen.
    .remedy = Beginnen Sie erneut, wenn Sie so weit sind.
    .kept = Es wurde nichts unterzeichnet. Ein falscher Code in diesem Fenster zählt als Versuch.
card-removed = Die Karte wurde herausgezogen.
    .cause = Sie muss im Kartenlesegerät bleiben, während Sie unterzeichnen.
    .remedy = Stecken Sie die Karte wieder ein und wiederholen Sie diesen Schritt.
    .kept = Es wurde nichts unterzeichnet und nichts gesendet. Ihre Antworten bleiben erhalten.
card-pin-wrong = { $tries_left ->
    [None] Dies ist nicht der richtige PIN-Code.
    [one] Dies ist nicht der richtige PIN-Code. Sie haben noch { $tries_left } Versuch.
   *[other] Dies ist nicht der richtige PIN-Code. Sie haben noch { $tries_left } Versuche.
 }
    .cause = Wahrscheinlich ein Tippfehler.
    .remedy = Suchen Sie den Brief, den Sie mit der Karte erhalten haben, bevor Sie es erneut versuchen. Nach dem letzten falschen Versuch wird die Karte gesperrt.
    .kept = Alles bleibt erhalten. Es wurde nichts unterzeichnet.
card-blocked = Ihre Karte ist gesperrt.
    .cause = Dreimal hintereinander ein falscher PIN-Code.
    .remedy = Lassen Sie sie beim Bevölkerungsdienst Ihrer Gemeinde entsperren. Rechnen Sie mit drei Werktagen bis drei Wochen.
    .kept = Ihre Antworten bleiben erhalten. Der Antrag wartet so lange.
card-certificate-absent = { $use ->
    [signature] Diese Karte kann nicht unterzeichnen.
   *[authentication] Mit dieser Karte können Sie sich nicht anmelden.
 }
    .cause = { $use ->
        [signature] Das Signaturzertifikat ist auf der Karte nicht aktiv. Vor dem 18. Geburtstag kann es das nicht sein.
       *[authentication] Das nötige Zertifikat ist auf der Karte nicht aktiv.
     }
    .remedy = Lassen Sie es beim Bevölkerungsdienst Ihrer Gemeinde aktivieren. Alles andere auf der Karte funktioniert.
    .kept = Ihre Antworten bleiben erhalten, bis Sie zurückkommen.
card-certificates-unlisted = Die Kartensoftware sieht kein Zertifikat.
    .cause = { $backend } liest die Karte, findet aber ihre Zertifikate nicht.
    .remedy = Wählen Sie den direkten Zugriff (PC/SC), oder aktualisieren Sie die eID-Software (eid.belgium.be).
    .kept = Es wurde nichts unterzeichnet. Ihre Antworten bleiben erhalten.
card-certificate-not-yet-valid = Ein Zertifikat dieser Karte ist erst ab dem { $begins } gültig.
    .cause = { $use ->
        [signature] Das Signaturzertifikat beginnt später als das Datum dieses Computers.
       *[authentication] Das Authentifizierungszertifikat beginnt später als das Datum dieses Computers.
     }
    .remedy = Prüfen Sie das Datum des Computers. Stimmt es, warten Sie bis zu diesem Tag, oder fragen Sie Ihre Gemeinde.
    .kept = Es wurde kein PIN-Code abgefragt. Ihre Antworten bleiben erhalten.
card-certificate-expired = Ein Zertifikat dieser Karte ist am { $ended } abgelaufen.
    .cause = { $use ->
        [signature] Wie die Karte haben auch ihre Zertifikate ein Ablaufdatum. Es geht um das Signaturzertifikat.
       *[authentication] Wie die Karte haben auch ihre Zertifikate ein Ablaufdatum. Es geht um das Authentifizierungszertifikat.
    }
    .remedy = Beantragen Sie bei Ihrer Gemeinde neue Zertifikate oder eine neue Karte.
    .kept = Ihre Antworten bleiben erhalten.

## Die Datei

keystore-password-wrong = Dieses Kennwort öffnet diese Datei nicht.
    .cause = Wahrscheinlich liegt es an einem Großbuchstaben oder an der Einstellung der Tastatur. Oder das Kennwort gehört zu einer anderen Datei als { $file }.
    .remedy = Lassen Sie anzeigen, was Sie tippen. Achten Sie auch auf das Datum der Datei.
    .kept = Die Datei bleibt unverändert. Sie können es so oft versuchen, wie Sie wollen.
keystore-password-missing = Das Kennwort fehlt.
    .cause = Die Datei { $file } ist durch ein Kennwort geschützt.
    .remedy = Geben Sie das Kennwort ein, das Sie beim Erstellen dieser Datei gewählt haben.
    .kept = Die Datei bleibt unverändert. Sie können es so oft versuchen, wie Sie wollen.
keystore-key-password = Das Kennwort gehört zur Datei { $file }, aber ein Schlüssel darin hat ein anderes Kennwort.
    .cause = Ein anderes Programm hat dem Schlüssel ein eigenes Kennwort gegeben. Die Datei ist vollständig: Nichts darin hat sich geändert.
    .remedy = Nehmen Sie die ursprüngliche Datei. Sonst bitten Sie Ihren Informatiker, der Datei und dem Schlüssel dasselbe Kennwort zu geben: „keytool -importkeystore“ fragt nach beiden.
    .kept = Die Datei bleibt unverändert.
keystore-damaged = Die Datei { $file } ist beschädigt.
    .cause = Ein Teil fehlt oder hat sich geändert ({ $detail }).
    .remedy = Benutzen Sie eine Sicherungskopie: Sie liegt neben der Datei, ihr Name endet auf „.backup“.
    .kept = Die Datei bleibt unverändert.
keystore-unsupported = Dieses Programm kann die Datei { $file } nicht lesen.
    .cause = Die Datei scheint vollständig. Wahrscheinlich hat ein anderes Programm sie auf seine Art geschrieben oder umgewandelt ({ $detail }).
    .remedy = Nehmen Sie die ursprüngliche Datei. Sonst bitten Sie Ihren Informatiker, sie in PKCS#12 mit 3DES und einem SHA-1-MAC umzuwandeln: Das liest die Software im Gesundheitswesen.
    .kept = Die Datei bleibt unverändert.
keystore-not-one = { $file } ist keine Keystore-Datei.
    .cause = { $looks_like ->
        [empty] Die Datei ist leer oder enthält nur Nullen: Wahrscheinlich wurde das Kopieren unterbrochen.
        [base64] Es ist wahrscheinlich ein Keystore oder ein Zertifikat, aber als Text kopiert (base64).
        [certificate] Es ist ein einzelnes Zertifikat ohne privaten Schlüssel.
        [contract] Es ist ein Vertrag von eHealth.
        [der] Es ist eine andere Art von Dokument (DER), ohne die Schlüssel.
        [html] Es ist eine Webseite und nicht die Datei, die sie anbietet: Wahrscheinlich ist das Herunterladen gescheitert.
        [jks] Es ist ein Keystore in einem alten Java-Format.
        [json] Es ist eine JSON-Datei, zum Beispiel die Akte dieses Programms.
        [key] Es ist ein einzelner privater Schlüssel ohne Zertifikat.
        [macos] Es ist die versteckte Begleitdatei, die macOS neben einer Datei ablegt; ihr Name beginnt mit „._“.
        [pdf] Es ist ein PDF-Dokument.
        [pem] Es ist eine Textdatei (PEM): wahrscheinlich ein Zertifikat oder ein Zertifikatsantrag.
        [pem-damaged] Es ist eine Textdatei (PEM), in der ein Teil fehlt oder sich geändert hat.
        [pem-key] Es ist ein einzelner privater Schlüssel als Text (PEM).
        [pkcs7] Es sind Zertifikate oder eine signierte Nachricht (PKCS#7), ohne privaten Schlüssel.
        [xml] Es ist eine XML-Datei, zum Beispiel eine Nachricht.
        [zip] Es ist ein Archiv (zip oder ähnlich), das andere Dateien enthält.
       *[unknown] Der Inhalt ist nicht der einer Keystore-Datei (PKCS#12), wie auch immer sie heißt.
     }
    .remedy = { $looks_like ->
        [base64] Nehmen Sie die ursprüngliche Datei, oder lassen Sie diese dekodieren: „certutil -decode“ unter Windows, sonst „base64 -d“.
        [html] Laden Sie die Datei noch einmal herunter, oder nehmen Sie sie dort, wo das Programm sie geschrieben hat: Ordner ehealth, dann keystore.
        [jks] Bitten Sie Ihren Informatiker, sie umzuwandeln: „keytool -importkeystore“ mit „-deststoretype PKCS12“.
        [macos] Wählen Sie die Datei mit demselben Namen, ohne „._“ am Anfang.
        [pem-damaged] Kopieren oder laden Sie diese Datei noch einmal, von der ersten bis zur letzten Zeile.
        [zip] Öffnen Sie das Archiv (alles entpacken) und wählen Sie die Datei, die es enthält.
       *[other] Die Keystore-Datei liegt meist im Ordner ehealth, dann keystore. Wählen Sie sie dort oder in Ihren Sicherungen.
     }
    .kept = Die Datei bleibt unverändert.
file-absent = Es gibt keine Datei { $file }.
    .cause = Der Name ist ein anderer, oder die Datei wurde verschoben oder liegt auf einem anderen Computer.
    .remedy = Prüfen Sie den Namen und den Ordner der Datei und geben Sie sie noch einmal an.
    .kept = Nichts wurde geändert.
keystore-absent = Die Keystore-Datei ist nicht da: { $file }
    .cause = Sie wurde verschoben oder umbenannt, oder sie liegt auf einem anderen Computer.
    .remedy = Suchen Sie die Dateien, deren Name auf „p12“ endet, auf diesem Computer und in Ihren Sicherungen. Legen Sie die Datei dann an ihren Platz zurück.
    .kept = Die Akte bleibt erhalten.
file-is-folder = { $file } ist ein Ordner, keine Datei.
    .cause = Der Name hört vor dem der Datei auf, oder ein Ordner trägt diesen Namen.
    .remedy = Geben Sie den Namen der Datei an, mit dem Ordner, in dem sie liegt.
    .kept = Nichts wurde geändert.
file-busy = { $file } wird schon benutzt.
    .cause = Eine andere Seite oder ein anderes Fenster dieses Programms schreibt gerade hinein.
    .remedy = Warten Sie einige Sekunden, schließen Sie die anderen Seiten und versuchen Sie es erneut.
    .kept = Es wurde nichts geändert.
file-not-readable = { $file } lässt sich nicht lesen.
    .cause = { $reason ->
        [permission] Sie dürfen diese Datei nicht lesen.
       *[other] Das System lässt es nicht zu.
     }
    .remedy = Bitten Sie Ihren Informatiker um Zugriff, oder wählen Sie eine andere Datei.
    .kept = Die Datei bleibt unverändert.
file-huge = { $file } ist zu groß.
    .cause = Ein Keystore, ein Zertifikat oder eine Nachricht hat höchstens einige Hundert Kilobyte; diese Datei hat mehr als 32 MB.
    .remedy = Prüfen Sie den Namen der Datei, oder wählen Sie eine andere.
    .kept = Die Datei bleibt unverändert.
folder-not-writable = In { $folder } lässt sich nichts schreiben.
    .cause = { $reason ->
        [full] Die Festplatte ist voll.
        [read-only] Dieser Ordner kann nur gelesen werden.
        [permission] Sie dürfen hier nicht schreiben.
        [in-use] Ein anderes Programm hat diese Datei geöffnet: Virenschutz, Synchronisation, Vorschau, Fachsoftware.
        [no-locks] Dieses Laufwerk kennt keine Sperren: Zwei Programme könnten dort gleichzeitig schreiben.
       *[other] Das System lässt es nicht zu.
     }
    .remedy = { $reason ->
        [full] Schaffen Sie Platz auf dieser Festplatte und versuchen Sie es erneut.
        [in-use] Schließen Sie das Programm, das diese Datei geöffnet hat, und versuchen Sie es erneut.
        [no-locks] Nehmen Sie einen Ordner auf der Festplatte dieses Computers statt im Netzwerk.
       *[other] Wählen Sie einen anderen Ordner, oder bitten Sie Ihren Informatiker um das Recht, in diesen Ordner zu schreiben.
     }
    .kept = Die alte Datei ist vollständig. Was gespeichert war, bleibt gespeichert.
folder-unusable = In { $folder } lässt sich nichts schreiben.
    .cause = { $reason ->
        [absent] Diesen Ordner gibt es nicht.
        [folder] Ein Ordner trägt den Namen der Datei, die geschrieben werden soll.
       *[file] Das ist kein Ordner: Eine Datei trägt diesen Namen oder den eines Ordners darüber.
     }
    .remedy = Prüfen Sie den Namen, oder wählen Sie einen anderen.
    .kept = Nichts wurde geändert.
trust-file-refused = { $reason ->
    [absent] Die Datei mit den Zertifizierungsstellen ist nicht da: { $file }
   *[other] Die Datei mit den Zertifizierungsstellen ist nicht geeignet: { $file }
 }
    .cause = { $reason ->
        [absent] Sie wurde verschoben oder umbenannt, oder ihr Name ist falsch geschrieben.
        [authority] „{ $subject }“ ist keine Zertifizierungsstelle: Dieses Zertifikat kann keine anderen signieren.
       *[other] Sie enthält keine lesbaren Zertifikate im PEM-Format.
     }
    .remedy = { $reason ->
        [absent] Berichtigen Sie den Namen bei --trust.
        [authority] Geben Sie bei --trust eine Datei an, die nur Zertifikate von Zertifizierungsstellen enthält.
       *[other] Geben Sie bei --trust eine Datei an, die ein oder mehrere Zertifikate von Zertifizierungsstellen im PEM-Format enthält.
     }
    .kept = Es wurde nichts geändert. Ohne --trust vertraut das Programm nur den mitgelieferten Zertifizierungsstellen.
anchor-damaged = Dieses Programm ist beschädigt: Die Zertifizierungsstelle { $name } ist nicht mehr die mitgelieferte.
    .cause = Eine Datei des Programms wurde nach der Installation geändert.
    .remedy = Installieren Sie das Programm neu, aus der ursprünglichen Quelle.
    .kept = An Ihrer Akte wurde nichts geändert.
keystore-entry-absent = Die Datei { $file } lässt sich öffnen, aber der Schlüssel „{ $alias }“ ist nicht darin.
    .cause = Diese Datei stammt nicht aus dem eHealth-Verfahren, oder ein Teil wurde daraus entfernt.
    .remedy = Wählen Sie eine andere Datei oder eine Sicherungskopie.
    .kept = Die Datei bleibt unverändert.

## Die Plattform

platform-unreachable = Dieser Computer erreicht eHealth nicht.
    .cause = { $reason ->
        [proxy-login] Der Proxy dieses Netzes verlangt einen Benutzernamen und ein Kennwort (HTTP 407), oder er lehnt die eingestellten ab.
        [certificate] Das Zertifikat, das für { $host } vorgelegt wird, ist nicht bekannt: Wahrscheinlich prüft ein Proxy oder ein Virenschutz die Verbindung.
        [certificate-dates] Nach dem Datum dieses Computers ist das Zertifikat von { $host } nicht gültig: Wahrscheinlich geht die Uhr falsch.
       *[other] Wahrscheinlich blockiert eine Firewall oder ein Proxy die Verbindung zu { $host }.
     }
    .remedy = { $reason ->
        [proxy-login] Bitten Sie Ihren Informatiker um direkten Zugang zu { $host } oder um einen Proxy, der das Kennwort aus HTTPS_PROXY annimmt. Eine Windows-Anmeldung (NTLM, Kerberos) ist hier nicht möglich.
        [certificate] Versuchen Sie es in einem anderen Netz. Geht es dort, bitten Sie Ihren Informatiker, das Zertifikat dieses Proxys im System zu installieren oder einen direkten Zugang zu { $host } einzurichten.
        [certificate-dates] Stellen Sie Datum und Uhrzeit dieses Computers richtig ein und versuchen Sie es erneut.
       *[other] Versuchen Sie es in einem anderen Netz. Geht es dort, geben Sie diese Meldung Ihrem Informatiker: { $operation }, { $reason }.
     }
    .kept = Alles bleibt erhalten. Es wurde nichts gesendet.
proxy-unusable = { $variable ->
    [system] Der in diesem System eingestellte Proxy ist nicht benutzbar.
   *[other] Der in { $variable } eingestellte Proxy ist nicht benutzbar.
 }
    .cause = { $reason ->
        [scheme] { $variable }={ $place }: Dieses Programm kennt nur http-, https- und socks5-Proxys.
       *[address] { $variable }={ $place }: Das ist nicht die Adresse eines Proxys.
     }
    .remedy = Bitten Sie Ihren Informatiker, diese Einstellung zu berichtigen, zum Beispiel http://proxy.example:8080. Starten Sie dieses Programm dann neu.
    .kept = Alles bleibt erhalten. Es wurde nichts gesendet.
platform-silent = eHealth antwortet nicht.
    .cause = Wahrscheinlich läuft bei eHealth eine Wartung, oder es gibt eine Störung ({ $operation }).
    .remedy = Versuchen Sie es in einigen Minuten erneut. Contact Center: 02 788 51 55.
    .kept = Alles bleibt erhalten. Sie können diese Seite schließen.
platform-answer-lost = Die Antwort von eHealth ist unterwegs verloren gegangen.
    .cause = Die Verbindung brach nach dem Senden ab ({ $operation }).
    .remedy = Klicken Sie auf „eHealth fragen, was angekommen ist“. Unterzeichnen Sie nicht ein zweites Mal.
    .kept = Der Schlüssel und der unterzeichnete Antrag bleiben erhalten.
platform-answer-not-soap = eHealth hat statt der erwarteten Antwort eine Webseite gesendet.
    .cause = Wahrscheinlich läuft bei eHealth eine Wartung, oder es gibt eine Störung ({ $operation }, HTTP { $http_status }, { $content_type }).
    .remedy = Versuchen Sie es in einigen Minuten erneut. Contact Center: 02 788 51 55.
    .kept = Alles bleibt erhalten.
platform-answer-from-network = Nicht eHealth hat geantwortet, sondern Ihr Netz.
    .cause = { $http_status ->
        [407] Der Proxy dieses Netzes verlangt einen Benutzernamen und ein Kennwort ({ $operation }, HTTP 407).
        [511] Dieses Netz verlangt zuerst eine Anmeldung ({ $operation }, HTTP 511).
       *[other] { $place ->
            [none] Statt der Antwort kam eine Webseite zurück ({ $operation }, HTTP { $http_status }, { $content_type }): die Anmeldeseite eines Netzes oder ein Proxy.
           *[other] Die Anfrage wurde an { $place } umgeleitet ({ $operation }, HTTP { $http_status }): die Anmeldeseite eines Netzes oder ein Proxy.
         }
     }
    .remedy = Öffnen Sie im Browser irgendeine Website. Erscheint eine Anmeldeseite, melden Sie sich an und versuchen Sie es erneut. Sonst geben Sie diese Meldung Ihrem Informatiker: Der Zugang zu eHealth muss direkt sein.
    .kept = Alles bleibt erhalten.
platform-answer-malformed = Die Antwort von eHealth ist nicht lesbar.
    .cause = Sie entspricht nicht den Schemas des Dienstes ({ $operation }: { $detail }).
    .remedy = Versuchen Sie es erneut. Bleibt das Problem bestehen, schicken Sie diese Meldung an das Contact Center, 02 788 51 55.
    .kept = Alles bleibt erhalten.
platform-fault = eHealth meldet ein technisches Problem: { $code }
    .cause = { $message } ({ $operation })
    .remedy = Versuchen Sie es später erneut. Contact Center: 02 788 51 55.
    .kept = Alles bleibt erhalten.
platform-refused = eHealth hat die Anfrage abgelehnt: { $codes }
    .cause = { $messages } ({ $operation })
    .remedy = Berichtigen Sie, was die Meldung nennt. Ist sie nicht klar, geben Sie sie dem Contact Center, 02 788 51 55.
    .kept = Ihre Antworten und Ihre Schlüssel bleiben erhalten.
clock-wrong = Die Uhr dieses Computers geht falsch: eHealth lehnt den Antrag ab.
    .cause = { $side ->
        [fast] Sie geht gegenüber der von eHealth { $minutes } Min. vor ({ $codes } { $messages }, { $operation }).
       *[slow] Sie geht gegenüber der von eHealth { $minutes } Min. nach ({ $codes } { $messages }, { $operation }).
     }
    .remedy = Stellen Sie Datum, Uhrzeit und Zeitzone richtig ein, am besten automatisch. Versuchen Sie es dann erneut.
    .kept = Ihre Antworten und Ihre Schlüssel bleiben erhalten.
platform-not-yet-delivered = Das Zertifikat ist noch nicht da.
    .cause = eHealth bereitet es vor, oder eine Person prüft den Antrag ({ $operation }).
    .remedy = Warten Sie auf die E-Mail. Stellen Sie keinen neuen Antrag.
    .kept = Ihre Datei und Ihr Antrag bleiben erhalten.

## Das Verfahren

unknown-name = „{ $function }“ kennt „{ $name }“ nicht.
    .cause = { $nearest ->
        [none] Kein Name ist ihm ähnlich.
       *[other] Sie meinten wohl „{ $nearest }“.
    }
    .remedy = Berichtigen Sie die Zelle. Die bekannten Namen: { $known }.
    .kept = Es ist nichts geschehen.
step-too-early = Für diesen Schritt ist es zu früh.
    .cause = { $missing ->
        [applicant] Die Karte wurde in dieser Akte noch nicht gelesen.
        [identification] eHealth hat die Liste Ihrer Organisationen noch nicht gegeben.
        [choice] Die Organisation ist noch nicht gewählt.
        [contactdata] Die Kontaktdaten fehlen noch.
        [agreement] Der Vertrag ist noch nicht da.
        [file] Die Keystore-Datei ist noch nicht da.
        [keys] Die Schlüssel wurden in dieser Akte noch nicht erstellt.
        [csr] Der Zertifikatsantrag (CSR) wurde in dieser Akte nicht erstellt.
        [sent] Aus dieser Akte wurde noch kein Antrag gesendet.
        [delivered] Das Zertifikat ist noch nicht angekommen.
        [registered] Der Verschlüsselungsschlüssel (ETK) ist noch nicht registriert.
       *[other] Ein früherer Schritt ist nicht beendet.
     }
    .remedy = Erledigen Sie zuerst, was noch fehlt, und kommen Sie dann hierher zurück.
    .kept = Alles bleibt erhalten.
no-organisation = eHealth findet keine Organisation für Sie.
    .cause = Vielleicht ist es nicht die Karte des Verantwortlichen. Oder seine Nationalregisternummer (ENSS) fehlt in der ZDU oder beim LIKIV.
    .remedy = Nehmen Sie die Karte der Person, die unter « Vos responsables » (Ihre Verantwortlichen) steht. Ist es schon diese Karte, lassen Sie die ENSS dieser Person vom Sozialsekretariat eintragen, oder wählen Sie „Eine andere Organisation…“.
    .kept = Ihre Antworten bleiben erhalten.
organisation-absent = eHealth kennt Sie nicht als Verwalter von { $organisation }.
    .cause = Die Rolle wurde noch nicht vergeben, oder sie wurde gerade erst vergeben.
    .remedy = Bitten Sie den Hauptzugangsverwalter, Sie zu ernennen, oder wählen Sie „Eine andere Organisation…“.
    .kept = Ihre Antworten bleiben erhalten.
already-active = { $subject } hat schon ein aktives Zertifikat.
    .cause = Pro Name ist nur ein aktives Zertifikat möglich, außer in den letzten 90 Tagen.
    .remedy = Benutzen Sie dieses Zertifikat, oder stellen Sie den Antrag mit einer anderen Anwendungs-ID. Sie können dieses Zertifikat auch widerrufen.
    .kept = Es wurde nichts geändert.
request-in-progress = Für { $subject } läuft schon ein Antrag.
    .cause = Pro Name ist nur ein Antrag zur gleichen Zeit möglich. Der erste wartet noch auf sein Zertifikat.
    .remedy = Warten Sie auf dieses Zertifikat: Der laufende Antrag steht auf der Startseite. Sie brauchen ein zweites, für ein anderes System? Stellen Sie den Antrag mit einer anderen Anwendungs-ID.
    .kept = Es wurde nichts geändert. Der erste Antrag bleibt gültig.
application-id-taken = Die Anwendungs-ID { $application_id } ist schon vergeben.
    .cause = Ein anderes Zertifikat dieser Organisation trägt sie.
    .remedy = Wählen Sie einen anderen Namen.
    .kept = Der Rest des Formulars bleibt erhalten.
contract-unreadable = Der Name im Vertrag ist nicht eindeutig lesbar. Es wird nichts unterzeichnet.
    .cause = Der Name enthält ein Zeichen, das zwei Bedeutungen haben kann, zum Beispiel ein Komma: { $dn }
    .remedy = Bitten Sie das Contact Center von eHealth, 02 788 51 55, diesen Namen zu berichtigen. Oder stellen Sie den Antrag mit dem Namen ohne dieses Zeichen.
    .kept = Ihre Antworten bleiben erhalten. Es wird kein Antrag gesendet.
contract-not-ours = Der Vertrag passt nicht zu Ihrem Antrag. Es wird nichts unterzeichnet.
    .cause = Beantragt: { $asked }. Erhalten: { $received }.
    .remedy = Prüfen Sie die Organisation. Ist der erhaltene Name richtig, stellen Sie den Antrag unter genau diesem Namen, über „Eine andere Organisation…“.
    .kept = Ihre Antworten bleiben erhalten. Es wird kein Antrag gesendet.
contract-not-read = Der Vertrag wurde noch nicht gelesen.
    .cause = Ihre Unterschrift bindet die Organisation.
    .remedy = Lesen Sie den Vertrag und kreuzen Sie dann „Ich habe den Vertrag gelesen“ an.
    .kept = Alles bleibt erhalten. Es wurde nichts unterzeichnet.
already-sent = Der Antrag ist schon gesendet.
    .cause = Was unterzeichnet ist, kann sich nicht mehr ändern.
    .remedy = Warten Sie auf die Antwort von eHealth und vervollständigen Sie das Zertifikat. Stellen Sie keinen neuen Antrag.
    .kept = Ihre Datei und Ihr Antrag bleiben erhalten.
reason-stands = Dieser Widerruf ist schon unterzeichnet, aus einem anderen Grund.
    .cause = Der unterzeichnete Grund ist: { $reason ->
        [keyCompromise] „Der Schlüssel oder das Kennwort ist in Gefahr“.
        [affiliationChanged] „Die Organisation hat sich geändert“.
        [cessationOfOperation] „Die Tätigkeit endet“.
       *[superseded] „Ein anderes Zertifikat ersetzt es“.
    }
    .remedy = Machen Sie weiter: Es gilt der unterzeichnete Grund. Er steht im Vertrag und kann sich nicht mehr ändern.
    .kept = Nichts wird ein zweites Mal unterzeichnet.
changed-elsewhere = Die Akte hat sich inzwischen geändert.
    .cause = Ein anderes Fenster oder ein anderes Programm arbeitet an derselben Akte.
    .remedy = Lesen Sie, was diese Seite jetzt zeigt, und wiederholen Sie den Schritt. Schließen Sie das andere Fenster.
    .kept = Von hier wurde nichts gesendet. Alles bleibt erhalten.
decision-negative = eHealth hat den Antrag abgelehnt.
    .cause = Wahrscheinlich ist die Vollmacht nicht nachgewiesen. Antwort: { $codes } { $messages }
    .remedy = Lesen Sie die E-Mail von eHealth, lassen Sie die Vollmacht berichtigen und stellen Sie dann einen neuen Antrag.
    .kept = Ihre Antworten bleiben erhalten. Der Schlüssel dieses Antrags wird beiseitegelegt; ein neuer wird erstellt.
certificate-not-ours = { $difference ->
    [key] Dieses Zertifikat gehört nicht zu Ihrem Schlüssel.
    [subject] Dieses Zertifikat trägt einen anderen Namen als Ihr Antrag.
   *[dates] Dieses Zertifikat ist nicht mehr gültig.
 }
    .cause = Das erhaltene Zertifikat entspricht nicht dem, was Sie beantragt haben.
    .remedy = Benutzen Sie dieses Zertifikat nicht. Rufen Sie das Contact Center an, 02 788 51 55.
    .kept = Ihre Datei bleibt unverändert.
chain-untrusted = Das erhaltene Zertifikat führt nicht zu einer bekannten Zertifizierungsstelle.
    .cause = { $reason ->
        [not-an-authority] { $issuer } darf keine Zertifikate ausstellen.
        [path-length] { $issuer } darf für keine andere Zertifizierungsstelle bürgen.
        [not-signed-by-issuer] Die Signatur ist nicht die von { $issuer }.
        [expired] Das Zertifikat von { $issuer } ist abgelaufen.
        [usage] Dieses Zertifikat ist nicht zum Signieren bestimmt.
       *[unknown-root] Seine Zertifizierungsstelle ist { $issuer }. Dieses Programm kennt sie nicht.
    }
    .remedy = Benutzen Sie dieses Zertifikat nicht. Rufen Sie das Contact Center an, 02 788 51 55.
    .kept = Ihre Datei bleibt unverändert.
challenge-unreadable = Die Prüfaufgabe von eHealth lässt sich mit Ihrem neuen Schlüssel nicht öffnen.
    .cause = Die Antwort ist beschädigt oder nicht für diesen Schlüssel bestimmt.
    .remedy = Wiederholen Sie diesen Schritt: eHealth schickt eine neue Prüfaufgabe.
    .kept = Das Zertifikat ist in der Datei. Es funktioniert für die Anmeldung.
etk-untrusted = Das Verschlüsselungstoken (ETK) wird nicht angenommen.
    .cause = Eine Prüfung ist gescheitert: { $reason }
    .remedy = Wiederholen Sie diesen Schritt. Bleibt das Problem bestehen, rufen Sie das Contact Center an, 02 788 51 55.
    .kept = Das Zertifikat ist in der Datei. Es funktioniert für die Anmeldung.
etk-absent = { $organisation } kann noch keine verschlüsselten Nachrichten erhalten.
    .cause = Der Verschlüsselungsschlüssel (ETK) ist noch nicht registriert oder noch nicht aktiviert.
    .remedy = Machen Sie mit dem letzten Teil des Verfahrens weiter.
    .kept = Das Zertifikat ist in der Datei. Es funktioniert für die Anmeldung.
etk-of-another = Die verschlüsselten Nachrichten für { $organisation } gehen an ein anderes Zertifikat als das in dieser Datei.
    .cause = Das Zertifikat { $serial } hat das Zertifikat in dieser Datei ersetzt: Das ETK-Depot von eHealth gibt jetzt das Token des neuen Zertifikats aus.
    .remedy = Benutzen Sie die Datei des neuen Zertifikats an allen Arbeitsplätzen. Behalten Sie diese hier: Sie liest die alten Nachrichten.
    .kept = Es wurde nichts registriert und nichts gelöscht. Ihre Datei bleibt unverändert.
etk-key-missing = Der Verschlüsselungsschlüssel, den eHealth benutzt, ist nicht in dieser Datei.
    .cause = Die Nachrichten für Ihre Organisation sind für einen anderen Schlüssel verschlüsselt (Nummer { $serial }). Diese Datei ist eine alte Fassung, oder eine Kopie wurde anderswo fertiggestellt.
    .remedy = { $count ->
        [0] Suchen Sie auf diesem Computer und an den anderen Arbeitsplätzen die zuletzt benutzte Datei und öffnen Sie sie hier. Ist sie verloren, registrieren Sie auf der Seite „Verschlüsselungsschlüssel“ einen neuen Schlüssel.
       *[other] Dieser Schlüssel ist in: { $files }. Öffnen Sie diese Datei.
    }
    .kept = Es wurde nichts registriert und nichts gelöscht. Ihre Datei bleibt unverändert.
etk-not-active = Das Verschlüsselungstoken (ETK) ist nicht aktiv.
    .cause = { $status ->
        [WAIT_FOR_ACTIVATION] Es ersetzt ein anderes Token und wartet auf seine Aktivierung.
        [VALID_ACTIVE] eHealth meldet es als aktiv, aber das ETK-Depot gibt es nicht aus.
       *[other] eHealth meldet den Status { $status }.
    }
    .remedy = Versuchen Sie es später erneut. Bleibt das Problem bestehen, rufen Sie das Contact Center an, 02 788 51 55.
    .kept = Das Zertifikat ist in der Datei. Es funktioniert für die Anmeldung.
certificate-ended = Dieses Zertifikat ist nicht mehr gültig.
    .cause = { $status ->
        [EXPIRED] Sein Ablaufdatum ist erreicht.
        [REVOKED] Es wurde widerrufen.
       *[other] eHealth meldet den Status { $status }.
    }
    .remedy = Stellen Sie einen neuen Antrag, mit einer neuen Datei. Behalten Sie diese hier: Sie öffnet noch die alten Nachrichten.
    .kept = Ihre Datei bleibt unverändert.
platform-unclear = eHealth sagt nicht klar, was es über dieses Zertifikat weiß.
    .cause = { $count ->
        [0] eHealth findet es nicht.
       *[other] eHealth nennt { $count } Zertifikate statt eines.
    }
    .remedy = Versuchen Sie es später erneut. Bleibt das Problem bestehen, rufen Sie das Contact Center an, 02 788 51 55.
    .kept = Ihre Datei bleibt unverändert.
workspace-absent = Dieser Ordner ist nicht mehr da: { $folder }
    .cause = Er wurde verschoben, umbenannt oder gelöscht, während er hier geöffnet war.
    .remedy = Legen Sie ihn an seinen Platz zurück, oder schließen Sie diese Seite und starten Sie das Programm neu.
    .kept = Dieses Programm hat nichts gelöscht.
state-set-aside = Eine Datei dieses Programms war beschädigt: { $file }.
    .cause = Sie wird unter dem Namen { $aside } aufbewahrt. Ein plötzlicher Abbruch oder ein anderes Programm kann sie beschädigt haben.
    .remedy = { $outcome ->
        [rebuilt] Das Programm hat sie aus dem Austausch mit eHealth wiederhergestellt. Fahren Sie fort.
       *[lost] Was noch nicht gesendet war, müssen Sie neu eingeben. Eine schon erstellte Keystore-Datei ist noch da: Öffnen Sie sie auf der Seite „Vervollständigen“.
    }
    .kept = Es wurde nichts gelöscht.
wait-too-long = { $seconds ->
    [one] Das Zertifikat ist nach { $seconds } Sekunde noch nicht angekommen.
   *[other] Das Zertifikat ist nach { $seconds } Sekunden noch nicht angekommen.
 }
    .cause = eHealth bereitet es noch vor, oder eine Person prüft den Antrag von Hand.
    .remedy = Kommen Sie später zurück: Das Verfahren geht hier weiter. Stellen Sie keinen neuen Antrag.
    .kept = Ihre Datei und Ihr Antrag bleiben erhalten.

## Die Umgebungen

environments-mixed = Übung und echter Betrieb lassen sich nicht mischen.
    .cause = „{ $what }“ gehört nicht zur Umgebung „{ $environment }“.
    .remedy = Wählen Sie die passende Umgebung, in einem anderen Arbeitsordner.
    .kept = Es wurde nichts geändert.
file-from-elsewhere = Diese Datei gehört nicht hierher.
    .cause = { $environment ->
        [practice] Das Zertifikat in { $file } kommt aus einer anderen Übung: Diese Plattform kennt es nicht.
       *[other] Das Zertifikat in { $file } kommt von einer Zertifizierungsstelle, die dieses Programm in dieser Umgebung nicht kennt: { $issuer }
    }
    .remedy = { $environment ->
        [practice] Öffnen Sie eine Datei dieser Übung, oder kehren Sie zu der Übung zurück, in der die andere entstanden ist.
       *[other] Wählen Sie die richtige Datei oder die passende Umgebung. Stimmen beide, rufen Sie das Contact Center an, 02 788 51 55.
    }
    .kept = An Ihrer Akte wurde nichts geändert. Falls Sie diese Datei eben hier hinzugefügt haben, wird die Kopie beiseitegelegt, nicht gelöscht.
practice-only = Das gibt es nur zum Üben: { $what }
    .cause = In einer echten Umgebung entscheidet und unterzeichnet eine Person.
    .remedy = Wählen Sie die Umgebung „practice“, oder lassen Sie diese Option weg.
    .kept = Es wurde nichts geändert.
practice-platform-failed = Die Übungsplattform kann nicht antworten. Das Problem liegt nicht bei eHealth.
    .cause = { $message ->
        [folder-not-writable] Der Computer, auf dem sie läuft, kann nicht mehr schreiben: Seine Festplatte ist vermutlich voll ({ $operation }).
        [practice-store-refused] Ihre Datenbank antwortet nicht oder nimmt nichts mehr an ({ $operation }).
       *[other] Dort ist ein unerwarteter Fehler aufgetreten ({ $operation }, { $code }).
     }
    .remedy = { $message ->
        [practice-store-refused] Benachrichtigen Sie die Person, die sie gestartet hat: Die Datenbank muss wieder in Ordnung gebracht werden; die Plattform läuft dann von selbst weiter. Versuchen Sie es danach noch einmal.
       *[other] Benachrichtigen Sie die Person, die sie gestartet hat: Es muss Platz geschaffen oder die Plattform neu gestartet werden. Versuchen Sie es danach erneut.
     }
    .kept = Ihre Antworten und Ihre Schlüssel bleiben erhalten.
practice-platform-absent = In { $folder } gibt es keine Übungsplattform.
    .cause = In diesem Ordner wurde noch keine Übung begonnen, oder sie wurde zurückgesetzt.
    .remedy = Geben Sie mit --workspace den Ordner der Übung an, oder beginnen Sie eine Übung.
    .kept = Es wurde nichts erstellt.
practice-platform-unreachable = Die Übungsplattform antwortet nicht unter der Adresse { $address }.
    .cause = { $reason ->
        [certificate] Das TLS-Zertifikat dieser Adresse wird nicht anerkannt: Die Plattform hat ihre eigene Zertifizierungsstelle.
       *[other] Sie ist nicht gestartet, sie ist anderswo, oder sie erwartet https statt http ({ $reason }).
     }
    .remedy = { $reason ->
        [certificate] Geben Sie diese Stelle an: --trust practice/tls-root.pem, eine Datei im Ordner der Plattform.
       *[other] Starten Sie sie (ehcert-kit practice-platform), und prüfen Sie die Adresse: http oder https, Computer, Port.
     }
    .kept = Nichts wurde gesendet.
practice-state-damaged = { $state ->
    [aside] Die Übungsdatei { $file } war beschädigt: Die Übung geht mit einer neuen weiter.
   *[there] Die Übungsdatei { $file } ist beschädigt.
 }
    .cause = Sie ist leer oder abgeschnitten, oder sie ist keine Datei der Übung.
    .remedy = { $state ->
    [aside] Fahren Sie fort. Was die Übungsplattform wusste, kann fehlen: Beginnen Sie die Übung dann von vorn.
   *[there] Starten Sie die Übung neu: Diese Datei wird beiseitegelegt und eine neue begonnen.
 }
    .kept = { $state ->
    [aside] Es wurde nichts gelöscht: Die alte Datei liegt daneben, unter dem Namen { $aside }.
   *[there] Es wurde nichts geändert.
 }
practice-clock-refused = { $reason ->
    [back] Die Übungsuhr geht nicht zurück: Sie zeigt schon { $now } oder später.
   *[beyond] Die Übungsuhr geht nicht so weit.
 }
    .cause = { $reason ->
    [back] Was geschehen ist, trägt ein Datum. Zurück geht es nur mit der Uhrzeit des Computers.
   *[beyond] Zertifikate enden spätestens im Jahr 9999.
 }
    .remedy = { $reason ->
    [back] Wählen Sie ein späteres Datum, oder kehren Sie mit --reset zur Uhrzeit dieses Computers zurück.
   *[beyond] Wählen Sie ein früheres Datum.
 }
    .kept = Die Uhr wurde nicht verstellt.
workspace-of-another-environment = Dieser Arbeitsordner wurde in der Umgebung „{ $begun }“ begonnen.
    .cause = Sie möchten jetzt in der Umgebung „{ $asked }“ arbeiten.
    .remedy = Nehmen Sie einen anderen Arbeitsordner.
    .kept = Es wurde nichts geändert.
written-by-newer-version = Eine neuere Version dieses Programms hat in diesen Arbeitsordner geschrieben.
    .cause = Die Datei { $file } enthält etwas, was diese Version nicht kennt und verlieren würde.
    .remedy = Installieren Sie die neue Version auf diesem Computer und öffnen Sie den Ordner erneut. Oder arbeiten Sie an dem Computer weiter, der sie schon hat.
    .kept = Es wurde nichts geändert.
scenario-unknown = Es gibt kein Szenario „{ $name }“.
    .cause = Weder eine Datei noch eines der mitgelieferten Szenarien heißt so.
    .remedy = Wählen Sie eines: { $known }. Oder geben Sie eine eigene Datei an.
    .kept = Es wurde nichts geändert.
scenario-other = Dieser Ordner enthält eine Übung mit einem anderen Szenario, „{ $runs }“.
    .cause = Sie haben „{ $wanted }“ verlangt. Eine Übung behält ihr Szenario.
    .remedy = Lassen Sie --scenario weg, um sie fortzusetzen, oder wählen Sie mit --workspace einen anderen Ordner.
    .kept = Es wurde nichts geändert.
scenario-refused = { $where ->
    [file] Das Szenario { $file } hat einen Fehler: { $problem }
   *[key] Das Szenario { $file } hat einen Fehler bei „{ $at }“: { $problem }
 }
    .cause = Ein Szenario hat ein strenges Format, damit kein Tippfehler unbemerkt bleibt.
    .remedy = Berichtigen Sie die Datei; docs/scenarios.md beschreibt das Format.
    .kept = Es wurde nichts geändert.
scenario-alone = Das Szenario „{ $scenario }“ kann nicht auf einer gemeinsamen Plattform beginnen.
    .cause = Es stellt die Übungsuhr vor, und die Uhr einer gemeinsamen Plattform ist die Uhr aller.
    .remedy = Wählen Sie ein anderes Szenario, oder lassen Sie --platform weg: Dann haben Sie eine Plattform für sich allein.
    .kept = Auf der Plattform wurde nichts getan, und ihre Uhr ist unverändert.
renewal-too-early = Es ist zu früh, dieses Zertifikat zu erneuern.
    .cause = Es gilt bis zum { DATETIME($until, dateStyle: "long") }. Die Erneuerung ist ab dem { DATETIME($since, dateStyle: "long") } möglich.
    .remedy = Kommen Sie an diesem Tag oder später wieder. Die Seite „Kopieren“ oder der Befehl „ehcert-kit calendar“ erstellt daraus eine Erinnerung für Ihren Kalender.
    .kept = Es wurde nichts geändert. Das Zertifikat funktioniert wie bisher.
not-finished = Die Datei { $file } wartet noch auf ihr Zertifikat.
    .cause = Ein Antrag ist erst vollständig, wenn das Zertifikat erhalten und installiert ist.
    .remedy = Vervollständigen Sie sie zuerst, auf der Seite „Vervollständigen“.
    .kept = Es wurde nichts geändert.
no-keystore = In { $folder } gibt es keine fertige Keystore-Datei.
    .cause = Wahrscheinlich liegt sie in einem anderen Ordner oder auf einem anderen Computer.
    .remedy = Suchen Sie die Dateien, deren Name auf „p12“ endet, und geben Sie die richtige an.
    .kept = Es wurde nichts geändert.
serial-unknown = eHealth zeigt dieser Person kein Zertifikat { $serial }.
    .cause = Die Nummer ist falsch abgetippt, oder die Person verwaltet diese Organisation nicht.
    .remedy = Vergleichen Sie die Nummer mit der Übersicht, oder fragen Sie den Zugangsverwalter der Organisation.
    .kept = Es wurde nichts gesendet.
registration-unfinished = Der Verschlüsselungsschlüssel von { $file } ist noch nicht registriert.
    .cause = Er wartet neben der Datei, geschützt mit dem jetzigen Kennwort.
    .remedy = Vervollständigen Sie zuerst die Datei, auf der Seite „Vervollständigen“. Ändern Sie dann das Kennwort.
    .kept = Datei und Schlüssel sind wie bisher.
not-for-this-file = Kein Schlüssel aus { $file } öffnet diese Nachricht.
    .cause = Sie ist für einen anderen Schlüssel verschlüsselt, vielleicht für den einer älteren Datei. Oder es ist keine verschlüsselte Nachricht.
    .remedy = Versuchen Sie es mit den anderen Dateien dieser Organisation, auch mit den ältesten.
    .kept = Nachricht und Datei sind wie bisher.
owner-unreadable = „{ $text }“ bezeichnet keine Organisation.
    .cause = Erwartet werden ein Typ und eine Nummer, wie NIHII-GROUP=94000027, oder mit einer Anwendungs-ID: NIHII-GROUP=94000027,LABO.
    .remedy = Übernehmen Sie beides aus dem Namen der Keystore-Datei.
    .kept = Es wurde nichts geändert.
keystore-in-the-way = { $file } ist eine Keystore-Datei: Sie wird nicht überschrieben.
    .cause = Der Name für das Ergebnis ist der einer Keystore-Datei.
    .remedy = Geben Sie einen anderen Namen an.
    .kept = Die Keystore-Datei ist wie bisher.
message-too-long = Die Nachricht ist zu lang: höchstens { $most } Byte.
    .cause = Dies soll zeigen, dass ein Token funktioniert. Es ist nicht für Dokumente gedacht.
    .remedy = Nehmen Sie eine kürzere Nachricht.
    .kept = Es wurde nichts geschrieben.
invitation-expired = Die Adresse von eHealth gilt nicht mehr.
    .cause = Die Person musste sich dort vor dem { DATETIME($expires, dateStyle: "long") } anmelden.
    .remedy = Senden Sie einen neuen Antrag: neuer Schlüssel, neue Adresse.
    .kept = Der alte Schlüssel wird beiseitegelegt, nicht gelöscht.
needs-no-card = Dieses Zertifikat lautet auf eine BIS-Nummer: { $owner_name }.
    .cause = Im Kartenlesegerät steckt keine Karte mit dieser Nummer, und ohne Karte lässt sich ein Zertifikat nicht erneuern.
    .remedy = Hat die Person keine belgische Karte, stellen Sie einen neuen Antrag, auf der Seite „Ohne belgische Karte“. Hat sie eine Karte mit dieser Nummer, stecken Sie diese ein und beginnen Sie noch einmal.
    .kept = Es wurde nichts geändert.
not-yours = Dieses Zertifikat gehört einer anderen Person: { $subject }.
    .cause = Jede Person widerruft ihr eigenes Zertifikat selbst.
    .remedy = Das Contact Center von eHealth (02 788 51 55) kann der Person helfen, die keine Karte hat.
    .kept = Es wurde nichts unterzeichnet und nichts gesendet.
already-renewed = Das Zertifikat von { $file } ist schon erneuert.
    .cause = Das neue ist in { $successor }.
    .remedy = Benutzen Sie die neue Datei. Behalten Sie die alte für die alten Nachrichten.
    .kept = Es wurde nichts geändert.
same-place = Die Kopie läge im selben Ordner wie die Datei: { $folder }.
    .cause = Eine Kopie gehört anderswohin: in einen anderen Ordner, auf eine andere Festplatte, auf einen anderen Computer.
    .remedy = Geben Sie einen anderen Ordner an.
    .kept = Es wurde nichts geändert.
folder-absent = Den Ordner { $folder } gibt es nicht.
    .cause = Sein Name ist falsch abgetippt, oder sein Laufwerk ist nicht angeschlossen.
    .remedy = Prüfen Sie den Namen, oder schließen Sie das Laufwerk an.
    .kept = Es wurde nichts geändert.
home-absent = Es ist kein persönlicher Ordner bekannt.
    .cause = Die Variable HOME ist nicht gesetzt (unter Windows: USERPROFILE), und das System kennt für diesen Benutzer keinen Ordner. Das kommt bei Diensten und Containern oft vor.
    .remedy = Setzen Sie HOME: auf einen Ordner, in den dieser Benutzer schreiben darf. Um ohne die Seiten zu üben, genügt --workspace mit einem Ordner.
    .kept = Es wurde nichts getan.
