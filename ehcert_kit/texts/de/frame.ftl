### Der Rahmen der Seiten und die Wörter der Bausteine.

## Die Bausteine

frame-optional = (freiwillig)
frame-error = Fehler:
frame-show = Anzeigen
frame-hide = Verbergen
frame-show-label = Anzeigen:
frame-hide-label = Verbergen:
frame-shown = Was Sie tippen, ist auf dem Bildschirm sichtbar.
frame-hidden = Was Sie tippen, ist verborgen.
frame-projected = In der Projektion wird nichts Geheimes angezeigt.
frame-caps-lock = Die Feststelltaste ist aktiv.
frame-rule-met = erfüllt
frame-rule-open = offen
frame-rules-met = Alles ist erfüllt.
frame-rules-open = Noch offen:
frame-details = Technische Einzelheiten
frame-tone-ok = Erledigt:
frame-tone-wait = Wartet:
frame-tone-warning = Achtung:
frame-tone-error = Fehler:
frame-state-done = erledigt
frame-state-current = Sie sind hier
frame-state-waiting = wartet
frame-state-blocked = blockiert
frame-state-todo = noch nicht

## Der Rahmen

frame-product = eHealth-Zertifikat
frame-skip = Zum Inhalt
frame-where = Arbeitsumgebung
frame-home = Startseite
frame-menu = Seiten
frame-size = Große Schrift
frame-projector = Projektion
frame-outside = Öffnet sich in einem neuen Tab.
frame-environment-practice = ÜBUNG
    .sentence = Nichts von dem, was Sie hier tun, ist echt.
    .letter = Ü
frame-environment-integration = INTEGRATION
    .sentence = Tests von Fachleuten, auf den Testservern von eHealth.
    .letter = I
frame-environment-acceptance = AKZEPTANZ
    .sentence = Tests von Integratoren, auf den Testservern von eHealth.
    .letter = A
frame-environment-production = ECHT
    .sentence = Was Sie unterzeichnen, bindet Ihre Organisation.
    .letter = E
frame-loading = Die Seite wird vorbereitet…
frame-loading-long = Das dauert länger als erwartet. Nichts ist verloren: Sie können die Seite auch neu laden.
frame-no-script = Diese Seiten brauchen JavaScript. Aktivieren Sie es in Ihrem Browser und laden Sie die Seite neu.
frame-help = Ein Problem?
    .text = Die Meldung auf dem Bildschirm sagt, was geschehen ist und wer zuständig ist. Contact Center von eHealth: 02 788 51 55.
frame-kept = Ihre Antworten werden bei jedem Schritt gespeichert. Der PIN-Code und das Kennwort werden nie gespeichert.
frame-resume = Fortsetzen
frame-lost-stopped = Das Programm läuft nicht mehr.
    .cause = Die Seite ist noch da, aber sie bekommt keine Antwort mehr.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Seite wird neu geladen. Sie tippen nur den PIN-Code und das Kennwort noch einmal ein.
    .owner = Zuständig: Sie.
    .kept = Nichts ist verloren: Ihre Akte ist gespeichert.
    .still = Das Programm antwortet noch nicht. Starten Sie „ehcert-kit“ auf diesem Computer neu und klicken Sie dann auf „Fortsetzen“.
frame-lost-blocked = Die Verbindung dieser Seite ist blockiert.
    .cause = Das Programm läuft, aber die Seite kann nicht mit ihm sprechen: Die Verbindung („WebSocket“) wird unterwegs abgefangen. Wahrscheinlich blockiert ein Proxy oder ein Virenschutz diese Verbindung, obwohl sie den Computer gar nicht verlässt.
    .remedy = Bitten Sie Ihren Informatiker, die Adresse 127.0.0.1 vom Proxy und vom Virenschutz auszunehmen. Oder öffnen Sie die Seite in einem anderen Browser.
    .owner = Zuständig: Ihr Informatiker.
    .kept = Nichts ist verloren: Ihre Akte ist gespeichert.
    .still = Die Verbindung ist immer noch blockiert. Das ändert sich nicht, solange der Proxy oder der Virenschutz sie abfängt.
