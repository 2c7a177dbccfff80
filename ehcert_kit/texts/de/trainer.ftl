### Die Seite der Kursleitung.

## Auf den Seiten der Teilnehmenden

trainer-pause = Die Kursleitung bittet Sie, mit der Unterschrift zu warten. Sobald sie das Zeichen gibt, geht es hier weiter.
trainer-band-clock = · Heute ist der { $day }.

## Die Seite

trainer-title = Seite der Kursleitung
trainer-open = Seite der Kursleitung: sehen, wo die Teilnehmenden sind, und eingreifen
trainer-people = Teilnehmende
trainer-column-name = Wer
trainer-column-place = Wo
trainer-column-since = Seit
trainer-column-met = Letzte Meldung
trainer-column-help = Hilfe
trainer-column-card = Karte
trainer-column-request = Antrag
trainer-column-orders = Anweisung
trainer-place = { $page } · { $step }
trainer-nowhere = noch keine Seite geöffnet
trainer-since = { $minutes } Min. { $seconds } s
trainer-away = Seite geschlossen
trainer-help-wanted = bittet um Hilfe
trainer-card-in = { $tries ->
    [0] im Lesegerät, gesperrt
    [one] im Lesegerät, { $tries } Versuch
   *[other] im Lesegerät, { $tries } Versuche
 }
trainer-card-out = nicht im Lesegerät
trainer-card-elsewhere = am Computer dieser Person
trainer-is-watch = schaut auf die Leinwand
trainer-is-pause = wartet vor der Unterschrift
trainer-is-hold = Zertifikate warten
trainer-is-cut = Netz unterbrochen
trainer-request-none = noch nicht
trainer-request-in-progress = in Bearbeitung
trainer-request-valid-active = Zertifikat ausgestellt
trainer-request-refused = abgelehnt
trainer-request-revoked = Zertifikat widerrufen
trainer-request-expired = Zertifikat abgelaufen
trainer-pace = Tempo
trainer-pace-text = Solange „Vor der Unterschrift warten“ gewählt ist, fragt die Seite zum Unterzeichnen nicht mehr nach dem PIN-Code.
trainer-requests = Anträge
trainer-waiting = { $number ->
    [0] Kein Antrag in Bearbeitung.
    [one] { $number } Antrag in Bearbeitung.
   *[other] { $number } Anträge in Bearbeitung.
 }
trainer-requests-text = „Von Hand genehmigen“ tut, was sonst jemand bei eHealth nach der Prüfung tut: Das Zertifikat folgt nach der Frist des Szenarios. „Jetzt ausstellen“ gibt es sofort.
trainer-card = Übungskarte
trainer-network = Netz
trainer-cut = Noch { $seconds } s unterbrochen.
trainer-mishaps = Zwischenfälle
trainer-faults = { $number ->
    [0] Kein Zwischenfall geplant.
    [one] { $number } Zwischenfall geplant.
   *[other] { $number } Zwischenfälle geplant.
 }
trainer-time = Übungsuhr
trainer-clock = { $day }, { $time } Uhr
trainer-time-text = Die Tage werden aus dem Zertifikat dieser Person berechnet. Die Uhr geht nur vorwärts.
trainer-scenario = Szenario: { $title }
trainer-lesson = Merksatz:
trainer-notes = Für die Kursleitung:
trainer-minutes = etwa { $minutes } Minuten
trainer-audience-everyone = für alle
trainer-audience-manager = für Verantwortliche
trainer-audience-helpdesk = für alle, die anderen helfen
trainer-audience-it = für Informatiker
trainer-running = läuft
trainer-restart = Neu beginnen, oder bei einem Schritt beginnen…
trainer-acts = Was Sie getan haben
trainer-acts-none = Bisher nichts.
trainer-act-line = { $time } · { $what }
trainer-act-line-of = { $time } · { $what } · { $whom }
trainer-act-people = { $number } Teilnehmende
trainer-nobody-chosen = Kreuzen Sie zuerst jemanden an.
trainer-no-answer = Das Programm antwortet nicht mehr: Diese Seite zeigt, was bis dahin galt.
trainer-done = Erledigt: { $what }.
trainer-done-deliver = { $number ->
    [0] Kein Zertifikat auszustellen.
    [one] { $number } Zertifikat ausgestellt.
   *[other] { $number } Zertifikate ausgestellt.
 }
