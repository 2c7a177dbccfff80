### Die Befehlszeile.

cli-about = Das eHealth-Zertifikat, Schritt für Schritt: vom Personalausweis bis zur gebrauchsfertigen Keystore-Datei.
cli-epilog =
    Ohne weitere Angabe öffnet „ehcert-kit“ die geführten Seiten im Browser, in der Übungsumgebung:
    ohne Karte, ohne Netz, ohne Folgen.
usage-usage = Aufruf:
usage-arguments = Argumente
usage-options = Optionen
usage-help = diese Hilfe zeigen
usage-error = %(prog)s: Fehler: %(message)s
usage-argument = Argument %(argument_name)s: %(message)s
usage-ambiguous = mehrdeutige Option: %(option)s kann %(matches)s bedeuten
usage-one-value = ein Wert wird erwartet
usage-some-value = mindestens ein Wert wird erwartet
usage-no-value = kein Wert wird erwartet: %r
usage-choice = unmögliche Auswahl: %(value)r (zur Wahl stehen: %(choices)s)
usage-not-with = geht nicht zusammen mit dem Argument %s
usage-one-of = eines dieser Argumente ist nötig: %s
usage-missing = es fehlt: %s
usage-unknown = unbekannte Argumente: %s

    Das ganze Verfahren mit einem Befehl sehen:
      ehcert-kit walk --workspace probe

    Nachsehen, was in einer Datei steht:
      ehcert-kit inspect datei.p12

    Ein PIN-Code oder ein Kennwort ist nie ein Argument: Das Programm fragt danach oder liest es aus
    einem Dateideskriptor (--pin-fd, --password-fd, --new-password-fd): ein Geheimnis pro Zeile, in UTF-8.
    Unter Windows ist nur der Deskriptor 0 (die Eingabe) möglich; PowerShell ersetzt dort „ü“ durch
    „?“: Wählen Sie ein Kennwort ohne Akzente und Umlaute, oder lassen Sie das Programm danach fragen.
cli-serve = die geführten Seiten öffnen (dasselbe wie „ehcert-kit“ ohne weitere Angabe)
cli-serve-about = Öffnet die geführten Seiten im Browser, nur auf diesem Computer. Strg+C schließt sie; nichts geht verloren, das Verfahren geht dort weiter, wo es war.
cli-walk = das ganze Verfahren ohne die geführten Seiten durchführen
cli-walk-about = Führt das ganze Verfahren durch, Schritt für Schritt, und meldet das Ergebnis jedes Schritts. Im selben Ordner neu gestartet, geht es dort weiter, wo es war, oder meldet, dass alles bereit ist.
cli-status = den Status jedes Zertifikats melden, und was zu tun ist
cli-status-about = Prüft alle Keystore-Dateien und das, was eHealth darüber weiß. Endet mit 0, wenn in dieser Frist nichts zu tun ist, mit 1, wenn etwas zu tun ist, mit 2, wenn die Prüfung nicht möglich war. Stellt keine Fragen: gedacht für die Überwachung.
cli-arg-folder = ein weiterer Ordner, in dem Keystore-Dateien gesucht werden (mehrmals möglich)
cli-arg-within = wie lange vor dem Ende eine Erneuerung verlangt wird
status-revoked = Widerrufen
status-ended = Abgelaufen seit dem { $until }
status-until = Gültig bis zum { $until } ({ $days ->
    [0] letzter Tag
    [one] noch ein Tag
   *[other] noch { $days } Tage
 })
status-file = Datei: { $file }
status-nothing = Keine Keystore-Datei. Gesucht in: { $folders }
cli-password = das Kennwort einer Keystore-Datei ändern
cli-password-about = Ändert das Kennwort der Datei und aller ihrer Schlüssel, mit dem alten Kennwort. Die bisherige Datei bleibt daneben, unter dem alten Kennwort. Ohne das alte Kennwort kann niemand etwas tun: Das Zertifikat muss widerrufen und ein neues beantragt werden.
cli-password-changed = Kennwort geändert, Datei geprüft: { $file }
    Die alte Datei liegt daneben, mit dem alten Kennwort (.backup).
