### Wat gedrukt wordt.

## Op elk blad

printed-made = Afgedrukt op { $day }
printed-page = pagina { $number } van { $of }
printed-no-secret = Zonder geheimen
printed-published = Pincode en wachtwoord om te oefenen: gepubliceerd, elders zonder waarde
printed-moment = { $day }, { $time } ({ $zone })

## De pagina “Afdrukken” en het commando

printed-title = Afdrukken
printed-lead = Bladen die voor papier gemaakt zijn. “HTML” gaat open in de browser, die het afdrukt; “PDF” bewaart u of stuurt u door. Op geen enkel blad staat een geheim.
printed-link = Afdrukken: memo, problemen, verslag
printed-for-all = Voor iedereen
printed-for-trainers = Om op te leiden
printed-back = Terug naar “Afdrukken”
printed-as-pdf = Hetzelfde als PDF
printed-open-as = { $title }: { $format }
printed-trainer-sheets = Bladen voor de lesgever, per scenario
cli-print = een memo, blad, lesplan of verslag afdrukken, als HTML of PDF
cli-print-about = Schrijft een document dat voor papier gemaakt is: “memo” (één bladzijde), “problems” (tien problemen en wie er iets aan kan doen), “glossary” (de woorden), “report” (wat er gedaan is), en om op te leiden “seat” (blad van een plaats), “trainer” (blad van de lesgever bij een scenario), “plan” (lesplan). In geen enkel document staat een geheim, en deze opdracht vraagt er geen.
cli-arg-document = welk document
cli-arg-print-to = te schrijven bestand: .html of .pdf
cli-arg-minutes = bij “plan”: hoe lang de les duurt
cli-arg-seat = bij “seat”: het nummer van de plaats
cli-no-seat = Een plaats heeft een nummer van 1 tot { $last }
cli-no-format = De naam van het bestand eindigt op { $first } of { $second }
cli-printed = Geschreven, zonder geheimen: { $file }

## De memo

printed-memo = Het eHealth-certificaat op één bladzijde
    .about = Wat u vooraf, tijdens en achteraf moet doen, en wie u kan helpen.
printed-memo-before = Vooraf: bij de hand hebben
printed-memo-before-1 = De identiteitskaart van de Verantwoordelijke Toegangen Entiteit: die naam staat onder « Vos responsables » (uw verantwoordelijken), op het portaal van de sociale zekerheid.
printed-memo-before-2 = De pincode van die kaart. Na drie verkeerde codes na elkaar is de kaart geblokkeerd.
printed-memo-before-3 = Een kaartlezer die op deze computer aangesloten is. Java is niet nodig.
printed-memo-before-4 = Het nummer van de organisatie (RIZIV of KBO), een e-mailadres en een telefoonnummer.
printed-memo-before-5 = Een veilige plaats om een wachtwoord te noteren: minstens 8 tekens, een cijfer of een symbool, geen letters met accent.
printed-memo-during = Tijdens: zes momenten
printed-memo-during-1 = Lees de kaart en meld u aan. Deze eerste keer verbindt de pincode u tot niets.
printed-memo-during-2 = Kies de organisatie in de lijst van eHealth. Staat ze er niet in? Neem “Een andere organisatie…”: eHealth kijkt het dan waarschijnlijk manueel na, reken op maximaal 10 dagen.
printed-memo-during-3 = Kies het wachtwoord van het bestand en noteer het meteen. Niemand kan het terugvinden.
printed-memo-during-4 = Lees het contract en onderteken het. Deze tweede keer verbindt de pincode de organisatie.
printed-memo-during-5 = Wacht op het antwoord van eHealth. U mag de pagina sluiten. Stuur geen tweede aanvraag.
printed-memo-during-6 = Vervolledig het certificaat, met het wachtwoord en zonder de kaart. Zonder dit laatste deel is het bestand niet bruikbaar.
printed-memo-after = Achteraf: als het certificaat klaar is
printed-memo-after-1 = Maak een back-up van het bestand, en kijk na of hij opengaat.
printed-memo-after-2 = Installeer het bestand op elke werkpost en in elk programma dat met eHealth praat.
printed-memo-after-3 = Bewaar het oude bestand en het wachtwoord ervan, als er een is: daarmee leest u de oude berichten.
printed-memo-after-4 = Noteer twee datums: de vervaldatum van het certificaat en, 90 dagen eerder, de dag vanaf wanneer u kunt vernieuwen.
printed-memo-after-5 = Bestand gestolen of gekopieerd, wachtwoord kwijt? Herroep het certificaat en doe dan een nieuwe aanvraag.
printed-memo-certificate = Uw certificaat
printed-memo-help = Wie u kan helpen
printed-memo-help-card = De kaart, de pincode
    .who = Uw gemeente, dienst bevolking
