### Wat de artefacten zijn: één zin, waarom ze telt, en de woorden van de details.

explain-date = { $when }
explain-holder = kaarthouder
explain-ssin = INSZ
explain-card-until = kaart geldig tot
explain-authentication = certificaat “Authentication”
explain-signature = certificaat “Signature”
explain-absent = ontbreekt
explain-subject = naam
explain-issuer = uitgereikt door
explain-root = root (komt niet van de dienst)
explain-chain-not-judged = dit programma kent er geen enkele: het einde van de keten is niet beoordeeld
explain-key = sleutel
explain-serial = serienummer
explain-from = geldig vanaf
explain-until = geldig tot
explain-algorithm = algoritme
explain-self-signature = handtekening met de eigen sleutel
explain-attributes = attributen
explain-identifier = identificatie van de sleutel
explain-valid = geldig
explain-invalid = niet geldig
explain-signer = ondertekenaar
explain-languages = talen
explain-digest = vingerafdruk SHA-256
explain-operation = bericht
explain-service = dienst
explain-status = status
explain-signature-value = handtekening
explain-signature-refused = niet geldig ({ $reason }); de inhoud wordt daarom niet getoond
explain-signed-by = ondertekend door
explain-signed-with = met een sleutel
explain-state = toestand
explain-cn = (type en nummer)
explain-ou = (eenheid)
explain-o = (organisatie)
explain-c = (land)

explain-card-title = De kaart
explain-card = { $state ->
    [both] De kaart van { $holder } bevat twee certificaten, geldig tot { $until }: één om zich aan te melden, één om te ondertekenen.
    [authentication] De kaart van { $holder } heeft maar één certificaat, geldig tot { $until }. Het dient om zich aan te melden; zonder het andere kan ze niet ondertekenen.
    [signature] De kaart van { $holder } heeft maar één certificaat, geldig tot { $until }. Het dient om te ondertekenen; zonder het andere kan de houder zich er niet mee aanmelden.
   *[none] Op de kaart van { $holder } is geen enkel certificaat te zien.
 }
    .why = Aanmelden bewijst wie u bent en verbindt u tot niets. Ondertekenen verbindt wel. De kaart heeft voor elk gebruik een eigen sleutel, en eHealth aanvaardt de ene niet in de plaats van de andere.
explain-chain-title = De keten
explain-chain = Het certificaat van { $name } is geldig tot { $until }. { $issuer } heeft het ondertekend{ $known ->
    [yes] , en de keten leidt naar de root { $root }.
   *[no] . Dit programma kent de root niet.
 }
    .why = Software aanvaardt uw certificaat als ze de root kent. De dienst stuurt de root niet mee. Die komt van elders, hier uit de omgeving waarin u werkt.
explain-certificate-title = Een certificaat
explain-certificate = { $own ->
    [yes] “{ $subject }” staat in voor de eigen sleutel: dit certificaat is door zichzelf ondertekend.
   *[no] “{ $issuer }” staat ervoor in dat de sleutel van dit certificaat die van “{ $subject }” is.
 }
    .why = { $state ->
        [early] Het is nog niet geldig: het zal gelden van { $begins } tot { $ends }.
        [ended] Het is niet meer geldig: het gold van { $begins } tot { $ends }.
       *[valid] Het is geldig van { $begins } tot { $ends }.
     }
explain-placeholder-title = Het voorlopige certificaat
explain-placeholder = Dit certificaat houdt alleen de plaats vrij: “C=Dummy”, één minuut, in het verleden. Het echte is nog niet aangekomen.

explain-subject-title = De naam van het certificaat
explain-subject-sentence = { $known ->
    [yes] In het certificaat staat de naam { $name }, voor { $organisation }.
   *[no] In het certificaat staat de naam { $name }.
 }
    .why = De naam staat in hoofdletters, zonder accenten. Eén naam heeft maar één actief certificaat. Met een applicatie-ID wordt het een andere naam.
