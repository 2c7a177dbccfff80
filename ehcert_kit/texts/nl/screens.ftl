### De schermen: labels, hulp, keuzes, zinnen. De labels tussen aanhalingstekens zijn die van het officiële programma, in het Frans: de Nederlandse zijn hier niet bekend.

continue = Verdergaan
continue-responsable = Verdergaan: controle van de verantwoordelijke
continue-programme = Verdergaan: het programma
continue-demander = Verdergaan: het certificaat aanvragen
continue-valider = Verdergaan: het certificaat vervolledigen
continue-apercu = Verdergaan: overzicht van de certificaten
back = Terug
done = gedaan
todo = te doen
print-page = Deze pagina afdrukken
sent-already = Al verstuurd op { $when } om { $time }. U kunt hier niets meer wijzigen.
sent-signed = Ondertekend op { $when } om { $time }. U kunt hier niets wijzigen zolang eHealth niet gezegd heeft wat het ontvangen heeft.
undo = Er is niets naar eHealth verstuurd. Maar met deze wijziging vervalt:
undo-identification = de aanmelding: eHealth vraagt de pincode opnieuw.
undo-choice = de gekozen organisatie.
undo-options = de opties.
undo-agreement = het contract: u moet een nieuw contract vragen en lezen.
undo-keys = het aangemaakte bestand: het wordt opzijgezet, en u moet een nieuw bestand aanmaken, met een wachtwoord.
undo-go = Toch wijzigen
undo-stay = Niets wijzigen
bug = Er ging iets mis in dit programma.
    .cause = Er is een onverwachte fout opgetreden ({ $kind }).
    .remedy = Laad de pagina opnieuw: de procedure gaat verder waar ze was. Gebeurt het nog eens, meld het dan aan de persoon die dit programma geïnstalleerd heeft.
    .kept = Uw dossier is opgeslagen. U hoeft alleen de pincode en het wachtwoord opnieuw te typen.

step-caption = Stap { $number } van { $of }: { $label }
step-what = wat is een certificaat?
step-kind = voor wie?
step-at-hand = bij de hand houden
step-machine = uw computer
step-manager = uw verantwoordelijke
step-identify = uw kaart
step-environment = waar werken
step-connection = verbinding
step-conditions = voorwaarden
step-situation = uw situatie
step-actor = voor wie
step-organization = organisatie
step-options = opties
step-contact = contact
step-password = wachtwoord
step-sign = contract en handtekening
step-sent = verstuurd
step-waiting = wachten
step-file = bestand vervolledigen
step-install = installatie
step-ready = klaar
step-overview = uw certificaten
step-advice = wat te doen
step-renew = oud en nieuw bestand
step-activate = ingebruikname
step-target = welk, waarom
step-revoke = contract en handtekening
step-revoked = herroepen
step-change-password = wijzigen
step-forgotten = wachtwoord vergeten
step-etk = vercijferingssleutel
step-lookup = ETK van een bestemmeling
step-copy = kopiëren
step-calendar = herinneringen
step-person = wie
step-invitation = versturen en bevestigen
step-several = organisaties
step-several-files = bestanden
step-several-sign = contracten en handtekeningen
step-several-complete = certificaten

panel-why = Waarom?
panel-details = De details
panel-check = Controleer het zelf
panel-check-folder = In een terminal, vanuit de map { $folder }:
panel-check-expected = In het antwoord staat: { $expected }
panel-nothing = nog niet
panel-scenario = scenario
panel-machine-title = Deze computer
panel-machine = Wat nodig is om te beginnen.

## Aan de slag

kind-legend = Wie vraagt het certificaat aan?
kind-group = Een groepering van verpleegkundigen (GROUP)
    .outcome = In het certificaat komt NIHII-GROUP, met het RIZIV-nummer van de groepering voor de derdebetalersregeling. Dat nummer begint met 94.
kind-institution = Een instelling (KBO)
    .outcome = In het certificaat komt CBE, met het ondernemingsnummer van tien cijfers.
kind-unknown = Ik weet het niet
    .outcome = Ga verder: eHealth toont u de lijst van de organisaties die u beheert, elk met haar nummer.
kind-person =
    .outcome = In het certificaat staan uw naam en uw rijksregisternummer. Een persoon heeft maar één certificaat.
kind-whom = Wie zal het certificaat gebruiken?
kind-whom-organization = Een organisatie
kind-whom-self = Ikzelf, in eigen naam
kind-whom-unknown = Ik weet het niet
kind-94 = Vraagt uw software een RIZIV-nummer dat met 94 begint?
kind-94-yes = Ja
kind-94-no = Nee, een ander nummer
kind-94-unknown = Ik weet het niet
kind-enterprise = Vraagt uw software een ondernemingsnummer (KBO) van tien cijfers, dat met 0 of 1 begint?
kind-enterprise-yes = Ja
kind-enterprise-no = Nee
kind-enterprise-unknown = Ik weet het niet
kind-question-missing = Beantwoord deze vraag, of kies “Ik weet het niet”.
kind-missing = Kies uw type organisatie, of “Ik weet het niet”.
at-hand-card = De identiteitskaart van de Verantwoordelijke Toegangen Entiteit
at-hand-pin = De pincode van die kaart
at-hand-reader = Een kaartlezer
at-hand-number = Het nummer van de organisatie (RIZIV of KBO)
at-hand-email = Een e-mailadres dat u leest
at-hand-phone = Een telefoonnummer
at-hand-safe = Een veilige plaats om een wachtwoord te noteren
at-hand-java = Java is niet nodig: deze pagina's vervangen het programma dat u anders moet downloaden.
at-hand-done = Alles ligt klaar.
verdict-ok = in orde
verdict-warning = let op
verdict-failed = op te lossen
verdict-skipped = later na te kijken
machine-check = Nakijken
machine-again = Opnieuw nakijken
    .named = Opnieuw nakijken: { $check }