printed-memo-help-role = « Vos responsables » (uw verantwoordelijken), de toegangen
    .who = Contactcenter van de sociale zekerheid, 02 511 51 51
printed-memo-help-ehealth = De aanvraag, het certificaat
    .who = Contactcenter van eHealth, 02 788 51 55
printed-memo-help-computer = De computer, de kaartlezer, het netwerk
    .who = Uw informaticus

## Het blad van een plaats

printed-seat = Blad van plaats { $seat }
    .about = U oefent onder deze naam. Niets van wat u hier doet, is echt.
printed-seat-you = Voor deze oefening bent u
printed-seat-secrets = In te typen als ernaar gevraagd wordt
printed-seat-name = Naam
printed-seat-ssin = Rijksregisternummer (INSZ)
printed-seat-organization = Organisatie
printed-seat-organizations = Organisaties
printed-seat-email = E-mailadres
printed-seat-phone = Telefoon
printed-seat-pin = Pincode
printed-seat-pin-elsewhere = die krijgt u van uw lesgever
printed-seat-password = Wachtwoord van het bestand
printed-seat-scenario = Scenario
printed-seat-workspace = Werkmap
printed-seat-warning = Nooit uw echte pincode
    .text = Typ de code van dit blad, en geen andere. Deze persoon bestaat niet, en de kaart is niet de uwe.
printed-seat-begin = Om te beginnen
printed-seat-begin-1 = Open de startpagina. In de balk staat “{ $word }”: u bent op de juiste plaats.
printed-seat-begin-2 = Doe de stappen een voor een; de gekleurde knop brengt u naar de volgende.
printed-seat-begin-3 = Verschijnt er een bericht? Lees het tot het einde: het zegt wie er iets aan kan doen en wat bewaard is.
printed-seat-begin-4 = Zit u vast? Steek uw hand op, of vraag een tip.

## De tien problemen

printed-problems = Tien problemen, en wie er iets aan kan doen
    .about = De tien berichten die het vaakst voorkomen. Het nummer (KB) is dat van het bericht op het scherm.
printed-problems-seen = Wat u ziet
printed-problems-cause = Waarom
printed-problems-remedy = Wat u doet, en wat bewaard is
printed-problems-owner = Wie kan dit oplossen
printed-problems-organization = uw organisatie
printed-problems-rules = Drie regels die bijna alles voorkomen
printed-problems-rules-1 = Twee verkeerde pincodes: stop, en zoek de brief die u bij de kaart kreeg.
printed-problems-rules-2 = Loopt er een aanvraag? Wacht dan af. Stuur geen tweede.
printed-problems-rules-3 = Een wachtwoord noteert u dezelfde dag, op een veilige plaats.
printed-owner-you = U
printed-owner-commune = Uw gemeente
printed-owner-access-manager = De Hoofdtoegangs{"\u00AD"}beheerder
printed-owner-organisation = Uw organisatie
printed-owner-it = Uw informaticus
printed-owner-ehealth = eHealth
printed-owner-program = Dit programma

## De woordenlijst

