### Die Übungskarten: die virtuelle eID-Karte und das SoftHSM-Token.

cards-virtual = eine virtuelle eID-Karte (PRATIQUE / TEST) in einem virtuellen Kartenlesegerät
cards-virtual-about =
    Eine vollständige eID-Übungskarte im virtuellen Kartenlesegerät von pcscd (Paket vsmartcard-vpcd): für Linux.
    Kartenprogramme lesen sie wie eine echte. Die Namen darauf enthalten PRATIQUE oder TEST; sie hat nirgends Gültigkeit.

    Solange sie da ist, schreiben Sie:
      pull      Karte herausziehen        insert    wieder einstecken
      reset     Strom unterbrechen        block     ihren PIN-Code sperren
      unblock   drei Versuche zurückgeben quit      beenden
cards-softhsm = ein SoftHSM2-Token mit den Schlüsseln derselben Karte
cards-softhsm-about =
    Bereitet ein SoftHSM2-Token mit dem Inhaber, den Schlüsseln und den Zertifikaten der Übungskarte des Szenarios vor.
    Das vorige Token desselben Ordners wird ersetzt. Für Linux und macOS.
cards-arg-holder = Platznummer (1, 2, …) oder Muster, wie specimen-de (Standard: Platz 1)
cards-arg-applet = Generation der Karte: 1.7 (RSA) oder 1.8 (EC P-384); Standard: die des Szenarios
cards-arg-reader = wo das virtuelle Kartenlesegerät auf die Karte wartet (Standard: { $default })
cards-arg-listen = auf diesem Port und dem nächsten auf das Kartenlesegerät warten, nur auf diesem Computer
cards-arg-reader-conf = mit --listen: Datei, in die die Konfiguration des Kartenlesegeräts für pcscd geschrieben wird
cards-arg-workspace = Ordner, in dem die Karte ihren PIN-Code und ihre Versuche speichert; ohne ihn vergisst sie am Ende alles
cards-arg-workspace-token = Arbeitsordner für das Token (Standard: der der Übungsumgebung)
cards-arg-fault = was bei dieser Karte nicht stimmt: { $names }
cards-arg-apdu-log = Datei für jeden Befehl und jede Antwort; PIN-Codes sind darin verdeckt
cards-no-holder = Es gibt weder einen Platz noch ein Muster mit diesem Namen. Die Plätze: 1 bis { $last }. Die Muster: { $names }
cards-no-address = Eine Adresse schreibt man COMPUTER:PORT
cards-conf-needs-listen = --reader-conf geht nur mit --listen
cards-intro = ÜBUNGSKARTE (PRATIQUE / TEST), Applet { $applet }
cards-intro-holder = Inhaber: { $name }, Nationalregisternummer { $ssin }
cards-pin-published = PIN-Code: { $pin } (veröffentlicht, nicht geheim)
cards-pin-own = PIN-Code: der des Szenarios
cards-pin-changed = PIN-Code: seitdem auf dieser Karte geändert; dieses Programm kennt ihn nicht
cards-pin-blocked = Der PIN-Code ist gesperrt.
cards-fault = Gewollter Fehler: { $fault }
cards-calling = Die Karte sucht das virtuelle Kartenlesegerät bei { $address }.
cards-stock-warning = Achtung: Der ursprüngliche Treiber ist im ganzen Netz erreichbar. Benutzen Sie in einem gemeinsamen Netz --listen.
cards-listening = Die Karte wartet auf das Kartenlesegerät an den Ports { $first } und { $second }, nur auf diesem Computer.
cards-conf-lines = Konfiguration des Kartenlesegeräts, in /etc/reader.conf.d anstelle der von vpcd:
cards-conf-written = Konfiguration des Kartenlesegeräts geschrieben in { $file } (Test: pcscd --foreground -c { $file })
cards-conf-order =
    Starten Sie pcscd nach der Karte und beenden Sie es vor ihr. „pull“ lässt eine leere Karte im Kartenlesegerät; eine leere
    Karte steckt auch im zweiten Gerät. Für ein wirklich leeres Kartenlesegerät benutzen Sie --reader.
cards-port-taken = { $why ->
    [taken] Der Port { $port } oder der nächste ist schon von einem anderen Programm belegt. Wählen Sie mit --listen einen anderen.
    [permission] Dieser Computer lässt dieses Programm den Port { $port } oder den nächsten nicht verwenden. Wählen Sie mit --listen eine Zahl von 1024 bis 65534.
   *[other] Dieser Computer öffnet den Port { $port } oder den nächsten nicht: { $reason }. Wählen Sie mit --listen einen anderen.
 }
cards-inserted = Die Karte steckt im Kartenlesegerät.
cards-help = Schreiben Sie pull, insert, reset, block, unblock oder quit.
cards-done-pull = Die Karte ist herausgezogen.
cards-done-insert = Die Karte steckt wieder im Kartenlesegerät.
cards-done-reset = Die Karte war einen Moment ohne Strom: Der PIN-Code ist erneut nötig.
cards-done-block = Der PIN-Code ist gesperrt.
cards-done-unblock = Der PIN-Code hat wieder drei Versuche.
cards-token = ÜBUNGSTOKEN (PRATIQUE / TEST) „{ $label }“, Applet { $applet }
cards-token-use = So benutzen Sie es:
cards-token-java =
    Der Schlüssel Signature verlangt den PIN-Code bei jeder Signatur (CKU_CONTEXT_SPECIFIC). SunPKCS11 von Java kann das nicht:
    Benutzen Sie in Java den Schlüssel Authentication.
cards-token-never-blocks = Dieses Szenario braucht eine gesperrte Karte; SoftHSM sperrt nie, dieses Token kann sie also nicht nachahmen.
cards-token-refused = SoftHSM hat abgelehnt: { $reason }

## Was der Übungskarte hilft, außerhalb dieses Programms

counter-unblock-card = Am Schalter der Gemeinde: Karte entsperren (Übung)
    .why = Die Übungskarte ist gesperrt. Bei einer echten Karte gibt die Gemeinde neue Codes: Das dauert drei Werktage bis drei Wochen. Hier genügt ein Klick.
    .done = Die Übungskarte ist entsperrt.
counter-new-card = Am Schalter der Gemeinde: neue Karte erhalten (Übung)
    .why = Die Zertifikate der Übungskarte sind abgelaufen. Bei einer echten Karte gibt die Gemeinde neue Zertifikate oder eine neue Karte. Hier genügt ein Klick.
    .done = Sie haben eine neue Übungskarte.
counter-own-card = Karte des Verantwortlichen nehmen (Übung)
    .why = Die Übungskarte im Kartenlesegerät gehört nicht dem Verantwortlichen.
    .done = Die Karte des Verantwortlichen steckt im Kartenlesegerät.
counter-insert-card = Karte wieder einstecken (Übung)
    .why = Die Übungskarte liegt neben dem Kartenlesegerät.
    .done = Die Karte steckt im Kartenlesegerät.
counter-nothing = Die Übungskarte funktioniert: Es ist nichts zu tun.
