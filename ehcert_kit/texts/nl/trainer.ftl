### De pagina van de opleider.

## Op de pagina's van de deelnemers

trainer-pause = De opleider vraagt om te wachten met ondertekenen. Het vervolg verschijnt hier zodra hij het teken geeft.
trainer-band-clock = · Het is { $day }.

## De pagina

trainer-title = Pagina van de opleider
trainer-open = Pagina van de opleider: zien waar de deelnemers zijn, en ingrijpen
trainer-people = Deelnemers
trainer-column-name = Wie
trainer-column-place = Waar
trainer-column-since = Sinds
trainer-column-met = Laatste melding
trainer-column-help = Hulp
trainer-column-card = Kaart
trainer-column-request = Aanvraag
trainer-place = { $page } · { $step }
trainer-nowhere = nog geen pagina geopend
trainer-since = { $minutes } min { $seconds } s
trainer-help-wanted = vraagt hulp
trainer-card-in = { $tries ->
    [0] in de lezer, geblokkeerd
    [one] in de lezer, { $tries } poging
   *[other] in de lezer, { $tries } pogingen
 }
trainer-card-out = niet in de lezer
trainer-card-elsewhere = op de computer van de deelnemer
trainer-request-none = nog niet
trainer-request-in-progress = in behandeling
trainer-request-valid-active = certificaat afgeleverd
trainer-request-refused = geweigerd
trainer-request-revoked = certificaat herroepen
trainer-request-expired = certificaat vervallen
trainer-pace = Tempo
trainer-pace-text = “Wachten” is te zien op de pagina van de handtekening: zolang u niet loslaat, wordt er geen pincode gevraagd.
trainer-requests = Aanvragen
trainer-waiting = { $number ->
    [0] Geen aanvraag in behandeling.
    [one] { $number } aanvraag in behandeling.
   *[other] { $number } aanvragen in behandeling.
 }
trainer-requests-text = “Manueel valideren” doet wat de medewerker van eHealth doet: het certificaat volgt na de termijn van het scenario. “Afleveren” geeft het meteen.
trainer-card = Oefenkaart
trainer-network = Netwerk
trainer-cut = Nog { $seconds } s verbroken.
trainer-mishaps = Incidenten
trainer-faults = { $number ->
    [0] Geen incident gepland.
    [one] { $number } incident gepland.
   *[other] { $number } incidenten gepland.
 }
trainer-time = Oefenklok
trainer-clock = { $day }, { $time }
trainer-time-text = De dagen volgen uit het certificaat van de deelnemer. De klok gaat alleen vooruit.
trainer-scenario = Scenario: { $title }
trainer-lesson = Te onthouden:
trainer-notes = Voor de opleider:
trainer-minutes = ongeveer { $minutes } minuten
trainer-audience-everyone = voor iedereen
trainer-audience-manager = voor verantwoordelijken
trainer-audience-helpdesk = voor wie anderen helpt
trainer-audience-it = voor informatici
trainer-running = bezig
trainer-restart = Opnieuw beginnen, of bij een stap beginnen…
trainer-acts = Wat u gedaan hebt
trainer-acts-none = Tot nu toe niets.
trainer-act-line = { $time } · { $what }
trainer-done = Gedaan: { $what }.
trainer-done-deliver = { $number ->
    [0] Geen aanvraag om af te leveren.
    [one] { $number } certificaat afgeleverd.
   *[other] { $number } certificaten afgeleverd.
 }
trainer-done-validate = { $number ->
    [0] Geen aanvraag wacht op een manuele validatie.
    [one] { $number } aanvraag gevalideerd.
   *[other] { $number } aanvragen gevalideerd.
 }
trainer-done-refuse = { $number ->
    [0] Geen aanvraag om te weigeren.
    [one] { $number } aanvraag geweigerd.
   *[other] { $number } aanvragen geweigerd.
 }

## De knoppen, en hetzelfde in de geschiedenis

trainer-act-deliver = Nu afleveren
trainer-act-validate = Manueel valideren
trainer-act-refuse = Weigeren
trainer-act-hold = De volgende afleveringen zelf doen
trainer-act-hold-yes = De afleveringen wachten op de opleider
trainer-act-hold-no = De afleveringen gebeuren vanzelf
trainer-act-pause = Wachten met ondertekenen
trainer-act-pause-yes = Wachten met ondertekenen
trainer-act-pause-no = Er mag ondertekend worden
trainer-act-hint = De volgende tip geven
trainer-act-pull-card = De kaart verwijderen
trainer-act-insert-card = De kaart terugsteken
trainer-act-block-card = De kaart blokkeren
trainer-act-unblock-card = De kaart deblokkeren
trainer-act-cut = Het netwerk 60 s verbreken
trainer-act-mend = Het netwerk herstellen
trainer-act-cut-network = Netwerk verbroken: { $seconds } s
trainer-act-fault = Incident gepland: { $do ->
    [drop-answer] het antwoord gaat verloren
    [down] eHealth onbereikbaar
    [delay] traag antwoord
   *[other] weigering
 }
