### A server of a JupyterHub.

hub-arg = als Server eines JupyterHub, der ihn startet und weiß, wer hereinkommt (siehe den Leitfaden für Betreiber)
hub-arg-lead = mit --hub: die Seite der Kursleitung, für die Übungsplattform dieses Ordners
hub-serving = Die Seiten antworten dem Hub, unter { $path }
hub-lead-alone = --lead geht nur zusammen mit --hub. Für einen Kursraum auf diesem Computer: ehcert-kit workshop.
hub-not-installed = JupyterHub ist hier nicht installiert. Installieren Sie ehcert-kit[hub].
hub-no-hub = Kein Hub hat dieses Programm gestartet. --hub ist für den Befehl, den JupyterHub startet (c.Spawner.cmd).
hub-in-reality = Auf einem Hub wird nur geübt.
    .cause = Andere Computer können ihn erreichen. Echte Karten und echte Schlüssel wären dort nicht sicher.
    .remedy = Entfernen Sie --environment aus der Konfiguration des Hubs. Für einen echten Antrag starten Sie ehcert-kit serve auf dem Computer der betreffenden Person.
    .kept = Es wurde nichts geöffnet.
frame-lost-asleep = Ihre Übung schläft.
    .cause = Eine Weile hat niemand daran gearbeitet, oder Sie müssen sich erneut anmelden.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Übung wacht dort auf, wo Sie sie verlassen haben. Sie tippen nur den PIN-Code und das Kennwort noch einmal ein.
    .owner = Zuständig: Sie.
    .kept = Nichts ist verloren: Ihre Akte ist gespeichert.
    .still = Die Übung wacht noch nicht auf. Warten Sie eine Minute und klicken Sie dann auf „Fortsetzen“. Hilft das nicht, fragen Sie die Kursleitung.
