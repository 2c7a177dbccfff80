### Wat er kan gebeuren: titel, dan oorzaak, oplossing en wat bewaard blijft. Wie iets kan doen, komt uit de code.

owner-you = Wie kan dit oplossen: u.
owner-commune = Wie kan dit oplossen: uw gemeente (dienst bevolking).
owner-access-manager = Wie kan dit oplossen: de Hoofdtoegangsbeheerder van de organisatie.
owner-organisation = Wie kan dit oplossen: uw organisatie.
owner-it = Wie kan dit oplossen: uw informaticus.
owner-ehealth = Wie kan dit oplossen: eHealth.
owner-vendor = Wie kan dit oplossen: de leverancier van uw software.
owner-program = Wie kan dit oplossen: dit programma.
owner-trainer = Wie kan dit oplossen: de lesgever, of wie het oefenplatform gestart heeft.

## Wat men typt

identifier-missing = Vul het nummer in.
    .cause = Een nummer van het type { $type } bestaat uit cijfers, en in dit veld staat er geen.
    .remedy = Neem het nummer over, cijfer voor cijfer.
    .kept = De rest van het formulier blijft bewaard.
identifier-characters = In dit nummer staan niet alleen cijfers.
    .cause = Een nummer van het type { $type } bevat alleen cijfers. Spaties, punten en streepjes mogen wel.
    .remedy = Neem het nummer opnieuw over, cijfer voor cijfer.
    .kept = De rest van het formulier blijft bewaard.
identifier-length = { $actual ->
    [one] Dit nummer heeft { $actual } cijfer. Voor { $type } zijn er { $expected } nodig.
   *[other] Dit nummer heeft { $actual } cijfers. Voor { $type } zijn er { $expected } nodig.
 }
    .cause = Er ontbreekt een cijfer, of er staat een cijfer te veel.
    .remedy = Vergelijk met het document waarop het nummer staat.
    .kept = De rest van het formulier blijft bewaard.
identifier-pattern = Dit nummer past niet bij { $type }.
    .cause = De eerste cijfers zijn niet die van dit type nummer.
    .remedy = Controleer eerst het gekozen type, dan het nummer.
    .kept = De rest van het formulier blijft bewaard.
bis-number-wanted = Dit nummer is een rijksregisternummer, geen BIS-nummer.
    .cause = In een BIS-nummer is de maand verhoogd met 20 of 40.
    .remedy = Wie een Belgische identiteitskaart heeft, gaat naar “Aanvragen”.
    .kept = De rest van het formulier blijft bewaard.
identifier-check-digits = Het controlegetal klopt niet.
    .cause = Waarschijnlijk is een cijfer verkeerd overgenomen.
    .remedy = Neem het nummer opnieuw over, cijfer voor cijfer.
    .kept = De rest van het formulier blijft bewaard.
identifier-birth-date = Dit rijksregisternummer begint niet met een mogelijke datum.
    .cause = De eerste zes cijfers zijn het jaar, de maand en de dag van geboorte.
    .remedy = Neem het nummer opnieuw over, cijfer voor cijfer.
    .kept = De rest van het formulier blijft bewaard.
identifier-type = eHealth kent het nummertype { $type } niet.
    .cause = Elke organisatie heeft een type en een nummer. Een voorbeeld van een type is NIHII-GROUP.
    .remedy = Kies een type in de lijst.
    .kept = De rest van het formulier blijft bewaard.
application-id-characters = { $space ->
    [yes] Een spatie kan niet in een applicatie-ID.
   *[no] “{ $refused }” kan niet in een applicatie-ID.
 }
    .cause = Alleen letters zonder accent, cijfers, - en _ zijn toegelaten.
    .remedy = { $space ->
        [yes] Vervang ze door - of door _.
       *[no] Gebruik letters zonder accent, cijfers, - of _.
     }
    .kept = De rest van het formulier blijft bewaard.
application-id-length = { $excess ->
    [one] Het applicatie-ID is te lang: verwijder { $excess } teken.
   *[other] Het applicatie-ID is te lang: verwijder { $excess } tekens.
 }
    .cause = Het telt hoogstens dertig tekens.
    .remedy = Kies een kortere naam.
    .kept = De rest van het formulier blijft bewaard.
name-refused = { $rule ->
    [missing] Vul de naam van de organisatie in.
    [person] Schrijf deze naam in letters.
   *[character] Teken nr. { $position } van deze naam kan niet in een certificaat staan: { $character }
 }
    .cause = { $rule ->
        [missing] De naam komt in het certificaat, in hoofdletters en zonder accenten.
        [person] Die naam komt in het certificaat, in hoofdletters en zonder accenten.
       *[character] Dit teken is onzichtbaar, of het verandert de volgorde van wat u ziet. Het komt van een webpagina, uit een document of uit de lijst van eHealth.
     }
    .remedy = { $rule ->
        [missing] Neem de officiële naam over.
        [person] Schrijf hem zoals op het identiteitsdocument.
       *[character] Typ de naam zelf, via “Een andere organisatie…”. Schrijft eHealth de naam zo, vraag dan aan het contactcenter, 02 788 51 55, om hem te verbeteren.
     }
    .kept = De rest van het formulier blijft bewaard.
email-refused = { $rule ->
    [missing] Vul uw e-mailadres in.
    [at] Er ontbreekt een @ in het e-mailadres.
    [length] Dit e-mailadres is te lang.
   *[form] Dit e-mailadres heeft niet de vorm naam@domein.be.
 }
    .cause = eHealth stuurt zijn antwoord naar dit adres.
    .remedy = Vul een adres in dat u leest, zonder accenten of spaties.
    .kept = De rest van het formulier blijft bewaard.
phone-refused = { $rule ->
    [missing] Vul uw telefoonnummer in.
    [short] Dit nummer is te kort. Voeg het zonenummer toe.
    [long] Dit nummer is te lang: hoogstens vijftien cijfers. Vul maar één nummer in.
    [belgian] Dit nummer heeft te veel cijfers voor een Belgisch nummer. Vul maar één nummer in, met + en het landnummer als het buitenlands is.
   *[form] In dit telefoonnummer staan niet alleen cijfers.
 }
    .cause = eHealth belt u op dit nummer als er een vraag is.
    .remedy = Schrijf het nummer met of zonder +32, bijvoorbeeld 0470 00 00 00.
    .kept = De rest van het formulier blijft bewaard.
password-refused = Dit wachtwoord voldoet niet aan alle regels.
    .cause = Het beschermt uw sleutels, en alle software van de zorgsector moet het aanvaarden.
    .remedy = Kies een ander wachtwoord. { $length ->
        [broken] Er zijn minstens 8 tekens nodig.{" "}
       *[kept] {""}
     }{ $characters ->
        [broken] Kies letters zonder accent.{" "}
       *[kept] {""}
     }{ $digit-or-symbol ->
        [broken] Voeg een cijfer of een symbool toe.{" "}
       *[kept] {""}
     }{ $confirmation ->
        [broken] Typ twee keer hetzelfde.
       *[kept] {""}
     }
    .kept = De rest van het formulier blijft bewaard.