printed-glossary = De woorden van de procedure
    .about = De woorden in vier talen, zoals eHealth, de sociale zekerheid en dit programma ze gebruiken.
printed-glossary-words = De woorden, in vier talen
printed-glossary-meanings = Wat ze betekenen

## Het blad van de lesgever

printed-trainer = Lesgever: { $scenario }
    .about = Scenario { $id }
printed-trainer-time = De tijd: { $minutes } minuten
printed-trainer-time-table = Tijdschema
printed-trainer-minutes = Minuten
printed-trainer-what = Wat er gebeurt
printed-trainer-time-open = U schetst de situatie, zonder te zeggen wat er komt.
printed-trainer-time-do = De deelnemer doet het scenario, van de startpagina tot het einde.
printed-trainer-time-talk = U stelt de vraag, de deelnemer vertelt: de oorzaak, wie er iets aan kan doen, de oplossing.
printed-trainer-setting = De beginsituatie
printed-trainer-start = Om te beginnen
    .text = Startpagina, “{ $practise }”: dit scenario kiezen, dan “{ $restart }”. Of in een terminal: ehcert-kit --scenario { $id }
printed-trainer-holder = Houder van de kaart
printed-trainer-borrowed = Kaart in de kaartlezer
printed-trainer-card = Toestand van de kaart
printed-trainer-card-blocked = geblokkeerd
printed-trainer-card-expired = certificaten vervallen
printed-trainer-card-no-signature = zonder handtekeningcertificaat
printed-trainer-delivery = Antwoord van eHealth
printed-trainer-delivery-automatic = { $seconds ->
    [one] automatisch, na { $seconds } seconde
   *[other] automatisch, na { $seconds } seconden
 }
printed-trainer-delivery-tutor = manueel: u aanvaardt of weigert, met “ehcert-kit practice-platform accept” of “refuse”
printed-trainer-delivery-accept = manueel: vanzelf aanvaard
printed-trainer-delivery-refuse = manueel: vanzelf geweigerd
printed-trainer-before = Wat er vooraf gebeurd is
printed-trainer-course = De oplossing, in volgorde
printed-trainer-events = Wat er gaat gebeuren
printed-trainer-events-where = Waar
printed-trainer-events-what = Wat er gebeurt
printed-trainer-events-message = Bericht op het scherm
printed-trainer-events-remedy = Oplossing
printed-trainer-nothing = Er loopt niets mis: dit is het scenario om te tonen of om te beginnen.
printed-trainer-no-message = Er is geen bericht aangekondigd: de moeilijkheid zit in de beginsituatie.
printed-trainer-on-the-way = Dit bericht kan onderweg verschijnen.
printed-trainer-hints = De tips, van vaag naar duidelijk
printed-trainer-hint = { $step }: “{ $text }”
printed-trainer-hint-after = { $step }, na bericht { $kb }: “{ $text }”
printed-trainer-question = De vraag die u stelt
printed-trainer-pitfalls = De valkuilen
printed-trainer-pitfall-real = Iemand typt de eigen, echte pincode: houd die persoon tegen, toon het blad van de plaats.
printed-trainer-pitfall-restart = “{ $restart }” stopt de open pagina's. De vorige oefening wordt opzijgezet, niet gewist.
printed-trainer-pitfall-tutor = De aanvraag wacht op uw beslissing: zonder u blijft het scherm wachten.
printed-trainer-pitfall-clock = De oefenklok loopt voor: zeg de oefendatum luidop.
printed-trainer-end = Op het einde
printed-trainer-goal-request = { $requests ->
    [one] Er is één aanvraag ontvangen; certificaat: { $certificate }, { $etk }.
   *[other] Er zijn { $requests } aanvragen ontvangen; laatste certificaat: { $certificate }, { $etk }.
 }