frame-lost-mute = Diese Seite antwortet nicht mehr.
    .cause = Das Programm läuft, aber seine Antworten kommen nicht mehr bei dieser Seite an.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Seite wird neu geladen. Sie tippen nur den PIN-Code und das Kennwort noch einmal ein.
    .owner = Zuständig: Sie.
    .kept = Nichts ist verloren: Ihre Akte ist gespeichert.
    .still = Das Programm antwortet noch nicht. Starten Sie „ehcert-kit“ auf diesem Computer neu und klicken Sie dann auf „Fortsetzen“.
frame-cell = In diesem Programm ist ein Fehler aufgetreten.
    .text = Der Rest dieser Seite kann nicht angezeigt werden. Nichts ist verloren: Ihre Akte ist gespeichert.
    .button = Seite neu laden
frame-elsewhere = Diese Seite ist in einem anderen Tab geöffnet.
    .text = Arbeiten Sie nur in einem Tab, damit nichts durcheinandergerät. Was gespeichert ist, ist überall dasselbe.
    .button = Hier weitermachen
frame-404 = Seite nicht gefunden.
    .text = Die Adresse ist wahrscheinlich unvollständig oder alt. An Ihrem Antrag hat sich nichts geändert.
frame-401 = Diese Seite öffnet sich nur über ihren Link.
    .text = Öffnen Sie den Link, der dort steht, wo Sie dieses Programm gestartet haben, in der Zeile „Die Seiten sind hier“. Ein Link von einem früheren Start funktioniert nicht mehr.
    .again = Sie finden ihn nicht? Schließen Sie das Programm und starten Sie „ehcert-kit“ neu: Es öffnet die Seiten selbst. Nichts ist verloren.
frame-403 = Diese Seite öffnet sich nur auf diesem Computer.
    .text = Die Adresse muss mit http://127.0.0.1 beginnen. Es wurde nichts geändert.
frame-form = Diese Seite ist nicht mehr aktuell.
    .text = Es wurde nichts geändert. Gehen Sie zur Startseite zurück und beginnen Sie erneut.
frame-500 = In diesem Programm ist ein Fehler aufgetreten.
    .text = Nichts ist verloren: Ihre Akte ist gespeichert. Gehen Sie zur Startseite zurück, um dort fortzufahren, wo Sie waren.
frame-to-home = Zur Startseite
frame-port-taken = { $why ->
    [taken] Der Port { $port } ist schon von einem anderen Programm belegt. Wählen Sie mit --port einen anderen, oder lassen Sie dieses Programm wählen.
    [permission] Dieser Computer lässt dieses Programm den Port { $port } nicht verwenden. Wählen Sie mit --port eine Zahl von 1024 bis 65535, oder lassen Sie dieses Programm wählen.
   *[other] Dieser Computer öffnet den Port { $port } nicht: { $reason }. Wählen Sie mit --port einen anderen, oder lassen Sie dieses Programm wählen.
 }
frame-opening = Die Seiten werden geöffnet…
frame-no-browser = Es hat sich kein Browser geöffnet. Öffnen Sie diese Adresse selbst.

## Von einer Umgebung zur anderen

frame-crossing-practice = Sie wechseln in die Übung
    .lead = Ab jetzt ist nichts von dem, was Sie tun, echt.
    .binds = Zu nichts: Karte, Plattform und Personen sind erfunden.
    .needs = Nichts: Karte, PIN-Code und Kennwort der Übung erhalten Sie hier.
    .button = Zur Übung wechseln
frame-crossing-acceptance = Sie wechseln auf die Testserver
    .lead = Die Akzeptanzumgebung ist für Integratoren gedacht, nach Absprache mit eHealth.
    .binds = eHealth erhält, was Sie unterzeichnen, und bewahrt es auf. Das Zertifikat dient nur für Tests.
    .needs = Der Personalausweis (eID) des Verantwortlichen und sein PIN-Code, ein Kartenlesegerät und eine Internetverbindung.
    .button = Zur Akzeptanz wechseln