machine-all-again = Alles opnieuw nakijken
machine-busy = Bezig met nakijken…
machine-table = Wat op deze computer gecontroleerd is
machine-head-check = Controle
machine-head-state = Resultaat
machine-head-told = Wat gevonden is
machine-before = Deze computer is al gecontroleerd en is geschikt. Controleer opnieuw als er iets veranderd is.
machine-verdict-ok = Alles is in orde: deze computer is geschikt.
machine-verdict-warning = { $number ->
    [one] U kunt verdergaan. Eén punt vraagt uw aandacht.
   *[other] U kunt verdergaan. { $number } punten vragen uw aandacht.
 }
machine-verdict-failed = { $number ->
    [one] Eén punt moet in orde worden gebracht.
   *[other] { $number } punten moeten in orde worden gebracht.
 }
machine-verdict-later = { $number ->
    [one] Nog één punt wordt daarna bekeken.
   *[other] De { $number } andere worden daarna bekeken.
 }
machine-verdict-unseen = { $number ->
    [one] Eén punt kon niet worden nagekeken.
   *[other] { $number } punten konden niet worden nagekeken.
 }
doctor-standing = Hoever het dossier staat
doctor-request = Aanvraag
doctor-can-start = U kunt beginnen.
doctor-cannot-start = U kunt nog niet beginnen.
doctor-remedy = Oplossing: { $remedy }
doctor-written = Verslag geschreven: { $file }. Er staan geen geheimen, namen of nummers in.
machine-skipped = Los eerst op wat hierboven staat.
machine-python = Dit programma werkt (ehcert-kit { $program }, Python { $version }).
    .title = Programma
    .failed = Dit programma is te oud.
    .remedy = Installeer Python 3.11 of recenter.
machine-system = { $system } { $version }. Kijk na of de updates geïnstalleerd zijn.
    .title = Systeem
    .warning = Een update wacht tot deze computer opnieuw start.
    .remedy = Start de computer opnieuw voor u begint.
machine-java = Java wordt niet gebruikt: u hoeft niets te installeren.
    .title = Java
machine-backend = { $why ->
    [practice] De oefenkaart vervangt kaart en kaartlezer.
    [asked] { $backend }, zoals gevraagd.
    [official] { $backend }: de officiële eID-software is geïnstalleerd.
   *[direct] { $backend }: de officiële eID-software is niet geïnstalleerd, de toegang is rechtstreeks.
 } Op deze computer: { $installed }.
    .title = Toegang tot de kaart
machine-service = { $practice ->
    [yes] De oefenkaart gebruikt de kaartdienst niet.
   *[no] De kaartdienst antwoordt.
 }
    .title = Kaartdienst
machine-reader = { $practice ->
    [yes] De oefenkaart heeft geen kaartlezer nodig.
   *[no] Kaartlezer: { $readers }.
 }
    .title = Kaartlezer
machine-card = De kaart van { $holder } is gelezen.
    .title = Kaart
    .warning = De kaart van { $holder } is niet meer geldig sinds { $until }.
    .remedy = Vraag een nieuwe kaart aan bij de dienst bevolking.
machine-certificates = De twee certificaten van de kaart zijn geldig tot { $until }.
    .title = Certificaten
    .warning = De certificaten van de kaart vervallen binnenkort: op { $until }.
    .remedy = Vraag nieuwe certificaten of een nieuwe kaart aan bij de dienst bevolking.
machine-pin = { $entry ->
    [pad] U typt de pincode op de kaartlezer.
    [window] U typt de pincode om te ondertekenen in het venster van de eID-software.
   *[field] U typt de pincode op deze pagina's.
 } { $tries ->
    [unknown] Hoeveel pogingen u nog hebt, is vooraf niet bekend.
    [one] U hebt nog { $tries } poging.
   *[other] U hebt nog { $tries } pogingen.
 }
    .title = Pincode
    .warning = U hebt nog maar één poging voor de pincode.
    .remedy = Zoek de brief die u bij de kaart kreeg, vóór u de kaart gebruikt. Nog één foute code blokkeert de kaart.
machine-interference = Er stoort geen andere kaartlezer.
    .title = Andere kaartlezers
    .warning = Andere kaartlezers of kaarten kunnen storen: { $readers }.
    .remedy = Haal de andere kaarten eruit. Sluit de programma's die ze gebruiken.
machine-folder = U kunt in { $folder } schrijven.
    .title = Map
    .failed = U kunt in { $folder } niet schrijven.
    .warning = { $why ->
        [network] { $folder } staat op het netwerk: wie toegang heeft tot die netwerkschijf, kan deze map lezen. Uw sleutels blijven vercijferd.
        [removable] { $folder } staat op een verwisselbare schijf: wie ze in handen heeft, kan deze map lezen. Uw sleutels blijven vercijferd.
        [synchronised] { $folder } wordt door OneDrive naar het internet gekopieerd. Uw sleutels worden mee gekopieerd, maar blijven vercijferd.
       *[rights] Andere gebruikers van deze computer kunnen de namen van de bestanden in { $folder } zien. Uw sleutels kunnen ze niet lezen.
    }
    .remedy = Geef alleen uzelf het recht om in deze map te lezen en te schrijven, of kies een andere, op de schijf van deze computer.
machine-disk = Er is { $free_megabytes } MB vrij.
    .title = Schijf
    .failed = De schijf is bijna vol: { $free_megabytes } MB vrij.
    .remedy = Maak plaats vrij.
