### Het kader van de pagina's en de woorden van de onderdelen.

## De onderdelen

frame-optional = (niet verplicht)
frame-error = Fout:
frame-show = Tonen
frame-hide = Verbergen
frame-show-label = Tonen:
frame-hide-label = Verbergen:
frame-shown = Wat u typt, is zichtbaar op het scherm.
frame-hidden = Wat u typt, is verborgen.
frame-projected = Tijdens de projectie wordt niets geheims getoond.
frame-caps-lock = Caps Lock staat aan.
frame-rule-met = in orde
frame-rule-open = te doen
frame-rules-met = Alles is in orde.
frame-rules-open = Nog te doen:
frame-details = Technisch detail
frame-tone-ok = Gedaan:
frame-tone-wait = Even wachten:
frame-tone-warning = Let op:
frame-tone-error = Fout:
frame-state-done = gedaan
frame-state-current = u bent hier
frame-state-waiting = wachten
frame-state-blocked = geblokkeerd
frame-state-todo = nog niet

## Het kader

frame-product = eHealth-certificaat
frame-skip = Naar de inhoud
frame-where = Werkomgeving
frame-home = Startpagina
frame-menu = Pagina's
frame-size = Grote letters
frame-projector = Projectie
frame-outside = Wordt in een nieuw tabblad geopend.
frame-environment-practice = OEFENING
    .sentence = Niets van wat u hier doet, is echt.
    .letter = O
frame-environment-integration = INTEGRATIE
    .sentence = Tests van experts, op de testservers van eHealth.
    .letter = I
frame-environment-acceptance = ACCEPTATIE
    .sentence = Tests van integratoren, op de testservers van eHealth.
    .letter = A
frame-environment-production = ECHT
    .sentence = Wat u ondertekent, verbindt uw organisatie.
    .letter = E
frame-loading = De pagina wordt klaargemaakt…
frame-loading-long = Dit duurt langer dan verwacht. Er is niets verloren: u kunt de pagina ook opnieuw laden.
frame-no-script = Deze pagina's hebben JavaScript nodig. Zet het aan in uw browser en laad de pagina opnieuw.
frame-help = Een probleem?
    .text = Het bericht op het scherm zegt wat er gebeurd is en wie iets kan doen. Contactcenter van eHealth: 02 788 51 55.
frame-kept = Uw antwoorden worden bij elke stap opgeslagen. De pincode en het wachtwoord nooit.
frame-resume = Hervatten
frame-lost-stopped = Het programma is gestopt.
    .cause = De pagina is er nog, maar ze krijgt geen antwoord meer.
    .remedy = Klik op “Hervatten”: de pagina wordt opnieuw geladen. U hoeft alleen de pincode en het wachtwoord opnieuw te typen.
    .owner = Wie kan dit oplossen: u.
    .kept = Er is niets verloren: uw dossier is opgeslagen.
    .still = Het programma antwoordt nog niet. Start “ehcert-kit” opnieuw op deze computer en klik dan op “Hervatten”.
frame-lost-blocked = De verbinding van deze pagina is geblokkeerd.
    .cause = Het programma werkt, maar de pagina kan er niet mee praten: haar verbinding (“WebSocket”) wordt onderweg tegengehouden. Waarschijnlijk blokkeert een proxy of een virusscanner ze, ook al verlaat ze deze computer niet.
    .remedy = Vraag aan uw informaticus om het adres 127.0.0.1 uit te sluiten van de proxy en van de virusscanner. Of open de pagina in een andere browser.
    .owner = Wie kan dit oplossen: uw informaticus.
    .kept = Er is niets verloren: uw dossier is opgeslagen.
    .still = De verbinding is nog altijd geblokkeerd. Er verandert niets zolang de proxy of de virusscanner ze tegenhoudt.
frame-lost-mute = Deze pagina antwoordt niet meer.
    .cause = Het programma werkt, maar zijn antwoorden bereiken deze pagina niet meer.
    .remedy = Klik op “Hervatten”: de pagina wordt opnieuw geladen. U hoeft alleen de pincode en het wachtwoord opnieuw te typen.
    .owner = Wie kan dit oplossen: u.
    .kept = Er is niets verloren: uw dossier is opgeslagen.
    .still = Het programma antwoordt nog niet. Start “ehcert-kit” opnieuw op deze computer en klik dan op “Hervatten”.
frame-cell = Er ging iets mis in dit programma.
    .text = De rest van deze pagina kan niet getoond worden. Er is niets verloren: uw dossier is opgeslagen.
    .button = De pagina opnieuw laden