frame-crossing-production = Sie wechseln in den echten Betrieb
    .lead = Ab jetzt ist alles echt: Sie beantragen bei eHealth ein echtes Zertifikat.
    .binds = Was Sie mit der Karte unterzeichnen, bindet Ihre Organisation. Was einmal an eHealth gesendet ist, lässt sich nicht zurücknehmen.
    .needs = Der Personalausweis (eID) des Verantwortlichen und sein PIN-Code, ein Kartenlesegerät und eine Internetverbindung.
    .button = Zur Produktion wechseln
frame-crossing-integration = Sie wechseln in die Integration
    .lead = Diese Umgebung ist für Fachleute gedacht. Bei zwei der drei Dienste ist die Adresse nicht veröffentlicht, sondern abgeleitet.
    .binds = eHealth erhält, was Sie unterzeichnen, und bewahrt es auf. Das Zertifikat dient nur für Tests.
    .needs = Der Personalausweis (eID) des Verantwortlichen und sein PIN-Code, ein Kartenlesegerät und eine Internetverbindung.
    .button = Zur Integration wechseln
frame-crossing-changes = Was sich ändert
    .text = Jede Seite zeigt „{ $word }“ in der Leiste oben, im Titel und im Symbol. Seiten, die noch offen sind, halten an und melden Ihnen das.
frame-crossing-binds = Wozu Sie sich verpflichten
frame-crossing-needs = Was Sie brauchen
frame-crossing-stays = Was bleibt
    .text = Die Akte „{ $word }“, die Sie verlassen, bleibt genau, wie sie ist. Nichts geht von der einen in die andere über.
frame-crossing-back = So kehren Sie zurück
    .text = Wählen Sie auf der Seite „Programm“ erneut, wo Sie arbeiten möchten. Dort finden Sie die Akte „{ $word }“ wieder.
frame-crossing-folder = Sie werden in diesem Ordner arbeiten: { $folder }
frame-crossing-stay = Nichts ändern, zurück zur Seite „Programm“
frame-crossed = Sie arbeiten jetzt in der Umgebung „{ $word }“.
frame-crossed-kept = Die Akte, die Sie verlassen haben, ist geblieben, wie sie war: { $folder }

## Die Startseite

frame-notebook-1-mise-en-route = Erste Schritte
frame-notebook-2-responsable = Verantwortlicher
frame-notebook-3-programme = Programm
frame-notebook-4-demander = Beantragen
frame-notebook-5-valider = Vervollständigen
frame-notebook-6-apercu = Übersicht
frame-notebook-7-renouveler = Erneuern
frame-notebook-8-revoquer = Widerrufen
frame-notebook-9-mot-de-passe = Kennwort
frame-notebook-10-non-resident = Ohne belgische Karte
frame-notebook-11-chiffrement = Verschlüsselungsschlüssel
frame-notebook-12-copier = Kopieren
frame-notebook-13-plusieurs = Mehrere Organisationen

frame-home-title = Ihr eHealth-Zertifikat
frame-next = Nächster Schritt
frame-who = Jetzt zuständig: { $who }.
frame-who-you = Sie
frame-who-ehealth = eHealth
frame-who-organisation = Ihre Organisation
frame-who-program = dieses Programm

frame-card-start = Beginnen Sie hier
    .text = Vier Teile: etwa 20 Minuten, ohne die Wartezeit. Sie können jederzeit aufhören und später wiederkommen.
    .button = Beginnen
frame-card-start-practice = Das brauchen Sie: nichts. Karte, PIN-Code und Kennwort der Übung erhalten Sie hier.
frame-card-start-real = Das brauchen Sie: den Personalausweis des Verantwortlichen und seinen PIN-Code, die Nummer der Organisation, einen sicheren Ort für ein Kennwort.
frame-card-manager = Setzen Sie die Vorbereitung fort
    .text = Finden Sie heraus, wer der Zugangsverantwortliche Ihrer Organisation ist: Nur seine Karte ist die richtige.
    .button = Vorbereitung fortsetzen
