### Bomen van bytes, sleutels, ketens en kluizen, uitgelegd.

## Wat men van een boom ziet
tree-name = Structuur
tree-octets = Bytes, acht per regel
tree-place = vanaf byte { $offset }, { $header } + { $length }
tree-place-cut = vanaf byte { $offset }, { $header } + { $length }; er ontbreken er { $missing }
tree-place-rest = vanaf byte { $offset }, { $length ->
    [one] { $length } byte
   *[other] { $length } bytes
 }
tree-too-long = Dit bestand is te lang om hier alle bytes te tonen. De knoppen kopiëren het volledig.
tree-rest = Bytes die geen element vormen: het bestand is beschadigd, of er volgt nog iets op.

## Waarvoor elk element dient
tree-certificationrequest = De hele aanvraag: wat gevraagd wordt, het algoritme, en dan de handtekening.
tree-certification-request-info = Wat uw sleutel ondertekend heeft: het formaat, de naam, de publieke sleutel, de attributen.
tree-certificationrequestinfo-version = Het formaat PKCS#10 heeft maar één versie; ze wordt als 0 geschreven.
tree-certificationrequest-signature = De handtekening van de aanvraag, gezet met de private sleutel. Ze bewijst dat u die hebt, zonder hem te tonen.
tree-attributes = Wat er extra gevraagd zou kunnen worden. eHealth verwacht hier niets: de lijst is leeg, maar ze staat er.
tree-certificate = Een certificaat: wat de autoriteit verklaart, het algoritme, en dan haar handtekening.
tree-tbs-certificate = Wat de autoriteit ondertekend heeft. Eén byte anders, en de handtekening is niets meer waard.
tree-version = De versie van het formaat.
tree-tbscertificate-version = De versie van het formaat X.509. De derde, geschreven als 2, laat extensies toe.
tree-serial-number = Het nummer dat de autoriteit aan dit certificaat geeft, en aan geen ander.
tree-tbscertificate-signature = Het algoritme van de handtekening, één keer binnen wat ondertekend is: niemand kan het verwisselen.
tree-issuer = De naam van de autoriteit die ondertekend heeft. Hij is byte voor byte gelijk aan de naam in haar eigen certificaat.
tree-validity = Van wanneer tot wanneer het certificaat geldt.
tree-not-before = Voor dit moment geldt het certificaat nog niet. Het uur is dat van Greenwich (UTC).
tree-not-after = Na dit moment geldt het certificaat niet meer. Het uur is dat van Greenwich (UTC).
tree-subject = De naam in het certificaat, van het meest algemene (het land) tot het meest precieze.
tree-relativedistinguishedname = Een deel van de naam. Het is een verzameling; hier heeft ze maar één element.
tree-nametypeandvalue = De soort van dit deel, en dan zijn waarde.
tree-nametypeandvalue-country-name = Het land (C): twee letters.
tree-nametypeandvalue-organization-name = De organisatie (O). Voor een eHealth-certificaat altijd “Federal Government”.
tree-nametypeandvalue-organizational-unit-name = Een eenheid (OU). eHealth zet er zijn eigen naam, de naam van de organisatie, haar nummer, en het applicatie-ID als dat er is.
tree-nametypeandvalue-common-name = De algemene naam (common name, CN), het meest precieze deel.
tree-nametypeandvalue-serial-number = Een nummer in de naam. In een identiteitskaart is dat het rijksregisternummer van de houder.
tree-nametypeandvalue-surname = De familienaam.
tree-nametypeandvalue-given-name = De voornamen.
tree-nametypeandvalue-type = De soort van dit deel, met zijn internationale nummer (OID).
tree-nametypeandvalue-value = De waarde. Het type tekst telt: dezelfde waarde in een ander type heeft andere bytes.
tree-subject-pk-info = De publieke sleutel, met zijn algoritme (SubjectPublicKeyInfo).
tree-subject-public-key-info = De publieke sleutel waarvoor dit certificaat instaat, met zijn algoritme (SubjectPublicKeyInfo).
tree-publickeyinfo = De publieke sleutel, met zijn algoritme (SubjectPublicKeyInfo).
tree-publickeyinfo-algorithm = Om welke soort sleutel het gaat.
tree-public-key = De sleutel zelf. Zijn eerste byte telt de ongebruikte bits; de vingerafdruk van wat volgt, is de identificatie van de sleutel.
tree-rsapublickey = Een publieke RSA-sleutel: twee getallen.
tree-modulus = Het grote getal van de sleutel, het product van twee priemgetallen die alleen de private sleutel kent.
tree-public-exponent = Het kleine getal van de sleutel, bijna overal 65537.
tree-algorithm = Het algoritme, met zijn internationale nummer (OID).
tree-parameters = Wat het algoritme nog nodig heeft. RSA en SHA hebben niets nodig, vandaar NULL.
tree-signature-algorithm = Het algoritme van de handtekening die volgt.
tree-signature-value = De handtekening van de autoriteit over alles wat verklaard wordt.
tree-extensions = Wat het certificaat nog zegt: waarvoor de sleutel gebruikt mag worden, welke autoriteit ondertekend heeft, waar er meer informatie is.
tree-extension = Een extensie: haar naam, of ze verplicht is, haar waarde.
tree-extension-basic-constraints = Zegt of de houder een autoriteit is, die andere certificaten mag ondertekenen. Dat is zo als de waarde TRUE is.
tree-extension-key-usage = Waarvoor de sleutel gebruikt mag worden. eHealth weigert een sleutel die voor iets anders gebruikt wordt.
tree-extension-extended-key-usage = Waarvoor de sleutel precies gebruikt mag worden: in een verbinding, in een e-mail.
tree-extension-key-identifier = De identificatie van de sleutel van dit certificaat: die waaronder eHealth uw aanvraag kent.
tree-extension-authority-key-identifier = De identificatie van de sleutel van de autoriteit: ze helpt om het volgende certificaat van de keten te vinden.
tree-extension-certificate-policies = Volgens welke regels de autoriteit de houder gecontroleerd heeft.
tree-extension-crl-distribution-points = Waar de autoriteit de lijst van herroepen certificaten publiceert.
tree-extension-authority-information-access = Waar u kunt vragen of het certificaat nog geldt, en waar dat van de autoriteit staat.
tree-extn-id = Welke extensie het is, met haar internationale nummer (OID).
tree-critical = TRUE: een programma dat deze extensie niet begrijpt, moet het certificaat weigeren.
tree-extn-value = De waarde van de extensie, ingepakt in een reeks bytes.
tree-keyusage = De toegelaten toepassingen. digitalSignature: zich aanmelden; nonRepudiation: zich verbinden; keyEncipherment: vercijferde sleutels ontvangen.
tree-basicconstraints = Leeg: de houder is geen autoriteit.
tree-ca = TRUE: de houder mag andere certificaten ondertekenen.
tree-path-len-constraint = Hoeveel autoriteiten er nog onder mogen volgen.
tree-key-identifier = De vingerafdruk van een sleutel, die als zijn naam gebruikt wordt.
tree-authoritykeyidentifier = Waaraan de sleutel van de autoriteit te herkennen is.
tree-keypurposeid = Een toegelaten toepassing, met haar internationale nummer (OID).
tree-policy-identifier = De regels, met hun internationale nummer (OID).
tree-access-method = Om welke dienst het gaat, met zijn internationale nummer (OID).
tree-access-location = Het adres van deze dienst.
tree-uri = Een adres op het netwerk.
tree-contentinfo = Een inhoud, met zijn soort ervoor.
tree-contentinfo-signed-data = Een ondertekende inhoud (CMS): daarin wat ondertekend is, de certificaten om het te controleren, en de handtekeningen.
tree-contentinfo-data = Een inhoud zoals hij is.
tree-contentinfo-encrypted-data = Een inhoud vercijferd met het wachtwoord: hier de certificaten en hun namen.
tree-content-type = De soort van de inhoud, met haar internationale nummer (OID).
tree-content = De inhoud, in een omslag met nummer 0.
tree-signeddata-encap-content-info = Wat ondertekend is. In een ETK is dat het certificaat van uw vercijferingssleutel.
tree-signeddata = De ondertekende inhoud, met alles wat nodig is om hem te controleren.
tree-digest-algorithms = De gebruikte algoritmen voor de vingerafdruk, vooraf aangekondigd.
tree-digest-algorithm = Het algoritme van de vingerafdruk.
tree-digestalgorithm = Een algoritme voor een vingerafdruk.
tree-certificates = De certificaten die erbij zitten, om de handtekeningen te controleren.
tree-signer-infos = De handtekeningen, één per ondertekenaar.
tree-signerinfo = Een ondertekenaar: wie hij is, wat hij ondertekend heeft, zijn handtekening.
tree-signerinfo-signature = De handtekening over de ondertekende attributen, en via hun vingerafdruk over de hele inhoud.
tree-sid = Wie ondertekend heeft: het certificaat wordt aangewezen met zijn uitgever en serienummer.
tree-signed-attrs = Wat echt ondertekend is: de soort van de inhoud, zijn vingerafdruk, het uur.
tree-cmsattribute-content-type = De soort van de inhoud, herhaald zodat de handtekening hem dekt.
tree-cmsattribute-message-digest = De vingerafdruk van de inhoud: die verbindt hem met de handtekening.
tree-cmsattribute-signing-time = Het uur dat de ondertekenaar opgeeft.
tree-cmsattribute-type = Welk attribuut het is, met zijn internationale nummer (OID).
tree-values = De waarden van het attribuut; hier één.
tree-pfx = De hele keystore (PKCS#12): zijn inhoud, en dan wat bewijst dat er niets veranderd is.
tree-pfx-auth-safe = De inhoud van het bestand, gedekt door het bewijs dat volgt.
tree-authenticatedsafe = De vakken van het bestand. Sommige zijn van buitenaf leesbaar, voor andere is het wachtwoord nodig.
tree-safecontents = Een vak: zakken, één per sleutel of certificaat.
tree-safebag-pkcs8-shrouded-key-bag = Een private sleutel, vercijferd met het wachtwoord. Zijn naam is wel leesbaar.
tree-safebag-cert-bag = Een certificaat.
tree-bag-id = Wat er in deze zak zit, met zijn internationale nummer (OID).
tree-bag-value = De inhoud van de zak.
tree-encryptedprivatekeyinfo = Een vercijferde private sleutel: hoe hij vercijferd is, en dan de vercijferde bytes.
tree-encryption-algorithm = Hoe het wachtwoord een sleutel wordt, en hoe die vercijfert.
tree-content-encryption-algorithm = Hoe het wachtwoord een sleutel wordt, en hoe die dit vak vercijfert.
tree-encryptionalgorithm-parameters = De instelling van het vercijferingsalgoritme.
tree-key-derivation-func = Hoe het wachtwoord een sleutel wordt.
tree-kdfalgorithm-parameters = De instelling van deze omzetting.
tree-encryption-scheme = Het algoritme dat vercijfert.
tree-salt = Willekeurig gekozen bytes: hetzelfde wachtwoord geeft in elk bestand een andere sleutel.
tree-iterations = Hoe vaak de berekening herhaald wordt, zodat het uitproberen van wachtwoorden lang duurt.
tree-iteration-count = Hoe vaak de berekening herhaald wordt, zodat het uitproberen van wachtwoorden lang duurt.
tree-key-length = De lengte van de sleutel die eruit volgt, in bytes.
tree-prf = De vingerafdruk die herhaald wordt.
tree-encrypted-data = De vercijferde bytes. Zonder het wachtwoord is er niets in te lezen.
tree-bag-attributes = De naam van de sleutel, en het nummer dat hem met zijn certificaat verbindt.
tree-attribute-local-key-id = Het nummer dat deze sleutel met zijn certificaat verbindt.
tree-attribute-friendly-name = De naam (alias) van deze sleutel, waar software naar zoekt.
tree-attribute-type = Welk attribuut het is, met zijn internationale nummer (OID).
tree-encrypteddata = Een vercijferde inhoud.
tree-encrypted-content-info = De soort van de vercijferde inhoud, het algoritme, en dan de bytes.
tree-encrypted-content = De vercijferde bytes: het vak van de certificaten.
tree-mac-data = Het bewijs, gemaakt met het wachtwoord, dat er niets in het bestand veranderd is.
tree-mac = De vingerafdruk van de inhoud, gemaakt met het wachtwoord, en zijn algoritme.
tree-digest = De vingerafdruk.
tree-mac-salt = Willekeurig gekozen bytes, voor dit bewijs.
tree-distribution-point = De plaats waar de lijst staat.
tree-generalnames = Een of meer adressen.

## Alleen volgens het type
tree-tag-sequence = Meerdere elementen, in deze volgorde.
tree-tag-set = Meerdere elementen, waarvan de volgorde niets zegt.
tree-tag-integer = Een geheel getal.
tree-tag-octet-string = Een reeks bytes.
tree-tag-bit-string = Een reeks bits; de eerste byte telt de bits die niet gebruikt worden.
tree-tag-object-identifier = Een internationaal nummer dat iets eens en voor altijd aanduidt (OID).
tree-tag-end-of-contents = Het einde van een element waarvan de lengte niet aangekondigd was.
tree-tag-null = Niets: het element houdt een plaats vrij.
tree-tag-bmpstring = Een tekst, twee bytes per teken.
tree-tag-utctime = Een tijdstip, met twee cijfers voor het jaar.

## Kopiëren
frame-copy = Kopiëren
frame-copied-all = Alles is gekopieerd.
frame-copied-node = Het gekozen element is gekopieerd.
frame-copied-command = De opdracht is gekopieerd.
frame-copy-failed = De browser laat kopiëren niet toe. Selecteer de tekst en kopieer hem zelf.
inspect-shell-posix = Linux, macOS:
inspect-shell-power = Windows (PowerShell):

## De titels
tree-heading-csr = De bytes van de aanvraag
tree-heading-certificate = De bytes van het certificaat
tree-heading-of = De bytes van het certificaat van { $name }
tree-heading-card = { $which ->
        [signature] De bytes van het certificaat “Signature”
       *[authentication] De bytes van het certificaat “Authentication”
     }
tree-heading-token = De bytes van de ETK
tree-heading-token-certificate = De bytes van het certificaat in de ETK
tree-heading-keystore = De bytes van het bestand
tree-heading-unknown = De bytes

## De opdrachten
inspect-arg-tree = alle elementen tonen, niet alleen de eerste niveaus
inspect-card-command = “Non Repudiation” betekent: wie met deze sleutel ondertekent, verbindt zich.
inspect-asn1parse = Dit is de laatste regel van het eerste niveau, de handtekening: ze staat op dezelfde byte en is even lang als in de boom.
inspect-identifier-certificate = Het certificaat dat aangekomen is, heeft hetzelfde nummer: het staat wel degelijk in voor uw sleutel.
inspect-fingerprint = Dit is de vingerafdruk van de bytes die u hier ziet. Een andere vingerafdruk betekent een ander certificaat.
inspect-alias = Eén regel per sleutel, onder de naam waar software naar zoekt.
inspect-serial = Decimaal: { $alias }. Zo heet deze sleutel in het bestand.
inspect-etk-signed = Uw authenticatiesleutel heeft het certificaat van uw vercijferingssleutel wel degelijk ondertekend.
inspect-certificate-odd = Dit is een certificaat, maar dit programma kan de naam, de sleutel of de versie niet lezen. Dit zijn de elementen ervan.
inspect-unknown-title = Een ASN.1-structuur
inspect-unknown = Dit bestand is correct opgebouwd, maar het is niets van wat de procedure gebruikt. Dit zijn zijn elementen.

## De identificatie van de sleutel
key-heading = Hoe de identificatie van de sleutel berekend wordt
key-octets = De publieke sleutel telt { $count } bytes met zijn hoofding. De eerste { $before } zeggen om welke soort sleutel het gaat; de rest is de sleutel zelf.
key-right = Dit is het:
key-right-sentence = SHA-1 van de { $count } bytes van de sleutel zelf geeft
key-wrong = De klassieke fout:
key-wrong-sentence = SHA-1 van alle { $count } bytes, met de hoofding, geeft

## De naam, deel voor deel
name-heading = Waar elk deel van de naam vandaan komt
name-head-part = Deel
name-head-value = Waarde
name-head-from = Waar ze vandaan komt
name-from-ehealth = altijd dezelfde: eHealth zet ze in elk certificaat
name-from-read = gelezen in deze naam; waar die vandaan komt, is hier niet bekend
name-from-application = het applicatie-ID dat u koos in de stap “opties”
name-from-number = { $origin ->
        [listed] type en nummer van de organisatie, in het antwoord van eHealth van { $when }
        [typed] type en nummer die u in de stap “organisatie” invulde
        [card] het INSZ dat op de kaart gelezen is
       *[renewed] type en nummer van het certificaat dat vervangen wordt
     }{ $application ->
        [yes] , en dan het applicatie-ID
       *[no] {""}
     }
name-from-name = { $origin ->
        [listed] de naam van de organisatie, in het antwoord van eHealth van { $when }
        [typed] de naam die u in de stap “organisatie” invulde
        [card] de naam die op de kaart gelezen is
       *[renewed] de naam in het certificaat dat vervangen wordt
     }{ $how ->
        [changed] : “{ $name }”, hier in hoofdletters en zonder accenten
       *[same] {""}
     }
name-order-text = Als tekst (RFC 4514), het meest precieze eerst:
name-order-der = In de bytes (DER), het meest algemene eerst:
name-orders = Het is dezelfde naam. Programma's schrijven hem in de ene of de andere volgorde: vergelijk nooit twee teksten, vergelijk de delen.

## De kluis
chest-heading = De laden van de kluis
chest-here = In dit bestand
chest-before = Voor het vervolledigen
chest-after = Eenmaal vervolledigd
chest-now = { $title } (nu)
chest-placeholder = sleutel om u aan te melden, met een voorlopig certificaat: “C=Dummy”, één minuut, in het verleden
chest-authentication = { $known ->
        [yes] sleutel om u aan te melden, dezelfde als voordien, met uw certificaat, geldig tot { $until }
       *[no] sleutel om u aan te melden, dezelfde als voordien, met het certificaat dat nog komt
     }
chest-encryption = sleutel om vercijferde berichten te ontvangen, onder zijn serienummer
chest-older = sleutel om de berichten van voor de vernieuwing te lezen
chest-certificate = { $number ->
        [0] uw certificaat
       *[other] het certificaat van een autoriteit van de keten
     }
chest-to-come = nog te komen

## De keten
picture-heading = De keten en de tijd
picture-role = { $role ->
        [leaf] Het certificaat
        [root] De root
       *[authority] Een autoriteit
     }
picture-link = { $role ->
        [leaf] Het certificaat van { $name }
        [root] De root, { $name },
       *[authority] Een autoriteit, { $name },
     } geldt van { $begins } tot { $ends }{ $signed ->
        [yes] ; { $signer } heeft dit certificaat ondertekend.
       *[no] .
     }
picture-now = { $state ->
        [early] Op { $when } geldt het certificaat nog niet.
        [ended] Op { $when } geldt het certificaat niet meer.
        [renewal] Op { $when } geldt het certificaat, en kan het vervangen worden.
       *[valid] Op { $when } geldt het certificaat.
     }
picture-renewal = Het kan vervangen worden van { $begins } tot { $ends } (het gearceerde deel).
picture-signed = heeft ondertekend
picture-until = tot { $when }
picture-today = op { $when }