frame-elsewhere = Deze pagina is open in een ander tabblad.
    .text = Werk in één tabblad, zodat niets door elkaar raakt. Wat bewaard is, is overal hetzelfde.
    .button = Hier verdergaan
frame-404 = Pagina niet gevonden.
    .text = Het adres is waarschijnlijk onvolledig of oud. Aan uw aanvraag is niets veranderd.
frame-401 = Deze pagina gaat alleen open via haar link.
    .text = Open de link die getoond wordt waar u dit programma gestart hebt, in de regel “De pagina's staan hier”. Een link van een vorige keer werkt niet meer.
    .again = Vindt u de link niet? Sluit het programma en start “ehcert-kit” opnieuw: het opent de pagina's zelf. Er is niets verloren.
frame-403 = Deze pagina gaat alleen open op deze computer.
    .text = Het adres moet beginnen met http://127.0.0.1. Er is niets gewijzigd.
frame-form = Deze pagina is niet meer actueel.
    .text = Er is niets gewijzigd. Keer terug naar de startpagina en begin opnieuw.
frame-500 = Er ging iets mis in dit programma.
    .text = Er is niets verloren: uw dossier is opgeslagen. Keer terug naar de startpagina om verder te gaan waar u was.
frame-to-home = Naar de startpagina
frame-port-taken = { $why ->
    [taken] Poort { $port } is al in gebruik door een ander programma. Kies een andere met --port, of laat dit programma kiezen.
    [permission] Deze computer laat dit programma poort { $port } niet gebruiken. Kies met --port een getal van 1024 tot 65535, of laat dit programma kiezen.
   *[other] Deze computer opent poort { $port } niet: { $reason }. Kies een andere met --port, of laat dit programma kiezen.
 }
frame-opening = De pagina's gaan open…
frame-no-browser = Er is geen browser opengegaan. Open dit adres zelf.

## Van de ene omgeving naar de andere

frame-crossing-practice = U gaat oefenen
    .lead = Vanaf nu is niets van wat u doet echt.
    .binds = Tot niets: de kaart, het platform en de personen zijn verzonnen.
    .needs = Niets: de kaart, de pincode en het wachtwoord om te oefenen zijn er al.
    .button = Naar de oefenomgeving
frame-crossing-acceptance = U gaat werken op de testservers
    .lead = De acceptatieomgeving is bedoeld voor integratoren, na akkoord van eHealth.
    .binds = eHealth ontvangt en bewaart wat u ondertekent. Het certificaat dient alleen voor tests.
    .needs = De identiteitskaart (eID) van de verantwoordelijke met de pincode, een kaartlezer en een internetverbinding.
    .button = Naar de acceptatieomgeving
frame-crossing-production = U gaat in de echte omgeving werken
    .lead = Vanaf nu is alles echt: u vraagt een echt certificaat aan bij eHealth.
    .binds = Wat u met de kaart ondertekent, verbindt uw organisatie. Wat naar eHealth verstuurd is, kunt u niet terugnemen.
    .needs = De identiteitskaart (eID) van de verantwoordelijke met de pincode, een kaartlezer en een internetverbinding.
    .button = Naar de productieomgeving
frame-crossing-integration = U gaat werken in de integratieomgeving
    .lead = Deze omgeving is bedoeld voor experts. Voor twee van de drie diensten is het adres niet gepubliceerd, maar afgeleid.
    .binds = eHealth ontvangt en bewaart wat u ondertekent. Het certificaat dient alleen voor tests.
    .needs = De identiteitskaart (eID) van de verantwoordelijke met de pincode, een kaartlezer en een internetverbinding.
    .button = Naar de integratieomgeving
frame-crossing-changes = Wat er verandert
    .text = Elke pagina toont “{ $word }” in de balk bovenaan, in de titel en in het pictogram. De pagina's die nog openstaan, zullen stoppen en dat ook zeggen.
frame-crossing-binds = Waartoe u zich verbindt
frame-crossing-needs = Wat u nodig hebt
frame-crossing-stays = Wat blijft
    .text = De werkmap “{ $word }” die u verlaat, blijft precies zoals ze is. Er gaat niets over van de ene naar de andere.
frame-crossing-back = Zo keert u terug
    .text = Kies op de pagina “Programma” opnieuw waar u wilt werken. U vindt er de werkmap “{ $word }” terug.