cli-arg-new-password-fd = Dateideskriptor, aus dem das neue Kennwort gelesen wird (eine Zeile, in UTF-8)
cli-ask-new-password = Neues Kennwort:
cli-ask-new-password-again = Noch einmal:
cli-calendar = die Termine eines Zertifikats in den Kalender eintragen
cli-calendar-about = Schreibt eine Kalenderdatei (.ics): den Beginn der Erneuerungsfrist, eine letzte Erinnerung und das Ende.
cli-calendar-written = Termine geschrieben in { $file } (Ende: { $until }).
cli-arg-to-calendar = Datei, die geschrieben wird
cli-arg-keystore-file = Keystore-Datei
cli-etk = Verschlüsselungstoken (ETK): erstellen, suchen, prüfen, ausprobieren
cli-etk-about = „create DATEI“ erstellt und registriert den Verschlüsselungsschlüssel einer Datei; „show TYPE=N“ sucht ein Token im ETK-Depot und prüft es; „check DATEI“ beweist, dass die Datei liest, was an sie gerichtet ist; „seal TYPE=N --to M“ verschlüsselt eine kleine Nachricht aus der Eingabe; „open M --keystore DATEI“ öffnet sie.
cli-etk-ready = Token { $serial } aktiv und geprüft.
cli-etk-to-activate = Token { $serial } registriert; es wartet: ehcert-kit activate
cli-etk-good = Token { $serial }: Das ETK-Depot gibt es aus, diese Datei liest, was dafür verschlüsselt ist.
cli-etk-found = Token { $serial } von { $subject }, gültig bis zum { $not_after }.
cli-etk-sealed = Nachricht für das Token { $serial } verschlüsselt: { $message }
cli-etk-exported = Kopiert und wieder geöffnet: { $copy }
cli-etk-seal-needs = „seal“ braucht --to DATEI: wohin die verschlüsselte Nachricht geschrieben wird.
cli-etk-open-needs = „open“ braucht --keystore DATEI: mit welchen Schlüsseln die Nachricht geöffnet wird.
cli-arg-etk = was zu tun ist
cli-arg-etk-about = eine Keystore-Datei, eine Nachricht oder eine Organisation wie NIHII-GROUP=94000027
cli-arg-again = ein weiteres Token erstellen, wenn der Schlüssel des ersten verloren ist; dessen Nachrichten bleiben unlesbar
cli-arg-sealed = Datei der verschlüsselten Nachricht
cli-export = eine fertige Datei für einen anderen Computer oder ein anderes Programm kopieren
cli-export-about = Kopiert eine fertige Keystore-Datei in einen Ordner, in der Form, die die Programme des Sektors öffnen, und öffnet sie dort wieder. Nichts wird überschrieben; die Liste der Kopien bleibt erhalten.
cli-arg-export-to = Ordner der Kopie
cli-notebooks = die Notebooks in Ihrer Sprache kopieren, für JupyterLab
cli-notebooks-about = Schreibt eine Kopie jedes Notebooks in einen Ordner, in der Sprache von --lang, um es in JupyterLab zu öffnen. Eine Datei, die schon da ist, bleibt, wie sie ist.
cli-arg-notebooks-to = Ordner der Kopien
cli-notebooks-there = Schon da und unverändert gelassen: { $file }
cli-foreigner = ein Zertifikat für eine Person ohne belgische Karte beantragen
cli-foreigner-about = Beantragt ein Zertifikat für eine Person, die eine BIS-Nummer, aber keine belgische Karte hat. eHealth nennt eine Adresse und eine Frist: Dort meldet sich die Person an. Danach neu gestartet, geht der Befehl bis zum Ende weiter.
cli-foreigner-all = Geben Sie alle fünf zusammen an: --bis, --first-names, --name, --email und --phone. Ohne sie geht der laufende Antrag weiter.
cli-arg-foreigner-bis = BIS-Nummer der Person
cli-arg-foreigner-first-names = ihre Vornamen
cli-arg-foreigner-name = ihr Name
cli-arg-foreigner-email = ihre persönliche E-Mail-Adresse
cli-arg-foreigner-phone = ihre persönliche Telefonnummer
cli-to-confirm = Die Person muss den Antrag unter der genannten Adresse und vor dem genannten Datum bestätigen. Starten Sie danach denselben Befehl neu.
cli-preparing = Es wurde noch nichts gesendet. Starten Sie denselben Befehl neu.
cli-refused = eHealth hat den Antrag abgelehnt.
cli-uncertain = Der Antrag ist unterzeichnet, aber eHealth hat nicht geantwortet. Starten Sie denselben Befehl neu: Er fragt eHealth, was angekommen ist.
cli-delivered = Das Zertifikat ist angekommen. Starten Sie denselben Befehl neu, um es in die Datei zu setzen.
cli-installed = Das Zertifikat ist in der Datei: { $keystore }. Starten Sie denselben Befehl neu, um abzuschließen.
cli-waiting = eHealth bereitet das Zertifikat vor. Starten Sie denselben Befehl später neu.
cli-renew = ein neues Zertifikat beantragen, anstelle eines Zertifikats, das bald abläuft
cli-renew-about = Beantragt ein neues Zertifikat unter demselben Namen, mit einem neuen Schlüssel und einer neuen Datei neben der alten. Beide gelten nebeneinander, bis „activate“ das neue Token (ETK) an die Stelle des alten setzt.
cli-activate = das neue Token (ETK) aktivieren, sobald die neue Datei überall ist
cli-activate-about = Aktiviert das Token (ETK) eines erneuerten Zertifikats. Vorher müssen alle Arbeitsplätze und alle Programme die neue Datei haben: Neue Nachrichten werden dann für diese Datei verschlüsselt.
cli-revoke = ein Zertifikat endgültig beenden
cli-revoke-about = Widerruft ein Zertifikat und sein Token (ETK), unterzeichnet mit der Karte. Danach funktioniert nichts mehr damit, und es lässt sich nicht rückgängig machen.
cli-arg-renew-keystore = Keystore-Datei, die erneuert wird (Standard: die neueste)
cli-arg-activate-keystore = neue Keystore-Datei (Standard: die wartende)
cli-arg-revoke-keystore = Datei des Zertifikats, das widerrufen wird
cli-arg-serial = Seriennummer des Zertifikats, wie eHealth sie angibt, wenn die Datei nicht da ist
cli-arg-reason = warum: { $names }
cli-platform = die Übungsplattform, als eigener Server
cli-platform-about = Die Übungsplattform als eigener Server, für andere Computer und andere Clients. „show“ zeigt, was sie weiß, „clock“ ihre Uhr, die vorgestellt werden kann.
cli-inspect = zeigen, was in einer Datei steht
cli-inspect-about = Sagt in klaren Worten, was in einem Keystore, einem Zertifikat, einem Zertifikatsantrag (CSR), einem ETK oder einer gespeicherten Nachricht steht.
cli-arg-port = Port (Standard: der letzte, sonst ein freier Port; 0: ein freier Port)
cli-arg-port-platform = Port (Standard: 8765)
cli-no-port = Ein Port ist eine Zahl von { $first } bis { $last }
cli-no-number = eine ganze Zahl
cli-no-descriptor = ein Deskriptor ist eine Zahl, etwa 0 (die Standardeingabe)
cli-no-preheat = eine Zahl von { $first } bis { $last }
cli-no-patience = eine Anzahl Sekunden, von 0 bis { $longest }
cli-arg-host = Adresse, unter der die Seiten erreichbar sind (Standard: nur dieser Computer)
cli-arg-no-browser = den Browser nicht öffnen
cli-arg-workspace = Arbeitsordner: Antworten, Nachrichten und, in der Übung, die Schlüssel und die Plattform
cli-arg-environment = Umgebung: practice (Übung), integration und acceptance (Tests für Integratoren), production (echt)
cli-arg-scenario = Übungsszenario, mit seinem Namen oder seiner .toml-Datei: { $names }
cli-arg-card = Zugriff auf die Karte: „auto“, „pcsc“ (direkt), „official“, „opensc“ oder „softhsm“ (ein Modul), „pkcs11:PFAD“ (ein anderes), „practice“ (die Übungskarte)
cli-arg-what = „show“: was die Plattform weiß; „accept“, „refuse“: über einen Antrag entscheiden, der auf die Kursleitung wartet; „confirm“: wie eine Person ohne Karte auf der Website zur Identitätsprüfung sagen, dass der Antrag der eigene ist; „counter“: was die Gemeinde für die gesperrte oder abgelaufene Übungskarte täte; für die Kursleitung: „deliver“, „hold“, „pause“, „hint“, „cut“, „pull-card“, „insert-card“, „block-card“, „unblock-card“, „reset“, „undo“; „history“, „acts“, „places“: was geschehen ist; „key“: wo der Schlüssel der Fernbedienung liegt
cli-arg-key = der Anfang der Schlüsselkennung des Antrags, wenn es mehrere gibt
cli-platform-accept = Antrag { $identifier } angenommen: Das Zertifikat wird ausgestellt.
cli-platform-confirm = Antrag { $identifier } bestätigt: Das Zertifikat wird ausgestellt.
cli-platform-refuse = Antrag { $identifier } abgelehnt.
cli-platform-clock = Übungsuhr: { $day }, { $time } ({ $days ->
    [0] Uhrzeit dieses Computers
    [one] ein Tag voraus
   *[other] { $days } Tage voraus
 }).
