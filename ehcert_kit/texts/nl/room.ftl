### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = de plaats, op een gedeeld oefenplatform: wie u bent, met uw organisaties (1 tot 60)
room-command = een leslokaal: iedereen een plaats, vanuit de eigen browser
room-command-about = Opent een leslokaal om te oefenen op deze computer: een plaats voor iedereen, één oefenplatform voor allen, de pagina van de lesgever. Alles is verzonnen; een kaartlezer is niet nodig.
room-arg-participants = het aantal plaatsen (30)
room-arg-host = het adres waarop de deelnemers deze computer bereiken; zonder deze optie is dat zijn adres in het netwerk
room-arg-seed = de startwaarde van de klas: dezelfde woorden voor dezelfde plaatsen
room-arg-wipe = op het einde de map van het leslokaal wissen
room-no-participants = Een leslokaal heeft 1 tot { $last } plaatsen
room-address-taken = { $why ->
    [taken] Poort { $port } is al in gebruik door een ander programma op het adres { $host }. Kies een andere met --port.
    [permission] Deze computer laat dit programma poort { $port } niet gebruiken. Kies met --port een getal van 1024 tot 65535.
    [elsewhere] { $host } is geen adres van deze computer. Geef met --host een van zijn IPv4-adressen, of laat deze optie weg.
    [unknown] { $host } is geen adres van deze computer. Geef met --host een van zijn IPv4-adressen, of laat deze optie weg.
   *[other] Deze computer kan niet antwoorden op het adres { $host }: { $reason }. Kies een ander adres met --host, of een andere poort met --port.
 }
room-only-here = Deze computer is met geen enkel netwerk verbonden: deze link opent alleen op deze computer. Verbind hem met het netwerk van de klas en start opnieuw.
room-another-port = Poort { $before } is door een ander programma bezet: de vorige links en de afgedrukte bladen kloppen niet meer. Druk ze opnieuw af, of maak deze poort vrij en start opnieuw.
room-before = Het leslokaal wordt voorbereid: { $done } van { $of }
room-serving = Voor de klas ({ $seats ->
    [one] { $seats } plaats
   *[other] { $seats } plaatsen
 }): { $url }
room-serving-trainer = Alleen voor u, de pagina van de lesgever: { $url }
room-in-reality = Een leslokaal is er alleen om te oefenen.
    .cause = Andere computers kunnen het bereiken. Echte kaarten en echte sleutels zouden er niet veilig zijn.
    .remedy = Open het leslokaal zonder --environment. Start voor een echte aanvraag ehcert-kit serve op uw computer.
    .kept = Er is niets geopend.
room-refused = { $reason ->
    [open] Dit leslokaal is al geopend.
    [scenario] Deze map hoort bij een leslokaal met een ander scenario, “{ $what }”.
    [seed] Deze map hoort bij een leslokaal met een andere startwaarde, “{ $what }”.
    [seats] Het aantal plaatsen van dit leslokaal ligt vast sinds het begin: { $what }.
    [content] In deze map staat al “{ $what }”, dat niet van dit leslokaal komt.
   *[other] Het scenario “{ $what }” is niet geschikt voor een leslokaal.
 }
    .cause = { $reason ->
        [open] Een ander programma bedient het op dit moment, vanuit de map { $folder }.
        [person] Het kent maar één persoon. In een leslokaal heeft elke plaats haar eigen persoon.
        [foreigner] Eén persoon doet er een aanvraag zonder kaart. Dat kan niet op elke plaats.
        [alone] Het verzet de klok voor één persoon. In een leslokaal hebben allen dezelfde klok.
        [content] Het leslokaal zou hier voorbereiden wat voor de les gebeurd is, en dit wissen.
       *[other] Een leslokaal houdt zijn scenario, zijn woorden en zijn plaatsen: { $folder }
     }
    .remedy = { $reason ->
        [open] Sluit eerst de andere, of kies een andere map met --workspace.
        [person] Kies een ander scenario met --scenario.
        [foreigner] Kies een ander scenario met --scenario.
        [alone] Kies een ander scenario met --scenario.
        [scenario] Laat --scenario weg om met dit leslokaal verder te gaan, of kies een andere map met --workspace.
        [seats] Vraag er met --participants niet meer om met dit leslokaal door te gaan, of kies een andere map met --workspace.
        [seed] Laat --seed weg om met dit leslokaal verder te gaan, of kies een andere map met --workspace.
       *[other] Kies een andere map met --workspace.
     }
    .kept = Er is niets gewijzigd.
room-kept = Het leslokaal is gesloten. Wat het gemaakt heeft, blijft in { $folder }.
room-erased = Het leslokaal is gesloten, en wat het gemaakt heeft, is gewist.
room-erased-but = Het leslokaal is gesloten, en wat het gemaakt heeft, is gewist. De rest van { $folder } is niet van het leslokaal: { $left }
room-join = Naar het leslokaal
room-join-lead = Hier is alles verzonnen: de kaart, de organisaties, eHealth. U kunt niets stukmaken.
room-code = De code van het leslokaal
room-code-text = Vier letters of cijfers, op het bord geschreven.
room-code-go = Verdergaan
room-called = Uw voornaam
room-called-text = Vul dit in als u wilt dat de lesgever u bij uw voornaam noemt. Anders laat u het veld leeg.
room-take = Een plaats nemen
room-free = Vrije plaatsen: { $free } van { $of }
room-here = U zit op plaats { $seat }.
room-here-go = Terug naar de oefening
room-again = Ik heb al een plaats
room-again-text = Het nummer en het woord verschenen toen u de plaats nam. Ze staan ook op uw blad.
room-seat = Nummer van de plaats
room-word = Woord van de plaats
room-again-go = Mijn plaats terugvinden
room-seated = U zit op plaats { $seat }.
room-seated-word = Uw woord: { $word }. Met het nummer en het woord vindt u uw plaats terug in een andere browser.
room-wrong-code = Dit is niet de code van dit leslokaal.
    .text = Lees hem opnieuw op het bord. Er is niets verloren.