printed-pitfall-application-id = Het applicatie-ID leeg laten is de eerste reflex: laat het gebeuren, het bericht zegt waarom het niet kan.
printed-pitfall-carte-bloquee = Na de derde code heeft proberen geen zin meer. De oplossing staat onder het bericht: het loket van de gemeente.
printed-pitfall-carte-expiree = Deelnemers geven de kaartlezer of de pincode de schuld. Laat hen de datum in het bericht lezen.
printed-pitfall-deux-fichiers = Deelnemers nemen het eerste bestand van de lijst. Laat hen de datum en het uur in beide namen lezen.
printed-pitfall-ehealth-en-panne = Deelnemers laden de pagina opnieuw, herbeginnen of ondertekenen een tweede keer. Laat hen de pagina sluiten en later terugkomen.
printed-pitfall-etk-perdu = Deelnemers denken dat alles hersteld is met de nieuwe sleutel. De oude berichten blijven onleesbaar zonder kopie van het oude bestand.
printed-pitfall-fichier-inacheve = Deelnemers zoeken de kaart: die is niet nodig. Het bestand en het wachtwoord wel.
printed-pitfall-groupe-simple = Deelnemers stoppen na de ondertekening en denken dat ze klaar zijn. Vraag of het bestand al bruikbaar is.
printed-pitfall-hopital-bce = De nul vooraan in het nummer verdwijnt, zoals in een rekenblad. Tel: tien cijfers.
printed-pitfall-mauvaise-personne = Deelnemers zoeken de fout in de computer. De kaart is goed, maar ze is van een collega.
printed-pitfall-mot-de-passe-perdu = Deelnemers willen het oude bestand wissen. Wie het wachtwoord terugvindt, kan er de oude berichten weer mee lezen.
printed-pitfall-non-resident = De uiterste datum valt niet op. Laat die luidop lezen.
printed-pitfall-organisation-absente = Deelnemers doen een nieuwe aanvraag omdat ze lang moeten wachten. Vraag wat de tweede zou veranderen.
printed-pitfall-pin-faux = De derde poging komt te snel. Vraag na de tweede om de handen op tafel te leggen.
printed-pitfall-plusieurs-organisations = De namen lijken op elkaar: deelnemers klikken op de eerste. Laat het nummer lezen.
printed-pitfall-refusee = Deelnemers sturen dezelfde aanvraag opnieuw. Vraag eerst wat er aan het mandaat veranderd is.
printed-pitfall-renouvellement = Deelnemers nemen de nieuwe ETK meteen in gebruik. Vraag welke werkposten nog het oude bestand hebben.
printed-pitfall-reponse-perdue = Deelnemers willen nog eens ondertekenen. Laat de groep stemmen vóór iemand klikt.
printed-act-request = Er wordt een aanvraag gedaan, van begin tot einde.
printed-act-request-until = Er wordt een aanvraag begonnen, en die stopt na: { $step }.
printed-act-renew = Het certificaat wordt vernieuwd.
printed-act-activate = De nieuwe ETK wordt in gebruik genomen.
printed-act-revoke = Het certificaat wordt herroepen.
printed-act-revoke-by-number = Het certificaat wordt herroepen met zijn nummer, zonder zijn bestand.
printed-act-register-again = Er wordt een nieuwe vercijferingssleutel geregistreerd.
printed-act-foreigner = Iemand zonder Belgische kaart doet een aanvraag.
printed-act-confirm = Die persoon bevestigt de eigen identiteit, op het gegeven adres.
printed-act-forward = { $days ->
    [one] Er gaat één dag voorbij.
   *[other] Er gaan { $days } dagen voorbij.
 }
printed-act-forget-cases = Het dossier is vergeten: alleen het bestand blijft over.
printed-act-forget-encryption-key = De vercijferingssleutel verdwijnt uit het bestand.
printed-act-password-lost = Het wachtwoord is kwijt: niemand heeft het.
printed-act-stopped = Bericht { $kb } houdt dit tegen.
printed-slip = { $times ->
    [one] De deelnemer typt met opzet “{ $input }”.
   *[other] De deelnemer typt met opzet { $times } keer “{ $input }”.
 }