secret-unreadable = { $reason ->
    [descriptor] Van descriptor { $descriptor } kan niets gelezen worden.
    [typed] Deze terminal heeft niet alle getypte tekens doorgegeven.
   *[other] De tekst die van descriptor { $descriptor } gelezen is, is misschien niet de juiste.
 }
    .cause = { $reason ->
        [descriptor] Daar werd een pincode of een wachtwoord verwacht: één regel tekst, in UTF-8.
        [utf-16] De tekst staat in UTF-16, niet in UTF-8.
        [typed] Er is een teken verloren gegaan: de tekencodering van de terminal kent het niet.
       *[encoding] De tekst staat niet in UTF-8, of er is onderweg een teken verloren gegaan. Vaak is dat een “é” uit een Windows-console.
     }
    .remedy = { $reason ->
        [descriptor] Open de descriptor in de opdracht, bijvoorbeeld --pin-fd 3 3<bestand. Onder Windows werkt alleen 0: --pin-fd 0 <bestand.
        [typed] Gebruik een terminal in UTF-8, of een bestand in UTF-8 met --pin-fd of --password-fd.
       *[encoding] Bewaar de tekst in UTF-8 in een bestand en geef dat bestand op: --pin-fd 0 <bestand. Of laat het programma erom vragen.
     }
    .kept = Er is niets gedaan. Er is geen PIN-poging verloren.
no-terminal = Er is geen terminal om een pincode of een wachtwoord in te typen.
    .cause = Iedereen zou het zien, of er is niemand om het te typen.
    .remedy = Geef het via een descriptor: --password-fd, --new-password-fd of --pin-fd, bijvoorbeeld --password-fd 3 3<bestand.
    .kept = Er is niets veranderd.
pin-format = { $rule ->
    [missing] Vul uw pincode in.
    [digits] De pincode bevat alleen cijfers.
   *[length] Een pincode heeft 4 tot 12 cijfers.
 }
    .cause = De kaart heeft niets ontvangen: er is geen poging verloren.
    .remedy = Typ de code uit de brief die u bij de kaart kreeg.
    .kept = Alles blijft bewaard. Er is niets ondertekend.

## De kaart

card-absent = Er wordt geen kaart gelezen.
    .cause = Er zit geen kaart in de kaartlezer, of de computer ziet de kaartlezer niet.
    .remedy = Steek de kaart in de lezer, met de chip naar boven en naar binnen, en probeer opnieuw.
    .kept = Uw antwoorden blijven bewaard.
card-service-absent = De kaartdienst van deze computer antwoordt niet.
    .cause = Kaartlezers werken via een dienst van het systeem (PC/SC). Die is niet geïnstalleerd of draait niet. Onder Windows stopt die ook wanneer er geen kaartlezer is aangesloten.
    .remedy = Sluit de kaartlezer aan en herstart zo nodig de computer. Onder Linux: installeer en start pcscd.
    .kept = Uw antwoorden blijven bewaard.
card-service-refused = { $rule ->
    [access] De kaartdienst van deze computer weigert u de toegang.
    [busy] De kaartdienst van deze computer is bezet.
   *[other] De kaartdienst van deze computer meldt een fout.
 }
    .cause = { $rule ->
        [access] De dienst werkt, maar niet voor uw sessie: op afstand, via SSH of in een container (code { $code }).
        [busy] De dienst werkt, maar neemt nu geen nieuwe vraag aan (code { $code }).
       *[other] De dienst gaf geen toegang tot de kaartlezers (code { $code }).
     }
    .remedy = { $rule ->
        [access] Werk aan de computer zelf, of vraag deze toegang aan uw informaticus (onder Linux: polkit).
       *[other] Wacht even en probeer opnieuw. Herstart zo nodig de computer en noteer deze code.
     }
    .kept = De kaart is niet gebruikt. Uw antwoorden blijven bewaard.
card-reader-absent = De computer ziet geen kaartlezer.
    .cause = De kaartlezer is niet aangesloten, of het stuurprogramma ontbreekt.
    .remedy = Sluit hem rechtstreeks op de computer aan, zonder USB-hub. Dit programma ziet hem binnen twee seconden.
    .kept = Uw antwoorden blijven bewaard.
card-reader-failed = De kaartlezer meldt een storing.
    .cause = De fout komt van de kaartlezer of van zijn stuurprogramma (code { $code }).
    .remedy = Trek de kaartlezer uit, sluit hem rechtstreeks op de computer aan, zonder USB-hub, en steek de kaart er opnieuw in. Komt dit terug, probeer dan een andere kaartlezer of laat het stuurprogramma installeren.
    .kept = De kaart is niet gebruikt. Uw antwoorden blijven bewaard.
card-not-recognized = Deze kaart is geen Belgische identiteitskaart.
    .cause = Er zit een kaart in de lezer, maar ze antwoordt niet als een eID: een bankkaart, een badge, een kaart uit een ander land.
    .remedy = Steek uw eID in de lezer, met de chip naar boven en naar binnen.
    .kept = Uw antwoorden blijven bewaard.
card-held = Een ander programma houdt de kaart bezet.
    .cause = Het gebruikt de kaart voor zich alleen: eID Viewer, een browser, zorgsoftware.
    .remedy = Sluit dat programma en probeer opnieuw.
    .kept = Uw antwoorden blijven bewaard. Er is geen PIN-poging verloren.
card-silent = De kaart heeft niet op tijd geantwoord.
    .cause = De kaart zit niet goed, of een ander programma of een venster houdt ze bezet.
    .remedy = Zoek een PIN-venster dat nog openstaat. Haal de kaart uit de lezer, steek ze er opnieuw in en probeer opnieuw.
    .kept = Wat bezig was, is afgebroken. Uw antwoorden blijven bewaard.
card-several = Er zitten meerdere identiteitskaarten in de kaartlezers.
    .cause = Het programma kiest niet in uw plaats.
    .remedy = Kies de kaartlezer, of haal de andere kaarten eruit.
    .kept = Uw antwoorden blijven bewaard.
card-changed = Dit is niet meer dezelfde kaart.
    .cause = De aanvraag is met een andere identiteitskaart voorbereid.
    .remedy = Steek de eerste kaart opnieuw in de lezer, of herbegin bij de stap van de kaart.
    .kept = Er is niets ondertekend. Er is geen pincode geprobeerd.
card-identity-untrusted = De gegevens op deze kaart zijn niet authentiek.
    .cause = De handtekening van het Rijksregister past niet bij de gelezen gegevens.
    .remedy = Probeer een andere kaartlezer. Komt het bericht terug, laat de kaart dan nakijken.
    .kept = Er is niets ondertekend of verstuurd.
card-contradictory = De gegevens op deze kaart spreken elkaar tegen.
    .cause = In het { $use ->
        [signature] handtekeningcertificaat
       *[authentication] authenticatiecertificaat
     } staat een ander rijksregisternummer dan in de identiteitsgegevens.
    .remedy = Haal de kaart uit de lezer, steek ze er opnieuw in en probeer opnieuw. Komt het bericht terug, laat de kaart dan nakijken bij de dienst bevolking: alleen die kan ze vervangen.
    .kept = Er is niets ondertekend of verstuurd. Er is geen pincode geprobeerd.
card-key-refused = { $use ->
    [signature] Met deze toegang tot de kaart kunt u niet ondertekenen.
   *[authentication] Met deze toegang tot de kaart kunt u zich niet aanmelden.
 }
    .cause = { $backend } ondersteunt deze sleutel niet.
    .remedy = Kies de rechtstreekse toegang (PC/SC), of installeer de officiële eID-software (eid.belgium.be).
    .kept = Er is niets ondertekend. Uw antwoorden blijven bewaard.
card-window-impossible = Het venster voor de pincode kan hier niet opengaan.
    .cause = { $backend } vraagt de code in een eigen venster. Deze sessie heeft geen grafisch scherm (SSH, console).
    .remedy = Werk aan het scherm van de computer, of kies de rechtstreekse toegang (PC/SC).
    .kept = Er is geen pincode gevraagd. Uw antwoorden blijven bewaard.
