### De opdrachtregel.

cli-about = Het eHealth-certificaat, stap voor stap: van de identiteitskaart tot een keystore die klaar is voor gebruik.
cli-epilog =
    Zonder iets erbij opent “ehcert-kit” de begeleide pagina's in de browser, in de oefenomgeving:
    zonder kaart, zonder netwerk, zonder gevolgen.
usage-usage = gebruik:
usage-arguments = argumenten
usage-options = opties
usage-help = deze hulp tonen
usage-error = %(prog)s: fout: %(message)s
usage-argument = argument %(argument_name)s: %(message)s
usage-ambiguous = dubbelzinnige optie: met %(option)s kan %(matches)s bedoeld zijn
usage-one-value = er wordt één waarde verwacht
usage-some-value = er wordt minstens één waarde verwacht
usage-no-value = er wordt geen waarde verwacht: %r
usage-choice = onmogelijke keuze: %(value)r (kies uit: %(choices)s)
usage-not-with = gaat niet samen met het argument %s
usage-one-of = een van deze argumenten is nodig: %s
usage-missing = er ontbreekt: %s
usage-unknown = onbekende argumenten: %s

    Om de hele procedure in één opdracht te zien:
      ehcert-kit walk --workspace proef

    Om te kijken wat er in een bestand zit:
      ehcert-kit inspect bestand.p12

    Een pincode of een wachtwoord is nooit een argument. Het programma vraagt erom, of leest het van een
    bestandsdescriptor (--pin-fd, --password-fd, --new-password-fd): één geheim per regel, in UTF-8.
    Onder Windows kan alleen descriptor 0 (de invoer) gegeven worden. PowerShell maakt daarbij van “é” een
    “?”: gebruik geen accenten in het wachtwoord, of laat het programma erom vragen.
cli-serve = de begeleide pagina's openen (hetzelfde als “ehcert-kit” zonder iets erbij)
cli-serve-about = Opent de begeleide pagina's in de browser, alleen op deze computer. Ctrl+C sluit ze. Er gaat niets verloren: de procedure gaat verder waar ze was.
cli-walk = de hele procedure zonder scherm doen
cli-walk-about = Doet de hele procedure, stap voor stap, en zegt wat elke stap gedaan heeft. Opnieuw gestart in dezelfde map gaat ze verder waar ze was, of zegt ze dat alles klaar is.
cli-status = de status van elk certificaat tonen, en wat er te doen is
cli-status-about = Bekijkt alle keystores en wat eHealth ervan weet. Eindigt met 0 als er binnen deze termijn niets te doen is, met 1 als er iets te doen is, met 2 als de opdracht niet kon kijken. Stelt geen vragen: bedoeld voor automatische bewaking.
cli-arg-folder = nog een map om keystores in te zoeken (mag herhaald worden)
cli-arg-within = hoelang voor het einde van een certificaat melden dat het vernieuwd moet worden
status-revoked = Herroepen
status-ended = Vervallen sinds { $until }
status-until = Geldig tot { $until } ({ $days ->
    [0] laatste dag
    [one] nog één dag
   *[other] nog { $days } dagen
 })
status-file = Bestand: { $file }
status-nothing = Geen keystore gevonden. Gezocht in: { $folders }
cli-password = het wachtwoord van een keystore wijzigen
cli-password-about = Wijzigt met het oude wachtwoord dat van het bestand en van al zijn sleutels. Het vorige bestand blijft ernaast staan, met het oude wachtwoord. Zonder het oude wachtwoord kan niemand iets doen: dan moet u het certificaat herroepen en een nieuw aanvragen.
cli-password-changed = Wachtwoord gewijzigd, bestand gecontroleerd: { $file }
    Het oude bestand staat ernaast, met het oude wachtwoord (.backup).