frame-crossing-folder = U werkt dan in deze map: { $folder }
frame-crossing-stay = Niets veranderen, terug naar de pagina “Programma”
frame-crossed = U werkt nu in de omgeving “{ $word }”.
frame-crossed-kept = De map die u verlaten hebt, is gebleven zoals ze was: { $folder }

## De startpagina

frame-notebook-1-mise-en-route = Aan de slag
frame-notebook-2-responsable = Verantwoordelijke
frame-notebook-3-programme = Programma
frame-notebook-4-demander = Aanvragen
frame-notebook-5-valider = Vervolledigen
frame-notebook-6-apercu = Overzicht
frame-notebook-7-renouveler = Vernieuwen
frame-notebook-8-revoquer = Herroepen
frame-notebook-9-mot-de-passe = Wachtwoord
frame-notebook-10-non-resident = Zonder Belgische kaart
frame-notebook-11-chiffrement = Vercijferingssleutel
frame-notebook-12-copier = Kopiëren
frame-notebook-13-plusieurs = Meerdere organisaties

frame-home-title = Uw eHealth-certificaat
frame-next = Volgende stap
frame-who = Aan zet: { $who }.
frame-who-you = u
frame-who-ehealth = eHealth
frame-who-organisation = uw organisatie
frame-who-program = dit programma

frame-card-start = Begin hier
    .text = Vier delen: ongeveer 20 minuten, zonder de wachttijd. U kunt op elk moment stoppen en later terugkomen.
    .button = Beginnen
frame-card-start-practice = Bij de hand houden: niets. De kaart, de pincode en het wachtwoord om te oefenen zijn er al.
frame-card-start-real = Bij de hand houden: de identiteitskaart van de verantwoordelijke met de pincode, het nummer van de organisatie, een veilige plaats voor een wachtwoord.
frame-card-manager = Ga verder met de voorbereiding
    .text = Zoek uit wie de Verantwoordelijke Toegangen Entiteit van uw organisatie is: alleen de kaart van die persoon is geschikt.
    .button = Voorbereiding hervatten
frame-card-prepare = Ga verder met de voorbereiding
    .text = Kies waar u wilt werken en test de verbinding. De kaart is niet nodig.
    .button = Voorbereiding hervatten
frame-card-request-first = Vraag uw certificaat aan
    .text = U hebt de kaart van de verantwoordelijke en de pincode nodig. Ongeveer 10 minuten.
    .button = Het certificaat aanvragen
frame-card-request = Ga verder met uw aanvraag
    .text = Uw antwoorden zijn er nog. Er is nog niets naar eHealth verstuurd.
    .button = Aanvraag hervatten
frame-card-uncertain = Het antwoord van eHealth is onderweg verloren gegaan
    .text = Uw ondertekende aanvraag is bewaard. Onderteken geen tweede keer: vraag aan eHealth wat het ontvangen heeft.
    .button = Aan eHealth vragen
frame-card-refused = eHealth heeft de aanvraag geweigerd
    .text = Lees waarom, breng het in orde en doe dan een nieuwe aanvraag. Uw antwoorden blijven bewaard.
    .button = De weigering bekijken
frame-card-waiting = Wachten op eHealth
    .text = { $decision ->
        [automatic] eHealth heeft de aanvraag automatisch goedgekeurd: meestal komt het certificaat na enkele minuten aan.
        [manual] Iemand van eHealth moet de aanvraag controleren: reken op maximaal 10 dagen. Vraag geen nieuw certificaat aan.
       *[other] eHealth maakt het certificaat klaar. U mag deze pagina sluiten en later terugkomen.
     }
    .button = Nakijken of het certificaat er is
frame-card-delivered = Vervolledig uw certificaat
    .text = Het certificaat is aangekomen. U hebt het wachtwoord van het bestand nodig. De kaart niet. Ongeveer 2 minuten.
    .button = Het certificaat vervolledigen
frame-card-installed = Bereid de vercijfering voor
    .text = Het certificaat zit in het bestand. Nu moet alleen nog de vercijferingssleutel aangemaakt worden. U hebt het wachtwoord nodig.
    .button = De vercijferingssleutel aanmaken
frame-card-ready = Uw certificaat is klaar
    .text = { $copied ->
        [yes] De back-up is gemaakt. Zet het bestand in elk programma dat met eHealth praat.
       *[no] Maak een back-up van het bestand, en zet het in elk programma dat met eHealth praat.
     }
    .button = Het resultaat bekijken

