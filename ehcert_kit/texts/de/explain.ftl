### Was die Artefakte sind: ein Satz, warum sie wichtig sind, und die Wörter der Einzelheiten.

explain-date = { $when }
explain-holder = Inhaber
explain-ssin = ENSS
explain-card-until = Karte gültig bis zum
explain-authentication = Zertifikat „Authentication“
explain-signature = Zertifikat „Signature“
explain-absent = fehlt
explain-subject = Name
explain-issuer = ausgestellt von
explain-root = Wurzel (kommt nicht vom Dienst)
explain-chain-not-judged = dieses Programm kennt keine: Das Ende der Kette wird nicht beurteilt
explain-key = Schlüssel
explain-serial = Seriennummer
explain-from = gültig ab dem
explain-until = gültig bis zum
explain-algorithm = Algorithmus
explain-self-signature = Signatur mit dem eigenen Schlüssel
explain-attributes = Attribute
explain-identifier = Schlüsselkennung
explain-valid = gültig
explain-invalid = nicht gültig
explain-signer = Unterzeichner
explain-languages = Sprachen
explain-digest = SHA-256-Fingerabdruck
explain-operation = Nachricht
explain-service = Dienst
explain-status = Status
explain-signature-value = Signatur
explain-signature-refused = nicht gültig ({ $reason }); der Inhalt wird deshalb nicht gezeigt
explain-signed-by = signiert von
explain-signed-with = mit einem Schlüssel
explain-state = Zustand
explain-cn = (Typ und Nummer)
explain-ou = (Einheit)
explain-o = (Organisation)
explain-c = (Land)

explain-card-title = Die Karte
explain-card = { $state ->
    [both] Die Karte von { $holder } enthält zwei Zertifikate, gültig bis zum { $until }: eines zum Anmelden, eines zum Unterzeichnen.
    [authentication] Die Karte von { $holder } hat nur ein Zertifikat, gültig bis zum { $until }. Es dient zum Anmelden; ohne das andere kann sie nicht unterzeichnen.
    [signature] Die Karte von { $holder } hat nur ein Zertifikat, gültig bis zum { $until }. Es dient zum Unterzeichnen; ohne das andere kann man sich damit nicht anmelden.
   *[none] Die Karte von { $holder } zeigt kein Zertifikat.
 }
    .why = Die Anmeldung beweist, wer Sie sind, und verpflichtet zu nichts. Die Unterschrift verpflichtet. Die Karte hat für jeden Zweck einen Schlüssel, und eHealth nimmt den einen nicht anstelle des anderen an.
explain-chain-title = Die Kette
explain-chain = Das Zertifikat von { $name } ist gültig bis zum { $until }. { $issuer } hat es signiert{ $known ->
    [yes] , und die Kette führt zur Wurzel { $root }.
   *[no] . Dieses Programm kennt die Wurzel nicht.
 }
    .why = Eine Software nimmt Ihr Zertifikat an, wenn sie die Wurzel kennt. Der Dienst sendet die Wurzel nicht mit: Sie kommt von anderswo, hier aus der Umgebung, in der Sie arbeiten.
explain-certificate-title = Ein Zertifikat
explain-certificate = { $own ->
    [yes] „{ $subject }“ bürgt für den eigenen Schlüssel: Dieses Zertifikat ist von sich selbst signiert.
   *[no] „{ $issuer }“ bürgt dafür, dass der Schlüssel dieses Zertifikats der von „{ $subject }“ ist.
 }
    .why = { $state ->
        [early] Es ist noch nicht gültig, sondern erst vom { $begins } bis zum { $ends }.
        [ended] Es ist nicht mehr gültig: Es galt vom { $begins } bis zum { $ends }.
       *[valid] Es ist gültig vom { $begins } bis zum { $ends }.
     }
explain-placeholder-title = Das vorläufige Zertifikat
explain-placeholder = Dieses Zertifikat hält nur den Platz frei. Es heißt „C=Dummy“ und war nur eine Minute lang gültig. Das echte ist noch nicht angekommen.