card-window-failed = Ondertekenen via het venster van de eID-software is niet gelukt.
    .cause = { $backend }: { $code }. Deze code zegt niet of het aan het venster of aan de kaart ligt.
    .remedy = Ging er geen venster open? Kies de rechtstreekse toegang (PC/SC), of installeer de eID-software opnieuw. Ging er wel een open, probeer dan opnieuw.
    .kept = Er is niets verstuurd. Een foute code in dat venster telt als een poging.
card-trouble = De kaart of haar software meldt een fout.
    .cause = { $backend }: { $code }.
    .remedy = Haal de kaart uit de lezer, steek ze er opnieuw in en probeer opnieuw. Komt het terug, noteer dan deze code.
    .kept = Er is niets verstuurd. Uw antwoorden blijven bewaard.
card-module-absent = Op deze plaats staat geen kaartmodule.
    .cause = Het bestand { $path } bestaat niet.
    .remedy = Verbeter het pad, of laat het programma kiezen.
    .kept = Uw antwoorden blijven bewaard.
card-module-unusable = { $rule ->
    [word-size] Deze module is niet voor deze Python gemaakt.
   *[load] Deze module kan niet geladen worden.
 }
    .cause = { $rule ->
        [word-size] De ene is 32 bits, de andere 64 bits ({ $path }).
       *[load] { $path }: { $detail }
     }
    .remedy = Neem een module van dezelfde soort als Python (32 of 64 bits), of laat het programma kiezen.
    .kept = Uw antwoorden blijven bewaard.
card-backend-absent = Geen enkel programma op deze computer kan een kaart lezen.
    .cause = Noch de officiële eID-software, noch de rechtstreekse toegang is geïnstalleerd.
    .remedy = Installeer de eID-software (eid.belgium.be), of de rechtstreekse toegang: pip install "ehcert-kit[pcsc]".
    .kept = Uw antwoorden blijven bewaard.
card-given-up = U bent met deze stap gestopt.
    .cause = De kaart of een PIN-venster wachtte nog.
    .remedy = Sluit een PIN-venster dat nog openstaat, en herbegin wanneer u klaar bent.
    .kept = Er is niets verstuurd. Was er al een code getypt, dan kan er een poging geteld zijn.
card-pin-cancelled = De pincode is niet gegeven.
    .cause = Het venster is gesloten, of de kaartlezer heeft te lang gewacht.
    .remedy = Herbegin wanneer u klaar bent.
    .kept = Er is niets ondertekend. Een foute code in dat venster telt als een poging.
card-removed = De kaart is uit de lezer gehaald.
    .cause = Ze moet in de kaartlezer blijven terwijl ze ondertekent.
    .remedy = Steek de kaart er opnieuw in en doe deze stap opnieuw.
    .kept = Er is niets ondertekend of verstuurd. Uw antwoorden blijven bewaard.
card-pin-wrong = { $tries_left ->
    [None] Dit is niet de juiste pincode.
    [one] Dit is niet de juiste pincode. U hebt nog { $tries_left } poging.
   *[other] Dit is niet de juiste pincode. U hebt nog { $tries_left } pogingen.
 }
    .cause = Waarschijnlijk een tikfout.
    .remedy = Zoek de brief die u bij de kaart kreeg, voor u opnieuw probeert. Mislukt de laatste poging, dan blokkeert de kaart.
    .kept = Alles blijft bewaard. Er is niets ondertekend.
card-blocked = Uw kaart is geblokkeerd.
    .cause = Drie keer na elkaar een foute pincode.
    .remedy = Laat ze deblokkeren bij de dienst bevolking. Reken op drie werkdagen tot drie weken.
    .kept = Uw antwoorden blijven bewaard. De aanvraag kan wachten.
card-certificate-absent = { $use ->
    [signature] Met deze kaart kunt u niet ondertekenen.
   *[authentication] Met deze kaart kunt u zich niet aanmelden.
 }
    .cause = { $use ->
        [signature] Het handtekeningcertificaat is niet actief op de kaart. Vóór 18 jaar kan dat niet.
       *[authentication] Het certificaat dat daarvoor nodig is, is niet actief op de kaart.
     }
    .remedy = Laat het activeren bij de dienst bevolking. De rest van de kaart werkt.
    .kept = Uw antwoorden blijven bewaard tot u terugkomt.
card-certificates-unlisted = De kaartsoftware ziet geen certificaten.
    .cause = { $backend } leest de kaart, maar vindt haar certificaten niet.
    .remedy = Kies de rechtstreekse toegang (PC/SC), of werk de eID-software bij (eid.belgium.be).
    .kept = Er is niets ondertekend. Uw antwoorden blijven bewaard.
card-certificate-not-yet-valid = Een certificaat van deze kaart is pas geldig vanaf { $begins }.
    .cause = { $use ->
        [signature] Het handtekeningcertificaat begint later dan de datum van deze computer.
       *[authentication] Het authenticatiecertificaat begint later dan de datum van deze computer.
     }
    .remedy = Controleer de datum van de computer. Klopt die, wacht dan tot die dag, of vraag raad aan uw gemeente.
    .kept = Er is geen pincode gevraagd. Uw antwoorden blijven bewaard.
card-certificate-expired = Een certificaat van deze kaart is vervallen op { $ended }.
    .cause = { $use ->
        [signature] Net als de kaart hebben de certificaten een einddatum. Het gaat om het handtekeningcertificaat.
       *[authentication] Net als de kaart hebben de certificaten een einddatum. Het gaat om het authenticatiecertificaat.
     }
    .remedy = Vraag nieuwe certificaten of een nieuwe kaart aan.
    .kept = Uw antwoorden blijven bewaard.

## Het bestand

keystore-password-wrong = Dit wachtwoord opent dit bestand niet.
    .cause = Waarschijnlijk ligt het aan een hoofdletter of aan de toetsenbordindeling. Of het wachtwoord hoort bij een ander bestand dan { $file }.
    .remedy = Maak zichtbaar wat u typt. Kijk ook naar de datum van het bestand.
    .kept = Het bestand is niet gewijzigd. U mag zo vaak proberen als u wilt.
keystore-password-missing = Het wachtwoord is niet ingevuld.
    .cause = Het bestand { $file } is met een wachtwoord beveiligd.
    .remedy = Vul het wachtwoord in dat u gekozen hebt toen u dit bestand aanmaakte.
    .kept = Het bestand is niet gewijzigd. U mag zo vaak proberen als u wilt.
keystore-key-password = Het wachtwoord is dat van { $file }, maar een sleutel in dat bestand heeft een ander wachtwoord.
    .cause = Een ander programma heeft de sleutel een eigen wachtwoord gegeven. Het bestand is volledig: er is niets aan veranderd.
    .remedy = Neem het oorspronkelijke bestand. Of vraag uw informaticus om het bestand en de sleutel hetzelfde wachtwoord te geven: “keytool -importkeystore” vraagt ze allebei.
    .kept = Het bestand is niet gewijzigd.
keystore-damaged = Het bestand { $file } is beschadigd.
    .cause = Een deel ontbreekt of is veranderd ({ $detail }).
    .remedy = Gebruik een back-up: die staat naast het bestand, met een naam die eindigt op “.backup”.
    .kept = Het bestand is niet gewijzigd.
keystore-unsupported = Dit programma kan het bestand { $file } niet lezen.
    .cause = Het bestand lijkt volledig, maar een ander programma heeft het waarschijnlijk op zijn eigen manier geschreven of omgezet ({ $detail }).
    .remedy = Neem het oorspronkelijke bestand. Of vraag uw informaticus om het om te zetten naar PKCS#12 met 3DES en een MAC SHA-1: dat leest de software van de zorgsector.
    .kept = Het bestand is niet gewijzigd.