cli-arg-new-password-fd = bestandsdescriptor om het nieuwe wachtwoord van te lezen (één regel, in UTF-8)
cli-ask-new-password = Nieuw wachtwoord:
cli-ask-new-password-again = Nog een keer:
cli-calendar = de datums van een certificaat in de agenda zetten
cli-calendar-about = Schrijft een agendabestand (.ics): vanaf wanneer u kunt vernieuwen, een laatste herinnering en de vervaldatum.
cli-calendar-written = Datums geschreven in { $file } (einde: { $until }).
cli-arg-to-calendar = bestand om te schrijven
cli-arg-keystore-file = keystore
cli-etk = de vercijferingssleutels (ETK): aanmaken, opzoeken, controleren, uitproberen
cli-etk-about = “create BESTAND” maakt de vercijferingssleutel van een bestand aan en registreert hem; “show TYPE=N” zoekt een ETK op in het ETK-depot en controleert hem; “check BESTAND” bewijst dat het bestand leest wat ervoor bestemd is; “seal TYPE=N --to M” vercijfert een kort bericht dat van de invoer gelezen wordt; “open M --keystore BESTAND” opent het.
cli-etk-ready = ETK { $serial } in gebruik, gecontroleerd.
cli-etk-to-activate = ETK { $serial } geregistreerd; hij wacht op: ehcert-kit activate
cli-etk-good = ETK { $serial }: het ETK-depot geeft hem, en dit bestand leest wat ervoor bestemd is.
cli-etk-found = ETK { $serial } van { $subject }, geldig tot { $not_after }.
cli-etk-sealed = Bericht vercijferd voor ETK { $serial }: { $message }
cli-etk-exported = Gekopieerd en opnieuw geopend: { $copy }
cli-etk-seal-needs = “seal” vraagt --to BESTAND: waar het vercijferde bericht moet komen.
cli-etk-open-needs = “open” vraagt --keystore BESTAND: met welke sleutels het bericht geopend wordt.
cli-arg-etk = wat te doen
cli-arg-etk-about = een keystore, een bericht of een organisatie zoals NIHII-GROUP=94000027
cli-arg-again = een andere ETK aanmaken waar de sleutel van de eerste verloren is; de berichten voor de eerste blijven onleesbaar
cli-arg-sealed = bestand van het vercijferde bericht
cli-export = een afgewerkt bestand kopiëren voor een andere computer of een ander programma
cli-export-about = Kopieert een afgewerkte keystore naar een map, in de vorm die de software van de zorgsector opent, en opent hem daar opnieuw. Er wordt niets overschreven; de lijst van de kopieën wordt bewaard.
cli-arg-export-to = map voor de kopie
cli-notebooks = de notebooks in uw taal kopiëren, voor JupyterLab
cli-notebooks-about = Schrijft een kopie van elk notebook in een map, in de taal van --lang, om het in JupyterLab te openen. Een bestand dat er al staat, blijft zoals het is.
cli-arg-notebooks-to = map van de kopieën
cli-notebooks-there = Staat er al en blijft zoals het is: { $file }
cli-foreigner = een certificaat aanvragen voor een persoon zonder Belgische kaart
cli-foreigner-about = Vraagt een certificaat aan voor een persoon met een BIS-nummer en zonder Belgische kaart. eHealth geeft een adres en een termijn: daar maakt de persoon zich bekend. Start u de opdracht daarna opnieuw, dan gaat ze verder tot het einde.
cli-foreigner-all = Geef ze alle vijf samen: --bis, --first-names, --name, --email en --phone. Zonder die vijf gaat de lopende aanvraag verder.
cli-arg-foreigner-bis = BIS-nummer van de persoon
cli-arg-foreigner-first-names = de voornamen
cli-arg-foreigner-name = de naam
cli-arg-foreigner-email = het persoonlijke e-mailadres
cli-arg-foreigner-phone = het persoonlijke telefoonnummer
cli-to-confirm = Te bevestigen door de persoon, op het gegeven adres en vóór de genoemde datum. Start daarna dezelfde opdracht opnieuw.
cli-preparing = Er is nog niets verstuurd. Start dezelfde opdracht opnieuw.
cli-refused = eHealth heeft de aanvraag geweigerd.
cli-uncertain = De aanvraag is ondertekend, maar eHealth heeft niet geantwoord. Start dezelfde opdracht opnieuw: ze vraagt dan aan eHealth wat het ontvangen heeft.
cli-delivered = Het certificaat is aangekomen. Start dezelfde opdracht opnieuw om het in het bestand te zetten.
cli-installed = Het certificaat zit in het bestand: { $keystore }. Start dezelfde opdracht opnieuw om af te ronden.
cli-waiting = eHealth maakt het certificaat klaar. Start dezelfde opdracht later opnieuw.
cli-renew = een nieuw certificaat aanvragen in de plaats van een certificaat dat ten einde loopt
cli-renew-about = Vraagt een nieuw certificaat aan onder dezelfde naam, met een nieuwe sleutel en een nieuw bestand naast het oude. Ze werken allebei, tot “activate” de nieuwe ETK in de plaats van de oude zet.
cli-activate = de nieuwe ETK in gebruik nemen, zodra het nieuwe bestand overal staat
cli-activate-about = Neemt de ETK van een vernieuwd certificaat in gebruik. Eerst moeten alle werkposten en programma's het nieuwe bestand hebben: de nieuwe berichten zijn voor dat bestand bestemd.
cli-revoke = een certificaat voorgoed beëindigen
cli-revoke-about = Herroept een certificaat en zijn ETK, ondertekend met de kaart. Daarna werkt er niets meer mee, en u kunt het niet ongedaan maken.
cli-arg-renew-keystore = keystore om te vernieuwen (standaard: de recentste)
cli-arg-activate-keystore = nieuwe keystore (standaard: degene die wacht)
cli-arg-revoke-keystore = bestand van het certificaat dat herroepen wordt
cli-arg-serial = serienummer van het certificaat, zoals eHealth het geeft, als het bestand er niet is
cli-arg-reason = waarom: { $names }
cli-platform = het oefenplatform, als aparte server
cli-platform-about = Het oefenplatform als aparte server, voor andere computers en andere clients. “show” toont wat het weet, “clock” toont zijn klok, die vooruitgezet kan worden.
cli-inspect = tonen wat er in een bestand zit
cli-inspect-about = Zegt in gewone woorden wat er zit in een keystore, een certificaat, een aanvraag (CSR), een ETK of een bewaard bericht.
cli-arg-port = poort om te gebruiken (standaard: die van de vorige keer, anders een vrije poort; 0: een vrije poort)
cli-arg-port-platform = poort om te gebruiken (standaard: 8765)
cli-no-port = Een poort is een getal van { $first } tot { $last }
cli-no-number = een geheel getal
cli-no-descriptor = een descriptor is een getal, zoals 0 (de standaardinvoer)
cli-no-preheat = een getal van { $first } tot { $last }
cli-no-patience = een aantal seconden, van 0 tot { $longest }
cli-arg-host = adres om op te luisteren (standaard: alleen deze computer)
cli-arg-no-browser = de browser niet openen
cli-arg-workspace = werkmap: antwoorden, berichten en, bij het oefenen, de sleutels en het platform
cli-arg-environment = omgeving: practice (oefening), integration en acceptance (tests van integratoren), production (echt)
cli-arg-scenario = oefenscenario, met zijn naam of met zijn .toml-bestand: { $names }
cli-arg-card = de toegang tot de kaart: “auto”, “pcsc” (rechtstreeks), “official”, “opensc” of “softhsm” (een module), “pkcs11:PAD” (een andere), “practice” (de oefenkaart)
cli-arg-what = “show”: wat het platform weet; “accept”, “refuse”: beslissen over een aanvraag die op de lesgever wacht; “confirm”: zoals een persoon zonder kaart op de identiteitssite zeggen dat het de eigen aanvraag is; “counter”: wat de gemeente zou doen voor de geblokkeerde of vervallen oefenkaart; voor de lesgever: “deliver”, “hold”, “pause”, “hint”, “cut”, “pull-card”, “insert-card”, “block-card”, “unblock-card”, “reset”, “undo”; “history”, “acts”, “places”: wat er gebeurd is; “key”: waar de sleutel voor bediening op afstand staat
cli-arg-key = het begin van de sleutelidentificatie van de aanvraag, als er meerdere zijn
cli-platform-accept = Aanvraag { $identifier } aanvaard: het certificaat wordt uitgereikt.
cli-platform-confirm = Aanvraag { $identifier } bevestigd: het certificaat wordt uitgereikt.
cli-platform-refuse = Aanvraag { $identifier } geweigerd.
cli-platform-clock = Oefenklok: { $day }, { $time } ({ $days ->
    [0] het uur van deze computer
    [one] één dag voor
   *[other] { $days } dagen voor
 }).
