### De snelkoppeling, en het installatieprogramma voor Windows.

shortcut-name = eHealth-certificaat
shortcut-comment = Een eHealth-certificaat aanvragen, vervolledigen en opvolgen
shortcut-command = een snelkoppeling maken: in het menu met programma's, of als pictogram op het bureaublad
shortcut-command-about = Maakt een snelkoppeling waarmee u de begeleide pagina's met een dubbelklik opent: in het menu (Windows en Linux) of op het bureaublad (macOS). Doe dit opnieuw als het programma verplaatst is.
shortcut-arg-desktop = op het bureaublad in plaats van in het menu
shortcut-arg-to = in deze map
shortcut-arg-remove = de snelkoppeling verwijderen
shortcut-written = Snelkoppeling gemaakt: { $file }
    Ze heet “{ $name }” en opent de begeleide pagina's.
shortcut-removed = Snelkoppeling verwijderd: { $file }
shortcut-none = Geen snelkoppeling in { $folder }.
shortcut-in-cache = Dit programma is gestart vanuit een tijdelijke map, die op elk moment kan worden leeggemaakt: de snelkoppeling zou dan niet meer werken. Installeer het programma eerst (“uv tool install” of “pipx install”) en begin opnieuw.
shortcut-stopped = De pagina's konden niet worden geopend. Lees wat hierboven staat en druk daarna op Enter om dit venster te sluiten.
shortcut-in-use = Het programma is nog open. Sluit het venster ervan en begin opnieuw. Er is niets gewijzigd.
shortcut-foreign-folder = Deze map bevat al iets anders. Er is niets geïnstalleerd of gewijzigd. Kies een lege map, of maak deze map zelf leeg.
shortcut-installed = “{ $name }” staat nu in het menu Start. Samen met de pagina's gaat een zwart venster open: als u het sluit, stopt het programma.
shortcut-open-now = De pagina's nu openen
