### Signierte Nachrichten, Nachrichtenaustausch und Prüfaufgaben, erklärt.

wire-holds = bestanden
wire-broken = fehlgeschlagen
wire-octets = { $number ->
    [one] { $number } Byte
   *[other] { $number } Bytes
 }
wire-raw = Byte für Byte, wie gesendet oder empfangen
wire-view = Die Nachricht, Element für Element
wire-view-signed = Die Nachricht, mit dem, was die Signatur abdeckt
wire-frame = Der grüne Rahmen mit dem Balken links ist das, was signiert wurde. Der Rest ist der Umschlag und die Signatur selbst.
wire-frame-begins = (Beginn des signierten Teils)
wire-frame-ends = (Ende des signierten Teils)
wire-signed-sentence = { $state ->
    [holds] { $usage ->
        [signature] { $name } hat diese Nachricht mit dem Schlüssel „Signature“ der Karte signiert. Seither hat sich daran nichts geändert.
        [authentication] { $name } hat diese Nachricht mit dem Schlüssel „Authentication“ der Karte signiert, um sich anzumelden. Seither hat sich daran nichts geändert.
        [ehealth] Diese Nachricht ist mit dem Schlüssel des eHealth-Zertifikats von { $name } signiert. Seither hat sich daran nichts geändert.
       *[other] { $name } hat diese Nachricht signiert. Seither hat sich daran nichts geändert.
    }
   *[broken] Diese Nachricht trägt den Namen { $name }, aber ihre Signatur stimmt nicht: Die Nachricht wurde nachträglich verändert, oder jemand anders hat sie signiert.
 }
wire-signed-unreadable = Diese Nachricht ist signiert, aber von wem, ist nicht zu lesen.
wire-steps = Die Signatur, Schritt für Schritt geprüft
wire-no-base64 = unlesbar: das ist kein Base64
wire-no-certificate = der Signatur liegt kein lesbares Zertifikat bei
wire-step-form = Die Form der Signatur
    .why = Eine einzige Signatur am Ende des Dokuments, mit einem einzigen Verweis: auf das ganze Dokument.
wire-step-canonical = Die abgedeckten Bytes
    .why = Das Dokument ohne seine Signatur, auf eine einzige, festgelegte Weise geschrieben (exklusive kanonische Form): Leerzeichen und Anführungszeichen zählen nicht mehr.
wire-step-digest = Der Fingerabdruck dieser Bytes, jetzt berechnet (SHA-256)
    .why = Ein Buchstabe mehr oder weniger, und er ist ein ganz anderer.
wire-step-digest-value = Der Fingerabdruck in der Signatur (DigestValue)
    .why = Sind beide gleich, so hat die Karte dieses Dokument signiert und kein anderes.
wire-step-signed-info = Der Fingerabdruck von SignedInfo, den der Schlüssel signiert hat
    .why = SignedInfo ({ $number } Bytes) enthält DigestValue: Wer diesen kurzen Text signiert, signiert das ganze Dokument.
wire-step-value = Der Wert der Signatur (SignatureValue)
    .why = Nur der private Schlüssel konnte ihn bilden; der öffentliche Schlüssel des Zertifikats prüft ihn.
wire-step-key = Der Schlüssel und sein Inhaber
    .why = { $usage ->
        [signature] Das ist ein Schlüssel zum Unterzeichnen: Er verpflichtet.
        [authentication] Das ist ein Schlüssel zum Anmelden: Er sagt, wer spricht, und verpflichtet zu nichts.
        [ehealth] Das ist der Schlüssel eines eHealth-Zertifikats: Hier spricht ein System, keine Person.
       *[other] Die Verwendung dieses Schlüssels kennt das Protokoll nicht.
     }
wire-step-issuer = Wer für diesen Schlüssel bürgt
    .why = Das nächste Zertifikat hat dieses signiert. So gelangt man Schritt für Schritt zu einer bekannten Wurzel.
