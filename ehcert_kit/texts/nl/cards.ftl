### De oefenkaarten: de virtuele eID-kaart en het SoftHSM-token.

cards-virtual = een virtuele eID-kaart (PRATIQUE / TEST) in een virtuele kaartlezer
cards-virtual-about =
    Een volledige eID-kaart om te oefenen, in de virtuele kaartlezer van pcscd (pakket vsmartcard-vpcd): voor Linux.
    Kaartprogramma's lezen ze als een echte. De namen erop zeggen PRATIQUE of TEST; ze geldt nergens.

    Zolang ze er is, typt u:
      pull      de kaart eruit halen          insert    de kaart er opnieuw insteken
      reset     de stroom onderbreken         block     de pincode blokkeren
      unblock   de drie pogingen teruggeven   quit      stoppen
cards-softhsm = een SoftHSM2-token met de sleutels van dezelfde kaart
cards-softhsm-about =
    Maakt een SoftHSM2-token klaar met de houder, de sleutels en de certificaten van de oefenkaart van het scenario.
    Het vorige token in dezelfde map wordt vervangen. Voor Linux en macOS.
cards-arg-holder = plaatsnummer (1, 2, …) of specimen, zoals specimen-de (standaard: plaats 1)
cards-arg-applet = generatie van de kaart: 1.7 (RSA) of 1.8 (EC P-384); standaard die van het scenario
cards-arg-reader = waar de virtuele kaartlezer op de kaart wacht (standaard: { $default })
cards-arg-listen = op deze poort en de volgende op de kaartlezer wachten, alleen op deze computer
cards-arg-reader-conf = met --listen: bestand om de configuratie van de kaartlezer in te schrijven, voor pcscd
cards-arg-workspace = map waarin de kaart haar pincode en haar pogingen bijhoudt; zonder map vergeet ze op het einde alles
cards-arg-workspace-token = werkmap voor het token (standaard: die van de oefenomgeving)
cards-arg-fault = wat er mis is met deze kaart: { $names }
cards-arg-apdu-log = bestand om elke opdracht en elk antwoord in te noteren; pincodes staan er verborgen in
cards-no-holder = Er is geen plaats of specimen met die naam. De plaatsen: 1 tot { $last }. De specimens: { $names }
cards-no-address = Schrijf een adres als COMPUTER:POORT
cards-conf-needs-listen = --reader-conf gaat alleen samen met --listen
cards-intro = OEFENKAART (PRATIQUE / TEST), applet { $applet }
cards-intro-holder = Kaarthouder: { $name }, rijksregisternummer { $ssin }
cards-pin-published = Pincode: { $pin } (gepubliceerd, niet geheim)
cards-pin-own = Pincode: die van het scenario
cards-pin-changed = Pincode: sindsdien veranderd op deze kaart; dit programma kent ze niet
cards-pin-blocked = De pincode is geblokkeerd.
cards-fault = Opzettelijk gebrek: { $fault }
cards-calling = De kaart zoekt de virtuele kaartlezer op { $address }.
cards-stock-warning = Let op: het oorspronkelijke stuurprogramma luistert op het hele netwerk. Gebruik --listen op een gedeeld netwerk.
cards-listening = De kaart wacht op de kaartlezer op de poorten { $first } en { $second }, alleen op deze computer.
cards-conf-lines = Configuratie van de kaartlezer, om in /etc/reader.conf.d te zetten in de plaats van die van vpcd:
cards-conf-written = Configuratie van de kaartlezer geschreven in { $file } (test: pcscd --foreground -c { $file })
cards-conf-order =
    Start pcscd na de kaart, en stop het voor de kaart. “pull” laat een lege kaart in de kaartlezer; ook in de
    tweede kaartlezer zit een lege kaart. Gebruik --reader voor een kaartlezer zonder kaart.
cards-port-taken = { $why ->
    [taken] Poort { $port } of de volgende wordt al door een ander programma gebruikt. Kies een andere met --listen.
    [permission] Deze computer laat dit programma poort { $port } of de volgende niet gebruiken. Kies met --listen een getal van 1024 tot en met 65534.
   *[other] Deze computer opent poort { $port } of de volgende niet: { $reason }. Kies een andere met --listen.
 }
cards-inserted = De kaart zit in de kaartlezer.
cards-help = Typ pull, insert, reset, block, unblock of quit.
cards-done-pull = De kaart is uit de lezer gehaald.
cards-done-insert = De kaart zit er opnieuw in.
cards-done-reset = De kaart had even geen stroom: de pincode is opnieuw nodig.
cards-done-block = De pincode is geblokkeerd.
cards-done-unblock = De pincode heeft opnieuw drie pogingen.
cards-token = OEFENTOKEN (PRATIQUE / TEST) “{ $label }”, applet { $applet }
cards-token-use = Zo gebruikt u het:
cards-token-java =
    De sleutel Signature vraagt bij elke handtekening de pincode (CKU_CONTEXT_SPECIFIC). SunPKCS11 van Java kan dat niet:
    gebruik vanuit Java de sleutel Authentication.
cards-token-never-blocks = Dit scenario vraagt een geblokkeerde kaart. SoftHSM blokkeert nooit, dus kan dit token dat niet nabootsen.
cards-token-refused = SoftHSM heeft geweigerd: { $reason }

## Wat de oefenkaart helpt, elders dan in dit programma

counter-unblock-card = Aan het loket van de gemeente: de kaart deblokkeren (oefening)
    .why = De oefenkaart is geblokkeerd. Bij een echte kaart geeft de gemeente nieuwe codes: na drie werkdagen tot drie weken. Hier volstaat één klik.
    .done = De oefenkaart is gedeblokkeerd.
counter-new-card = Aan het loket van de gemeente: een nieuwe kaart krijgen (oefening)
    .why = De certificaten van de oefenkaart zijn vervallen. Bij een echte kaart geeft de gemeente nieuwe certificaten, of een nieuwe kaart. Hier volstaat één klik.
    .done = U hebt een nieuwe oefenkaart.
counter-own-card = De kaart van de verantwoordelijke nemen (oefening)
    .why = De oefenkaart in de kaartlezer is niet die van de verantwoordelijke, maar van iemand anders.
    .done = De kaart van de verantwoordelijke zit in de kaartlezer.
counter-insert-card = De kaart opnieuw in de kaartlezer steken (oefening)
    .why = De oefenkaart ligt naast de kaartlezer.
    .done = De kaart zit in de kaartlezer.
counter-nothing = De oefenkaart werkt: er is niets te doen.