printed-slip-empty = De deelnemer laat het veld met opzet leeg.
printed-event-at = { $when ->
    [before] voor: { $place }
    [after] na: { $place }
    [instead] in de plaats van: { $place }
   *[on] vanaf { $place }
 }
printed-event-refuse = eHealth weigert.
printed-event-delay = Het antwoord laat op zich wachten.
printed-event-drop-answer = Het antwoord gaat onderweg verloren.
printed-event-down = eHealth antwoordt niet.
printed-event-block-card = De kaart raakt geblokkeerd.
printed-event-pull-card = De kaart wordt uit de lezer gehaald.
printed-event-expire = De certificaten van de kaart vervallen.
printed-event-forget-file = Het bestand verdwijnt.
printed-event-times = { $what } ({ $times } keer)
printed-remedy-unblock-card = Aan het loket van de gemeente: de kaart wordt gedeblokkeerd.
printed-remedy-new-card = Aan het loket van de gemeente: een nieuwe kaart.
printed-remedy-own-card = De kaart van de verantwoordelijke nemen.
printed-remedy-insert-card = De kaart weer in de kaartlezer steken.

## De lesplannen

printed-plan = Lesplan: { $minutes } minuten
printed-plan-45 = Zien. Eén keer op het scherm, één keer zelf: voor wie wil weten wat er komt.
printed-plan-90 = Doen. De hele procedure, een probleem en een vernieuwing: voor wie de aanvraag zal doen.
printed-plan-180 = Begrijpen. Wat ondertekend is, wat vercijferd is, wat er misgaat: voor wie anderen moet helpen.
printed-plan-objectives = Op het einde kan iedereen
printed-plan-objectives-1 = zijn bestand terugvinden, en zeggen of het af is;
printed-plan-objectives-2 = zeggen wie een certificaat kan aanvragen;
printed-plan-objectives-3 = zeggen wat te doen als er nog 89 dagen overblijven.
printed-plan-before = Voor de les
printed-plan-before-1 = Op elke computer: “ehcert-kit” starten, dan “{ $restart }” met het scenario “{ $simple }”.
printed-plan-before-2 = Het blad van de plaats, de memo en de tien problemen afdrukken, in de taal van elke deelnemer.
printed-plan-before-3 = De projector uitproberen, met “{ $size }”.
printed-plan-before-4 = Elk scenario van dit plan één keer zelf doen.
printed-plan-rule = Laat voorspellen voor u iets toont
    .text = Minstens elk kwartier een oefening. Vraag bij elke belangrijke knop wat er zal gebeuren.
printed-plan-timetable = Het tijdschema
printed-plan-from = Van … tot …
printed-plan-span = { $from } tot { $until }
printed-plan-minutes = Minuten
printed-plan-part = Deel
printed-plan-heading = { $span }: { $title }
printed-plan-do = Wat u doet
printed-plan-ask = Wat deelnemers u zullen vragen
printed-plan-skip = Over te slaan als er te weinig tijd is
printed-plan-wrong = Wat er misgaat
printed-segment-welcome = Aankomen en gaan zitten
    .do = Iedereen opent de startpagina en leest het blad van zijn plaats. Noem de drie doelen. Vraag: “Waar wordt de sleutel aangemaakt?” Schrijf de antwoorden op het bord, zonder ze te verbeteren.
    .ask = “Neem ik mijn echte kaart?” Nee: de oefenkaart zit in het programma, en haar code staat op het blad.
    .skip = De voorstellingsronde. De installatie ook: een browser volstaat.
    .wrong = Iemand typt de eigen, echte pincode. Houd die persoon tegen: de juiste code staat op het blad.
