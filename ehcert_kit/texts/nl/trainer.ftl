### De pagina van de lesgever.

## Op de pagina's van de deelnemers

trainer-pause = De lesgever vraagt om te wachten met ondertekenen. U kunt hier verder zodra de lesgever het teken geeft.
trainer-band-clock = · Het is { $day }.

## De pagina

trainer-title = Pagina van de lesgever
trainer-open = Pagina van de lesgever: zien waar de deelnemers zijn, en ingrijpen
trainer-people = Deelnemers
trainer-column-name = Wie
trainer-column-place = Waar
trainer-column-since = Hoelang
trainer-column-met = Laatste bericht
trainer-column-help = Hulp
trainer-column-card = Kaart
trainer-column-request = Aanvraag
trainer-column-orders = Opdracht
trainer-place = { $page } · { $step }
trainer-nowhere = nog geen pagina geopend
trainer-since = { $minutes } min { $seconds } s
trainer-away = pagina gesloten
trainer-help-wanted = vraagt hulp
trainer-card-in = { $tries ->
    [0] in de lezer, geblokkeerd
    [one] in de lezer, { $tries } poging
   *[other] in de lezer, { $tries } pogingen
 }
trainer-card-out = niet in de lezer
trainer-card-elsewhere = op de computer van de deelnemer
trainer-is-watch = kijkt naar het scherm
trainer-is-pause = wacht met ondertekenen
trainer-is-hold = certificaten wachten
trainer-is-cut = netwerk verbroken
trainer-request-none = nog niet
trainer-request-in-progress = in behandeling
trainer-request-valid-active = certificaat uitgereikt
trainer-request-refused = geweigerd
trainer-request-revoked = certificaat herroepen
trainer-request-expired = certificaat vervallen
trainer-pace = Tempo
trainer-pace-text = Zolang “Wachten met ondertekenen” gekozen is, vraagt de pagina van de handtekening de pincode niet meer.
trainer-requests = Aanvragen
trainer-waiting = { $number ->
    [0] Geen aanvraag in behandeling.
    [one] { $number } aanvraag in behandeling.
   *[other] { $number } aanvragen in behandeling.
 }