wire-contract-sentence = { $state ->
    [holds] Sie haben diesen Vertrag unterzeichnet: Der Text von eHealth steht Byte für Byte in Ihrem signierten Antrag.
   *[broken] Dieser Vertrag ist nicht der des signierten Antrags, oder dessen Signatur stimmt nicht.
 }
wire-contract-alone = Der Vertrag und sein Fingerabdruck
wire-contract-steps = Der Vertrag, wiedergefunden im signierten Antrag
wire-contract-digest = Der Fingerabdruck des erhaltenen Vertrags (SHA-256)
    .why = Er steht in Ihrem Bericht: Derselbe Text ergibt immer denselben Fingerabdruck.
wire-contract-found = Derselbe Text im signierten Antrag ({ $language })
    .why = Jedes Byte, das von eHealth kam, steht unverändert darin.
wire-contract-signed = Die Signatur, die diesen Text abdeckt
    .why = Die Schritte stehen auf der Seite des signierten Antrags.

letter-csr-readable = Der Zertifikatsantrag (PKCS#10) ist lesbar
letter-csr-signature = Er ist mit seinem eigenen Schlüssel signiert
    .why = Der private Schlüssel hat den Namen und den öffentlichen Schlüssel signiert: Das eine ändert sich nicht ohne das andere.
letter-csr-key = Es ist der Schlüssel dieser Akte
    .why = Die Kennung ist der Fingerabdruck des öffentlichen Schlüssels.
letter-contract = Es ist der Vertrag, den Sie gelesen haben (SHA-256)
    .why = Ein Buchstabe weniger, und der Fingerabdruck ist ein ganz anderer: Niemand kann den Text stillschweigend ändern.
letter-message-readable = Der Antrag ist richtig aufgebautes XML
letter-token-readable = Das Token (CMS) ist lesbar
letter-token-signature = eHealth hat dieses Token signiert
    .why = Die Registrierungsstelle (ETK-RA) signiert den Fingerabdruck seines Inhalts.
letter-token-owner = Ihr Authentifizierungsschlüssel hat den Verschlüsselungsschlüssel signiert
    .why = Das ist die Verbindung zwischen Ihren beiden Schlüsseln.
letter-token-sender = Wer Ihnen schreiben will, nimmt das Token an
    .why = Er prüft beide Signaturen, die Verwendung, den Namen und die Kette, bevor er für diesen Schlüssel verschlüsselt.
letter-platform = Die Übungsplattform
letter-accepts = nimmt an
letter-refuses = lehnt ab
letter-platform-refuses = Eine Kopie des geänderten Antrags wird wirklich an die Übungsplattform geschickt: Sie lehnt ihn ab. Ihre Akte ändert sich nicht.
letter-platform-accepts = Eine Kopie des geänderten Antrags wird wirklich an die Übungsplattform geschickt: Sie nimmt ihn an. Keine Signatur deckt diesen Buchstaben ab, und er ändert nichts an dem, was der Antrag sagt.
letter-real = eHealth
    .why = Nichts wird gesendet: Was hier geändert wird, verlässt diesen Computer nie. In der Übungsumgebung sähen Sie auch die Ablehnung.
letter-refused = Dieser Buchstabe kann so nicht geändert werden.
    .cause = { $reason ->
        [letter] Es muss ein einziger Buchstabe sein.
        [octet] Es muss ein Byte sein: zwei hexadezimale Ziffern, zum Beispiel 4A.
        [same] Dieser Buchstabe steht schon dort.
       *[place] An dieser Stelle steht kein Buchstabe.
     }
    .remedy = { $reason ->
        [letter] Schreiben Sie einen einzigen Buchstaben oder eine einzige Ziffer.
        [octet] Schreiben Sie zwei Ziffern von 0 bis 9 oder Buchstaben von A bis F.
        [same] Schreiben Sie einen anderen.
       *[place] Wählen Sie eine andere Stelle.
     }
    .kept = Ihre Akte bleibt, wie sie ist: Alles geschieht in einer Kopie.

letter-open = Einen Buchstaben ändern und sehen, was geschieht
letter-part = Worin möchten Sie einen Buchstaben ändern?
letter-part-request = Der signierte Antrag
letter-part-contract = Der Vertrag
letter-part-csr = Der Zertifikatsantrag (CSR)
letter-part-token = Das Verschlüsselungstoken (ETK)
letter-spot = An welcher Stelle?
letter-spot-contact = die E-Mail-Adresse
letter-spot-number = die Nummer der Person
letter-spot-csr = der Zertifikatsantrag
letter-spot-contract = der Text des Vertrags
letter-spot-digest = der Fingerabdruck (DigestValue)
letter-spot-signature = die Signatur selbst
letter-spot-certificate = das Zertifikat der Karte
letter-spot-uncovered = ein Buchstabe, den nichts abdeckt
letter-spot-text = der Text
letter-spot-dn = der Name des Zertifikats
letter-spot-signer = der Name des Unterzeichners
letter-spot-name = der Name
letter-spot-key = der öffentliche Schlüssel
letter-spot-owner-signature = die Signatur mit Ihrem Schlüssel
letter-place = Stelle des Bytes
    .hint = Gezählt ab 0. Sie können eine andere wählen.
letter-becomes = Neuer Buchstabe
letter-becomes-text = Ein einziger Buchstabe oder eine einzige Ziffer.
letter-becomes-octet = Ein Byte: zwei hexadezimale Ziffern.
letter-change = Diesen Buchstaben ändern
letter-change-again = Noch einmal ändern
letter-busy = Prüfung…
letter-back = Den Buchstaben zurücksetzen
letter-as-before = Der Buchstabe ist zurückgesetzt. Ihre Akte hatte sich nicht geändert.
letter-outcome = { $broken ->
    [0] Ein Buchstabe geändert, und alles bleibt gültig: { $judged } von { $judged } Prüfungen bestanden.
    [one] Ein Buchstabe geändert: { $broken } von { $judged } Prüfungen schlägt fehl.
   *[other] Ein Buchstabe geändert: { $broken } von { $judged } Prüfungen schlagen fehl.
 }

exchanges-title = Der Nachrichtenaustausch mit der Plattform
exchanges-sentence = { $number ->
    [one] Das wurde gesendet, und das kam zurück: { $number } Vorgang.
   *[other] Das wurde gesendet, und das kam zurück: { $number } Vorgänge.
 }
    .why = Danach fragt ein Helpdesk als Erstes. Die verschlüsselte Verbindung (TLS) ist darin nicht zu sehen: Die Nachrichten werden innerhalb des Programms aufbewahrt.
exchanges-open = Der Nachrichtenaustausch, mit Uhrzeit
exchanges-masked = Namen, Nummern, Adressen, Zertifikate und Vertragstexte sind verdeckt.
exchanges-shown = Die persönlichen Daten werden gezeigt: Projizieren Sie diese Liste nicht.
exchanges-personal = Persönliche Daten zeigen
    .hint = Namen, Nationalregisternummern, Adressen und Zertifikate im Nachrichtenaustausch unten.
exchanges-request = Die Anfrage
exchanges-answer = Die Antwort
exchanges-unanswered = Es ist keine Antwort angekommen.
exchanges-earlier = { $number ->
    [one] Ein älterer Vorgang ist im Ordner „exchanges“ aufbewahrt.
   *[other] { $number } ältere Vorgänge sind im Ordner „exchanges“ aufbewahrt.
 }
exchanges-time = { $when }
exchanges-milliseconds = { $number } ms
exchanges-seconds = { $number } s
exchanges-unsigned = nicht signiert
exchanges-signed = { $usage ->
    [signature] signiert von der Karte von { $name } (Signature)
    [authentication] signiert von der Karte von { $name } (Authentication)
    [ehealth] signiert vom eHealth-Zertifikat { $name }
   *[other] signiert von { $name }
 }
exchanges-signed-masked = { $usage ->
    [signature] signiert von der Karte (Signature)
    [authentication] signiert von der Karte (Authentication)
    [ehealth] signiert vom eHealth-Zertifikat
   *[other] signiert
 }
exchanges-success = gelungen
exchanges-refused = abgelehnt: { $codes }
exchanges-fault = Störung gemeldet: { $code }
exchanges-none = ohne Antwort
exchanges-unreadable = unlesbare Antwort { $status }

sequence-title = Wer mit wem gesprochen hat
sequence-sentence = Das ganze Verfahren in einer Zeichnung: Durchgezogene Pfeile zeigen, was geschehen ist; gestrichelte, was noch kommt.
    .why = Der private Schlüssel verlässt Ihre Datei nie, und der PIN-Code Ihre Karte nie: Kein Pfeil bringt sie zu eHealth.
sequence-picture = Die Zeichnung, und dasselbe als Liste
sequence-done = erledigte Schritte
sequence-count = { $done } von { $of }
sequence-line = { $state ->
    [done] Erledigt, { $source } → { $target }: { $label }
   *[todo] Noch offen, { $source } → { $target }: { $label }
 }
sequence-as-list = Dasselbe als Liste
sequence-open = Austausch ansehen
sequence-open-one = Austausch ansehen: { $label }
sequence-save-picture = Die Zeichnung speichern (SVG)
sequence-save-list = Die Liste speichern (Text)
sequence-actor-person = Sie
sequence-actor-card = Ihre Karte
sequence-actor-kit = dieses Programm
sequence-actor-file = Ihre Datei
sequence-actor-ehealth = eHealth
sequence-arrow-read = Ihre Identität
sequence-arrow-pin = PIN-Code zum Anmelden
sequence-arrow-who = signierte Anfrage: Was darf ich beantragen?
sequence-arrow-organizations = Ihre Organisationen
sequence-arrow-choice = die gewählte Organisation
sequence-arrow-ask-contract = Vertrag anfordern
sequence-arrow-contract = der Vertrag
sequence-arrow-agree = Vertrag gelesen und angenommen
sequence-arrow-keys = privater Schlüssel, verschlüsselt
sequence-arrow-sign-pin = PIN-Code zum Unterzeichnen
sequence-arrow-signature = Signatur
sequence-arrow-request = signierter Antrag: öffentlicher Schlüssel und Vertrag
sequence-arrow-taken = Antrag erhalten
sequence-arrow-ask = Ist das Zertifikat fertig?
sequence-arrow-certificate = das Zertifikat und seine Kette
sequence-arrow-install = Zertifikat installiert
sequence-arrow-announce = öffentlicher Verschlüsselungsschlüssel
sequence-arrow-challenge = Prüfaufgabe
sequence-arrow-encryption-key = Verschlüsselungsschlüssel
sequence-arrow-register = Verschlüsselungszertifikat mit der Nummer der Prüfaufgabe
sequence-arrow-token = das Token (ETK), von eHealth signiert
sequence-arrow-look-up = Welches ist mein Token?
sequence-arrow-served = dasselbe Token, gelesen und geprüft
sequence-arrow-ready = Ihr Computer ist bereit

challenge-title = Die Prüfaufgabe von eHealth
challenge-sentence = { $state ->
    [holds] eHealth hat eine Prüfaufgabe geschickt, die nur Ihr neuer Schlüssel öffnen konnte. Die Zahl darin wurde zur Seriennummer, und alles stimmt überein.
   *[broken] Die hier aufbewahrte Prüfaufgabe passt nicht zum Zertifikat: Einer der Schritte schlägt fehl.
 }
    .why = So beweisen Sie, dass Sie den privaten Schlüssel haben, ohne ihn zu zeigen.
challenge-length = Länge der Prüfaufgabe
challenge-steps = Die Rechnung, Schritt für Schritt
challenge-received = Die erhaltene Prüfaufgabe
    .why = { $octets } Bytes: { $blocks } für Ihren Schlüssel verschlüsselt, dann { $digest } eines Fingerabdrucks.
challenge-key = Der Schlüssel, für den sie verschlüsselt ist
    .why = Der öffentliche Schlüssel, der eHealth gemeldet wurde, ist der des Verschlüsselungszertifikats. Nur sein privater Schlüssel, in Ihrer Datei, öffnet die Prüfaufgabe.
challenge-number = Die Zahl darin
    .why = Sechzehn Bytes, von eHealth zufällig gewählt.
challenge-digest = Der Fingerabdruck dieser Zahl (SHA-256)
    .why = Das Ende der Prüfaufgabe sagt { $digest }. Sind beide gleich, so ist es die richtige Zahl.
challenge-serial = Die Seriennummer des Verschlüsselungszertifikats
    .why = Dieselbe Zahl, hexadezimal und dezimal.
challenge-alias = Der Name des Schlüssels in Ihrer Datei
    .why = Programme suchen den Verschlüsselungsschlüssel unter dieser Nummer, dezimal.
challenge-command-digest = Das Ergebnis ist das Ende der Prüfaufgabe, ihre letzten 32 Bytes.

cli-show = zeigen, was in einer Akte geschehen ist
cli-show-about = Zeigt den Nachrichtenaustausch mit der Plattform, die Zeichnung des Verfahrens oder die Prüfaufgabe von eHealth und ihre Rechnung.
cli-arg-show = was gezeigt werden soll: sequence, exchanges, challenge
cli-arg-show-to = dies in eine .txt-Datei schreiben oder die Zeichnung des Verfahrens (sequence) in eine .svg-Datei
cli-arg-personal = auch die persönlichen Daten zeigen
cli-show-nothing = In dieser Akte gibt es davon noch nichts.
cli-show-no-picture = Nur das Verfahren (sequence) lässt sich zeichnen: geben Sie hierfür eine .txt-Datei an.

pause-switch = Schritt für Schritt: jede Nachricht sehen, bevor sie gesendet wird
    .hint = Für Neugierige. Die Nachricht wartet auf Ihre Zustimmung, höchstens vier Minuten.
pause-waits = Bereit zum Senden: { $operation }
pause-note = Diese Bytes sind schon auf diesem Computer gespeichert; noch ist nichts gesendet. eHealth lehnt eine Nachricht ab, die älter als fünf Minuten ist.
pause-leave = Diese Nachricht senden
pause-edit = Eine Kopie, die Sie ändern können
    .hint = Die Nachricht, die oben wartet, ändert sich nicht. Die Kopie wird getrennt gesendet: Ihre Akte ändert sich nicht.
pause-try = Die Kopie senden
held-too-long = Die Nachricht hat zu lange gewartet: { $operation } wurde nicht gesendet.
    .cause = „Schritt für Schritt“ zeigte die Bytes, und eHealth lehnt eine Nachricht ab, die älter als fünf Minuten ist.
    .remedy = Senden Sie die Nachricht erneut, und klicken Sie innerhalb von vier Minuten auf „Diese Nachricht senden“.
    .kept = Nichts wurde gesendet. Ihr Schlüssel und Ihre Datei sind unverändert.
held-in-a-cell = „Schritt für Schritt“ wartet nicht in einer Zelle: { $operation } wurde nicht gesendet.
    .cause = Solange eine Zelle läuft, reagiert keine Schaltfläche: Sie könnten die Nachricht nicht freigeben.
    .remedy = Schalten Sie „Schritt für Schritt“ aus und machen Sie mit der Schaltfläche des Formulars weiter, oder mit resume() in einer Zelle.
    .kept = Nichts wurde gesendet. Die unterzeichnete Nachricht ist gespeichert; Ihr Schlüssel und Ihre Datei sind unverändert.
hold-interrupted = Sie haben das Warten unterbrochen: { $operation } wurde nicht gesendet.
    .cause = „Schritt für Schritt“ zeigte die Nachricht vor dem Senden.
    .remedy = Machen Sie weiter, wann Sie wollen: mit der Schaltfläche des Formulars, oder mit resume() in einer Zelle.
    .kept = Nichts wurde gesendet. Die unterzeichnete Nachricht ist gespeichert; Ihr Schlüssel und Ihre Datei sind unverändert.