printed-segment-watch = Eén keer kijken
    .do = Projecteer “{ $simple }” en doe het zelf tot “klaar”. Vraag voor elke knop wat er zal gebeuren.
    .ask = “Waarom twee keer de pincode?” De eerste keer om te zeggen wie u bent, de tweede keer om de organisatie te verbinden.
    .skip = Alles wat dichtgeklapt is onder “{ $why }”: dat is voor het plan van 180 minuten.
    .wrong = Het wachten lijkt lang. Sluit de pagina waar iedereen bij is en open ze weer: er is niets verloren.
printed-segment-do = Het zelf doen
    .do = Iedereen doet “{ $simple }”, van “{ $request }” tot “{ $complete }”. Laat iedereen stoppen voor « Signer et envoyer... » (ondertekenen en versturen): lees het contract samen, luidop, en vraag wie zich verbindt.
    .ask = “Is het klaar na de ondertekening?” Nee: het bestand is nog maar begonnen. Het moet nog vervolledigd worden.
    .skip = Het applicatie-ID en het specifieke gebruik: laat ze leeg.
    .wrong = Iemand verzint een wachtwoord en vergeet het. Dat is een les: niemand kan het terugvinden. Herbegin van nul, met het wachtwoord van het blad.
printed-segment-checks = Welk bestand, welk wachtwoord, welke datum
    .do = Iedereen toont op zijn scherm wat zijn bestand is, of het af is en tot wanneer het geldt. Vraag dan: wie kent het wachtwoord?
    .ask = “Waar is het bestand?” In de map ehealth, dan keystore. In de naam staan de organisatie, de datum en het uur.
    .skip = De inhoud van het bestand, sleutel voor sleutel.
    .wrong = Er zijn twee bestanden, omdat iemand herbegonnen is. Meestal is het recentste het juiste; de pagina “Overzicht” zegt welk bestand af is.
printed-segment-debrief = Wie deed wat, en wanneer
    .do = Laat met de schermen dicht de aanvraag in volgorde vertellen: de persoon, de kaart, het programma, het bestand, eHealth. Teken ze op het bord, één pijl per bericht.
    .ask = “Wat is er naar eHealth verstuurd?” De publieke sleutel, de naam, het ondertekende contract. Niet de private sleutel, niet de pincode, niet het wachtwoord.
    .skip = De Engelse namen van de berichten.
    .wrong = De groep denkt dat de sleutel gedownload is. Kom terug op de vraag van het begin: waar wordt de sleutel aangemaakt?
printed-segment-pairs = Een probleem, per twee
    .do = Per twee, een probleem naar keuze: “{ $absent }”, “{ $blocked }” of “{ $forgotten }”. Elke groep schrijft drie regels: de oorzaak, wie er iets aan kan doen, de oplossing. Twee groepen lezen hun regels voor.
    .ask = “En als we een nieuwe aanvraag doen?” Nee: zolang de eerste wacht, levert een tweede alleen een extra bestand op.
    .skip = Het voorlezen: geef de bladen door.
    .wrong = Een groep zoekt de knop die alles herstelt. Soms is de oplossing een persoon: de gemeente, of de Hoofdtoegangsbeheerder.
printed-segment-renewal = De vernieuwing
    .do = Scenario “{ $renewal }”. Er zijn nog 91 dagen: probeer, en lees de weigering. Zet de oefenklok twee dagen vooruit. Bij 89 dagen: aanvragen, vervolledigen, en de ETK pas op het einde in gebruik nemen.
    .ask = “Waarom komt de ingebruikname als laatste?” Vanaf dat moment gaan de berichten naar de nieuwe sleutel: een werkpost met het oude bestand leest ze niet meer.
    .skip = De herroeping: toon alleen waar ze staat.
    .wrong = Iemand neemt de ETK meteen in gebruik. Vraag welke werkpost zijn berichten niet meer leest.