trainer-act-fault-lost-answer = Het antwoord op de handtekening gaat verloren
trainer-act-fault-down = eHealth onbereikbaar tijdens het wachten (3 keer)
trainer-act-fault-slow = De volgende handtekening duurt 8 s
trainer-act-clear-faults = De incidenten annuleren
trainer-act-day-delivery = Dag van de aflevering
trainer-act-day-eve = Dag voor de laatste 90 dagen
trainer-act-day-ninety = 90 dagen voor het einde
trainer-act-day-last = Laatste dag
trainer-act-day-after = Dag erna
trainer-act-one-day = Eén dag vooruit
trainer-act-clock = Klok vooruitgezet: { $to }
trainer-act-clock-back = Terug naar de tijd van de computer
trainer-act-restart = De oefening is opnieuw begonnen
trainer-act-reset = Het platform is opnieuw begonnen
trainer-act-undo = De vorige oefening is terug

## Opnieuw beginnen

trainer-begin = De oefening opnieuw beginnen?
trainer-begin-lead = Scenario: “{ $title }”
trainer-begin-text = Wat u tot nu toe gedaan hebt, wordt opzijgezet. U kunt ernaar terug: de laatste drie oefeningen blijven bewaard.
trainer-begin-yes = Ja, opnieuw beginnen
trainer-begin-no = Niets veranderen
trainer-start = Beginnen bij
trainer-start-text = Alles wat ervoor komt, wordt dan voor u gedaan, zoals iemand het zou doen. Dat duurt enkele seconden.
trainer-start-beginning = Bij het begin
trainer-starting = De oefening wordt voorbereid…
trainer-starting-text = De stappen ervoor worden één voor één gedaan. Het vervolg opent vanzelf.
trainer-starting-far = Voortgang
trainer-verified = Gecontroleerd: { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
 }, 1 kaart, { $organisations ->
    [one] { $organisations } organisatie
   *[other] { $organisations } organisaties
 }.
trainer-undo = Ongedaan maken: terug naar de vorige oefening
trainer-former = “{ $scenario }”, opzijgezet op { $day } om { $time }. De huidige oefening wordt op haar beurt bewaard.
trainer-undone = De vorige oefening is terug: “{ $scenario }”.
frame-lost-restarted = De oefening is opnieuw begonnen.
    .cause = Deze pagina toont nog de vorige oefening. Die is opzijgezet, hier of door de opleider.
    .remedy = Ga verder: de startpagina opent, met de nieuwe oefening.
    .owner = U kunt dit zelf doen.
    .kept = De vorige oefening is bewaard: op de startpagina kunt u ernaar terug.
    .still = Het programma antwoordt nog niet. Wacht even en ga dan verder.
frame-lost-undone = De vorige oefening is terug.
    .cause = Deze pagina toont nog de oefening die net opzijgezet is.
    .remedy = Ga verder: de startpagina opent, waar u gebleven was.
    .owner = U kunt dit zelf doen.
    .kept = Beide oefeningen zijn bewaard.
    .still = Het programma antwoordt nog niet. Wacht even en ga dan verder.

## Fouten

practice-day-unknown = Deze dag is voorbij, of nog geen enkel certificaat bepaalt hem.
    .cause = De dagen volgen uit het certificaat, en de oefenklok gaat alleen vooruit.
    .remedy = Doe eerst een aanvraag, of zet de klok terug op de tijd van de computer.
    .kept = Er is niets veranderd.
no-former-exercise = Er is geen oefening om naar terug te keren.
    .cause = Er is geen oefening opzijgezet, of ze is verwijderd.
    .remedy = Ga verder met de huidige oefening, of begin een nieuwe.
    .kept = Er is niets veranderd.
exercise-changed = De vorige oefening kan niet terugkomen.
    .cause = De bestanden ervan zijn veranderd sinds ze opzijgezet is: { $files }
    .remedy = Ga verder met de huidige oefening. De opzijgezette map blijft staan: { $folder }
    .kept = Er is niets veranderd.
no-such-start = Dit scenario komt niet langs deze stap.
    .cause = Gevraagde stap: { $step }
    .remedy = Kies een stap uit de lijst.
    .kept = De lopende oefening is niet veranderd.
jump-stopped = Dit scenario stopt vóór deze stap.
    .cause = Wat onderweg gebeurt, verhindert het, ook zonder fout. Misschien is dat de les van het scenario.
    .remedy = Kies een vroegere stap.
    .kept = De lopende oefening is niet veranderd.

## De opdrachtregel

trainer-arg-person = rijksregisternummer van de persoon die het betreft (standaard: iedereen)
trainer-arg-seconds = met “cut”: hoeveel seconden (standaard: 60)
trainer-arg-off = met “hold”, “pause” en “cut”: het omgekeerde
trainer-arg-day = met “clock”: vooruit tot een dag van het certificaat: de aflevering, de dag voor de laatste 90 dagen, 90 dagen voor het einde, de laatste dag, de dag erna
