### Het overzicht: wat over elk certificaat gevonden is, en de oplossing.

severity-act = Te doen:
severity-note = Goed om te weten:

finding-unreadable = Dit bestand is geen leesbare keystore.
    .remedy = Gebruik een back-up van dit bestand, of leg het opzij.
finding-unsupported = Dit bestand lijkt volledig, maar een ander programma heeft het geschreven op een manier die dit programma niet kan lezen.
    .remedy = Bewaar het zoals het is. Om te weten waarom: “ehcert-kit inspect”, gevolgd door de naam.
finding-not-permitted = U hebt geen toestemming om dit bestand te lezen.
    .remedy = Vraag uw informaticus om toegang.
finding-other-environment = Dit bestand hoort bij een andere omgeving.
    .remedy = Gebruik het hier niet: een oefencertificaat is in het echt niet geldig, en een echt certificaat dient niet om te oefenen.
finding-locked = Het bestand is niet geopend: het wachtwoord ontbreekt, of het ingevoerde wachtwoord hoort er niet bij.
    .remedy = Geef het wachtwoord om meer te weten.
finding-unread = Het bestand is niet geopend: de einddatum van het certificaat is niet bekend.
    .remedy = Geef het wachtwoord om de einddatum te zien.
finding-untold = eHealth zegt niets over dit certificaat.
    .remedy = Vraag het met de kaart: de lijst van eHealth geeft de status van elk certificaat.
finding-pending = De aanvraag is niet volledig: het certificaat zit nog niet in het bestand.
    .remedy = Vervolledig ze, met het wachtwoord van het bestand en zonder de kaart.
finding-in-progress = eHealth onderzoekt de aanvraag nog.
    .remedy = Wacht op het antwoord. Doe geen tweede aanvraag.
finding-refused = eHealth heeft de aanvraag geweigerd.
    .remedy = Lees de e-mail van eHealth, laat het mandaat in orde brengen en doe dan een nieuwe aanvraag.
finding-chain = De keten van het certificaat is niet geldig.
    .remedy = Gebruik dit certificaat niet. Geef dit bericht door aan het contactcenter, 02 788 51 55.
finding-not-judged = Dit programma kent de autoriteit niet die dit certificaat uitgereikt heeft: het kan ze niet nakijken.
    .remedy = Uw informaticus kan een autoriteit toevoegen (optie --trust).
finding-expired = Het certificaat is vervallen.
    .remedy = Doe een nieuwe aanvraag. Bewaar dit bestand: daarmee leest u nog de oude berichten.
finding-revoked = Het certificaat is herroepen.
    .remedy = Doe een nieuwe aanvraag als de organisatie er een nodig heeft. Bewaar dit bestand voor de oude berichten.
finding-replaced = Een recenter certificaat heeft dezelfde naam.
    .remedy = Bewaar dit bestand voor de oude berichten, en gebruik het nieuwe voor al het andere.
finding-being-replaced = Een nieuw certificaat met dezelfde naam wacht op ingebruikname.
    .remedy = Tot dan leest u de berichten nog met dit bestand: houd het in gebruik.
finding-ask-again = Het certificaat van een persoon met een BIS-nummer loopt ten einde.
    .remedy = Doe zonder Belgische kaart een nieuwe aanvraag zonder kaart; vernieuw het als er een kaart met dat nummer is. Bewaar dit bestand voor de oude berichten.
finding-renew = Het certificaat loopt ten einde.
    .remedy = Vernieuw het: het oude werkt tot het einde, het nieuwe is daarvoor al klaar.
finding-renewable = Het certificaat kan vernieuwd worden.
    .remedy = Er is geen haast bij; het oude werkt tot het einde.
finding-to-activate = De nieuwe ETK wacht op ingebruikname.
    .remedy = Hebben alle werkposten en programma's het nieuwe bestand, neem hem dan in gebruik.
finding-etk-absent = Het certificaat heeft geen ETK: niemand kan vercijferde berichten naar de organisatie sturen.
    .remedy = Vervolledig het bestand: het programma maakt dan de vercijferingssleutel aan en registreert hem.
finding-etk-key-missing = De sleutel van de ETK die in gebruik is, zit niet in dit bestand.
    .remedy = Zoek een back-up waar die sleutel wel in zit. Is die er niet, maak dan een nieuwe ETK aan.
finding-file-missing = eHealth kent dit certificaat, maar het bestand staat hier niet.
    .remedy = Zoek het op de andere computers. Is het verloren of gestolen, herroep dan het certificaat.
finding-unknown-to-platform = eHealth kent dit certificaat niet voor deze persoon.
    .remedy = Kijk na of de kaart die is van de persoon die de organisatie beheert.
finding-weak-encryption = Het bestand is zwak beschermd: het wachtwoord is snel te raden.
    .remedy = Wijzig hier het wachtwoord: het bestand krijgt dan een betere bescherming.
finding-open-to-others = Andere gebruikers van deze computer kunnen dit bestand lezen.
    .remedy = Vraag aan uw informaticus om alleen u toegang tot dit bestand te geven. De rechten moeten 600 zijn.
finding-one-copy = Er is maar één exemplaar van dit bestand.
    .remedy = Bewaar elders een kopie, met het wachtwoord op een veilige plaats.

reminder-renewal = { $practice ->
    [yes] [OEFENING] eHealth-certificaat { $name } vernieuwen
   *[no] eHealth-certificaat { $name } vernieuwen
 }
    .text = Vernieuwen kan vanaf vandaag. Het huidige certificaat werkt tot { $until }.
reminder-last-call = { $practice ->
    [yes] [OEFENING] Nog 30 dagen: eHealth-certificaat { $name }
   *[no] Nog 30 dagen: eHealth-certificaat { $name }
 }
    .text = Zonder vernieuwing kan uw software na { $until } niet meer met eHealth praten.
reminder-end = { $practice ->
    [yes] [OEFENING] Einde van het eHealth-certificaat { $name }
   *[no] Einde van het eHealth-certificaat { $name }
 }
    .text = Na vandaag is alleen nog een nieuwe aanvraag mogelijk.