frame-card-to-activate = Neem het nieuwe certificaat in gebruik
    .text = Het oude werkt nog. Hebben alle werkposten het nieuwe bestand, neem dan het nieuwe certificaat in gebruik. U hebt het wachtwoord nodig.
    .button = Verder naar de ingebruikname
frame-card-revoked = Het certificaat is herroepen
    .text = Bewaar het bestand voor de oude berichten. Een nieuwe aanvraag is mogelijk.
    .button = De herroeping bekijken
frame-card-renew = { $days ->
    [-1] Uw certificaat is vervallen
    [0] Uw certificaat vervalt vandaag
    [one] Uw certificaat vervalt morgen
   *[other] Uw certificaat vervalt over { $days } dagen
 }
    .text = { $rung ->
        [90] U kunt nu vernieuwen. Er is geen haast bij: het oude certificaat werkt tot de vervaldatum.
        [30] Vernieuw het deze maand: u hebt tijd nodig om het nieuwe bestand op elke werkpost te zetten.
        [14] Vernieuw het deze week: eHealth kan meerdere dagen nodig hebben.
        [7] Vernieuw het vandaag: na de vervaldatum kan uw software niet meer met eHealth praten.
        [-1] Het kan niet meer vernieuwd worden: doe een nieuwe aanvraag. Bewaar het oude bestand.
       *[other] Vernieuw het nu. Na de vervaldatum is alleen nog een nieuwe aanvraag mogelijk.
     }
    .button = Het certificaat vernieuwen
frame-card-renewal = Ga verder met de vernieuwing
    .text = Het oude certificaat werkt nog. Er is nog niets nieuws naar eHealth verstuurd.
    .button = Vernieuwing hervatten
frame-card-revocation = Ga verder met de herroeping
    .text = Er is nog niets herroepen.
    .button = Herroeping hervatten

frame-later = Als het certificaat er is
frame-new = Nieuwe aanvraag
frame-new-text = Voor een andere organisatie of een ander programma. Het huidige dossier blijft ernaast bewaard.
frame-cases = Uw dossiers
frame-case-request = Aanvraag
frame-case-completion = Bestaand bestand
frame-case-renewal = Vernieuwing
frame-case-revocation = Herroeping
frame-case-foreigner = Aanvraag zonder Belgische kaart
frame-case-nobody = organisatie nog niet gekozen
frame-card-also = Een ander dossier is niet afgewerkt: { $kind } · { $about } · { $word }.
frame-case-open = Openen
    .named = Openen: { $kind }, { $about }
frame-standing-preparing = aan u, voor te bereiden
frame-standing-refused = geweigerd
frame-standing-uncertain = na te kijken
frame-standing-waiting = wacht op eHealth
frame-standing-delivered = aan u, te vervolledigen
frame-standing-installed = aan u, te vervolledigen
frame-standing-to-activate = aan u, in gebruik te nemen
frame-standing-ready = klaar
frame-standing-revoked = herroepen
frame-stages = De vier delen
frame-stage-prepare = Voorbereiden
    .text = Wat u nodig hebt, en wie de aanvraag kan doen.
frame-stage-request = Aanvragen
    .text = Op deze computer wordt een sleutel aangemaakt; u ondertekent de aanvraag met de kaart.
frame-stage-wait = Wachten
    .text = eHealth controleert de aanvraag en maakt het certificaat. U mag deze pagina sluiten.
frame-stage-complete = Vervolledigen
    .text = Het laatste deel: zonder dat deel is het bestand niet bruikbaar.
frame-stage-for = Voor { $name }, { $organization }
frame-stage-sent = Verstuurd op { $day } om { $time }.
frame-stage-file = Bestand: { $file }
frame-stage-pages = { $number ->
    [one] Pagina:
   *[other] Pagina's:
 }
frame-state-yours = aan u
frame-state-ehealth = wacht op eHealth

frame-practice = Oefenen
frame-practice-text = U bent in de oefenomgeving, met een oefenkaart en een oefenplatform.
frame-practice-scenario = Scenario
frame-practice-restart = Van nul herbeginnen
frame-practice-restart-text = U begint opnieuw. De huidige oefening wordt opzijgezet, samen met de twee vorige: u kunt ernaar terugkeren.
frame-restarted = U begint opnieuw. Scenario: “{ $scenario }”.
frame-restarted-kept = De vorige oefening blijft hier bewaard: { $folder }
frame-restart-failed = De oefening kon niet opzijgezet worden. Er is niets gewijzigd.
frame-dossier = Werkmap: { $folder }
