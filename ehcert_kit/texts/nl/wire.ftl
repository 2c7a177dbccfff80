### Messages signés, échanges et épreuves, expliqués.

wire-holds = houdt stand
wire-broken = houdt geen stand
wire-octets = { $number } octets
wire-raw = Octet per octet, zoals verstuurd of ontvangen
wire-view = Het bericht, element per element
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
   *[broken] Dit bericht draagt de naam van { $name }, maar de handtekening houdt geen stand: het is achteraf veranderd, of iemand anders heeft het ondertekend.
 }
wire-signed-unreadable = Dit bericht is ondertekend, maar door wie is niet te lezen.
wire-steps = De handtekening, stap voor stap nagekeken
wire-no-base64 = onleesbaar: dit is geen base64
wire-no-certificate = er is geen leesbaar certificaat bij de handtekening
wire-step-form = De vorm van de handtekening
    .why = Eén handtekening, aan het einde van het document, met één verwijzing: naar het hele document.
wire-step-canonical = De gedekte octets
    .why = Het document zonder zijn handtekening, geschreven op de enige mogelijke manier (exclusieve canonieke vorm): spaties en aanhalingstekens tellen niet meer.
wire-step-digest = Hun hashwaarde, nu berekend (SHA-256)
    .why = Eén letter meer of minder, en ze is helemaal anders.
wire-step-digest-value = De hashwaarde in de handtekening (DigestValue)
    .why = Zijn de twee gelijk, dan is dit het document dat de kaart gezien heeft.
wire-step-signed-info = De hashwaarde van SignedInfo, die de sleutel ondertekend heeft
    .why = SignedInfo ({ $number } octets) bevat DigestValue: wie deze korte tekst ondertekent, ondertekent het hele document.
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
    .why = Het volgende certificaat heeft dit certificaat ondertekend. Zo klimt men op tot een bekende root.
wire-contract-steps = Het contract, teruggevonden in de ondertekende aanvraag
wire-contract-digest = De hashwaarde van het ontvangen contract (SHA-256)
    .why = Ze staat in uw verslag: dezelfde tekst geeft altijd dezelfde hashwaarde.
wire-contract-found = Dezelfde tekst in de ondertekende aanvraag ({ $language })
    .why = Elke octet die van eHealth kwam, is er ongewijzigd in teruggestuurd.
wire-contract-signed = De handtekening die deze tekst dekt
    .why = De stappen staan op de pagina van de ondertekende aanvraag.