keystore-not-one = { $file } is geen keystore.
    .cause = { $looks_like ->
        [empty] Het bestand is leeg of bevat alleen nullen: het kopiëren is waarschijnlijk onderweg gestopt.
        [base64] Het is waarschijnlijk een keystore of een certificaat, maar overgenomen als tekst (base64).
        [certificate] Het is alleen een certificaat, zonder private sleutel.
        [contract] Het is een contract van eHealth.
        [der] Het is een ander soort document (DER), zonder de sleutels.
        [html] Het is een webpagina en niet het bestand dat ze aanbiedt: het downloaden is waarschijnlijk mislukt.
        [jks] Het is een keystore in een oud formaat van Java.
        [json] Het is een JSON-bestand, bijvoorbeeld het dossier van dit programma.
        [key] Het is alleen een private sleutel, zonder certificaat.
        [macos] Het is de verborgen dubbelganger die macOS naast een bestand zet. De naam begint met “._”.
        [pdf] Het is een PDF-document.
        [pem] Het is een tekstbestand (PEM): waarschijnlijk een certificaat of een aanvraag.
        [pem-damaged] Het is een tekstbestand (PEM) waarvan een deel ontbreekt of veranderd is.
        [pem-key] Het is alleen een private sleutel, als tekst (PEM).
        [pkcs7] Het zijn certificaten of een ondertekend bericht (PKCS#7), zonder private sleutel.
        [xml] Het is een XML-bestand, bijvoorbeeld een bericht.
        [zip] Het is een archief (zip of iets gelijkaardigs) waarin andere bestanden zitten.
       *[unknown] De inhoud is niet die van een keystore (PKCS#12), wat de naam ook is.
     }
    .remedy = { $looks_like ->
        [base64] Neem het oorspronkelijke bestand, of laat dit bestand decoderen: “certutil -decode” onder Windows, “base64 -d” elders.
        [html] Download het bestand opnieuw, of neem het waar het programma het geschreven heeft: de map ehealth, daarin keystore.
        [jks] Vraag uw informaticus om het om te zetten: “keytool -importkeystore”, met “-deststoretype PKCS12”.
        [macos] Kies het bestand met dezelfde naam, zonder “._” vooraan.
        [pem-damaged] Kopieer of download dit bestand opnieuw, van de eerste tot de laatste regel.
        [zip] Open het archief (Alles uitpakken) en kies het bestand dat erin zit.
       *[other] De keystore staat meestal in de map ehealth, daarin keystore. Kies hem daar, of in uw back-ups.
     }
    .kept = Het bestand is niet gewijzigd.
file-absent = Er is geen bestand { $file }.
    .cause = De naam is anders, of het bestand is verplaatst of staat op een andere computer.
    .remedy = Kijk de naam en de map van het bestand na en geef ze opnieuw op.
    .kept = Er is niets gewijzigd.
keystore-absent = De keystore staat hier niet: { $file }
    .cause = Hij is verplaatst of kreeg een andere naam, of hij staat op een andere computer.
    .remedy = Zoek de bestanden waarvan de naam eindigt op “p12”, op deze computer en in uw back-ups, en zet het bestand terug op zijn plaats.
    .kept = Uw dossier blijft bewaard.
file-is-folder = { $file } is een map, geen bestand.
    .cause = De naam stopt voor die van het bestand, of een map heeft deze naam.
    .remedy = Geef de naam van het bestand, met de map waarin het staat.
    .kept = Er is niets veranderd.
file-busy = { $file } is al in gebruik.
    .cause = Een andere pagina of een ander venster van dit programma schrijft er op dit moment in.
    .remedy = Wacht enkele seconden, sluit de andere pagina's en probeer opnieuw.
    .kept = Er is niets gewijzigd.
file-not-readable = { $file } kan niet gelezen worden.
    .cause = { $reason ->
        [permission] U hebt geen toestemming om het te lezen.
       *[other] Het systeem heeft het geweigerd.
     }
    .remedy = Vraag uw informaticus om toegang, of kies een ander bestand.
    .kept = Het bestand is niet gewijzigd.
file-huge = { $file } is te groot.
    .cause = Een keystore, een certificaat of een bericht heeft niet meer dan enkele honderden kilobytes; dit bestand heeft er meer dan 32 MB.
    .remedy = Controleer de naam van het bestand, of kies een ander.
    .kept = Het bestand is niet gewijzigd.
folder-not-writable = In { $folder } kan niet geschreven worden.
    .cause = { $reason ->
        [full] De schijf is vol.
        [read-only] Deze map kan alleen gelezen worden.
        [permission] U hebt geen toestemming om hier te schrijven.
        [in-use] Een ander programma heeft dit bestand geopend: virusscanner, synchronisatie, voorbeeldvenster, zorgsoftware.
        [no-locks] Dit station kent geen vergrendeling: twee programma's zouden er tegelijk kunnen schrijven.
       *[other] Het systeem heeft het geweigerd.
     }
    .remedy = { $reason ->
        [full] Maak plaats vrij op deze schijf, en probeer opnieuw.
        [in-use] Sluit het programma dat dit bestand geopend heeft, en probeer opnieuw.
        [no-locks] Neem een map op de schijf van deze computer, niet op het netwerk.
       *[other] Kies een andere map, of vraag aan uw informaticus het recht om in deze map te schrijven.
     }
    .kept = Het oude bestand is volledig. Wat opgeslagen was, blijft dat.
folder-unusable = In { $folder } kan niet geschreven worden.
    .cause = { $reason ->
        [absent] Deze map bestaat niet.
        [folder] Een map heeft de naam van het bestand dat geschreven moet worden.
       *[file] Dit is geen map: een bestand heeft deze naam, of die van een map erboven.
     }
    .remedy = Controleer de naam, of kies een andere.
    .kept = Er is niets veranderd.
trust-file-refused = { $reason ->
    [absent] Het bestand met autoriteiten staat hier niet: { $file }
   *[other] Het bestand met autoriteiten is niet geschikt: { $file }
 }
    .cause = { $reason ->
        [absent] Het is verplaatst of kreeg een andere naam, of de naam is fout geschreven.
        [authority] “{ $subject }” is geen autoriteit: dit certificaat kan geen andere certificaten ondertekenen.
       *[other] Er staan geen leesbare certificaten in, in PEM-formaat.
     }
    .remedy = { $reason ->
        [absent] Verbeter de naam die u met --trust gaf.
        [authority] Geef met --trust een bestand met alleen certificaten van autoriteiten.
       *[other] Geef met --trust een bestand met een of meer certificaten van autoriteiten, in PEM-formaat.
     }
    .kept = Er is niets gewijzigd. Zonder --trust vertrouwt het programma alleen de autoriteiten die meegeleverd zijn.
anchor-damaged = Dit programma is beschadigd: de autoriteit { $name } is niet meer dezelfde als bij de levering.
    .cause = Na de installatie is een bestand van het programma gewijzigd.
    .remedy = Installeer het programma opnieuw, vanaf de bron.
    .kept = Er is niets gewijzigd in uw dossier.
keystore-entry-absent = Het bestand { $file } gaat open, maar de sleutel “{ $alias }” zit er niet in.
    .cause = Dit bestand komt niet uit de procedure van eHealth, of er is een deel uit verwijderd.
    .remedy = Kies een ander bestand of een back-up.
    .kept = Het bestand is niet gewijzigd.

## Het platform

platform-unreachable = Deze computer kan eHealth niet bereiken.
    .cause = { $reason ->
        [proxy-login] De proxy van dit netwerk vraagt een gebruikersnaam en een wachtwoord (HTTP 407), of weigert de ingestelde gegevens.
        [certificate] Het certificaat dat voor { $host } getoond wordt, wordt niet herkend: waarschijnlijk controleert een proxy of een virusscanner de verbinding.
        [certificate-dates] Op de datum van deze computer is het certificaat van { $host } niet geldig: de klok staat waarschijnlijk verkeerd.
       *[other] Waarschijnlijk blokkeert een firewall of een proxy de verbinding met { $host }.
     }
    .remedy = { $reason ->
        [proxy-login] Vraag uw informaticus om rechtstreekse toegang tot { $host }, of om een proxy die het wachtwoord in HTTPS_PROXY aanvaardt. Aanmelden met Windows (NTLM, Kerberos) is hier niet mogelijk.
        [certificate] Probeer een ander netwerk. Werkt het daar, vraag uw informaticus dan om het certificaat van die proxy in het systeem te installeren, of om rechtstreekse toegang tot { $host }.
        [certificate-dates] Zet de datum en het uur van deze computer juist en probeer opnieuw.
       *[other] Probeer een ander netwerk. Werkt het daar, geef dit bericht dan aan uw informaticus: { $operation }, { $reason }.
     }
    .kept = Alles blijft bewaard. Er is niets verstuurd.
proxy-unusable = { $variable ->
    [system] De proxy die in dit systeem ingesteld is, is niet bruikbaar.
   *[other] De proxy die in { $variable } ingesteld is, is niet bruikbaar.
 }
    .cause = { $reason ->
        [scheme] { $variable }={ $place }: dit programma kent alleen proxy's van het type http, https en socks5.
       *[address] { $variable }={ $place }: dit is geen adres van een proxy.
     }
    .remedy = Vraag uw informaticus om deze instelling te verbeteren, bijvoorbeeld http://proxy.example:8080, en start dit programma opnieuw.
    .kept = Alles blijft bewaard. Er is niets verstuurd.
platform-silent = eHealth antwoordt niet.
    .cause = Waarschijnlijk is er onderhoud of een storing bij eHealth ({ $operation }).
    .remedy = Probeer over enkele minuten opnieuw. Contactcenter: 02 788 51 55.
    .kept = Alles blijft bewaard. U mag deze pagina sluiten.
platform-answer-lost = Het antwoord van eHealth is onderweg verloren gegaan.
    .cause = De verbinding brak af na het versturen ({ $operation }).
    .remedy = Klik op “Aan eHealth vragen wat het ontvangen heeft”. Onderteken geen tweede keer.
    .kept = De sleutel en de ondertekende aanvraag blijven bewaard.
platform-answer-not-soap = eHealth heeft een webpagina gestuurd in plaats van het verwachte antwoord.
    .cause = Waarschijnlijk is er onderhoud of een storing bij eHealth ({ $operation }, HTTP { $http_status }, { $content_type }).
    .remedy = Probeer over enkele minuten opnieuw. Contactcenter: 02 788 51 55.
    .kept = Alles blijft bewaard.
platform-answer-from-network = Niet eHealth heeft geantwoord, maar uw netwerk.
    .cause = { $http_status ->
        [407] De proxy van dit netwerk vraagt een gebruikersnaam en een wachtwoord ({ $operation }, HTTP 407).
        [511] Op dit netwerk moet u zich eerst aanmelden ({ $operation }, HTTP 511).
       *[other] { $place ->
            [none] In plaats van het antwoord kwam er een webpagina terug ({ $operation }, HTTP { $http_status }, { $content_type }): de aanmeldpagina van een netwerk, of een proxy.
           *[other] De vraag is doorgestuurd naar { $place } ({ $operation }, HTTP { $http_status }): de aanmeldpagina van een netwerk, of een proxy.
         }
     }
    .remedy = Open om het even welke website in de browser. Verschijnt er een aanmeldpagina, meld u dan aan en probeer opnieuw. Zo niet, geef dit bericht dan aan uw informaticus: de toegang tot eHealth moet rechtstreeks zijn.
    .kept = Alles blijft bewaard.
platform-answer-malformed = Het antwoord van eHealth is niet leesbaar.
    .cause = Het volgt de schema's van de dienst niet ({ $operation }: { $detail }).
    .remedy = Probeer opnieuw. Blijft het probleem bestaan, stuur dit bericht dan naar het contactcenter, 02 788 51 55.
    .kept = Alles blijft bewaard.
platform-fault = eHealth meldt een technisch probleem: { $code }
    .cause = { $message } ({ $operation })
    .remedy = Probeer later opnieuw. Contactcenter: 02 788 51 55.
    .kept = Alles blijft bewaard.
platform-refused = eHealth heeft geweigerd: { $codes }
    .cause = { $messages } ({ $operation })
    .remedy = Verbeter wat het bericht aangeeft. Is het niet duidelijk, geef het dan door aan het contactcenter, 02 788 51 55.
    .kept = Uw antwoorden en uw sleutels blijven bewaard.
clock-wrong = De klok van deze computer staat verkeerd: eHealth weigert de aanvraag.
    .cause = { $side ->
        [fast] Ze loopt { $minutes } min voor op die van eHealth ({ $codes } { $messages }, { $operation }).
       *[slow] Ze loopt { $minutes } min achter op die van eHealth ({ $codes } { $messages }, { $operation }).
     }
    .remedy = Stel de datum, het uur en de tijdzone in, liefst automatisch. Probeer daarna opnieuw.
    .kept = Uw antwoorden en uw sleutels blijven bewaard.
platform-not-yet-delivered = Het certificaat is er nog niet.
    .cause = eHealth maakt het klaar, of iemand controleert de aanvraag ({ $operation }).
    .remedy = Wacht op de e-mail. Vraag geen nieuw certificaat aan.
    .kept = Uw bestand en uw aanvraag blijven bewaard.

## De procedure

unknown-name = “{ $function }” kent “{ $name }” niet.
    .cause = { $nearest ->
        [none] Geen enkele naam lijkt erop.
       *[other] U bedoelde wellicht “{ $nearest }”.
    }
    .remedy = Verbeter de cel. De bekende namen: { $known }.
    .kept = Er is niets gedaan.
step-too-early = Het is te vroeg voor deze stap.
    .cause = { $missing ->
        [applicant] De kaart is in dit dossier nog niet gelezen.
        [identification] eHealth heeft de lijst van uw organisaties nog niet gegeven.
        [choice] De organisatie is nog niet gekozen.
        [contactdata] De contactgegevens ontbreken nog.
        [agreement] Het contract is er nog niet.
        [file] De keystore is er nog niet.
        [keys] De sleutels zijn in dit dossier nog niet aangemaakt.
        [csr] De certificaataanvraag (CSR) is in dit dossier nog niet gemaakt.
        [sent] Uit dit dossier is nog geen aanvraag verstuurd.
        [delivered] Het certificaat is nog niet aangekomen.
        [registered] De vercijferingssleutel (ETK) is nog niet geregistreerd.
       *[other] Een eerdere stap is nog niet klaar.
     }
    .remedy = Werk eerst af wat nog ontbreekt en kom dan terug.
    .kept = Alles blijft bewaard.
no-organisation = eHealth vindt geen enkele organisatie voor u.
    .cause = Misschien is de kaart niet die van de verantwoordelijke. Of het INSZ van de verantwoordelijke ontbreekt in de KBO of bij het RIZIV.
    .remedy = Neem de kaart van de persoon die onder « Vos responsables » (uw verantwoordelijken) staat. Gebruikt u die kaart al, laat dan het INSZ toevoegen door het sociaal secretariaat, of kies “Een andere organisatie…”.
    .kept = Uw antwoorden blijven bewaard.
organisation-absent = eHealth kent u niet als beheerder van { $organisation }.
    .cause = De rol is nog niet toegekend, of pas toegekend.
    .remedy = Vraag de Hoofdtoegangsbeheerder om u aan te stellen, of kies “Een andere organisatie…”.
    .kept = Uw antwoorden blijven bewaard.
already-active = { $subject } heeft al een actief certificaat.
    .cause = Per naam is maar één actief certificaat mogelijk, behalve in de laatste 90 dagen.
    .remedy = Gebruik dat certificaat, of doe de aanvraag met een ander applicatie-ID. U kunt dat certificaat ook herroepen.
    .kept = Er is niets gewijzigd.
request-in-progress = Voor { $subject } loopt al een aanvraag.
    .cause = Per naam is maar één aanvraag tegelijk mogelijk. De eerste wacht nog op haar certificaat.
    .remedy = Wacht op dat certificaat: de lopende aanvraag staat op de startpagina. Hebt u een tweede nodig, voor een ander systeem? Doe de aanvraag met een ander applicatie-ID.
    .kept = Er is niets gewijzigd. De eerste aanvraag blijft geldig.
application-id-taken = Het applicatie-ID { $application_id } is al in gebruik.
    .cause = Een ander certificaat van deze organisatie heeft dit ID al.
    .remedy = Kies een andere naam.
    .kept = De rest van het formulier blijft bewaard.
contract-unreadable = De naam in het contract kan op meer dan één manier gelezen worden. Er wordt niets ondertekend.
    .cause = In de naam staat een teken dat twee betekenissen kan hebben, bijvoorbeeld een komma: { $dn }
    .remedy = Vraag het contactcenter van eHealth, 02 788 51 55, om deze naam te verbeteren. Of vraag het certificaat aan onder de naam zonder dat teken.
    .kept = Uw antwoorden blijven bewaard. Er is geen aanvraag verstuurd.
contract-not-ours = Het contract past niet bij wat u aangevraagd hebt. Er wordt niets ondertekend.
    .cause = Gevraagd: { $asked }. Ontvangen: { $received }.
    .remedy = Controleer de organisatie. Is de ontvangen naam de juiste, vraag het certificaat dan aan onder precies die naam, via “Een andere organisatie…”.
    .kept = Uw antwoorden blijven bewaard. Er is geen aanvraag verstuurd.
contract-not-read = Het contract is nog niet gelezen.
    .cause = Door te ondertekenen, verbindt u de organisatie.
    .remedy = Lees het contract en vink “Ik heb het contract gelezen” aan.
    .kept = Alles blijft bewaard. Er is niets ondertekend.
already-sent = De aanvraag is al verstuurd.
    .cause = Wat ondertekend is, kan niet meer veranderen.
    .remedy = Wacht op het antwoord van eHealth en vervolledig het certificaat. Vraag geen nieuw certificaat aan.
    .kept = Uw bestand en uw aanvraag blijven bewaard.
reason-stands = Deze herroeping is al ondertekend, om een andere reden.
    .cause = De ondertekende reden is: { $reason ->
        [keyCompromise] “De sleutel of het wachtwoord is in gevaar”.
        [affiliationChanged] “De organisatie is veranderd”.
        [cessationOfOperation] “De activiteit stopt”.
       *[superseded] “Een ander certificaat vervangt het”.
    }
    .remedy = Ga verder: de ondertekende reden geldt. Ze staat in het contract en kan niet meer veranderen.
    .kept = Er wordt niets een tweede keer ondertekend.
changed-elsewhere = Het dossier is intussen veranderd.
    .cause = Een ander venster of een ander programma werkt aan hetzelfde dossier.
    .remedy = Lees wat deze pagina nu toont en doe de stap opnieuw. Sluit het andere venster.
    .kept = Van hieruit is niets verstuurd. Alles blijft bewaard.
decision-negative = eHealth heeft de aanvraag geweigerd.
    .cause = Waarschijnlijk is het mandaat niet bewezen. Antwoord: { $codes } { $messages }
    .remedy = Lees de e-mail van eHealth, laat het mandaat in orde brengen en doe een nieuwe aanvraag.
    .kept = Uw antwoorden blijven bewaard. De sleutel van deze aanvraag is opzijgezet; er wordt een nieuwe gemaakt.
certificate-not-ours = { $difference ->
    [key] Dit certificaat hoort niet bij uw sleutel.
    [subject] In dit certificaat staat een andere naam dan in uw aanvraag.
   *[dates] Dit certificaat is niet meer geldig.
 }
    .cause = Het certificaat dat u ontvangen hebt, past niet bij wat u gevraagd hebt.
    .remedy = Gebruik dit certificaat niet. Bel het contactcenter, 02 788 51 55.
    .kept = Uw bestand is niet gewijzigd.
chain-untrusted = Het ontvangen certificaat leidt niet naar een bekende autoriteit.
    .cause = { $reason ->
        [not-an-authority] { $issuer } mag geen certificaten uitreiken.
        [path-length] { $issuer } kan niet instaan voor een andere autoriteit.
        [not-signed-by-issuer] De handtekening is niet die van { $issuer }.
        [expired] Het certificaat van { $issuer } is vervallen.
        [usage] Dit certificaat is niet bedoeld om te ondertekenen.
       *[unknown-root] De autoriteit is { $issuer }, en die kent dit programma niet.
    }
    .remedy = Gebruik dit certificaat niet. Bel het contactcenter, 02 788 51 55.
    .kept = Uw bestand is niet gewijzigd.
challenge-unreadable = De proef van eHealth gaat niet open met uw nieuwe sleutel.
    .cause = Het antwoord is beschadigd, of is niet voor deze sleutel bestemd.
    .remedy = Doe deze stap opnieuw: er wordt een nieuwe proef verstuurd.
    .kept = Het certificaat zit in het bestand. U kunt zich ermee aanmelden.
etk-untrusted = De vercijferingssleutel (ETK) is niet aanvaard.
    .cause = Een controle is mislukt: { $reason }
    .remedy = Doe deze stap opnieuw. Blijft het probleem bestaan, bel dan het contactcenter, 02 788 51 55.
    .kept = Het certificaat zit in het bestand. U kunt zich ermee aanmelden.
etk-absent = Naar { $organisation } kunnen nog geen vercijferde berichten gestuurd worden.
    .cause = De vercijferingssleutel (ETK) is nog niet geregistreerd, of nog niet in gebruik.
    .remedy = Ga verder met het laatste deel van de procedure.
    .kept = Het certificaat zit in het bestand. U kunt zich ermee aanmelden.
etk-of-another = De vercijferde berichten voor { $organisation } gaan naar een ander certificaat dan dat in dit bestand.
    .cause = Het ETK-depot van eHealth geeft de ETK van het certificaat { $serial }, dat dit certificaat vervangt.
    .remedy = Gebruik het bestand van dat certificaat op alle werkposten. Bewaar dit bestand: daarmee leest u de oude berichten.
    .kept = Er is niets geregistreerd of gewist. Uw bestand is niet gewijzigd.
etk-key-missing = De vercijferingssleutel die eHealth gebruikt, zit niet in dit bestand.
    .cause = De berichten voor uw organisatie zijn vercijferd voor een andere sleutel (nummer { $serial }). Dit bestand is een oude versie, of een kopie is elders vervolledigd.
    .remedy = { $count ->
        [0] Zoek op deze computer en op de andere werkposten het bestand dat het laatst gebruikt is, en open het hier. Is het verloren, registreer dan een nieuwe sleutel op de pagina “Vercijferingssleutel”.
       *[other] Deze sleutel zit in: { $files }. Open dat bestand.
    }
    .kept = Er is niets geregistreerd of gewist. Uw bestand is niet gewijzigd.
etk-not-active = De vercijferingssleutel (ETK) is niet in gebruik.
    .cause = { $status ->
        [WAIT_FOR_ACTIVATION] De ETK vervangt een andere en wacht op ingebruikname.
        [VALID_ACTIVE] Volgens eHealth is de ETK actief, maar het ETK-depot geeft hem niet.
       *[other] Volgens eHealth is de status van de ETK { $status }.
    }
    .remedy = Probeer later opnieuw. Blijft het probleem bestaan, bel dan het contactcenter, 02 788 51 55.
    .kept = Het certificaat zit in het bestand. U kunt zich ermee aanmelden.
certificate-ended = Dit certificaat is niet meer geldig.
    .cause = { $status ->
        [EXPIRED] De vervaldatum is voorbij.
        [REVOKED] Het is herroepen.
       *[other] Volgens eHealth is de status { $status }.
    }
    .remedy = Doe een nieuwe aanvraag, met een nieuw bestand. Bewaar dit bestand: daarmee leest u nog de oude berichten.
    .kept = Uw bestand is niet gewijzigd.
platform-unclear = eHealth zegt niet duidelijk wat het over dit certificaat weet.
    .cause = { $count ->
        [0] eHealth vindt het niet.
       *[other] eHealth geeft er { $count } in plaats van één.
    }
    .remedy = Probeer later opnieuw. Blijft het probleem bestaan, bel dan het contactcenter, 02 788 51 55.
    .kept = Uw bestand is niet gewijzigd.
workspace-absent = Deze map is er niet meer: { $folder }
    .cause = Ze is verplaatst, gewist of kreeg een andere naam terwijl ze hier openstond.
    .remedy = Zet ze terug op haar plaats, of sluit deze pagina en start het programma opnieuw.
    .kept = Dit programma heeft niets gewist.
state-set-aside = Een bestand van dit programma was beschadigd: { $file }.
    .cause = Het wordt bewaard onder de naam { $aside }. Een plotse onderbreking of een ander programma kan het beschadigd hebben.
    .remedy = { $outcome ->
        [rebuilt] Het programma heeft het opnieuw gemaakt met wat er met eHealth uitgewisseld is. Ga verder.
       *[lost] Wat nog niet verstuurd was, moet u opnieuw doen. Een keystore die al aangemaakt was, is er nog: open hem op de pagina “Vervolledigen”.
    }
    .kept = Er is niets gewist.
wait-too-long = { $seconds ->
    [one] Het certificaat is na { $seconds } seconde nog niet aangekomen.
   *[other] Het certificaat is na { $seconds } seconden nog niet aangekomen.
 }
    .cause = eHealth maakt het nog klaar, of iemand controleert de aanvraag manueel.
    .remedy = Kom later terug: de procedure gaat hier verder. Vraag geen nieuw certificaat aan.
    .kept = Uw bestand en uw aanvraag blijven bewaard.

## De omgevingen

environments-mixed = Oefenen en echt werken gaan niet samen.
    .cause = “{ $what }” hoort niet bij de omgeving “{ $environment }”.
    .remedy = Kies de omgeving die past, in een andere werkmap.
    .kept = Er is niets gewijzigd.
file-from-elsewhere = Dit bestand komt niet van hier.
    .cause = { $environment ->
        [practice] Het certificaat in { $file } komt uit een andere oefening: dit platform kent het niet.
       *[other] Het certificaat in { $file } komt van een autoriteit die dit programma in deze omgeving niet kent: { $issuer }
    }
    .remedy = { $environment ->
        [practice] Open een bestand van deze oefening, of ga terug naar de oefening waarin dat bestand gemaakt is.
       *[other] Kies het juiste bestand, of de omgeving die past. Kloppen ze, bel dan het contactcenter, 02 788 51 55.
    }
    .kept = Uw dossier is niet gewijzigd. Als u dit bestand hier net toegevoegd hebt, is de kopie opzijgezet, niet gewist.
practice-only = Dit bestaat alleen om te oefenen: { $what }
    .cause = In een echte omgeving beslist en ondertekent een persoon.
    .remedy = Kies de omgeving “practice”, of laat deze optie weg.
    .kept = Er is niets gewijzigd.
practice-platform-failed = Het oefenplatform kan niet antwoorden. Het probleem ligt niet bij eHealth.
    .cause = { $message ->
        [folder-not-writable] De computer waarop het draait kan niet meer schrijven: de schijf is wellicht vol ({ $operation }).
        [practice-store-refused] Zijn databank antwoordt niet, of aanvaardt niets meer ({ $operation }).
       *[other] Er is een onverwachte fout opgetreden ({ $operation }, { $code }).
     }
    .remedy = { $message ->
        [practice-store-refused] Verwittig wie het gestart heeft: de databank moet hersteld worden; het platform werkt dan vanzelf weer. Probeer daarna opnieuw.
       *[other] Verwittig wie het gestart heeft: er moet plaats vrijgemaakt worden, of het platform moet opnieuw gestart worden. Probeer daarna opnieuw.
     }
    .kept = Uw antwoorden en uw sleutels blijven bewaard.
practice-platform-absent = Er is geen oefenplatform in { $folder }.
    .cause = In deze map is geen oefening begonnen, of ze is van nul herbegonnen.
    .remedy = Geef de map van de oefening met --workspace, of begin een oefening.
    .kept = Er is niets aangemaakt.
practice-platform-unreachable = Het oefenplatform antwoordt niet op het adres { $address }.
    .cause = { $reason ->
        [certificate] Het TLS-certificaat van dit adres wordt niet herkend: het platform heeft zijn eigen autoriteit gemaakt.
       *[other] Het is niet gestart, het staat ergens anders, of het verwacht https in plaats van http ({ $reason }).
     }
    .remedy = { $reason ->
        [certificate] Geef deze autoriteit op: --trust practice/tls-root.pem, een bestand in de map van het platform.
       *[other] Start het (ehcert-kit practice-platform), en controleer het adres: http of https, computer, poort.
     }
    .kept = Er is niets verstuurd.
practice-state-damaged = { $state ->
    [aside] Het oefenbestand { $file } was beschadigd: de oefening gaat verder met een nieuw bestand.
   *[there] Het oefenbestand { $file } is beschadigd.
 }
    .cause = Het is leeg of afgebroken, of het is geen bestand van de oefening.
    .remedy = { $state ->
    [aside] Ga verder. Wat het oefenplatform wist, kan ontbreken: herbegin dan de oefening.
   *[there] Start de oefening opnieuw: dit bestand wordt opzijgezet en er komt een nieuw bestand.
 }
    .kept = { $state ->
    [aside] Er is niets gewist: het oude bestand staat ernaast, onder de naam { $aside }.
   *[there] Er is niets gewijzigd.
 }
practice-clock-refused = { $reason ->
    [back] De oefenklok gaat niet terug: ze staat al op { $now } of later.
   *[beyond] De oefenklok gaat niet zo ver.
 }
    .cause = { $reason ->
    [back] Wat gedaan is, heeft een datum. Alleen wie de klok weer gelijkzet met de computer, gaat terug.
   *[beyond] De certificaten stoppen in het jaar 9999.
 }
    .remedy = { $reason ->
    [back] Kies een latere datum, of keer met --reset terug naar het uur van deze computer.
   *[beyond] Kies een vroegere datum.
 }
    .kept = De klok is niet verzet.
workspace-of-another-environment = Deze werkmap is begonnen in de omgeving “{ $begun }”.
    .cause = U vraagt nu om de omgeving “{ $asked }”.
    .remedy = Neem een andere werkmap.
    .kept = Er is niets gewijzigd.
written-by-newer-version = Een nieuwere versie van dit programma heeft in deze werkmap geschreven.
    .cause = Het bestand { $file } bevat iets wat deze versie niet kent, en zou verliezen.
    .remedy = Installeer de nieuwe versie op deze computer, en open deze map opnieuw. Of ga verder op de computer die ze al heeft.
    .kept = Er is niets gewijzigd.
scenario-unknown = Er is geen scenario “{ $name }”.
    .cause = Geen bestand en geen van de meegeleverde scenario's heeft deze naam.
    .remedy = Kies er een: { $known }. Of geef een eigen bestand.
    .kept = Er is niets gewijzigd.
scenario-other = In deze map staat een oefening met een ander scenario, “{ $runs }”.
    .cause = U vroeg “{ $wanted }”. Een oefening houdt haar scenario.
    .remedy = Laat --scenario weg om ermee verder te gaan, of kies een andere map met --workspace.
    .kept = Er is niets gewijzigd.
scenario-refused = { $where ->
    [file] In het scenario { $file } zit een fout: { $problem }
   *[key] In het scenario { $file } zit een fout bij “{ $at }”: { $problem }
 }
    .cause = Een scenario heeft een strikt formaat, zodat een tikfout niet onopgemerkt blijft.
    .remedy = Verbeter het bestand; docs/scenarios.md beschrijft het formaat.
    .kept = Er is niets gewijzigd.
scenario-alone = Het scenario “{ $scenario }” kan niet beginnen op een gedeeld platform.
    .cause = Het zet de oefenklok vooruit, en de klok van een gedeeld platform is die van iedereen.
    .remedy = Kies een ander scenario, of laat --platform weg: dan hebt u een platform voor u alleen.
    .kept = Op het platform is niets gedaan, en zijn klok is niet verzet.
renewal-too-early = Het is te vroeg om dit certificaat te vernieuwen.
    .cause = Het is geldig tot { DATETIME($until, dateStyle: "long") }. U kunt het vernieuwen vanaf { DATETIME($since, dateStyle: "long") }.
    .remedy = Kom vanaf die dag terug. De pagina “Kopiëren” of de opdracht “ehcert-kit calendar” maakt er een herinnering van voor uw agenda.
    .kept = Er is niets gewijzigd. Het certificaat werkt zoals voorheen.
not-finished = Het bestand { $file } wacht nog op zijn certificaat.
    .cause = Een aanvraag is pas volledig als het certificaat ontvangen en geïnstalleerd is.
    .remedy = Vervolledig eerst het bestand, op de pagina “Vervolledigen”.
    .kept = Er is niets gewijzigd.
no-keystore = In { $folder } staat geen vervolledigde keystore.
    .cause = Hij staat waarschijnlijk in een andere map, of op een andere computer.
    .remedy = Zoek de bestanden waarvan de naam eindigt op “p12”, en geef het juiste op.
    .kept = Er is niets gewijzigd.
serial-unknown = eHealth toont deze persoon geen certificaat { $serial }.
    .cause = Het nummer is verkeerd overgenomen, of de persoon beheert deze organisatie niet.
    .remedy = Vergelijk het nummer met het overzicht, of vraag raad aan wie de toegangen van de organisatie beheert.
    .kept = Er is niets verstuurd.
registration-unfinished = De vercijferingssleutel van { $file } is nog niet geregistreerd.
    .cause = Hij wacht naast het bestand, beschermd met het huidige wachtwoord.
    .remedy = Vervolledig eerst het bestand, op de pagina “Vervolledigen”, en wijzig dan het wachtwoord.
    .kept = Het bestand en de sleutel zijn zoals voorheen.
not-for-this-file = Geen enkele sleutel van { $file } opent dit bericht.
    .cause = Het is vercijferd voor een andere sleutel, misschien die van een ouder bestand. Of het is geen vercijferd bericht.
    .remedy = Probeer het met de andere bestanden van deze organisatie, ook met de oudste.
    .kept = Het bericht en het bestand zijn zoals voorheen.
owner-unreadable = “{ $text }” is geen aanduiding van een organisatie.
    .cause = Verwacht worden een type en een nummer, zoals NIHII-GROUP=94000027, of met een applicatie-ID: NIHII-GROUP=94000027,LABO.
    .remedy = Neem ze over: ze staan in de naam van de keystore.
    .kept = Er is niets gewijzigd.
keystore-in-the-way = { $file } is een keystore: die wordt niet overschreven.
    .cause = De naam die u voor het resultaat gaf, is die van een keystore.
    .remedy = Geef een andere naam.
    .kept = De keystore is zoals voorheen.
message-too-long = Het bericht is te lang: hoogstens { $most } bytes.
    .cause = Hiermee ziet u of een ETK werkt. Het is niet bedoeld om documenten te versturen.
    .remedy = Neem een korter bericht.
    .kept = Er is niets geschreven.
invitation-expired = Het adres dat eHealth gaf, is niet meer geldig.
    .cause = De persoon moest zich daar bekendmaken vóór { DATETIME($expires, dateStyle: "long") }.
    .remedy = Verstuur een nieuwe aanvraag: u krijgt dan een nieuwe sleutel en een nieuw adres.
    .kept = De oude sleutel is opzijgezet, niet gewist.
needs-no-card = Dit certificaat staat op een BIS-nummer: { $owner_name }.
    .cause = Er zit geen kaart met dat nummer in de lezer, en zonder kaart kan een certificaat niet vernieuwd worden.
    .remedy = Heeft de persoon geen Belgische kaart, doe dan een nieuwe aanvraag, op de pagina “Zonder Belgische kaart”. Heeft die een kaart met dat nummer, steek ze dan in de lezer en begin opnieuw.
    .kept = Er is niets gewijzigd.
not-yours = Dit certificaat is van iemand anders: { $subject }.
    .cause = Iedereen herroept zijn eigen certificaat zelf.
    .remedy = Heeft die persoon geen kaart, dan kan het contactcenter van eHealth (02 788 51 55) helpen.
    .kept = Er is niets ondertekend of verstuurd.
already-renewed = Het certificaat van { $file } is al vernieuwd.
    .cause = Het nieuwe zit in { $successor }.
    .remedy = Gebruik het nieuwe bestand en bewaar het oude voor de oude berichten.
    .kept = Er is niets gewijzigd.
same-place = De kopie zou op de plaats van het bestand zelf komen: { $folder }.
    .cause = Een kopie hoort ergens anders: in een andere map, op een andere schijf, op een andere computer.
    .remedy = Geef een andere map op.
    .kept = Er is niets gewijzigd.
folder-absent = De map { $folder } bestaat niet.
    .cause = De naam is verkeerd overgenomen, of de schijf waarop ze staat, is niet aangesloten.
    .remedy = Controleer de naam, of sluit de schijf aan.
    .kept = Er is niets gewijzigd.
home-absent = Er is geen persoonlijke map bekend.
    .cause = De variabele HOME is niet ingesteld (onder Windows: USERPROFILE), en het systeem kent geen map voor deze gebruiker. Dat komt vaak voor bij een dienst of een container.
    .remedy = Stel HOME in: een map waarin deze gebruiker mag schrijven. Om te oefenen zonder de pagina's te openen, volstaat --workspace met een map.
    .kept = Er is niets gedaan.
