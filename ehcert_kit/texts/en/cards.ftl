### The practice cards: the virtual eID card and the SoftHSM token.

cards-virtual = a virtual eID card (PRATIQUE / TEST) in a virtual card reader
cards-virtual-about =
    A complete practice eID card, in the virtual card reader of pcscd (package vsmartcard-vpcd): for Linux.
    Card programs read it like a real one. The names on it say PRATIQUE or TEST; it is not valid anywhere.

    While it is there, type:
      pull      take the card out         insert    put it back in
      reset     cut its power             block     block its PIN
      unblock   restore its three tries   quit      finish
cards-softhsm = a SoftHSM2 token with the keys of the same card
cards-softhsm-about =
    Prepares a SoftHSM2 token with the holder, the keys and the certificates of the scenario's practice card.
    The previous token in the same folder is replaced. For Linux and macOS.
cards-arg-holder = seat number (1, 2, …) or specimen, such as specimen-de (default: seat 1)
cards-arg-applet = generation of the card: 1.7 (RSA) or 1.8 (EC P-384); default: the scenario's
cards-arg-reader = where the virtual card reader is waiting for the card (default: { $default })
cards-arg-listen = wait for the card reader on this port and the next, on this computer only
cards-arg-reader-conf = with --listen: file in which to write the card reader's configuration, for pcscd
cards-arg-workspace = folder in which the card keeps its PIN and its tries; without it, the card forgets everything at the end
cards-arg-workspace-token = working folder in which to put the token (default: that of the practice environment)
cards-arg-fault = what is wrong with this card: { $names }
cards-arg-apdu-log = file in which to note each command and each answer; PINs are masked in it
cards-no-holder = There is no seat or specimen of that name. The seats: 1 to { $last }. The specimens: { $names }
cards-no-address = Write an address as COMPUTER:PORT
cards-conf-needs-listen = --reader-conf works only with --listen
cards-intro = PRACTICE CARD (PRATIQUE / TEST), applet { $applet }
cards-intro-holder = Holder: { $name }, national register number { $ssin }
cards-pin-published = PIN: { $pin } (published, not secret)
cards-pin-own = PIN: that of the scenario
cards-pin-changed = PIN: changed on this card since; this program does not know it
cards-pin-blocked = The PIN is blocked.
cards-fault = Deliberate fault: { $fault }
cards-calling = The card is looking for the virtual card reader at { $address }.
cards-stock-warning = Warning: the original driver listens on the whole network. On a shared network, use --listen.
cards-listening = The card is waiting for the card reader on ports { $first } and { $second } of this computer only.
cards-conf-lines = Configuration of the card reader. Put it in /etc/reader.conf.d in place of vpcd's:
cards-conf-written = Configuration of the card reader written to { $file } (to try it: pcscd --foreground -c { $file })
cards-conf-order =
    Start pcscd after the card, and stop it before the card. “pull” leaves a blank card in the card reader; there is
    also a blank card in the second reader. For a card reader that is really empty, use --reader.
cards-port-taken = { $why ->
    [taken] Another program already uses port { $port } or the next one. Choose another one with --listen.
    [permission] This computer does not let this program use port { $port } or the next one. With --listen, choose a number from 1024 to 65534.
   *[other] This computer does not open port { $port } or the next one: { $reason }. Choose another one with --listen.
 }
cards-inserted = The card is in the card reader.
cards-help = Type pull, insert, reset, block, unblock or quit.
cards-done-pull = The card is out.
cards-done-insert = The card is back in.
cards-done-reset = The card lost its power for a moment: the PIN has to be entered again.
cards-done-block = The PIN is blocked.
cards-done-unblock = The PIN has three tries again.
cards-token = PRACTICE TOKEN (PRATIQUE / TEST) “{ $label }”, applet { $applet }
cards-token-use = To use it:
cards-token-java =
    The Signature key asks for the PIN at each signature (CKU_CONTEXT_SPECIFIC). Java's SunPKCS11 cannot do this:
    from Java, use the Authentication key.
cards-token-never-blocks = This scenario needs a blocked card. SoftHSM never blocks, so this token cannot imitate one.
cards-token-refused = SoftHSM refused: { $reason }

## What helps the practice card, outside this program

counter-unblock-card = At the municipality's counter: unblock the card (practice)
    .why = The practice card is blocked. With a real card, the municipality gives you new codes: allow three working days to three weeks. Here, one click is enough.
    .done = The practice card is unblocked.
counter-new-card = At the municipality's counter: get a new card (practice)
    .why = The certificates on the practice card have expired. With a real card, the municipality gives you new ones, or a new card. Here, one click is enough.
    .done = The practice card is new.
counter-own-card = Use the responsible person's card (practice)
    .why = The practice card in the card reader does not belong to the responsible person.
    .done = The responsible person's card is in the card reader.
counter-insert-card = Put the card back in the card reader (practice)
    .why = The practice card is next to the card reader.
    .done = The card is in the card reader.
counter-nothing = The practice card works: there is nothing to do.