machine-proxy = { $proxy ->
    [practice] De oefenomgeving gebruikt geen proxy.
    [none] Geen proxy. Dit programma gebruikt geen configuratiescript (PAC) en geen aanmelding via Windows.
   *[other] Proxy: { $proxy }.
 }
    .title = Proxy
machine-platform = Het platform antwoordt: { $types } types organisatie.
    .title = Netwerk
machine-clock = De klok van deze computer staat juist (op { $seconds } s na).
    .title = Klok
    .warning = De klok van deze computer wijkt { $seconds } s af van die van eHealth.
    .failed = De klok van deze computer wijkt { $seconds } s af: eHealth zal de aanvraag weigeren.
    .remedy = Stel de datum, het uur en de tijdzone in, liefst automatisch.

## De verantwoordelijke

manager-label = Naam en voornaam van de “Verantwoordelijke Toegangen Entiteit”
manager-hint = Neem over wat u leest onder « Vos responsables » (uw verantwoordelijken).
manager-hint-exercise = Neem in deze oefening de naam van de tekening over: de echte site kent deze persoon niet.
manager-note = Deze naam noteren
manager-none = Ik zie die pagina niet
manager-none-help = U bent waarschijnlijk nog geen “gebruiker” van deze organisatie. Vraag toegang aan de Toegangsbeheerder, of bel het contactcenter van de sociale zekerheid, 02 511 51 51. U mag zonder deze naam verdergaan: ook de kaart en eHealth zeggen wie de aanvraag kan doen.
manager-without = Verdergaan zonder deze naam
manager-missing = Vul de naam in die u leest onder « Vos responsables » (uw verantwoordelijken), of kies “Ik zie die pagina niet”.
manager-noted = Genoteerd: { $name }
card-read = Mijn kaart lezen
card-reading = De kaart wordt gelezen…
card-holder = Kaart van { $name }.
card-same = Dit is inderdaad de persoon die u genoteerd had.
card-other = Deze kaart is van { $name }. U had { $noted } genoteerd. Alleen de verantwoordelijke kan de aanvraag doen: steek die kaart in de lezer, of verbeter de genoteerde naam.
card-again = De kaart opnieuw lezen
card-name = De genoteerde naam verbeteren
hint = Tip: { $text }
reader-legend = Welke kaart?
reader-card = { $environment ->
    [practice] Kaart in de kaartlezer { $reader }.
   *[other] Identiteitskaart in de kaartlezer { $reader }.
 }
pin-in-practice = In de oefening: { $pin }.
password-in-practice = In de oefening: { $password }
pin-tries = { $tries ->
    [0] De kaart is geblokkeerd.
    [one] U hebt nog { $tries } poging.
   *[other] U hebt nog { $tries } pogingen.
 }
pin-pad = U typt de code op de kaartlezer: kijk ernaar nadat u op de knop gedrukt hebt.
pin-window = De eID-software opent een eigen venster, misschien achter dit venster. Daarin staat “{ $program }”: dat is dit programma.
pin-give-up = Stoppen
pin-resume-label = Pincode om uw lijst aan eHealth te vragen
pin-resume-hint = eHealth antwoordt alleen aan wie aangemeld is. Er wordt niets ondertekend.
pin-resume-busy = We vragen het aan eHealth…
backend-legend = Hoe wilt u de kaart lezen?
backend-auto = { $environment ->
    [practice] De oefenkaart
   *[other] Het programma laten kiezen
 }
    .hint = { $environment ->
        [practice] Ze heeft geen kaartlezer nodig.
       *[other] De officiële eID-software als die geïnstalleerd is, anders de rechtstreekse toegang.
     }
backend-pcsc = Rechtstreekse toegang tot de kaartlezer (PC/SC)
    .hint = Een kaartlezer volstaat, zonder andere software.
backend-official = De officiële eID-software
    .hint = Ze is geïnstalleerd op deze computer, en opent een eigen venster om te ondertekenen.
backend-opensc = OpenSC
    .hint = Met bepaalde kaarten kunt u zich ermee aanmelden, maar niet ondertekenen.
backend-softhsm = Een SoftHSM-token om te oefenen
    .hint = Voor lesgevers: oefensleutels, zonder kaart of kaartlezer.
backend-use = Deze toegang gebruiken
backend-fixed = Gekozen bij het starten: { $backend }.
step-backend = de kaart
pin-identify-label = Pincode om u aan te melden
pin-identify-hint = Deze code bewijst wie u bent. Hij ondertekent niets. eHealth geeft de lijst alleen aan wie aangemeld is.
pin-identify-button = Aanmelden
pin-identify-again = Lijst bijwerken
pin-identify-busy = Bezig met aanmelden…
organizations-found = eHealth kent u als beheerder van deze organisaties (lijst van { $when }):

## Het programma

environment-legend = Waar wilt u werken?
environment-practice = Oefenen: zonder kaart, zonder netwerk
    .hint = Kaart, platform en personen zijn verzonnen; de berichten hebben dezelfde vorm als de echte.
    .outcome = Oefenomgeving: niets van wat u hier doet, geldt elders. De bestanden eindigen op “.exercice.p12”.
environment-acceptance = Acceptatie: integratoren, op afspraak
    .hint = Na akkoord van eHealth, om software te testen.
    .outcome = Acceptatieomgeving: echte testdiensten. De bestanden eindigen op “.acc-p12”.
environment-production = Productie: een echt certificaat
    .hint = Met de kaart van de verantwoordelijke.
    .outcome = U gaat in de echte omgeving werken. Wat u ondertekent, verbindt de organisatie. De bestanden eindigen op “.p12”.