cli-platform-clock-only = --forward, --to und --reset gehören zu „clock“: ehcert-kit practice-platform clock --forward 1010d
cli-arg-accent = Schreibweise der Antworten: plain (schlicht), any, eine Zahl oder der Name einer Variante
cli-arg-forward = mit „clock“: die Übungsuhr vorstellen, zum Beispiel 1010d, 36h, 90m oder 2d12h
cli-arg-to = mit „clock“: die Übungsuhr bis zu diesem Datum vorstellen
cli-arg-reset = mit „clock“: zur Uhrzeit dieses Computers zurückkehren
cli-no-accent = plain, any, eine Zahl oder einer dieser Namen: { $names }
cli-no-duration = eine Dauer schreibt man mit d (Tage), h (Stunden) oder m (Minuten): 1010d, 36h, 90m, 2d12h
cli-no-moment = ein Datum schreibt man 2029-08-01, mit Uhrzeit 2029-08-01T14:30
cli-platform-which = Nennen Sie einen Antrag, der auf eine Entscheidung wartet. Es warten: { $keys }
cli-platform-none = Kein Antrag wartet auf eine Entscheidung.
cli-doctor = diesen Computer prüfen, Zeile für Zeile, jeder Mangel mit seiner Abhilfe
cli-doctor-about = Prüft den Computer, die Karte und den Weg zu eHealth. Endet mit 0, wenn man beginnen kann, sonst mit 1.
cli-arg-report = einen Bericht für einen Helpdesk schreiben, ohne Geheimnisse und ohne persönliche Daten
cli-arg-card-reader = das Kartenlesegerät, dessen Karte benutzt wird, wenn es mehrere gibt
cli-arg-apdu-log = Datei, in der steht, was die Karte über den direkten Zugriff erhält und antwortet; PIN-Codes sind darin verdeckt, die Daten der Karte nicht
cli-arg-trust = Datei (PEM) mit Zertifizierungsstellen, denen zusätzlich zu den mitgelieferten vertraut wird; für den Informatiker
cli-backend = { $why ->
    [asked] Zugriff auf die Karte: { $backend }, wie verlangt.
    [official] Zugriff auf die Karte: { $backend }, denn die offizielle eID-Software ist installiert.
    [direct] Zugriff auf die Karte: { $backend }, denn die offizielle eID-Software ist nicht installiert.
   *[nothing] Nichts auf diesem Computer kann eine Karte lesen.
 }