trainer-done-validate = { $number ->
    [0] Kein Antrag wartet auf eine manuelle Prüfung.
    [one] { $number } Antrag genehmigt.
   *[other] { $number } Anträge genehmigt.
 }
trainer-done-refuse = { $number ->
    [0] Kein Antrag abzulehnen.
    [one] { $number } Antrag abgelehnt.
   *[other] { $number } Anträge abgelehnt.
 }

## Die Knöpfe, und dasselbe im Verlauf

trainer-act-deliver = Jetzt ausstellen
trainer-act-validate = Von Hand genehmigen
trainer-act-refuse = Ablehnen
trainer-act-hold = Nächste Zertifikate selbst ausstellen
trainer-act-hold-yes = Zertifikate warten auf die Kursleitung
trainer-act-hold-no = Zertifikate werden von selbst ausgestellt
trainer-act-pause = Vor der Unterschrift warten
trainer-act-pause-yes = Vor der Unterschrift warten
trainer-act-pause-no = Es darf unterzeichnet werden
trainer-act-hint = Nächsten Hinweis geben
trainer-act-pull-card = Karte herausnehmen
trainer-act-insert-card = Karte wieder einstecken
trainer-act-block-card = Karte sperren
trainer-act-unblock-card = Karte entsperren
trainer-act-cut = Netz 60 s unterbrechen
trainer-act-mend = Netz wiederherstellen
trainer-act-cut-network = { $seconds ->
    [0] Netz wiederhergestellt
   *[other] Netz unterbrochen: { $seconds } s
 }
trainer-act-fault = Zwischenfall geplant: { $do ->
    [drop-answer] die Antwort geht verloren
    [down] eHealth gestört
    [delay] langsame Antwort
   *[other] Ablehnung
 }
trainer-act-fault-lost-answer = Die Antwort auf die Unterschrift geht verloren
trainer-act-fault-down = eHealth während des Wartens gestört (3-mal)
trainer-act-fault-slow = Die nächste Unterschrift dauert 8 s
trainer-act-clear-faults = Zwischenfälle zurücknehmen
trainer-act-day-delivery = Tag der Ausstellung
trainer-act-day-eve = Tag vor den letzten 90 Tagen
trainer-act-day-ninety = 90 Tage vor dem Ende
trainer-act-day-last = Letzter Tag
trainer-act-day-after = Tag danach
trainer-act-one-day = Einen Tag weiter
trainer-act-clock = Uhr vorgestellt: { $to }
trainer-act-clock-back = Zurück zur Uhrzeit des Computers
trainer-act-restart = { $step ->
    [none] Die Übung hat neu begonnen
   *[other] Die Übung steht nun bei: { $step }
 }
trainer-act-restart-failed = { $why ->
    [none] Die Übung konnte nicht neu beginnen
   *[other] Die Übung konnte nicht neu beginnen: { $why }
 }
trainer-act-undo-failed = { $why ->
    [none] Die vorige Übung konnte nicht zurückkehren
   *[other] Die vorige Übung konnte nicht zurückkehren: { $why }
 }
trainer-act-reset = Die Plattform wurde neu begonnen
trainer-act-undo = Zurück zur vorigen Übung
trainer-act-free = Platz { $seat } wurde freigegeben

## Neu beginnen