frame-card-prepare = Setzen Sie die Vorbereitung fort
    .text = Wählen Sie, wo Sie arbeiten möchten, und testen Sie die Verbindung. Die Karte ist nicht nötig.
    .button = Vorbereitung fortsetzen
frame-card-request-first = Beantragen Sie Ihr Zertifikat
    .text = Sie brauchen die Karte des Verantwortlichen und seinen PIN-Code. Etwa 10 Minuten.
    .button = Zertifikat beantragen
frame-card-request = Setzen Sie Ihren Antrag fort
    .text = Ihre Antworten sind da. An eHealth wurde noch nichts gesendet.
    .button = Antrag fortsetzen
frame-card-uncertain = Die Antwort von eHealth ist unterwegs verloren gegangen
    .text = Ihr unterzeichneter Antrag bleibt erhalten. Unterzeichnen Sie nicht ein zweites Mal: Fragen Sie eHealth, was angekommen ist.
    .button = eHealth fragen
frame-card-refused = eHealth hat den Antrag abgelehnt
    .text = Lesen Sie, warum. Lassen Sie das Problem beheben und stellen Sie dann einen neuen Antrag. Ihre Antworten bleiben erhalten.
    .button = Ablehnung ansehen
frame-card-waiting = Warten auf eHealth
    .text = { $decision ->
        [automatic] eHealth hat dem Antrag automatisch zugestimmt: Das Zertifikat kommt meist nach einigen Minuten.
        [manual] Eine Person bei eHealth muss den Antrag prüfen: Rechnen Sie mit bis zu 10 Tagen. Stellen Sie keinen neuen Antrag.
       *[other] eHealth bereitet das Zertifikat vor. Sie können diese Seite schließen und später wiederkommen.
     }
    .button = Nachsehen, ob das Zertifikat da ist
frame-card-delivered = Vervollständigen Sie Ihr Zertifikat
    .text = Das Zertifikat ist angekommen. Sie brauchen das Kennwort der Datei, nicht die Karte. Etwa 2 Minuten.
    .button = Zertifikat vervollständigen
frame-card-installed = Bereiten Sie die Verschlüsselung vor
    .text = Das Zertifikat ist in der Datei. Es fehlt noch der Verschlüsselungsschlüssel. Sie brauchen das Kennwort.
    .button = Verschlüsselungsschlüssel erstellen
frame-card-ready = Ihr Zertifikat ist bereit
    .text = { $copied ->
        [yes] Die Sicherungskopie ist gemacht. Laden Sie die Datei in jede Software, die mit eHealth spricht.
       *[no] Machen Sie eine Sicherungskopie der Datei und laden Sie sie in jede Software, die mit eHealth spricht.
     }
    .button = Ergebnis ansehen

frame-card-to-activate = Aktivieren Sie das neue Zertifikat
    .text = Das alte gilt noch. Wenn alle Arbeitsplätze die neue Datei haben, aktivieren Sie das neue Zertifikat. Sie brauchen das Kennwort.
    .button = Weiter zur Aktivierung
frame-card-revoked = Das Zertifikat ist widerrufen
    .text = Behalten Sie seine Datei für die alten Nachrichten. Ein neuer Antrag ist möglich.
    .button = Widerruf ansehen
