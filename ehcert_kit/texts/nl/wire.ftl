### Messages signés, échanges et épreuves, expliqués.

wire-holds = geslaagd
wire-broken = mislukt
wire-octets = { $number ->
    [one] { $number } byte
   *[other] { $number } bytes
 }
wire-raw = Byte voor byte, zoals verstuurd of ontvangen
wire-view = Het bericht, element voor element
wire-view-signed = Het bericht, met wat de handtekening dekt
wire-frame = Het groene kader, met een streep links, is wat ondertekend werd. De rest is de envelop, en de handtekening zelf.
wire-frame-begins = (begin van het ondertekende deel)
wire-frame-ends = (einde van het ondertekende deel)
wire-signed-sentence = { $state ->
    [holds] { $usage ->
        [signature] { $name } heeft dit bericht ondertekend met de sleutel “Signature” van de kaart. Er is sindsdien niets aan veranderd.
        [authentication] { $name } heeft dit bericht ondertekend met de sleutel “Authentication” van de kaart, om zich aan te melden. Er is sindsdien niets aan veranderd.
        [ehealth] Dit bericht is ondertekend met de sleutel van het eHealth-certificaat van { $name }. Er is sindsdien niets aan veranderd.
       *[other] { $name } heeft dit bericht ondertekend. Er is sindsdien niets aan veranderd.
    }
   *[broken] In dit bericht staat de naam van { $name }, maar de handtekening klopt niet: het is achteraf veranderd, of iemand anders heeft het ondertekend.
 }
wire-signed-unreadable = Dit bericht is ondertekend, maar door wie is niet te lezen.
wire-steps = De handtekening, stap voor stap nagekeken
wire-no-base64 = onleesbaar: dit is geen base64
wire-no-certificate = er is geen leesbaar certificaat bij de handtekening
wire-step-form = De vorm van de handtekening
    .why = Eén handtekening, aan het einde van het document, met één verwijzing: naar het hele document.
wire-step-canonical = De gedekte bytes
    .why = Het document zonder zijn handtekening, geschreven op de enige mogelijke manier (exclusieve canonieke vorm): spaties en aanhalingstekens tellen niet meer.
wire-step-digest = Hun vingerafdruk, nu berekend (SHA-256)
    .why = Eén letter meer of minder, en hij is helemaal anders.
wire-step-digest-value = De vingerafdruk in de handtekening (DigestValue)
    .why = Zijn de twee gelijk, dan heeft de kaart dit document ondertekend, en geen ander.
wire-step-signed-info = De vingerafdruk van SignedInfo, die de sleutel ondertekend heeft
    .why = SignedInfo ({ $number } bytes) bevat DigestValue: wie deze korte tekst ondertekent, ondertekent het hele document.
wire-step-value = De waarde van de handtekening (SignatureValue)
    .why = Alleen de private sleutel kon ze maken; de publieke sleutel van het certificaat kijkt ze na.
wire-step-key = De sleutel en zijn eigenaar
    .why = { $usage ->
        [signature] Dit is een sleutel om te ondertekenen: hij verbindt.
        [authentication] Dit is een sleutel om zich aan te melden: hij zegt wie spreekt en verbindt tot niets.
        [ehealth] Dit is de sleutel van een eHealth-certificaat: hier spreekt een systeem, geen persoon.
       *[other] Het gebruik van deze sleutel kent het protocol niet.
     }
wire-step-issuer = Wie borg staat voor deze sleutel
    .why = Het volgende certificaat heeft dit certificaat ondertekend. Zo komt u stap voor stap bij een bekende root.
wire-contract-sentence = { $state ->
    [holds] U hebt dit contract ondertekend: de tekst van eHealth staat byte voor byte in uw ondertekende aanvraag.
   *[broken] Dit contract is niet dat van de ondertekende aanvraag, of de handtekening klopt niet.
 }
wire-contract-alone = Het contract en zijn vingerafdruk
wire-contract-steps = Het contract, teruggevonden in de ondertekende aanvraag
wire-contract-digest = De vingerafdruk van het ontvangen contract (SHA-256)
    .why = Hij staat in uw verslag: dezelfde tekst geeft altijd dezelfde vingerafdruk.
wire-contract-found = Dezelfde tekst in de ondertekende aanvraag ({ $language })
    .why = Elke byte die van eHealth kwam, staat er ongewijzigd in.
wire-contract-signed = De handtekening die deze tekst dekt
    .why = De stappen staan op de pagina van de ondertekende aanvraag.

