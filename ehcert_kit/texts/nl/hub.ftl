### A server of a JupyterHub.

hub-arg = als server van een JupyterHub, die hem start en weet wie binnenkomt (zie de gids voor operatoren)
hub-arg-lead = met --hub: de pagina van de lesgever, voor het oefenplatform van deze map
hub-serving = De pagina's antwoorden aan de hub, onder { $path }
hub-lead-alone = --lead kan alleen samen met --hub. Voor een leslokaal op deze computer: ehcert-kit workshop.
hub-not-installed = JupyterHub is hier niet geïnstalleerd. Installeer ehcert-kit[hub].
hub-no-hub = Geen hub heeft dit programma gestart. --hub is voor de opdracht die JupyterHub start (c.Spawner.cmd).
hub-in-reality = Op een hub wordt alleen geoefend.
    .cause = Andere computers kunnen hem bereiken. Echte kaarten en echte sleutels zouden er niet veilig zijn.
    .remedy = Verwijder --environment uit de configuratie van de hub. Start voor een echte aanvraag ehcert-kit serve op de computer van de persoon zelf.
    .kept = Er is niets geopend.
frame-lost-asleep = Uw oefening slaapt.
    .cause = Er werd een tijdje niet aan gewerkt, of u moet zich opnieuw aanmelden.
    .remedy = Klik op “Hervatten”: de oefening wordt wakker waar u gebleven was. U hoeft alleen de pincode en het wachtwoord opnieuw te typen.
    .owner = Wie kan dit oplossen: u.
    .kept = Er is niets verloren: uw dossier is opgeslagen.
    .still = De oefening wordt nog niet wakker. Wacht een minuut en klik dan op “Hervatten”. Lukt het niet, vraag dan hulp aan de lesgever.