explain-subject-title = Der Name des Zertifikats
explain-subject-sentence = { $known ->
    [yes] Das Zertifikat trägt den Namen { $name }, für { $organisation }.
   *[no] Das Zertifikat trägt den Namen { $name }.
 }
    .why = Er steht in Großbuchstaben, ohne Akzente und Umlautpunkte. Ein Name hat nur ein aktives Zertifikat; mit einer Anwendungs-ID wird es ein anderer Name.
explain-subject-order = Die Werkzeuge schreiben diese Teile in der einen oder der anderen Reihenfolge: Der Sinn ist derselbe.
explain-csr-title = Der Zertifikatsantrag (PKCS#10)
explain-csr = { $valid ->
    [yes] Dieser Antrag enthält den Namen { $name } und Ihren öffentlichen Schlüssel ({ $kind }), signiert mit dem privaten Schlüssel. Der private Schlüssel bleibt hier.
   *[no] Dieser Antrag enthält den Namen { $name } und einen öffentlichen Schlüssel ({ $kind }), aber seine Signatur stimmt nicht: Darin wurde etwas verändert.
 }
    .why = Die Signatur beweist, dass Sie den privaten Schlüssel haben, ohne ihn zu zeigen. Sie sagt noch nicht, wer Sie sind: Das sagt die Karte.
explain-identifier-title = Die Schlüsselkennung
explain-identifier-sentence = Ihr Schlüssel hat den Fingerabdruck { $identifier }: Mit dieser Nummer findet eHealth Ihren Antrag wieder.
    .why = Dank dieser Nummer vervollständigen Sie den Antrag ohne die Karte. Das Zertifikat trägt später dieselbe Nummer.
explain-identifier-caveat = Der Fingerabdruck der ganzen Struktur SubjectPublicKeyInfo ergibt eine andere Zahl: Das ist die klassische Verwechslung.
explain-contract-title = Der Vertrag
explain-contract = Das ist der Text, den Sie annehmen. eHealth schreibt ihn; Sie unterzeichnen ihn unverändert.
    .why = Er bindet die Organisation. Name und ENSS des Unterzeichners müssen mit denen auf der Karte übereinstimmen.
explain-request-title = Eine gesendete Nachricht
explain-request = Das wird gesendet. Ändert sich auch nur ein signierter Buchstabe, gilt die Signatur nicht mehr.
    .why = Die Signatur deckt das ganze Dokument ab. Sie sagt, welcher Schlüssel signiert hat. Dass dieser Schlüssel gültig ist, sagt die Kette der Karte.
explain-answer-title = Eine Antwort
explain-answer = Das ist zurückgekommen. Die Antworten sind nicht signiert: Die Verbindung garantiert, woher sie kommen.
explain-fault-title = Eine gemeldete Störung (SOAP fault)
explain-fault = Der Dienst hat die Nachricht nicht bearbeitet.

explain-keystore-title = Die Keystore-Datei (PKCS#12)
explain-keystore = { $state ->
    [finished] Die Datei „{ $file }“ ist ein Tresor mit zwei Schlüsseln: einer zum Anmelden, einer, um verschlüsselte Nachrichten zu empfangen.
    [unfinished] Die Datei „{ $file }“ ist ein Tresor mit einem Schlüssel zum Anmelden. Der Schlüssel für verschlüsselte Nachrichten ist noch nicht darin.
    [foreign] Die Datei „{ $file }“ ist ein Tresor mit Schlüsseln, aber nicht denen des eHealth-Verfahrens: Der Schlüssel „authentication“ ist nicht darin.
   *[keyless] Die Datei „{ $file }“ ist ein Tresor ohne Schlüssel: Sie enthält nur Zertifikate.
 }
    .why = { $state ->
        [foreign] Software sucht den Schlüssel „authentication“ und den Verschlüsselungsschlüssel unter seiner Seriennummer. Ein anderes Programm hat diese Schlüssel umbenannt oder entfernt: Nehmen Sie die ursprüngliche Datei.
        [keyless] Ohne privaten Schlüssel lässt sich nichts unterzeichnen und nichts entschlüsseln: Suchen Sie die ursprüngliche Datei, die die Schlüssel enthält.
       *[other] Software sucht den Schlüssel „authentication“ und den Verschlüsselungsschlüssel unter seiner Seriennummer. Ohne den zweiten ist die Datei nicht fertig.
     }
explain-keystore-state = { $state ->
    [finished] fertig
    [unfinished] nicht fertig: noch zu vervollständigen
    [foreign] so nicht benutzbar: Der Schlüssel „authentication“ ist nicht darin
   *[keyless] kein privater Schlüssel in dieser Datei: nichts zu vervollständigen
 }
explain-keystore-caveat = Antwortet openssl „unsupported“, fügen Sie -legacy hinzu: Die Datei ist mit alten Algorithmen geschrieben.
explain-entry-authentication = Schlüssel zum Anmelden, Kette der Länge { $length }, bis zum { $until }
explain-entry-encryption = Schlüssel zum Entschlüsseln, bis zum { $until }
explain-entry-pending = Schlüssel zum Anmelden, mit einem vorläufigen Zertifikat
explain-entry-alone = Schlüssel ohne Zertifikat: Er ist zu nichts zu gebrauchen
explain-entry-unread = Schlüssel mit einem Zertifikat, das dieses Programm nicht lesen kann
explain-entry-foreign = Schlüssel eines anderen Programms, bis zum { $until }
explain-entry-closed = ein Schlüssel (mehr lässt sich nur mit dem Kennwort sagen)
explain-entry-closed-etk = wahrscheinlich der Schlüssel zum Entschlüsseln (sicher lässt es sich nur mit dem Kennwort sagen)
explain-entry-certificate = Zertifikat

explain-etk-title = Das Verschlüsselungstoken (ETK)
explain-etk = { $holds ->
    [yes] Das ist das Token von { $name }: Bis zum { $until } verschlüsseln andere damit ihre Nachrichten an diesen Empfänger. { $signer } hat es signiert.
   *[no] Dieses Token gibt sich als das von { $name } aus, bis zum { $until }, aber die Signatur von { $signer } stimmt nicht.
 }
    .why = Ihr Authentifizierungsschlüssel hat Ihren Verschlüsselungsschlüssel signiert; eHealth hat das Ganze signiert. Wer Ihnen schreibt, vertraut diesen beiden Signaturen.
explain-etk-caveat = „openssl verify“ lehnt das Zertifikat darin ab, und doch ist alles in Ordnung: Es trägt zweimal denselben Namen und scheint von sich selbst signiert.

anchors-title = Die Zertifizierungsstellen, denen dieses Programm vertraut
anchors-sentence = Ein Zertifikat ist so viel wert wie die Zertifizierungsstelle, die es signiert hat. Diese kennt das Programm.
    .why = Jede wird mit dem Programm geliefert, weil dasselbe Zertifikat an zwei öffentlichen Stellen steht, die von verschiedenen Personen geführt werden. Ist keine Zertifizierungsstelle bekannt, wird eine Kette nicht beurteilt: Das Programm sagt nie, dass sie in Ordnung ist.
anchors-ehealth = für die Zertifikate von eHealth
anchors-eid = für die Personalausweise
anchors-added = hinzugefügt mit --trust
anchors-practice = von der Übungsplattform
anchors-root = { $name }, SHA-256-Fingerabdruck { $fingerprint }
anchors-seen = { $name }, SHA-256-Fingerabdruck { $fingerprint }; gesehen in { $first } und in { $second }
anchors-none = es ist keine bekannt: Diese Ketten werden nicht beurteilt. Ein Informatiker kann mit --trust welche hinzufügen.