trainer-begin = Die Übung neu beginnen?
trainer-begin-lead = Szenario: „{ $title }“
trainer-begin-text = Was Sie bisher getan haben, wird beiseitegelegt. Sie können dorthin zurück: Die letzten drei Übungen bleiben erhalten.
trainer-begin-yes = Ja, neu beginnen
trainer-begin-no = Nichts ändern
trainer-start = Beginnen bei
trainer-start-text = Das Programm macht dann alles davor für Sie, so wie eine Person es machen würde. Das dauert einige Sekunden.
trainer-start-beginning = Am Anfang
trainer-starting = Die Übung wird vorbereitet…
trainer-starting-text = Die Schritte davor werden nacheinander ausgeführt. Danach geht es von selbst weiter.
trainer-starting-far = Fortschritt
trainer-verified = Geprüft: { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
 }, 1 Karte, { $organisations ->
    [one] { $organisations } Organisation
   *[other] { $organisations } Organisationen
 }.
trainer-undo = Rückgängig: zurück zur vorigen Übung
trainer-former = „{ $scenario }“, am { $day } um { $time } Uhr beiseitegelegt. Die jetzige Übung bleibt dann auch erhalten.
trainer-undone = Zurück zur vorigen Übung: „{ $scenario }“.
frame-lost-restarted = Die Übung wurde neu begonnen.
    .cause = Diese Seite zeigt noch die vorige Übung. Sie wurde beiseitegelegt, hier oder von der Kursleitung.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Startseite öffnet sich mit der neuen Übung.
    .owner = Zuständig: Sie.
    .kept = Die vorige Übung ist aufbewahrt: Sie kann zurückkehren.
    .still = Das Programm antwortet noch nicht. Warten Sie kurz und klicken Sie dann auf „Fortsetzen“.
frame-lost-undone = Die vorige Übung ist zurück.
    .cause = Diese Seite zeigt noch die Übung, die gerade beiseitegelegt wurde.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Startseite öffnet sich dort, wo Sie waren.
    .owner = Zuständig: Sie.
    .kept = Beide Übungen sind aufbewahrt.
    .still = Das Programm antwortet noch nicht. Warten Sie kurz und klicken Sie dann auf „Fortsetzen“.

## Fehler

practice-day-unknown = Dieser Tag ist vorbei oder noch nicht bekannt.
    .cause = Diese Tage werden aus dem Zertifikat berechnet, und die Übungsuhr geht nur vorwärts.
    .remedy = Stellen Sie zuerst einen Antrag, oder stellen Sie die Uhr auf die Zeit des Computers zurück.
    .kept = Es wurde nichts geändert.
no-former-exercise = Es gibt keine Übung, zu der Sie zurückkehren können.
    .cause = Es wurde keine Übung beiseitegelegt, oder sie wurde gelöscht.
    .remedy = Machen Sie mit der jetzigen Übung weiter, oder beginnen Sie sie von vorn.
    .kept = Es wurde nichts geändert.
exercise-changed = Die vorige Übung kann nicht zurückkommen.
    .cause = Dateien dieser Übung haben sich geändert, seit sie beiseitegelegt wurde: { $files }
    .remedy = Machen Sie mit der jetzigen Übung weiter. Der beiseitegelegte Ordner bleibt: { $folder }
    .kept = Es wurde nichts geändert.
no-such-start = Dieses Szenario führt nicht über diesen Schritt.
    .cause = Gewünschter Schritt: { $step }
    .remedy = Wählen Sie einen Schritt aus der Liste.
    .kept = Die laufende Übung ist unverändert.
jump-stopped = Dieses Szenario endet vor diesem Schritt.
    .cause = Durch einen Zwischenfall im Szenario geht es nicht weiter, auch wenn Sie keinen Fehler machen. Vielleicht soll das Szenario genau das zeigen.
    .remedy = Wählen Sie einen früheren Schritt.
    .kept = Die laufende Übung ist unverändert.

## Die Befehlszeile

trainer-arg-person = Nationalregisternummer der betroffenen Person (Standard: alle)
trainer-arg-seconds = mit „cut“: wie viele Sekunden (Standard: 60)
trainer-arg-off = mit „hold“, „pause“ und „cut“: das Gegenteil
trainer-arg-day = mit „clock“: bis zu einem Tag des Zertifikats: Ausstellung, Tag vor den letzten 90 Tagen, 90 Tage vor dem Ende, letzter Tag, Tag danach