frame-card-renew = { $days ->
    [-1] Ihr Zertifikat ist abgelaufen
    [0] Ihr Zertifikat läuft heute ab
    [one] Ihr Zertifikat läuft morgen ab
   *[other] Ihr Zertifikat läuft in { $days } Tagen ab
 }
    .text = { $rung ->
        [90] Die Erneuerung ist möglich. Es eilt nicht: Das alte Zertifikat gilt bis zu seinem Ende.
        [30] Erneuern Sie es in diesem Monat: Sie brauchen Zeit, um die neue Datei an jeden Arbeitsplatz zu bringen.
        [14] Erneuern Sie es in dieser Woche: eHealth braucht vielleicht mehrere Tage.
        [7] Erneuern Sie es heute: Nach dem Ablaufdatum kann Ihre Software nicht mehr mit eHealth sprechen.
        [-1] Es kann nicht mehr erneuert werden: Stellen Sie einen neuen Antrag. Behalten Sie die alte Datei.
       *[other] Erneuern Sie es jetzt. Nach dem Ablaufdatum ist nur noch ein neuer Antrag möglich.
     }
    .button = Zertifikat erneuern
frame-card-renewal = Setzen Sie die Erneuerung fort
    .text = Das alte Zertifikat gilt weiter. An eHealth wurde noch nichts Neues gesendet.
    .button = Erneuerung fortsetzen
frame-card-revocation = Setzen Sie den Widerruf fort
    .text = Es wurde noch nichts widerrufen.
    .button = Widerruf fortsetzen

frame-later = Wenn das Zertifikat da ist
frame-new = Neuer Antrag
frame-new-text = Für eine andere Organisation oder eine andere Software. Die jetzige Akte bleibt daneben erhalten.
frame-cases = Ihre Akten
frame-case-request = Antrag
frame-case-completion = Übernommene Datei
frame-case-renewal = Erneuerung
frame-case-revocation = Widerruf
frame-case-foreigner = Antrag ohne belgische Karte
frame-case-nobody = Organisation noch nicht gewählt
frame-card-also = Eine andere Akte ist nicht fertig: { $kind } · { $about } · { $word }.
frame-case-open = Öffnen
    .named = Öffnen: { $kind }, { $about }
frame-standing-preparing = wartet auf Sie (vorzubereiten)
frame-standing-refused = abgelehnt
frame-standing-uncertain = zu prüfen
frame-standing-waiting = wartet auf eHealth
frame-standing-delivered = wartet auf Sie (zu vervollständigen)
frame-standing-installed = wartet auf Sie (zu vervollständigen)
frame-standing-to-activate = wartet auf Sie (zu aktivieren)
frame-standing-ready = bereit
frame-standing-revoked = widerrufen
frame-stages = Die vier Teile
frame-stage-prepare = Vorbereiten
    .text = Was Sie brauchen und wer den Antrag stellen kann.
frame-stage-request = Beantragen
    .text = Auf diesem Computer wird ein Schlüssel erstellt; Sie unterzeichnen den Antrag mit der Karte.
frame-stage-wait = Warten
    .text = eHealth prüft den Antrag und erstellt das Zertifikat. Sie können diese Seite schließen.
frame-stage-complete = Vervollständigen
    .text = Letzter Teil: Ohne ihn können Sie die Datei nicht benutzen.
frame-stage-for = Für { $name }, { $organization }
frame-stage-sent = Gesendet am { $day } um { $time } Uhr.
frame-stage-file = Datei: { $file }
frame-stage-pages = { $number ->
    [one] Seite:
   *[other] Seiten:
 }
frame-state-yours = wartet auf Sie
frame-state-ehealth = wartet auf eHealth

frame-practice = Üben
frame-practice-text = Sie sind in der Übungsumgebung, mit einer Übungskarte und einer Übungsplattform.
frame-practice-scenario = Szenario
frame-practice-restart = Von vorn beginnen
frame-practice-restart-text = Sie beginnen von vorn. Die laufende Übung wird beiseitegelegt, wie die zwei vorigen: Sie können zu ihnen zurückkehren.
frame-restarted = Sie beginnen von vorn. Szenario: „{ $scenario }“.
frame-restarted-kept = Die vorige Übung bleibt hier erhalten: { $folder }
frame-restart-failed = Die Übung konnte nicht beiseitegelegt werden. Es wurde nichts geändert.
frame-dossier = Arbeitsordner: { $folder }
