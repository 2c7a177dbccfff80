# De databank van het oefenplatform, zijn server, zijn TLS.

practice-store-refused = { $reason ->
    [password] Het adres van de databank bevat een wachtwoord.
    [address] { $address } is geen adres van een PostgreSQL-databank.
    [driver] Wat met PostgreSQL praat, is niet geïnstalleerd.
    [schema] Het gevraagde schema bestaat niet in de databank { $address }.
    [permission] De databank { $address } weigert deze gebruiker.
    [full] Er is geen plaats meer voor de databank { $address }.
    [damaged] De databank { $address } bevat niet wat ze moet bevatten.
    [begun] Het oefenplatform van deze map bewaart zijn gegevens al ergens anders.
    [login] De server van de databank { $address } weigert de verbinding.
   *[unreachable] De databank { $address } antwoordt niet.
 }
    .cause = { $reason ->
        [password] Wat in een opdracht staat, kunnen anderen op deze computer lezen.
        [address] Zo'n adres begint met postgresql:// en noemt een server en een databank.
        [driver] Het platform gebruikt standaard SQLite; PostgreSQL vraagt een extra module.
        [begun] Een platform verandert niet van databank: zijn autoriteit en zijn certificaten zitten erin.
        [schema] Een platform neemt één schema van de databank in; het adres noemt er een dat er niet is.
        [damaged] Ze is buiten het platform om veranderd, of het is de verkeerde databank.
       *[other] PostgreSQL zei: { $detail }
     }
    .remedy = { $reason ->
        [password] Zet het wachtwoord in het wachtwoordbestand van PostgreSQL (pgpass) en haal het uit het adres.
        [address] Verbeter het adres, bijvoorbeeld postgresql://gebruiker@server/databank.
        [driver] Installeer het met: pip install "ehcert-kit[postgresql]"
        [schema] Maak dit schema aan (CREATE SCHEMA), of verbeter het adres.
        [permission] Vraag de beheerder van de databank het recht om te lezen, te schrijven en tabellen te maken.
        [full] Maak plaats op de server en probeer opnieuw.
        [damaged] Zet een back-up van de databank terug, of geef een lege databank en een nieuwe map op.
        [begun] Neem een andere map met --workspace, of laat de optie --store weg.
        [login] Controleer de gebruiker, de naam van de databank en het wachtwoord: in het wachtwoordbestand van PostgreSQL (pgpass), dat alleen de eigenaar mag kunnen lezen, of in het servicebestand. Als de server nog aan het starten is of te veel verbindingen heeft, wacht dan even en probeer opnieuw.
       *[unreachable] Controleer of de server gestart is en of het adres juist is, en probeer opnieuw.
     }
    .kept = Er is niets gewijzigd.
cli-arg-store = adres van een PostgreSQL-databank, zonder wachtwoord, in plaats van een bestand in de map
cli-arg-tls = aanbieden via HTTPS, met een oefencertificaat
cli-platform-tls = Rootcertificaat voor TLS: { $file }
cli-arg-public-address = adres waarop clients het bereiken, als dat een ander is (poort van een container, proxy); het komt in de certificaten te staan
cli-no-cut = een aantal seconden, meer dan 0 en hoogstens { $longest }
cli-no-public-address = een adres zoals http://127.0.0.1:8765, zonder gebruikersnaam
practice-host-refused = { $reason ->
    [taken] Poort { $port } van { $host } is al in gebruik door een ander programma.
    [elsewhere] Het adres { $host } is geen adres van deze computer.
    [unknown] Niemand kent de naam { $host }.
    [permission] U mag poort { $port } van { $host } niet gebruiken.
   *[other] Het oefenplatform kan niet antwoorden op het adres { $host }, poort { $port }.
 }
    .cause = { $reason ->
        [taken] Misschien is het een oefenplatform dat u al gestart hebt.
        [elsewhere] Een programma antwoordt alleen op de adressen van zijn eigen computer; dat van een proxy of een container is een ander.
        [unknown] De naam is verkeerd geschreven, of is alleen op een ander netwerk bekend.
        [permission] Poorten onder 1024 zijn vaak voorbehouden aan de beheerder.
       *[other] Het systeem zei: { $detail }
     }
    .remedy = { $reason ->
        [taken] Sluit dat andere programma af, of geef met --port een andere poort op.
        [permission] Geef met --port een poort boven 1023 op.
       *[other] Verbeter --host: 127.0.0.1 voor alleen deze computer, 0.0.0.0 voor al zijn adressen. Het adres dat clients zien, geeft u op met --public-address.
     }
    .kept = Er is niets gestart.