explain-subject-order = Programma's schrijven deze delen in de ene of in de andere volgorde: de betekenis is dezelfde.
explain-csr-title = De certificaataanvraag (PKCS#10)
explain-csr = { $valid ->
    [yes] Deze aanvraag bevat de naam { $name } en uw publieke sleutel ({ $kind }), ondertekend met de private sleutel. De private sleutel blijft hier.
   *[no] Deze aanvraag bevat de naam { $name } en een publieke sleutel ({ $kind }), maar haar handtekening klopt niet: er is iets in veranderd.
 }
    .why = De handtekening bewijst dat u de private sleutel hebt, zonder hem te tonen. Ze zegt nog niet wie u bent: dat doet de kaart.
explain-identifier-title = De identificatie van de sleutel
explain-identifier-sentence = Uw sleutel heeft als vingerafdruk { $identifier }: met dit nummer vindt eHealth uw aanvraag terug.
    .why = Dankzij dit nummer vervolledigt u de aanvraag zonder de kaart. Straks staat hetzelfde nummer in het certificaat.
explain-identifier-caveat = De vingerafdruk van de hele structuur SubjectPublicKeyInfo geeft een ander getal: dat is de klassieke verwarring.
explain-contract-title = Het contract
explain-contract = Dit is de tekst die u aanvaardt. eHealth schrijft hem; u ondertekent hem zoals hij is.
    .why = Het contract verbindt de organisatie. De naam en het INSZ van de ondertekenaar moeten die van de kaart zijn.
explain-request-title = Een verstuurd bericht
explain-request = Dit wordt verstuurd. Verandert er één letter die ondertekend is, dan is de handtekening niet meer geldig.
    .why = De handtekening geldt voor het hele document. Ze zegt welke sleutel ondertekend heeft. Dat die sleutel geldig is, zegt de keten van de kaart.
explain-answer-title = Een antwoord
explain-answer = Dit is wat teruggekomen is. Antwoorden zijn niet ondertekend: de verbinding staat in voor hun herkomst.
explain-fault-title = Een gemelde fout (SOAP fault)
explain-fault = De dienst heeft het bericht niet verwerkt.

explain-keystore-title = De keystore (PKCS#12)
explain-keystore = { $state ->
    [finished] Het bestand “{ $file }” is een kluis met twee sleutels: één om u aan te melden, één om vercijferde berichten te ontvangen.
    [unfinished] Het bestand “{ $file }” is een kluis met een sleutel om u aan te melden. De sleutel om vercijferde berichten te ontvangen, zit er nog niet in.
    [foreign] Het bestand “{ $file }” is een kluis met sleutels, maar niet die van de eHealth-procedure: de sleutel “authentication” zit er niet in.
   *[keyless] Het bestand “{ $file }” is een kluis zonder sleutel: er zitten alleen certificaten in.
 }
    .why = { $state ->
        [foreign] Software zoekt de sleutel “authentication”, en de vercijferingssleutel onder zijn serienummer. Een ander programma heeft deze sleutels verwijderd of een andere naam gegeven: neem het oorspronkelijke bestand.
        [keyless] Zonder private sleutel kan er niets ondertekend of ontcijferd worden: zoek het oorspronkelijke bestand, daar zitten de sleutels in.
       *[other] Software zoekt de sleutel “authentication”, en de vercijferingssleutel onder zijn serienummer. Zonder de tweede is het bestand niet afgewerkt.
     }
explain-keystore-state = { $state ->
    [finished] afgewerkt
    [unfinished] niet afgewerkt: nog te vervolledigen
    [foreign] zo niet bruikbaar: de sleutel “authentication” zit er niet in
   *[keyless] geen private sleutel in dit bestand: niets te vervolledigen
 }
explain-keystore-caveat = Antwoordt openssl “unsupported”, voeg dan -legacy toe: het bestand is met oude algoritmen geschreven.
explain-entry-authentication = sleutel om u aan te melden, keten van { $length }, tot { $until }
explain-entry-encryption = sleutel om te ontcijferen, tot { $until }
explain-entry-pending = sleutel om u aan te melden, met een voorlopig certificaat
explain-entry-alone = sleutel zonder certificaat: daar kunt u niets mee doen
explain-entry-unread = sleutel met een certificaat dat dit programma niet kan lezen
explain-entry-foreign = sleutel van een ander programma, tot { $until }
explain-entry-closed = een sleutel (het wachtwoord is nodig om meer te weten)
explain-entry-closed-etk = waarschijnlijk de sleutel om te ontcijferen (het wachtwoord is nodig om zeker te zijn)
explain-entry-certificate = certificaat

explain-etk-title = De vercijferingssleutel (ETK)
explain-etk = { $holds ->
    [yes] Dit is de ETK van { $name }: anderen gebruiken hem om aan { $name } te schrijven, tot { $until }. { $signer } heeft hem ondertekend.
   *[no] Deze ETK zegt van { $name } te zijn, tot { $until }, maar de handtekening van { $signer } klopt niet.
 }
    .why = Uw authenticatiesleutel heeft uw vercijferingssleutel ondertekend; eHealth heeft het geheel ondertekend. Wie u schrijft, vertrouwt op die twee handtekeningen.
explain-etk-caveat = “openssl verify” weigert het certificaat dat erin zit, en toch is alles in orde: het draagt twee keer dezelfde naam en lijkt door zichzelf ondertekend.

anchors-title = De autoriteiten die dit programma vertrouwt
anchors-sentence = Een certificaat is maar zo betrouwbaar als de autoriteit die het ondertekend heeft. Dit zijn de autoriteiten die dit programma kent.
    .why = Elke autoriteit wordt met het programma geleverd omdat hetzelfde certificaat op twee openbare plaatsen te lezen is, die door verschillende mensen beheerd worden. Is er geen enkele autoriteit bekend, dan wordt een keten niet beoordeeld: het programma zegt nooit dat ze goed is.
anchors-ehealth = voor de certificaten van eHealth
anchors-eid = voor de identiteitskaarten
anchors-added = toegevoegd met --trust
anchors-practice = van het oefenplatform
anchors-root = { $name }, vingerafdruk SHA-256 { $fingerprint }
anchors-seen = { $name }, vingerafdruk SHA-256 { $fingerprint }; gezien in { $first } en in { $second }
anchors-none = er is geen enkele bekend: deze ketens worden niet beoordeeld. Een informaticus kan er toevoegen met --trust.
