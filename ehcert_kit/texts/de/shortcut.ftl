### Die Verknüpfung, und das Installationsprogramm für Windows.

shortcut-name = eHealth-Zertifikat
shortcut-comment = Ein eHealth-Zertifikat beantragen, vervollständigen und verfolgen
shortcut-command = eine Verknüpfung anlegen: im Menü der Programme oder als Symbol auf dem Desktop
shortcut-command-about = Legt eine Verknüpfung an, mit der Sie die geführten Seiten per Doppelklick öffnen: im Menü (Windows und Linux) oder auf dem Desktop (macOS). Wiederholen Sie es, wenn das Programm verschoben wurde.
shortcut-arg-desktop = auf dem Desktop statt im Menü
shortcut-arg-to = in diesem Ordner
shortcut-arg-remove = die Verknüpfung entfernen
shortcut-written = Verknüpfung angelegt: { $file }
    Sie heißt „{ $name }“ und öffnet die geführten Seiten.
shortcut-removed = Verknüpfung entfernt: { $file }
shortcut-none = Keine Verknüpfung in { $folder }.
shortcut-in-cache = Dieses Programm wurde aus einem temporären Ordner gestartet, der jederzeit geleert werden kann: Die Verknüpfung würde dann nicht mehr funktionieren. Installieren Sie zuerst das Programm („uv tool install“ oder „pipx install“) und beginnen Sie noch einmal.
shortcut-stopped = Die Seiten konnten nicht geöffnet werden. Lesen Sie, was oben steht, und drücken Sie dann die Eingabetaste, um dieses Fenster zu schließen.
shortcut-in-use = Das Programm ist noch geöffnet. Schließen Sie sein Fenster und beginnen Sie noch einmal. Es wurde nichts geändert.
shortcut-foreign-folder = Dieser Ordner enthält schon etwas anderes. Es wurde nichts installiert oder geändert. Wählen Sie einen leeren Ordner, oder leeren Sie diesen selbst.
shortcut-installed = „{ $name }“ steht jetzt im Startmenü. Mit den Seiten öffnet sich ein schwarzes Fenster: Wenn Sie es schließen, wird das Programm beendet.
shortcut-open-now = Die Seiten jetzt öffnen