room-wrong-word = Dit nummer en dit woord horen niet bij elkaar.
    .text = Kijk beide na op uw blad, of vraag het aan de lesgever.
room-wrong-wait = Te veel pogingen.
    .text = Wacht een minuut, of vraag uw woord aan de lesgever.
room-wrong-full = Alle plaatsen zijn bezet.
    .text = Is een ervan van u, geef dan het nummer en het woord. Vraag het anders aan de lesgever.
room-401 = Om deze pagina te openen, gaat u eerst naar het leslokaal.
    .text = Geef het nummer en het woord van uw plaats op. Hebt u er nog geen, of heeft de lesgever ze vrijgegeven, neem er dan een.
room-invitation = Zo komt u in het leslokaal
room-invitation-text = Scan de QR-code, of typ dit adres in een browser:
room-invitation-code = Code van het leslokaal: { $code }
room-qr = QR-code met het adres { $link }
room-taken = Bezette plaatsen: { $taken } van { $of }
room-to-trainer = Pagina van de lesgever
room-show-invitation = De link voor de klas tonen
room-own-seat = Mijn eigen plaats
room-nobody = Nog niemand heeft een plaats genomen.
room-seats = Opnieuw beginnen op de aangevinkte plaatsen
room-seats-text = { $steps ->
    [yes] De plaats begint helemaal opnieuw, of bij de gekozen stap: alles wat voorafgaat, wordt er echt gedaan.
   *[no] De plaats begint helemaal opnieuw.
 } De vorige oefening wordt opzijgezet en kan teruggehaald worden.
room-act-jump = Naar deze stap gaan
room-act-reset = Helemaal opnieuw beginnen
room-act-undo = De vorige oefening terughalen
room-act-free = De plaats vrijgeven
room-free-text = Een vrijgegeven plaats begint opnieuw en krijgt een nieuw woord; zodra ze klaar is, kan iemand anders ze nemen. Wie er zat, kan er niet meer terugkomen.
room-begun-jump = Plaatsen die naar de gekozen stap gaan: { $number }.
room-begun-reset = Plaatsen die opnieuw beginnen: { $number }.
room-begun-undo = Plaatsen waar de vorige oefening terugkomt: { $number }.
room-begun-free = Plaatsen die vrijkomen: { $number }.
room-busy = { $number ->
    [one] Een van de aangevinkte plaatsen wordt nog voorbereid: dat gaat door zoals het begonnen is. Geef de opdracht opnieuw als ze klaar is.
   *[other] { $number } van de aangevinkte plaatsen worden nog voorbereid: dat gaat door zoals het begonnen is. Geef de opdracht opnieuw als ze klaar zijn.
}
room-nothing-before = Geen van de aangevinkte plaatsen heeft een vorige oefening.
room-which-step = Kies eerst de stap.
room-free-one = Plaatsen geeft u één voor één vrij: vink alleen die ene aan. Er is niets gewijzigd.
room-starting = wordt voorbereid ({ $done } van { $of })
room-ordered = begint opnieuw zodra het kan
room-ordered-back = krijgt de vorige oefening terug zodra het kan
room-slow = trager dan de andere plaatsen
room-restarted = De lesgever heeft uw oefening opnieuw gestart.
room-undone = De lesgever heeft uw vorige oefening teruggehaald.
room-watch = · Kijk naar het scherm van de lesgever.
trainer-act-watch = De lesgever toont
trainer-act-watch-yes = Iedereen kijkt naar het scherm
trainer-act-watch-no = Iedereen werkt verder
room-sheets = Bladen van het leslokaal
    .about = Eén blad per plaats. Geef iedereen het juiste blad.
room-own-sheet = Voor uw plaats
room-sheet-begin-1 = Open { $link } in een browser.
room-sheet-begin-2 = Kies “Ik heb al een plaats”. Nummer: { $seat }. Woord: { $word }.
room-sheet-begin-3 = Volg de startpagina: ze zegt altijd wat volgt.
room-tick-all = Iedereen aanvinken
room-tick-none = Alle vinkjes weghalen
frame-lost-crowded = Deze pagina is gesloten om plaats te maken voor andere.
    .cause = In een leslokaal kan elke plaats maar enkele pagina's tegelijk open houden.
    .remedy = Sluit de tabbladen die u niet meer nodig hebt en klik dan op “Hervatten”.
    .owner = Wie kan dit oplossen: u.
    .kept = Er is niets verloren: uw dossier is opgeslagen.
    .still = Het programma antwoordt nog niet. Wacht even en klik dan op “Hervatten”.
frame-lost-outside = Deze browser heeft geen toegang meer tot deze pagina.
    .cause = De lesgever heeft deze plaats vrijgegeven, of de tijd waarin deze browser binnen mocht is voorbij.
    .remedy = Klik op “Hervatten”: de pagina die opengaat, zegt hoe u binnenkomt.
    .owner = Wie kan dit oplossen: u, met de lesgever als die er is.
    .kept = Wat hier is gedaan, is niet gewist.
    .still = Het programma antwoordt nog niet. Wacht even en klik dan op “Hervatten”.