trainer-requests-text = “Manueel valideren” doet wat de medewerker van eHealth doet: het certificaat volgt na de termijn van het scenario. “Nu uitreiken” geeft het meteen.
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
trainer-time-text = De dagen worden berekend uit het certificaat van de deelnemer. De klok gaat alleen vooruit.
trainer-scenario = Scenario: { $title }
trainer-lesson = Te onthouden:
trainer-notes = Voor de lesgever:
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
trainer-act-line-of = { $time } · { $what } · { $whom }
trainer-act-people = { $number } deelnemers
trainer-nobody-chosen = Vink eerst iemand aan.
trainer-no-answer = Het programma antwoordt niet meer: deze pagina toont wat tot dan toe klopte.
trainer-done = Gedaan: { $what }.
trainer-done-deliver = { $number ->
    [0] Er is geen certificaat om uit te reiken.
    [one] { $number } certificaat uitgereikt.
   *[other] { $number } certificaten uitgereikt.
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

trainer-act-deliver = Nu uitreiken
trainer-act-validate = Manueel valideren
trainer-act-refuse = Weigeren
trainer-act-hold = De volgende certificaten zelf uitreiken
trainer-act-hold-yes = De certificaten wachten op de lesgever
trainer-act-hold-no = De certificaten worden vanzelf uitgereikt
trainer-act-pause = Wachten met ondertekenen
trainer-act-pause-yes = Wachten met ondertekenen
trainer-act-pause-no = Er mag ondertekend worden
trainer-act-hint = De volgende tip geven
trainer-act-pull-card = De kaart uit de lezer halen
trainer-act-insert-card = De kaart terug in de lezer steken
trainer-act-block-card = De kaart blokkeren
trainer-act-unblock-card = De kaart deblokkeren
trainer-act-cut = Het netwerk 60 s verbreken
trainer-act-mend = Het netwerk herstellen
trainer-act-cut-network = { $seconds ->
    [0] Netwerk hersteld
   *[other] Netwerk verbroken: { $seconds } s
 }
trainer-act-fault = Incident gepland: { $do ->
    [drop-answer] het antwoord gaat verloren
    [down] eHealth onbereikbaar
    [delay] traag antwoord
   *[other] weigering
 }
trainer-act-fault-lost-answer = Het antwoord op de handtekening gaat verloren
trainer-act-fault-down = eHealth onbereikbaar tijdens het wachten (3 keer)
trainer-act-fault-slow = De volgende handtekening duurt 8 s
trainer-act-clear-faults = De incidenten weghalen
trainer-act-day-delivery = Dag van de uitreiking
trainer-act-day-eve = Dag voor de laatste 90 dagen
trainer-act-day-ninety = 90 dagen voor het einde
trainer-act-day-last = Laatste dag
trainer-act-day-after = Dag erna
trainer-act-one-day = Eén dag vooruit
trainer-act-clock = Klok vooruitgezet: { $to }
trainer-act-clock-back = Terug naar de tijd van de computer
trainer-act-restart = { $step ->
    [none] De oefening is herbegonnen
   *[other] De oefening staat nu bij: { $step }
 }
trainer-act-restart-failed = { $why ->
    [none] De oefening kon niet herbeginnen
   *[other] De oefening kon niet herbeginnen: { $why }
 }
trainer-act-undo-failed = { $why ->
    [none] De vorige oefening kon niet terugkomen
   *[other] De vorige oefening kon niet terugkomen: { $why }
 }
trainer-act-reset = Het platform is opnieuw begonnen
trainer-act-undo = Terug naar de vorige oefening
trainer-act-free = Plaats { $seat } is vrijgegeven

## Opnieuw beginnen

trainer-begin = De oefening opnieuw beginnen?
trainer-begin-lead = Scenario: “{ $title }”
trainer-begin-text = Wat u tot nu toe gedaan hebt, wordt opzijgezet. U kunt ernaar terug: de laatste drie oefeningen blijven bewaard.
trainer-begin-yes = Ja, opnieuw beginnen
trainer-begin-no = Niets veranderen
trainer-start = Beginnen bij
trainer-start-text = Alles wat ervoor komt, wordt dan voor u gedaan, zoals een deelnemer het zou doen. Dat duurt enkele seconden.
trainer-start-beginning = Bij het begin
trainer-starting = De oefening wordt voorbereid…
trainer-starting-text = De stappen ervoor worden één voor één gedaan. Daarna gaat het vanzelf verder.
trainer-starting-far = Voortgang
trainer-verified = Gecontroleerd: { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
 }, 1 kaart, { $organisations ->
    [one] { $organisations } organisatie
   *[other] { $organisations } organisaties
 }.
trainer-undo = Ongedaan maken: terug naar de vorige oefening
trainer-former = “{ $scenario }”, opzijgezet op { $day } om { $time }. De huidige oefening blijft dan ook bewaard.
trainer-undone = Terug naar de vorige oefening: “{ $scenario }”.
frame-lost-restarted = De oefening is opnieuw begonnen.
    .cause = Deze pagina toont nog de vorige oefening. Die is opzijgezet, hier of door de lesgever.
    .remedy = Klik op “Hervatten”: de startpagina gaat open, met de nieuwe oefening.
    .owner = Wie kan dit oplossen: u.
    .kept = De vorige oefening is bewaard: ze kan terugkomen.
    .still = Het programma antwoordt nog niet. Wacht even en klik dan op “Hervatten”.
frame-lost-undone = De vorige oefening is terug.
    .cause = Deze pagina toont nog de oefening die net opzijgezet is.
    .remedy = Klik op “Hervatten”: de startpagina gaat open, waar u gebleven was.
    .owner = Wie kan dit oplossen: u.
    .kept = Beide oefeningen zijn bewaard.
    .still = Het programma antwoordt nog niet. Wacht even en klik dan op “Hervatten”.

## Fouten

practice-day-unknown = Deze dag is voorbij, of nog niet bekend.
    .cause = Deze dagen worden berekend uit het certificaat, en de oefenklok gaat alleen vooruit.
    .remedy = Doe eerst een aanvraag, of zet de klok terug op de tijd van de computer.
    .kept = Er is niets gewijzigd.
no-former-exercise = Er is geen oefening om naar terug te keren.
    .cause = Er is geen oefening opzijgezet, of ze is verwijderd.
    .remedy = Ga verder met de huidige oefening, of begin ze opnieuw.
    .kept = Er is niets gewijzigd.
exercise-changed = De vorige oefening kan niet terugkomen.
    .cause = De bestanden ervan zijn veranderd sinds ze opzijgezet is: { $files }
    .remedy = Ga verder met de huidige oefening. De opzijgezette map blijft staan: { $folder }
    .kept = Er is niets gewijzigd.
no-such-start = Dit scenario komt niet langs deze stap.
    .cause = Gevraagde stap: { $step }
    .remedy = Kies een stap uit de lijst.
    .kept = De lopende oefening is niet veranderd.
jump-stopped = Dit scenario stopt vóór deze stap.
    .cause = Door een incident in het scenario kunt u niet verder, ook als u geen fout maakt. Misschien is dat de les ervan.
    .remedy = Kies een vroegere stap.
    .kept = De lopende oefening is niet veranderd.

## De opdrachtregel

trainer-arg-person = rijksregisternummer van de persoon die het betreft (standaard: iedereen)
trainer-arg-seconds = met “cut”: hoeveel seconden (standaard: 60)
trainer-arg-off = met “hold”, “pause” en “cut”: het omgekeerde
trainer-arg-day = met “clock”: vooruit tot een dag van het certificaat: de uitreiking, de dag voor de laatste 90 dagen, 90 dagen voor het einde, de laatste dag, de dag erna
