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
       *[unreachable] Controleer of de server gestart is en of het adres juist is, en probeer opnieuw.
     }
    .kept = Er is niets veranderd.
cli-arg-store = adres van een PostgreSQL-databank, zonder wachtwoord, in plaats van een bestand in de map
cli-arg-tls = aanbieden via HTTPS, met een oefencertificaat
cli-platform-tls = Rootcertificaat voor TLS: { $file }