environment-integration = Integratie: alleen voor experts
    .hint = Het adres van twee van de drie diensten is afgeleid, niet gepubliceerd.
    .outcome = Integratieomgeving, voor experts: de adressen van CertRA en EtkRA zijn afgeleid van dat van het ETK-depot. De bestanden eindigen op “.int-p12”.
environment-use = Deze omgeving gebruiken
environment-first = Er verandert nog niets: een pagina zegt eerst wat verandert en wat blijft.
environment-go = Verdergaan naar deze omgeving
environment-elsewhere = Deze pagina werkt in één omgeving, zodat er niets door elkaar loopt. Voor de andere omgeving sluit u deze pagina en start u:
environment-address = adres
connection-test = De verbinding testen
connection-busy = Bezig met testen…
connection-again = Opnieuw testen
connection-ok = De verbinding werkt: eHealth heeft geantwoord ({ $types } types organisatie).

## Aanvragen

conditions-accept = Ik heb de gebruikersvoorwaarden gelezen en aanvaard ze.
conditions-accepted = Voorwaarden aanvaard.
conditions-when = aanvaard op { $when }
conditions-missing = Vink het vakje aan om de voorwaarden te aanvaarden, of stop met de aanvraag.
situation-legend = Uw situatie
situation-belgian = Ik heb de Belgische nationaliteit (« Je possède la nationalité belge »)
situation-foreigner = Ik heb een elektronische vreemdelingenkaart
situation-none = Ik heb geen Belgische eID-kaart
    .outcome = Zonder Belgische eID-kaart verloopt de aanvraag anders, en ze is alleen voor een persoon mogelijk. Ga eerst langs bij het registratiekantoor van een gemeente die dit aanbiedt. Kom daarna hier terug met uw BIS-nummer.
    .go = Aanvragen zonder Belgische kaart
situation-missing = Kies uw situatie.
actor-legend = Dit certificaat is bestemd voor (« Ce certificat est destiné à : »)
actor-organisation = Mijn organisatie: apotheek, labo... (« Mon organisation (pharmacie, labo,...) »)
actor-self = Mezelf
    .hint = Eén certificaat per persoon.