cli-pin-pad = Schauen Sie auf das Kartenlesegerät: Tippen Sie Ihren PIN-Code auf seiner Tastatur ein.
cli-pin-window = Die eID-Software öffnet ein eigenes Fenster; es nennt „{ $program }“. Tippen Sie dort Ihren PIN-Code ein.
cli-arg-platform = Adresse einer eigens gestarteten Übungsplattform
cli-arg-wire-log = Ordner, in dem jede Nachricht Byte für Byte aufbewahrt wird
cli-arg-until = letzter Schritt, der ausgeführt wird
cli-arg-new = einen neuen Antrag beginnen, neben den vorhandenen
cli-arg-organizations = mehrere Organisationen auf einmal: „all“ oder ihre Nummern in der Liste von eHealth (1,3); ein Antrag, der anhält, hält die anderen nicht auf
cli-no-organizations = „all“ oder Nummern mit Kommas dazwischen: 1,3
cli-organizations-alone = --organizations geht bis zum Ende und benennt die Anträge selbst: ohne --new, --keystore und --until.
cli-organizations-list = eHealth nennt { $last ->
    [1] eine Organisation: 1
   *[other] { $last } Organisationen, von 1 bis { $last }
 }.
cli-organizations-heading =
    { "" }
    { $which } · { $name } ({ $organization })
cli-organizations-summary =
    { "" }
    Zusammenfassung