printed-segment-numbers = Voorspellen, dan controleren
    .do = Geef een naam van een organisatie met accenten: iedereen schrijft de naam zoals hij in het certificaat zal staan, en vergelijkt. Dan de identificatie van de sleutel: voorspel wat ze verandert, en voer de openssl-opdracht uit die onder “{ $check }” staat.
    .ask = “Waarom is mijn resultaat anders?” De identificatie is de vingerafdruk van de sleutel alleen, zonder wat eromheen zit. Dat is de klassieke fout.
    .skip = De hele ASN.1-boom: één veld volstaat, de naam.
    .wrong = Op een werkpost ontbreekt openssl. Werk per twee, of met “ehcert-kit inspect”.
printed-segment-break = Pauze
    .do = Laat een scherm op het wachten op eHealth staan: na de pauze is het certificaat er.
printed-segment-signed = Wat ondertekend is
    .do = Open de ondertekende aanvraag: wat is gedekt, wat is alleen de envelop? Voorspel wat er niet meer klopt als u één letter verandert, en controleer het. Volg de keten tot aan de root. Vergelijk tot slot het bestand voor en na “{ $complete }”.
    .ask = “Wie kan de aanvraag lezen?” Wie ze ontvangt: ondertekenen verbergt niets. De handtekening bewijst dat er niets veranderd is.
    .skip = De regels waarmee XML voor de ondertekening in vorm gebracht wordt.
    .wrong = Deelnemers verdwalen in de bytes. Kom terug op twee vragen: wat is ondertekend, en met welke sleutel?
printed-segment-trouble = Problemen oplossen, tafel per tafel
    .do = Elke tafel krijgt een scenario met het blad erbij. Tien minuten om de oorzaak op te schrijven, wie er iets aan kan doen en de oplossing. Dan wisselen de tafels, en elke tafel controleert het werk van de buren.
    .ask = “Hoe weet ik wie er iets aan kan doen?” Elk bericht zegt het, en het blad met de tien problemen ook.
    .skip = De tweede wissel.
    .wrong = Een tafel is na drie minuten klaar: geef ze “{ $lost }”.
printed-segment-life = Vernieuwen, herroepen
    .do = Eerst “{ $renewal }”: bij 91 dagen een weigering; bij 89 dagen aanvragen, vervolledigen, als laatste in gebruik nemen. Dan “{ $forgotten }”: herroepen, opnieuw aanvragen, het oude bestand bewaren.
    .ask = “Kan een herroeping ongedaan gemaakt worden?” Nee. Daarom vraagt het programma de reden en laat het het contract lezen.
    .skip = Het wachtwoord wijzigen: die pagina spreekt voor zich.
    .wrong = De vooruitgezette klok blijft vooruit. Zeg de oefendatum luidop, of herbegin van nul.
printed-segment-etk = Een vercijferd bericht schrijven
    .do = Zoek op de pagina “{ $page }” de ETK van de organisatie. Dan vercijfert “ehcert-kit etk seal” een zin, en “ehcert-kit etk open” opent hem met het bestand.
    .ask = “Kan ik de berichten van een andere organisatie lezen?” Nee: daarvoor is de private sleutel van haar bestand nodig, en het wachtwoord ervan.
    .skip = Het formaat van het bericht (CMS).
    .wrong = Naar de organisatie kunnen nog geen vercijferde berichten gestuurd worden: de procedure is niet af. Vervolledig eerst het certificaat.
printed-segment-close = Wat u onthoudt
    .do = Stel de drie vragen van de doelen, en dan: “Er zijn nog 91 dagen: wat doet u?” Deel de memo en de tien problemen uit. Iedereen schrijft in de agenda vanaf welke dag vernieuwen kan.
    .ask = “En in het echt?” Dezelfde procedure, met de echte kaart en een echte verbintenis.
    .skip = Niets: net deze minuten blijven hangen.
    .wrong = Er is te weinig tijd. Houd de memo en één vraag: is aanvragen hetzelfde als klaar zijn?

## Het verslag

printed-report = Verslag van de procedure
    .about = Wat gekozen is, wanneer, en hoe u elk bestand kunt controleren. Zonder pincode, zonder wachtwoord, zonder private sleutel.