actor-missing = Kies voor wie het certificaat bestemd is.
organization-legend = Een organisatie waarvoor ik automatisch als beheerder erkend ben (« Une organisation pour laquelle j'ai été reconnu automatiquement comme gestionnaire : »)
organization-other = Een andere organisatie waarvoor ik certificaten kan beheren (« Une autre organisation pour laquelle je peux gérer des certificats... »)
    .hint = eHealth zal de aanvraag waarschijnlijk manueel controleren: reken op maximaal 10 dagen.
organization-active = actief certificaat: { $ids }
organization-without-id = zonder applicatie-ID
organization-free = geen actief certificaat
organization-type = Type nummer
number-NIHII = Andere zorgverlener of dienst (RIZIV)
number-NIHII-GROUP = Groepering van verpleegkundigen
number-NIHII-PHARMACY = Apotheek
number-NIHII-LABO = Laboratorium
number-NIHII-RETIREMENT = Woonzorgcentrum
number-NIHII-OTD_PHARMACY = Tariferingsdienst
number-NIHII-HOSPITAL = Ziekenhuis
number-NIHII-PALLIATIVE_CARE = Palliatieve zorg
number-NIHII-OFFICE_DENTISTS = Tandartsenpraktijk
number-NIHII-MEDICAL_HOUSE = Wijkgezondheidscentrum
number-NIHII-OFFICE_DOCTORS = Artsenpraktijk
number-NIHII-GROUP_DOCTORS = Groepering van artsen
number-NIHII-OF_BAND = Praktijk van bandagisten
number-NIHII-PSYCH_HOUSE = Psychiatrisch verzorgingstehuis
number-NIHII-PROT_ACC = Beschut wonen
number-NIHII-HOME_SERVICES = Dienst voor thuisverzorging
number-NIHII-OF_PHYSIOS = Praktijk van kinesitherapeuten
number-NIHII-GUARD_POST = Wachtpost
number-NIHII-BELRAI = BelRAI
number-NIHII-BELRAI_SCREEN = BelRAI Screener
number-NIHII-GROUP_MIDWIVES = Groepering van vroedvrouwen
number-NIHII-AMBU_SERVICE = Ambulancedienst
number-NIHII-LEGAL_PSY = Forensische psychiatrie
number-NIHII-REEDUCATION = Revalidatiecentrum
number-NIHII-SORTING_CENTER = Triagecentrum
number-CBE = Instelling, met haar ondernemingsnummer
number-CBE-TREAT_CENTER = Behandelcentrum, met zijn ondernemingsnummer
number-CBE-CONSORTIUM = Consortium, met zijn ondernemingsnummer
number-EHP = eHealth-partner
number-EHP-CTRL_ORGANISM = Controleorgaan, eHealth-partner
number-SITESMUR = MUG-site
number-SITEPIT = PIT-site
number-SITE = Site
organization-number = Nummer
    .hint = { $digits } cijfers; spaties, punten en streepjes mogen.
organization-number-missing = Vul het nummer in.
organization-name = Naam van de organisatie
    .hint = Komt zo in het certificaat: { $name }
organization-keep = De eerste { $digits } cijfers behouden
organization-missing = Kies een organisatie.
organization-busy = Een ogenblik…
application-id-box = Ik wil een applicatie-ID opgeven (« Je souhaite définir un application ID. »)
application-id-label = Applicatie-ID
application-id-hint = Om meerdere systemen te onderscheiden. Letters, cijfers, - en _; hoogstens 30.
application-id-written = Komt zo in het certificaat: { $written }
application-id-missing = Vul het applicatie-ID in, of vink het vakje uit.
application-id-none = geen
use-box = Ik wil een certificaat voor een specifiek gebruik (« Je souhaite un certificat pour une utilisation spécifique »)
use-legend = Specifiek gebruik
use-tsa = Elektronische datering (tsa)
use-consultrn = Rijksregister (consultrn)
use-codage = Codering (codage)
use-other = Ander gebruik (other)
use-missing = Kies het gebruik, of vink het vakje uit.
options-busy = We kijken het na bij eHealth…
contact-email = Persoonlijk e-mailadres
    .hint = eHealth stuurt zijn antwoord hierheen.
contact-phone = Persoonlijk telefoonnummer
    .hint = Met of zonder +32.
contact-email-general = Algemeen e-mailadres
contact-phone-general = Algemeen telefoonnummer
password-label = Wachtwoord van de keystore (« Saisir le mot de passe du keystore : »)
password-confirm = Bevestig het wachtwoord van de keystore (« Confirmez le mot de passe du keystore : »)
password-button = Het bestand aanmaken
password-busy = De sleutels worden aangemaakt…
password-note = Noteer het nu op een veilige plaats. Verliest u het, dan moet u het certificaat herroepen en alles opnieuw doen.
password-done = Bestand aangemaakt en gecontroleerd: { $file }
password-written = Bestand aangemaakt en gecontroleerd.
password-rule-length = minstens 8 tekens
    .broken = Er zijn minstens 8 tekens nodig.
password-rule-characters = geen letters met accent
    .broken = Kies letters zonder accent.
password-rule-digit-or-symbol = minstens één cijfer of symbool
    .broken = Voeg een cijfer of een symbool toe.
password-rule-confirmation = de twee wachtwoorden zijn gelijk
    .broken = De twee wachtwoorden zijn verschillend.
contract-ask = Het contract bij eHealth opvragen
contract-busy = eHealth schrijft het contract…
contract-frame = Contract van eHealth
contract-language = Taal van het contract
language-fr = français
language-nl = Nederlands
language-de = Deutsch
language-en = English
contract-read = Ik heb het contract gelezen.
contract-unread = Vink het vakje aan als u het contract gelezen hebt.
contract-again = Het ondertekende contract opnieuw lezen
pin-sign-label = Pincode om te ondertekenen
pin-sign-hint = Door te ondertekenen, verbindt u { $name }.
pin-sign-button = Ondertekenen en versturen (« Signer et envoyer... »)
pin-sign-busy = Bezig met ondertekenen en versturen…
resume-ask = Aan eHealth vragen wat het ontvangen heeft
sign-for = Certificaat voor
sign-signer = Ondertekenaar
sign-application-id = Applicatie-ID
sign-contact = Contact
sign-file = Bestand
sent = Aanvraag verstuurd
sent-automatic = eHealth heeft de aanvraag automatisch goedgekeurd: het antwoord komt binnen enkele minuten.
sent-manual = Iemand van eHealth moet de aanvraag controleren: reken op maximaal 10 dagen.
sent-unknown = eHealth heeft de aanvraag ontvangen: we hebben het nagevraagd.
sent-mail = eHealth stuurt een e-mail naar { $email }. Die bevestigt de aanvraag. Het certificaat zelf installeert u hier.
sent-mail-practice = In de oefening vertrekt er geen e-mail.
sent-number = Nummer van de aanvraag
sent-folder = Map
sent-once = Vraag geen nieuw certificaat aan. U mag deze pagina sluiten en een andere dag terugkomen. U hebt dan het wachtwoord van het bestand nodig, niet de kaart.

## Vervolledigen

waiting-ask = Nu nakijken
waiting-busy = Bezig met nakijken…
waiting-since = Aanvraag verstuurd op { $when }. Aan zet: eHealth. U mag deze pagina sluiten.
waiting-again = Een nieuwe aanvraag doen
waiting-request = Het certificaat aanvragen
waiting-ask-there = Aan eHealth vragen wat het ontvangen heeft
waiting-have-file = Een bestand vervolledigen dat ik al heb
waiting-looked = Laatste controle: { $last } · volgende: { $next }
waiting-tried = Laatste poging: { $last } · volgende: { $next }
waiting-unanswered = eHealth heeft niet geantwoord: we weten nog niet of het certificaat er is.
waiting-kept = Dit verandert niets aan de aanvraag die al verstuurd is. Alles blijft bewaard.
waiting-refused = eHealth heeft de aanvraag geweigerd. Doe een nieuwe, met een nieuwe sleutel.
waiting-nothing = Er is niets om op te wachten: er loopt geen aanvraag.
waiting-unfinished = Hier loopt geen aanvraag, maar er is een bestand dat vervolledigd moet worden.
waiting-uncertain = De aanvraag is ondertekend, maar eHealth heeft niet geantwoord. Onderteken geen tweede keer: eHealth zal zeggen wat het ontvangen heeft.
waiting-arrived = Het certificaat is aangekomen.
file-legend = Uw bestand
file-another = Een ander bestand
    .hint = Vul het volledige pad in.
file-another-listed = Vul het volledige pad in, als het bestand niet in de lijst staat.
file-upload = Een bestand op deze computer kiezen
    .hint = Het programma kijkt het na en kopieert het dan naar de map met de keystores. Het origineel blijft waar het is.
file-too-large = Dit bestand is te groot om een keystore te zijn.
file-one = Bestand: { $file }
file-missing = Vul in waar het bestand staat.
file-none-chosen = Kies het bestand.
file-none = Hier staat geen keystore. We hebben gezocht in: { $folder }
file-when = { $when }, { $time }
file-newest = het recentste
file-finished = afgewerkt
file-unfinished = te vervolledigen
file-until = certificaat eindigt op { $until }
file-unreadable = onleesbaar
file-password = Wachtwoord van het bestand
    .hint = Het wachtwoord dat u koos toen u het bestand aanmaakte. De kaart is niet nodig.
file-open = De keystore openen (« Accéder au keystore »)
file-opening = Bezig met openen…
file-opened = Bestand geopend.
install-button = Het certificaat installeren en de ETK aanmaken (« Installer votre certificat et lancer la création de votre ETK »)
install-busy = Bezig met installeren…
install-certificate = Certificaat ontvangen en geïnstalleerd, en het is wel degelijk het uwe
install-key = Vercijferingssleutel aangemaakt, proef van eHealth geslaagd
install-etk = Vercijferingssleutel bij eHealth geregistreerd (ETK)
install-verified = Sleutel bij eHealth teruggevonden, testbericht gelezen
ready = Uw computer is nu klaar om eHealth-toepassingen te gebruiken (« Votre ordinateur est maintenant prêt à utiliser des application eHealth »)
ready-not-yet = Nog niet: de vorige stap is niet klaar.
ready-revoked = Dit certificaat is herroepen: u kunt er geen verbinding meer mee maken. Bewaar het bestand om oude berichten te lezen.
ready-until = Geldig tot
ready-renewal = Te vernieuwen vanaf
ready-proved = Nagekeken: de twee sleutels, de herkomst van het certificaat, de sleutel zoals eHealth hem heeft, een testbericht dat vercijferd en dan gelezen is.
ready-months = Een certificaat is 36 maanden geldig. U vernieuwt het in de laatste 90 dagen, op de pagina “Vernieuwen”. Is het vervallen, dan is een nieuwe aanvraag nodig.
ready-copy = Maak een back-up
    .why = Gaat dit bestand of zijn wachtwoord verloren, dan moet alles opnieuw. Kies een andere schijf of een USB-stick: de kopie wordt daar gecontroleerd.
ready-copy-folder = Vul het volledige pad in: bijvoorbeeld van een USB-stick of van een back-upmap.
ready-copy-button = Een kopie bewaren en controleren
ready-keep = Te bewaren
ready-old-file = Bewaar het oude bestand, als er een is: daarmee leest u de oude berichten.
ready-home = Terug naar de startpagina
ready-report = Het verslag van de procedure (PDF)
workstations = Uw werkposten en programma's
    .why = Installeer het bestand op elke werkpost en in elk programma dat met eHealth praat. Vink aan wat klaar is: de lijst wordt bewaard.
workstations-name = Werkpost of programma
workstations-installed = bestand geïnstalleerd
workstations-configured = programma ingesteld
workstations-tried = verbinding getest
workstations-remove = Weghalen
    .named = Uit de lijst weghalen: { $name }
workstations-add = Een werkpost of een programma
    .hint = Bijvoorbeeld “Onthaal” of “Laptop van Anne”.
    .button = Aan de lijst toevoegen
    .known = Deze naam staat al in de lijst.
    .missing = Vul een naam in.

## Overzicht

overview-looking = We bekijken de bestanden…
overview-drop = Een ander bestand, ontvangen of elders gevonden
    .hint = Het programma kijkt het hier na, met het wachtwoord hierboven als u er een gegeven hebt. Het kopieert het bestand niet en verstuurt het niet.
overview-again = Het overzicht bijwerken
overview-password =
    .hint = Niet verplicht. De bestanden met dit wachtwoord worden geopend en helemaal nagekeken. Er wordt niets gewijzigd.
overview-open = De bestanden openen
overview-none-opened = Dit wachtwoord opent geen van deze bestanden.
overview-ask = Aan eHealth vragen
overview-pin-hint = Niet verplicht: eHealth toont dan al uw certificaten, ook die waarvan het bestand niet hier staat.
overview-told = { $count ->
    [one] Eén certificaat of bestand gevonden
   *[other] { $count } certificaten of bestanden gevonden
 }; { $number ->
    [0] { $closed ->
        [0] niets te doen.
        [one] niets te doen, behalve misschien in één bestand dat niet geopend is.
       *[other] niets te doen, behalve misschien in { $closed } bestanden die niet geopend zijn.
    }
    [one] één vraagt uw aandacht.
   *[other] { $number } vragen uw aandacht.
 }
overview-listed = { $count ->
    [0] eHealth heeft geantwoord: het kent geen enkel certificaat van deze persoon.
    [one] eHealth heeft geantwoord: het kent één certificaat van deze persoon. U ziet het hierboven.
   *[other] eHealth heeft geantwoord: het kent { $count } certificaten van deze persoon. U ziet ze hierboven.
 }
overview-left = { $days ->
    [0] laatste dag
    [one] nog één dag
   *[other] nog { $days } dagen
 }
overview-good = Niets te melden.
state-IN_PROGRESS = Aanvraag loopt
state-VALID_ACTIVE = Geldig
state-REFUSED = Geweigerd
state-REVOKED = Herroepen
state-EXPIRED = Vervallen
etk-state-NOT_REQUESTED = zonder ETK
etk-state-IN_REQUEST = ETK begonnen
etk-state-WAIT_FOR_ACTIVATION = ETK in gebruik te nemen
etk-state-VALID_ACTIVE = ETK in gebruik
etk-state-REVOKED = ETK herroepen
etk-state-EXPIRED = ETK vervallen
key-here = sleutel hier
key-missing = sleutel niet hier
key-pending = sleutel hier, certificaat op komst

## Vernieuwen

advice-file = Hebt u het bestand van het certificaat en het wachtwoord?
advice-file-here = Ja, allebei
advice-file-lost = Nee, een van de twee ontbreekt
advice-file-exposed = Het bestand is gestolen of gekopieerd, of iemand is ermee vertrokken
advice-changed = Is de naam of het nummer van de organisatie veranderd?
advice-changed-no = Nee
advice-changed-yes = Ja
advice-end = Wanneer vervalt het certificaat?
advice-end-far = Over meer dan 90 dagen
advice-end-near = Over 90 dagen of minder
advice-end-passed = Het is vervallen
advice-nothing = Voorlopig hoeft u niets te doen. Noteer de datum: vernieuwen kan vanaf 90 dagen voor het einde.
    .go = De datum in mijn agenda zetten
advice-missing = Beantwoord deze vraag.
advice-renew = Vernieuw het: ga hier verder.
advice-doubt = Het certificaat in het geopende dossier is geldig tot { $until }. Gaat het over dat certificaat, pas dan het antwoord over het einde aan.
advice-new = Doe een nieuwe aanvraag. Een vervallen certificaat kan niet vernieuwd worden.
    .go = Een nieuwe aanvraag doen
advice-revoke-and-new = Herroep het certificaat en doe daarna een nieuwe aanvraag.
    .go = Het certificaat herroepen
renew-password = Wachtwoord van het oude bestand
    .hint = De vercijferingssleutels eruit komen mee in het nieuwe bestand: de oude berichten blijven leesbaar.
renew-examine = Nakijken of het vernieuwd kan worden
renew-examining = We vragen het aan eHealth…
renew-examined = { $file } kan vernieuwd worden. Het oude certificaat werkt in elk geval tot { $until }.
renew-calendar = De datum in mijn agenda zetten
renew-forward = Oefening: de klok vooruitzetten tot de vernieuwing
renew-button = Het nieuwe bestand aanmaken
activate-not-yet = Nog niet: het nieuwe certificaat is er niet.
activate-waits = Het nieuwe certificaat is er, en het oude werkt nog. De nieuwe berichten worden nog altijd voor het oude bestand vercijferd.
activate-done = Gedaan: de nieuwe berichten worden voor het nieuwe bestand vercijferd.
activate-todo = Voor u verdergaat:
activate-todo-1 = installeer het nieuwe bestand op elke werkpost en in elk programma;
activate-todo-2 = kijk na of ze het allemaal gebruiken;
activate-todo-3 = bewaar het oude bestand en het wachtwoord ervan.
activate-everywhere = Alle werkposten en programma's hebben het nieuwe bestand.
activate-missing = Vink het vakje aan als dat gebeurd is: anders leest een vergeten werkpost de nieuwe berichten niet meer.
activate-password =
    .hint = Dat van het nieuwe bestand. De kaart is niet nodig.
activate-button = De nieuwe vercijferingssleutel in gebruik nemen
activate-busy = Bezig met ingebruikname…

## Herroepen

reason-keyCompromise = De sleutel of het wachtwoord is in gevaar
    .hint = Verloren, gestolen, gekopieerd, of bekend bij iemand die het niet hoort te kennen.
reason-affiliationChanged = De organisatie is veranderd
    .hint = Haar naam of nummer is niet meer dat van het certificaat.
reason-superseded = Een ander certificaat vervangt het
    .hint = Het nieuwe is overal in gebruik.
reason-cessationOfOperation = De activiteit stopt
    .hint = Niemand heeft dit certificaat nog nodig.
target-reason = Waarom herroept u het?
target-reason-missing = Kies de reden: ze staat in het contract.
target-way = Hoe wilt u het zoeken?
target-way-file = Ik heb het bestand en het wachtwoord
target-way-card = Met de kaart, in de lijst van eHealth
target-password =
    .hint = Het opent het bestand, om te zien welk certificaat erin zit.
target-list = Mijn certificaten tonen
target-listed = Welk?
target-missing = Kies het certificaat dat u wilt herroepen.
target-none = eHealth toont geen enkel certificaat dat u kunt herroepen.
target-chosen = Te herroepen: { $subject }
revoke-button = De herroeping ondertekenen
revoke-busy = Bezig met ondertekenen en versturen…
revoke-hint = Na de ondertekening werkt er niets meer met dit certificaat. Niemand kan een herroeping ongedaan maken.
revoke-serial = Serienummer
revoke-why = Reden
revoked = Het certificaat is herroepen.
revoked-not-yet = Er is niets herroepen.
revoked-look = De status aan eHealth vragen
revoked-hint = Niet verplicht: eHealth zegt wat de status is van het certificaat en van zijn ETK.
revoked-certificate = Certificaat, volgens eHealth
revoked-etk = ETK, volgens eHealth
revoked-keep = Bewaar het bestand en het wachtwoord: daarmee leest u nog de oude berichten. Verwijder het bestand uit de programma's.

## Wachtwoord

change-old = Huidig wachtwoord
change-new = Nieuw wachtwoord
change-confirm = Bevestig het nieuwe wachtwoord
change-forgotten = Ik ben dit wachtwoord vergeten
change-button = Het wachtwoord wijzigen
change-done = Wachtwoord gewijzigd, bestand gecontroleerd: { $file }. Het oude bestand staat ernaast (.backup), met het oude wachtwoord.
change-same = Het nieuwe wachtwoord is hetzelfde als het oude: het is niet gewijzigd. Het bestand { $file } is herschreven en gecontroleerd.
forgotten = Niemand kan dit wachtwoord terugvinden: eHealth niet, en dit programma ook niet. Dit kunt u nog doen.
forgotten-1 = Zoek een kopie van het bestand waarvan u het wachtwoord wel hebt: op een andere werkpost, in een back-up.
forgotten-2 = Is die er niet, herroep dan het certificaat, met de kaart en zonder het bestand: kies het in de lijst van eHealth.
forgotten-3 = Doe een nieuwe aanvraag, en noteer het wachtwoord op een veilige plaats.
forgotten-4 = Bewaar het oude bestand: vindt u het wachtwoord ooit terug, dan kunt u er de oude berichten nog mee lezen.
forgotten-go = Het certificaat herroepen

## Niet-ingezetene

person-number = BIS-nummer
    .missing = Vul het BIS-nummer in.
    .hint = Elf cijfers, zoals een rijksregisternummer waarvan de maand verhoogd is met 20 of 40.
person-in-practice = In de oefening: { $number }.
person-first-names = Voornamen
person-name = Naam
invitation-send = De aanvraag versturen
invitation-ask = Het is bevestigd: het certificaat ophalen
invitation-busy = Een ogenblik…
invitation-until = Te bevestigen vóór { $until } ({ $days ->
    [0] vandaag
    [one] nog één dag
   *[other] nog { $days } dagen
 }).
invitation-address = Open dit adres en meld u daar aan met uw digitale sleutel:
invitation-place = De digitale sleutel krijgt u op het registratiekantoor van een gemeente die dit aanbiedt. Na de uiterste datum werkt het adres niet meer: dan is een nieuwe aanvraag nodig.
invitation-confirm = Oefening: de persoon spelen die bevestigt
invitation-done = Aanvraag verstuurd en bevestigd.

## De vercijferingssleutel (11)

etk-open = De vercijferingssleutel bekijken
etk-serves = eHealth geeft uw ETK aan wie u wil schrijven. Met dit bestand leest u de berichten die met die ETK vercijferd zijn.
etk-waits = Een nieuwe ETK wacht op ingebruikname. Neem hem in gebruik wanneer alle werkposten dit bestand hebben. Tot dan werkt de oude.
etk-lost = Ik begrijp het: zonder een kopie van het oude bestand blijft onleesbaar wat voor de oude sleutel vercijferd is
    .missing = Vink het vakje aan als u naar een kopie van het oude bestand gezocht hebt.
etk-register = Een vercijferingssleutel registreren
etk-register-again = Een nieuwe vercijferingssleutel registreren
etk-message = Een kort testbericht
    .hint = Het wordt voor u vercijferd zoals anderen dat zouden doen, en dan met dit bestand gelezen. Er wordt niets verstuurd.
    .example = Goedendag
etk-trial = Vercijferen en daarna lezen
etk-trial-busy = Bezig met vercijferen…
etk-tried = Vercijferd (CMS), en dan gelezen met de sleutel van dit bestand: “{ $text }”.
lookup-whose = Van wie?
    .hint = Vul het type en het nummer in, bijvoorbeeld NIHII-GROUP=94000027. Is er een applicatie-ID, voeg dat dan toe na een komma.
lookup-go = Opzoeken in het ETK-depot van eHealth
lookup-busy = Bezig met opzoeken…

## Kopiëren (12)

copy-folder = De map om naar te kopiëren
    .hint = Vul het volledige pad in: van de map van uw zorgsoftware, van een USB-stick of van een back-upmap.
copy-password-hint = Hetzelfde wachtwoord opent de kopie. Ze wordt daar gecontroleerd, en er wordt nooit iets overschreven.
copy-button = Kopiëren en controleren
copy-busy = Bezig met kopiëren…
copy-done = Gekopieerd en gecontroleerd: { $file }
copy-shared = Andere gebruikers van deze computer kunnen deze map lezen: alleen het wachtwoord beschermt het bestand.
copy-no-folder = Op die plaats is er geen map.
copy-folder-missing = Vul de map in waarnaar u wilt kopiëren.
copy-list = Wat van hieruit gekopieerd is:
copy-there = { $path }, op { $when }
copy-gone = { $path }, op { $when }: staat er niet meer
calendar-told = Het certificaat van het geopende dossier is geldig tot { $until }. Het agendabestand bevat de periode waarin u kunt vernieuwen en de vervaldatum, met herinneringen.
calendar-none = Er is nog geen certificaat in het geopende dossier.
calendar-save = Het agendabestand (.ics) bewaren
several-missing = Vink minstens één organisatie aan.
several-none = eHealth geeft geen enkele organisatie voor deze kaart. Ga terug naar de vorige stap.
several-begun = aanvraag hier begonnen: { $state }
several-of = { $number } van { $of }: { $name }
several-progress-files = Contract en bestand { $number } van { $of }: { $name }
several-progress-complete = Certificaat { $number } van { $of }: { $name }
several-files-button = De contracten opvragen en de bestanden aanmaken
several-files-busy = Contracten en bestanden…
several-files-told = Bestanden klaar: { $done } van { $of }.
several-next = Naar de volgende organisatie
several-signed = Aanvragen verstuurd: { $done } van { $of }.
several-password =
    .hint = Het wachtwoord dat u voor deze bestanden koos. De kaart is niet nodig.
several-complete-button = De certificaten vervolledigen
several-complete-busy = Bezig met wachten en installeren…
several-complete-told = Certificaten klaar: { $done } van { $of }.
several-again = Opnieuw proberen
several-organization = Organisatie
several-state = Stand van zaken
several-file = Bestand
several-to-prepare = voor te bereiden
several-to-sign = te ondertekenen
several-to-complete = te vervolledigen
several-back-files = Terug naar de bestanden
several-back-sign = Terug naar de handtekeningen