cli-platform-clock-only = --forward, --to en --reset horen bij “clock”: ehcert-kit practice-platform clock --forward 1010d
cli-arg-accent = manier om de antwoorden te schrijven: plain (zonder accent), any, een getal, of de naam van een variant
cli-arg-forward = met “clock”: de oefenklok vooruitzetten, bijvoorbeeld 1010d, 36h, 90m of 2d12h
cli-arg-to = met “clock”: de oefenklok vooruitzetten tot deze datum
cli-arg-reset = met “clock”: terugkeren naar het uur van deze computer
cli-no-accent = plain, any, een getal, of een van deze: { $names }
cli-no-duration = schrijf een duur met d (dagen), h (uren) of m (minuten): 1010d, 36h, 90m, 2d12h
cli-no-moment = schrijf een datum als 2029-08-01, met het uur als 2029-08-01T14:30
cli-platform-which = Noem een aanvraag die op een beslissing wacht. Deze wachten: { $keys }
cli-platform-none = Er wacht geen aanvraag op een beslissing.
cli-doctor = deze computer nakijken, regel per regel, elk gebrek met zijn oplossing
cli-doctor-about = Kijkt de computer, de kaart en de weg naar eHealth na. Eindigt met 0 als u kunt beginnen, anders met 1.
cli-arg-report = een verslag schrijven voor een helpdesk, zonder geheimen en zonder persoonsgegevens
cli-arg-card-reader = de kaartlezer met de kaart die gebruikt wordt, als er meerdere zijn
cli-arg-apdu-log = bestand om te noteren wat de kaart via de rechtstreekse toegang ontvangt en antwoordt; pincodes staan er verborgen in, de gegevens van de kaart niet
cli-arg-trust = bestand (PEM) met autoriteiten die het programma ook moet vertrouwen, naast de meegeleverde; voor de informaticus
cli-backend = { $why ->
    [asked] Toegang tot de kaart: { $backend }, zoals gevraagd.
    [official] Toegang tot de kaart: { $backend }, want de officiële eID-software is geïnstalleerd.
    [direct] Toegang tot de kaart: { $backend }, want de officiële eID-software is niet geïnstalleerd.
   *[nothing] Geen enkel programma op deze computer kan een kaart lezen.
 }