cli-organizations-ready =   { $name }: fertig. Datei: { $keystore }
cli-organizations-stopped =   { $name }: angehalten. { $title }
cli-arg-json = am Ende ein JSON-Dokument, für Programme
cli-arg-pin-fd = Dateideskriptor, aus dem der PIN-Code gelesen wird (eine Zeile, in UTF-8; unter Windows: 0). Mit --organizations: eine Zeile jedes Mal, wenn der Code verlangt wird; die letzte gilt für den Rest
cli-arg-password-fd = Dateideskriptor, aus dem das Kennwort gelesen wird (eine Zeile, in UTF-8; unter Windows: 0)
cli-arg-encryption = Verschlüsselung der Keystore-Datei: sector (alle Programme des Sektors), modern (nur Java 17, OpenSSL 3 und neuere Programme; der offizielle Client öffnet sie nicht)
cli-arg-key-size = Größe des RSA-Schlüssels für die Authentifizierung, in Bit
cli-arg-patience = Sekunden, die auf das Zertifikat gewartet wird
cli-arg-keystore = Keystore-Datei, die vervollständigt wird, von diesem oder vom offiziellen Programm
cli-arg-lang = Sprache der Texte
cli-arg-version = die Version des Programms anzeigen
cli-arg-file = Datei, die geprüft wird
cli-arg-preheat = Anzahl der im Voraus bereitgestellten Kernel (schneller, mehr Speicher)
cli-arg-fork = unter Linux, beim Üben: Kernel, die von einem einzigen bereitstehenden Prozess abgeleitet werden (schneller, weniger Speicher)
cli-ask-pin = PIN-Code:
cli-ask-password = Kennwort der Keystore-Datei:
cli-ask-contract = Schreiben Sie „ja“, wenn Sie diesen Vertrag gelesen haben und annehmen:
cli-ask-email = Ihre persönliche E-Mail-Adresse:
cli-ask-phone = Ihre persönliche Telefonnummer:
cli-ask-organization = Nummer der Organisation in dieser Liste (1 bis { $last }):
cli-environment-practice = ÜBUNGSUMGEBUNG: Nichts von dem, was folgt, gilt anderswo.
cli-environment-integration = Integrationsumgebung: für Fachleute. Die Adressen von zwei der drei Dienste sind abgeleitet, nicht veröffentlicht.
cli-environment-acceptance = Akzeptanzumgebung: Tests für Integratoren, nach Absprache.
cli-environment-production = ECHTE UMGEBUNG: Was Sie unterzeichnen, bindet die Organisation.
cli-accent = Übungsplattform, Szenario „{ $scenario }“, Schreibweise { $accent }
cli-ready = Bereit. Die Keystore-Datei ist { $keystore }
cli-to-activate = Das neue Zertifikat ist da: { $keystore }
    Behalten Sie die alte Datei. Wenn alle Arbeitsplätze die neue haben: ehcert-kit activate
cli-revoked = Das Zertifikat ist widerrufen. Behalten Sie seine Datei: Sie öffnet noch die alten Nachrichten.
cli-until = Nach dem Schritt „{ $step }“ angehalten, wie verlangt.
cli-met = Unterwegs: { $title }
cli-practice-password = Übungskennwort (veröffentlicht, nicht geheim): { $password }
cli-already = schon erledigt
cli-stopped = hier angehalten, dann fortgesetzt
cli-step-check = Prüfung: Alles Nötige ist da.
cli-step-identify = Karte von { $holder }.
cli-step-organizations = Von eHealth gefundene Organisationen: { $organizations }
cli-step-contract = Vertrag für { $subject }
cli-step-keystore = Schlüssel erstellt, Datei geschrieben und geprüft: { $keystore }
cli-step-request = Antrag unterzeichnet und gesendet; Kennung { $public_key_identifier }
cli-step-submitted = Antrag gesendet. Zu bestätigen vor dem { $expires } unter der Adresse { $validation_url }
cli-step-wait = Zertifikat erhalten.
cli-step-certificate = Zertifikat { $certificate_serial } installiert, gültig bis zum { $valid_until }
cli-step-etk = Verschlüsselungsschlüssel registriert, ETK { $etk_serial }
cli-step-activate = Token { $etk_serial } aktiv, anstelle des alten.
cli-step-revoke = Widerruf unterzeichnet und gesendet: Zertifikat { $certificate_serial }, Grund { $reason }
cli-step-state = Stand bei eHealth jetzt: Zertifikat { $certificate_status }, Token (ETK) { $etk_status }.
cli-step-verify = Geprüft: Schlüssel, Kette, ETK im ETK-Depot gefunden, Testnachricht gelesen.
cli-serving = Die Seiten sind hier: { $url }
cli-serving-stop = Strg+C zum Schließen.
cli-platform-serving = Übungsplattform: { $url }
cli-platform-folder = Ordner, am Ende gelöscht (mit --workspace bleibt er): { $folder }
cli-platform-accent = Schreibweise { $accent }
cli-output-refused = Die Ausgabe dieses Befehls lässt sich nicht schreiben: { $why ->
    [full] die Festplatte ist voll
    [read-only] der Datenträger kann nur gelesen werden
    [permission] Sie dürfen dort nicht schreiben
   *[other] { $reason }
 }. Sonst ist nichts betroffen. Lenken Sie sie anderswohin und starten Sie den Befehl neu.
cli-unexpected = In diesem Programm ist ein Fehler aufgetreten: { $kind }. Nichts ist verloren; starten Sie es neu, um fortzufahren. Die technischen Einzelheiten stehen in { $file }.