letter-csr-readable = De certificaataanvraag (PKCS#10) is leesbaar
letter-csr-signature = Ze is ondertekend met haar eigen sleutel
    .why = De private sleutel heeft de naam en de publieke sleutel ondertekend: het ene verandert niet zonder het andere.
letter-csr-key = Dit is de sleutel van dit dossier
    .why = De identificatie is de vingerafdruk van de publieke sleutel.
letter-contract = Dit is het contract dat u gelezen hebt (SHA-256)
    .why = Eén letter minder, en de vingerafdruk is helemaal anders: niemand kan de tekst ongemerkt veranderen.
letter-message-readable = De aanvraag is correct opgebouwde XML
letter-token-readable = De ETK (CMS) is leesbaar
letter-token-signature = eHealth heeft deze ETK ondertekend
    .why = De registratieautoriteit (ETK-RA) ondertekent de vingerafdruk van de inhoud.
letter-token-owner = Uw authenticatiesleutel heeft de vercijferingssleutel ondertekend
    .why = Dat is het verband tussen uw twee sleutels.
letter-token-sender = Wie u wil schrijven, aanvaardt hem
    .why = Eerst worden de twee handtekeningen, het gebruik, de naam en de keten nagekeken. Pas dan wordt er voor deze sleutel vercijferd.
letter-platform = Het oefenplatform
letter-accepts = aanvaardt
letter-refuses = weigert
letter-platform-refuses = Een kopie van de veranderde aanvraag wordt echt naar het oefenplatform gestuurd: het weigert ze. Uw dossier verandert niet.
letter-platform-accepts = Een kopie van de veranderde aanvraag wordt echt naar het oefenplatform gestuurd: het aanvaardt ze. Geen handtekening dekt deze letter, en ze verandert niets aan wat de aanvraag zegt.
letter-real = eHealth
    .why = Er wordt niets verstuurd: wat hier veranderd wordt, verlaat deze computer nooit. In de oefenomgeving zou u ook de weigering zien.
letter-refused = Deze letter kan zo niet veranderd worden.
    .cause = { $reason ->
        [letter] Er is één letter nodig, niet meer.
        [octet] Er is één byte nodig: twee hexadecimale cijfers, bijvoorbeeld 4A.
        [same] Deze letter staat er al.
       *[place] Op deze plaats staat geen letter.
     }
    .remedy = { $reason ->
        [letter] Schrijf één letter of één cijfer.
        [octet] Schrijf twee cijfers van 0 tot 9 of letters van A tot F.
        [same] Schrijf een andere.
       *[place] Kies een andere plaats.
     }
    .kept = Uw dossier blijft zoals het is: alles gebeurt in een kopie.

letter-open = Een letter veranderen en zien wat er gebeurt
letter-part = Waarin wilt u een letter veranderen?
letter-part-request = De ondertekende aanvraag
letter-part-contract = Het contract
letter-part-csr = De certificaataanvraag (CSR)
letter-part-token = De vercijferingssleutel (ETK)
letter-spot = Op welke plaats?
letter-spot-contact = het e-mailadres
letter-spot-number = het nummer van de persoon
letter-spot-csr = de certificaataanvraag
letter-spot-contract = de tekst van het contract
letter-spot-digest = de vingerafdruk (DigestValue)
letter-spot-signature = de handtekening zelf
letter-spot-certificate = het certificaat van de kaart
letter-spot-uncovered = een letter die door niets gedekt wordt
letter-spot-text = de tekst
letter-spot-dn = de naam van het certificaat
letter-spot-signer = de naam van de ondertekenaar
letter-spot-name = de naam
letter-spot-key = de publieke sleutel
letter-spot-owner-signature = de handtekening met uw sleutel
letter-place = Plaats van de byte
    .hint = Geteld vanaf 0. U kunt een andere kiezen.
letter-becomes = Nieuwe letter
letter-becomes-text = Eén letter of één cijfer.
letter-becomes-octet = Eén byte: twee hexadecimale cijfers.
letter-change = Deze letter veranderen
letter-change-again = Nog eens veranderen
letter-busy = Bezig met nakijken…
letter-back = De letter terugzetten
letter-as-before = De letter staat terug. Uw dossier was niet veranderd.
letter-outcome = { $broken ->
    [0] Eén letter veranderd, en alles blijft geldig: { $judged } van de { $judged } controles geslaagd.
    [one] Eén letter veranderd: { $broken } van de { $judged } controles mislukt.
   *[other] Eén letter veranderd: { $broken } van de { $judged } controles mislukken.
 }

exchanges-title = De uitwisselingen met het platform
exchanges-sentence = { $number ->
    [one] Dit is wat verstuurd werd en wat terugkwam: { $number } uitwisseling.
   *[other] Dit is wat verstuurd werd en wat terugkwam: { $number } uitwisselingen.
 }
    .why = Dit is het eerste wat een helpdesk vraagt. De vercijferde verbinding (TLS) is er niet in te zien: de berichten worden binnen het programma bewaard.
exchanges-open = De uitwisselingen, met hun tijdstip
exchanges-masked = Namen, nummers, adressen, certificaten en contractteksten zijn verborgen.
exchanges-shown = De persoonsgegevens worden getoond: projecteer deze lijst niet.
exchanges-personal = De persoonsgegevens tonen
    .hint = Namen, rijksregisternummers, adressen en certificaten, in de uitwisselingen hieronder.
exchanges-request = De vraag
exchanges-answer = Het antwoord
exchanges-unanswered = Er is geen antwoord aangekomen.
exchanges-earlier = { $number ->
    [one] Eén oudere uitwisseling is bewaard in de map “exchanges”.
   *[other] { $number } oudere uitwisselingen zijn bewaard in de map “exchanges”.
 }
exchanges-time = { $when }
exchanges-milliseconds = { $number } ms
exchanges-seconds = { $number } s
exchanges-unsigned = niet ondertekend
exchanges-signed = { $usage ->
    [signature] ondertekend door de kaart van { $name } (Signature)
    [authentication] ondertekend door de kaart van { $name } (Authentication)
    [ehealth] ondertekend door het eHealth-certificaat { $name }
   *[other] ondertekend door { $name }
 }
exchanges-signed-masked = { $usage ->
    [signature] ondertekend door de kaart (Signature)
    [authentication] ondertekend door de kaart (Authentication)
    [ehealth] ondertekend door het eHealth-certificaat
   *[other] ondertekend
 }
exchanges-success = gelukt
exchanges-refused = geweigerd: { $codes }
exchanges-fault = storing gemeld: { $code }
exchanges-none = zonder antwoord
exchanges-unreadable = onleesbaar antwoord { $status }

sequence-title = Wie met wie gesproken heeft
sequence-sentence = De hele procedure in één tekening: volle pijlen tonen wat gebeurd is, gestippelde pijlen wat nog komt.
    .why = De private sleutel verlaat uw bestand nooit, en de pincode uw kaart nooit: geen enkele pijl brengt ze naar eHealth.
sequence-picture = De tekening, en hetzelfde als lijst
sequence-done = gedane stappen
sequence-count = { $done } van { $of }
sequence-line = { $state ->
    [done] Gedaan, { $source } → { $target }: { $label }
   *[todo] Nog te doen, { $source } → { $target }: { $label }
 }
sequence-as-list = Hetzelfde als lijst
sequence-open = De uitwisseling bekijken
sequence-open-one = De uitwisseling bekijken: { $label }
sequence-save-picture = De tekening opslaan (SVG)
sequence-save-list = De lijst opslaan (tekst)
sequence-actor-person = u
sequence-actor-card = uw kaart
sequence-actor-kit = dit programma
sequence-actor-file = uw bestand
sequence-actor-ehealth = eHealth
sequence-arrow-read = uw identiteit
sequence-arrow-pin = pincode om zich aan te melden
sequence-arrow-who = ondertekende vraag: wat mag ik aanvragen?
sequence-arrow-organizations = uw organisaties
sequence-arrow-choice = de gekozen organisatie
sequence-arrow-ask-contract = vraag om het contract
sequence-arrow-contract = het contract
sequence-arrow-agree = contract gelezen en aanvaard
sequence-arrow-keys = private sleutel, vercijferd
sequence-arrow-sign-pin = pincode om te ondertekenen
sequence-arrow-signature = handtekening
sequence-arrow-request = ondertekende aanvraag: publieke sleutel en contract
sequence-arrow-taken = aanvraag ontvangen
sequence-arrow-ask = is het certificaat klaar?
sequence-arrow-certificate = het certificaat en zijn keten
sequence-arrow-install = certificaat geïnstalleerd
sequence-arrow-announce = publieke vercijferingssleutel
sequence-arrow-challenge = proef
sequence-arrow-encryption-key = vercijferingssleutel
sequence-arrow-register = vercijferingscertificaat, met het nummer van de proef
sequence-arrow-token = de ETK, door eHealth ondertekend
sequence-arrow-look-up = wat is mijn ETK?
sequence-arrow-served = dezelfde ETK, gelezen en nagekeken
sequence-arrow-ready = uw computer is klaar

challenge-title = De proef van eHealth
challenge-sentence = { $state ->
    [holds] eHealth stuurde een proef die alleen uw nieuwe sleutel kon openen. Het getal dat erin zat, werd het serienummer, en alles klopt.
   *[broken] De proef die hier bewaard is, past niet bij het certificaat: een van de stappen mislukt.
 }
    .why = Zo bewijst u dat u de private sleutel hebt, zonder hem te tonen.
challenge-length = lengte van de proef
challenge-steps = De berekening, stap voor stap
challenge-received = De ontvangen proef
    .why = { $octets } bytes: { $blocks } vercijferd voor uw sleutel, daarna { $digest } van een vingerafdruk.
challenge-key = De sleutel waarvoor ze vercijferd is
    .why = De publieke sleutel die aan eHealth gemeld werd, is wel degelijk die van het vercijferingscertificaat. Alleen de private sleutel ervan, in uw bestand, opent de proef.
challenge-number = Het getal dat erin zat
    .why = Zestien bytes, door eHealth willekeurig gekozen.
challenge-digest = De vingerafdruk ervan (SHA-256)
    .why = Het einde van de proef zegt { $digest }. Zijn de twee gelijk, dan is het het juiste getal.
challenge-serial = Het serienummer van het vercijferingscertificaat
    .why = Hetzelfde getal, hexadecimaal en decimaal.
challenge-alias = De naam van de sleutel in uw bestand
    .why = De software zoekt de vercijferingssleutel onder dit nummer, decimaal.
challenge-command-digest = Het resultaat is het einde van de proef, de laatste 32 bytes.

cli-show = tonen wat er in een dossier gebeurd is
cli-show-about = Toont de uitwisselingen met het platform, de tekening van de procedure, of de proef van eHealth en haar berekening.
cli-arg-show = wat getoond moet worden: sequence, exchanges, challenge
cli-arg-show-to = dit in een .txt-bestand schrijven, of de tekening van de procedure (sequence) in een .svg-bestand
cli-arg-personal = ook de persoonsgegevens tonen
cli-show-nothing = In dit dossier is daarvan nog niets te tonen.
cli-show-no-picture = Alleen de procedure (sequence) kan getekend worden: geef hiervoor een .txt-bestand op.

pause-switch = Stap voor stap: elk bericht zien voor het verstuurd wordt
    .hint = Voor wie nieuwsgierig is. Het bericht wacht op uw akkoord, hoogstens vier minuten.
pause-waits = Klaar om te versturen: { $operation }
pause-note = Deze bytes zijn al op deze computer bewaard; er is nog niets verstuurd. eHealth weigert een bericht dat ouder is dan vijf minuten.
pause-leave = Dit bericht versturen
pause-edit = Een kopie, die u kunt veranderen
    .hint = Het bericht dat hierboven wacht, verandert niet. De kopie wordt apart verstuurd: uw dossier verandert niet.
pause-try = De kopie versturen
held-too-long = Het bericht heeft te lang gewacht: { $operation } is niet verstuurd.
    .cause = “Stap voor stap” toonde de bytes, en eHealth weigert een bericht dat ouder is dan vijf minuten.
    .remedy = Verstuur opnieuw, en klik binnen vier minuten op “Dit bericht versturen”.
    .kept = Er is niets verstuurd. Uw sleutel en uw bestand zijn niet gewijzigd.
held-in-a-cell = “Stap voor stap” wacht niet in een cel: { $operation } is niet verstuurd.
    .cause = Zolang een cel loopt, reageert geen enkele knop: u zou het bericht niet kunnen laten vertrekken.
    .remedy = Vink “Stap voor stap” uit en ga verder met de knop van het formulier, of met resume() in een cel.
    .kept = Er is niets verstuurd. Het ondertekende bericht is bewaard; uw sleutel en uw bestand zijn niet gewijzigd.
hold-interrupted = U hebt het wachten onderbroken: { $operation } is niet verstuurd.
    .cause = “Stap voor stap” toonde het bericht voor het verstuurd werd.
    .remedy = Ga verder wanneer u wilt, met de knop van het formulier, of met resume() in een cel.
    .kept = Er is niets verstuurd. Het ondertekende bericht is bewaard; uw sleutel en uw bestand zijn niet gewijzigd.