cli-pin-pad = Kijk naar de kaartlezer: typ uw pincode op de toetsen van de lezer.
cli-pin-window = De eID-software opent een eigen venster, met de naam “{ $program }” erin. Typ daar uw pincode.
cli-arg-platform = adres van een oefenplatform dat apart gestart is
cli-arg-wire-log = map om elk bericht in te bewaren, byte voor byte
cli-arg-until = laatste stap om te doen
cli-arg-new = een nieuwe aanvraag beginnen, naast de bestaande
cli-arg-organizations = meerdere organisaties in één keer: “all”, of hun nummers in de lijst van eHealth (1,3); een aanvraag die stopt, houdt de andere niet tegen
cli-no-organizations = “all”, of nummers met komma's ertussen: 1,3
cli-organizations-alone = --organizations gaat tot het einde en geeft de aanvragen zelf een naam: laat --new, --keystore en --until weg.
cli-organizations-list = eHealth geeft { $last ->
    [1] één organisatie: 1
   *[other] { $last } organisaties, van 1 tot { $last }
 }.
cli-organizations-heading =
    { "" }
    { $which } · { $name } ({ $organization })
cli-organizations-summary =
    { "" }
    Samenvatting
cli-organizations-ready =   { $name }: klaar. Bestand: { $keystore }
cli-organizations-stopped =   { $name }: gestopt. { $title }
cli-arg-json = op het einde een JSON-document, voor programma's
cli-arg-pin-fd = bestandsdescriptor om de pincode van te lezen (één regel, in UTF-8; onder Windows: 0). Met --organizations: één regel telkens als de code gevraagd wordt; de laatste geldt voor de rest
cli-arg-password-fd = bestandsdescriptor om het wachtwoord van te lezen (één regel, in UTF-8; onder Windows: 0)
cli-arg-encryption = vercijfering van de keystore: sector (alle software van de zorgsector), modern (alleen Java 17, OpenSSL 3 en recente programma's; de officiële client opent hem niet)
cli-arg-key-size = grootte van de RSA-sleutel voor authenticatie, in bits
cli-arg-patience = aantal seconden om op het certificaat te wachten
cli-arg-keystore = keystore om te vervolledigen, van dit programma of van het officiële programma
cli-arg-lang = taal van de teksten
cli-arg-version = toont de versie van het programma
cli-arg-file = bestand om te bekijken
cli-arg-preheat = aantal kernels dat vooraf klaarstaat (sneller, meer geheugen)
cli-arg-fork = op Linux, bij het oefenen: kernels afgeleid van één proces dat al klaarstaat (sneller, minder geheugen)
cli-ask-pin = Pincode:
cli-ask-password = Wachtwoord van de keystore:
cli-ask-contract = Typ “ja” als u dit contract gelezen hebt en het aanvaardt:
cli-ask-email = Uw persoonlijk e-mailadres:
cli-ask-phone = Uw persoonlijk telefoonnummer:
cli-ask-organization = Nummer van de organisatie in deze lijst (van 1 tot { $last }):
cli-environment-practice = OEFENOMGEVING: niets van wat volgt, geldt elders.
cli-environment-integration = Integratieomgeving: voor experts. Het adres van twee van de drie diensten is afgeleid, niet gepubliceerd.
cli-environment-acceptance = Acceptatieomgeving: tests van integratoren, op afspraak.
cli-environment-production = ECHTE OMGEVING: wat u ondertekent, verbindt de organisatie.
cli-accent = Oefenplatform, scenario “{ $scenario }”, accent { $accent }
cli-ready = Klaar. De keystore is { $keystore }
cli-to-activate = Het nieuwe certificaat is er: { $keystore }
    Bewaar het oude bestand. Hebben alle werkposten het nieuwe: ehcert-kit activate
cli-revoked = Het certificaat is herroepen. Bewaar het bestand: daarmee leest u nog de oude berichten.
cli-until = Gestopt na de stap “{ $step }”, zoals gevraagd.
cli-met = Onderweg: { $title }
cli-practice-password = Oefenwachtwoord (gepubliceerd, niet geheim): { $password }
cli-already = al gedaan
cli-stopped = hier gestopt, daarna hervat
cli-step-check = Controle: alles wat nodig is, is er.
cli-step-identify = Kaart van { $holder }.
cli-step-organizations = Organisaties gevonden door eHealth: { $organizations }
cli-step-contract = Contract voor { $subject }
cli-step-keystore = Sleutels aangemaakt, bestand geschreven en gecontroleerd: { $keystore }
cli-step-request = Aanvraag ondertekend en verstuurd; identificatie { $public_key_identifier }
cli-step-submitted = Aanvraag verstuurd. Te bevestigen vóór { $expires } op het adres { $validation_url }
cli-step-wait = Certificaat ontvangen.
cli-step-certificate = Certificaat { $certificate_serial } geïnstalleerd, geldig tot { $valid_until }
cli-step-etk = Vercijferingssleutel geregistreerd, ETK { $etk_serial }
cli-step-activate = ETK { $etk_serial } in gebruik, in de plaats van de oude.
cli-step-revoke = Herroeping ondertekend en verstuurd: certificaat { $certificate_serial }, reden { $reason }
cli-step-state = Nu volgens eHealth: certificaat { $certificate_status }, ETK { $etk_status }.
cli-step-verify = Gecontroleerd: sleutels, keten, ETK teruggevonden in het ETK-depot, testbericht gelezen.
cli-serving = De pagina's staan hier: { $url }
cli-serving-stop = Ctrl+C om te sluiten.
cli-platform-serving = Oefenplatform: { $url }
cli-platform-folder = Map, aan het einde verwijderd (met --workspace blijft ze): { $folder }
cli-platform-accent = Accent { $accent }
cli-output-refused = De uitvoer van deze opdracht kan niet geschreven worden: { $why ->
    [full] de schijf is vol
    [read-only] die schijf kan alleen gelezen worden
    [permission] u hebt er geen toestemming voor
   *[other] { $reason }
 }. Verder is er niets gewijzigd. Stuur de uitvoer ergens anders heen en start opnieuw.
cli-unexpected = Er ging iets mis in dit programma: { $kind }. Er is niets verloren; start het opnieuw om verder te gaan. Het technische detail staat in { $file }.