printed-report-case = Dossier { $id }
printed-report-now = Hoever het staat
printed-report-kind = Soort dossier
printed-report-standing = Stand van zaken
printed-report-environment = Omgeving
printed-report-decisions = Wat gekozen is
printed-report-nothing-chosen = In dit dossier is nog niets gekozen.
printed-report-applicant = Kaart van
printed-report-manager = Genoteerde verantwoordelijke
printed-report-situation = Situatie
printed-report-organization = Organisatie
printed-report-self = De persoon zelf
printed-report-application-id = Applicatie-ID
printed-report-services = Specifiek gebruik
printed-report-contact = Contact
printed-report-none = geen
printed-report-target = Te herroepen certificaat
printed-report-reason = Reden
printed-report-predecessor = Vervangt
printed-report-times = Wanneer
printed-report-times-table = De momenten van de procedure
printed-report-times-when = Datum en uur
printed-report-times-what = Wat er gebeurd is
printed-report-acts = Wat de lesgever gedaan heeft
printed-report-acts-table = De handelingen van de lesgever
printed-report-at-created = Dossier geopend
printed-report-at-conditions = Gebruikersvoorwaarden aanvaard
printed-report-at-identified = Aangemeld bij eHealth
printed-report-at-read = Contract gelezen
printed-report-at-signed = Aanvraag ondertekend
printed-report-at-accepted = { $decision ->
    [automatic] Aanvraag door eHealth ontvangen, automatisch goedgekeurd
    [manual] Aanvraag door eHealth ontvangen, manueel na te kijken
   *[other] Aanvraag door eHealth ontvangen
 }
printed-report-at-refused = Aanvraag geweigerd: { $codes } { $messages }
printed-report-at-invitation = Laatste dag om te bevestigen wie u bent
printed-report-at-installed = Certificaat in het bestand gezet
printed-report-at-registered = Vercijferingssleutel geregistreerd, ETK { $serial }
printed-report-at-verified = Bestand, keten en ETK gecontroleerd
printed-report-at-revoked = Certificaat herroepen volgens eHealth
printed-report-at-copied = Kopie gemaakt: { $folder }
printed-report-certificate = Het certificaat
printed-report-key = Identificatie van de sleutel
printed-report-request = Nummer van het bericht
printed-report-subject = Naam in het certificaat
printed-report-issuer = Uitgereikt door
printed-report-serial = Serienummer
printed-report-from = Geldig vanaf
printed-report-until = Geldig tot
printed-report-renewal = Te vernieuwen vanaf
printed-report-etk = Nummer van de ETK
printed-report-day = { $day }
printed-report-digests = Vingerafdrukken (SHA-256)
printed-report-digests-table = Vingerafdrukken van de bestanden
printed-report-digests-what = Wat
printed-report-digests-digest = SHA-256, hexadecimaal
printed-report-digest-keystore = Keystore, zoals hij nu is
printed-report-digest-verified = Keystore, zoals hij gecontroleerd is
printed-report-digest-csr = Certificaataanvraag (CSR, DER)
printed-report-digest-contract = Contract, zoals ontvangen
printed-report-digest-message = Ondertekende aanvraag, zoals verstuurd
printed-report-digest-certificate = Certificaat (DER)
printed-report-digest-etk = ETK (CMS, DER)
printed-report-file = Bestand
printed-report-check = Om zelf te controleren
    .text = openssl dgst -sha256 BESTAND, of onder Windows Get-FileHash BESTAND. De vingerafdruk van een bestand verandert zodra één byte verandert.
printed-report-exchanges = De uitgewisselde berichten
printed-report-exchanges-text = Ze worden byte voor byte bewaard in de map “exchanges” van deze werkmap. Er staan persoonsgegevens in, geen geheimen.
printed-report-exchanges-table = Berichten, in volgorde
printed-report-exchanges-file = Bericht
printed-report-exchanges-octets = Bytes
printed-report-part-request = vraag
printed-report-part-response = antwoord
printed-report-count = { $number }
