### Was gedruckt wird.

## Auf jedem Blatt

printed-made = Gedruckt am { $day }
printed-page = Seite { $number } von { $of }
printed-no-secret = Ohne Geheimnisse
printed-published = PIN-Code und Kennwort sind veröffentlicht: zum Üben, sonst ohne Wert
printed-moment = { $day }, { $time } ({ $zone })

## Die Seite „Drucken“ und der Befehl

printed-title = Drucken
printed-lead = Blätter, die für Papier gemacht sind. „HTML“ öffnet sich im Browser, der es druckt; „PDF“ lässt sich speichern und verschicken. Kein Blatt enthält ein Geheimnis.
printed-link = Drucken: Merkblatt, Probleme, Bericht
printed-for-all = Für alle
printed-for-trainers = Für Schulungen
printed-back = Zurück zu „Drucken“
printed-as-pdf = Dasselbe als PDF
printed-open-as = { $title }: { $format }
printed-trainer-sheets = Blätter für die Kursleitung, je Szenario
cli-print = ein Merkblatt, ein Blatt, einen Kursplan oder den Bericht drucken, als HTML oder PDF
cli-print-about = Schreibt ein Dokument, das für Papier gemacht ist: „memo“ (eine Seite), „problems“ (zehn Probleme und wer zuständig ist), „glossary“ (die Wörter), „report“ (was getan wurde), und für Schulungen „seat“ (Platzblatt), „trainer“ (Blatt der Kursleitung zu einem Szenario), „plan“ (Kursplan). Kein Dokument enthält ein Geheimnis, und dieser Befehl fragt nach keinem.
cli-arg-document = welches Dokument
cli-arg-print-to = zu schreibende Datei: .html oder .pdf
cli-arg-minutes = mit „plan“: die Dauer des Kurses
cli-arg-seat = mit „seat“: die Nummer des Platzes
cli-no-seat = Ein Platz hat eine Nummer von 1 bis { $last }
cli-no-format = Der Name der Datei endet auf { $first } oder { $second }
cli-printed = Geschrieben, ohne Geheimnisse: { $file }

## Das Merkblatt

printed-memo = Das eHealth-Zertifikat auf einer Seite
    .about = Was vorher, währenddessen und danach zu tun ist, und wer Ihnen hilft.
printed-memo-before = Vorher: Das brauchen Sie
printed-memo-before-1 = Den Personalausweis des Zugangsverantwortlichen: Sein Name steht unter « Vos responsables » (Ihre Verantwortlichen), auf dem Portal der sozialen Sicherheit.
printed-memo-before-2 = Den PIN-Code dieser Karte. Nach drei falschen Codes hintereinander ist die Karte gesperrt.
printed-memo-before-3 = Ein Kartenlesegerät, an diesen Computer angeschlossen. Java ist nicht nötig.
printed-memo-before-4 = Die Nummer der Organisation (LIKIV oder ZDU), eine E-Mail-Adresse und eine Telefonnummer.
printed-memo-before-5 = Einen sicheren Ort, um ein Kennwort zu notieren: mindestens 8 Zeichen, eine Ziffer oder ein Sonderzeichen, keine Buchstaben mit Akzent oder Umlaut.
printed-memo-during = Währenddessen: sechs Schritte
printed-memo-during-1 = Lesen Sie die Karte und melden Sie sich an. Der PIN-Code verpflichtet dieses erste Mal zu nichts.
printed-memo-during-2 = Wählen Sie die Organisation in der Liste von eHealth. Sie fehlt? Nehmen Sie „Eine andere Organisation…“: eHealth prüft den Antrag dann wahrscheinlich von Hand, rechnen Sie mit bis zu 10 Tagen.
printed-memo-during-3 = Wählen Sie das Kennwort der Datei und notieren Sie es sofort. Niemand kann es wiederfinden.
printed-memo-during-4 = Lesen Sie den Vertrag und unterzeichnen Sie ihn. Derselbe PIN-Code bindet dann die Organisation.
printed-memo-during-5 = Warten Sie auf die Antwort von eHealth. Sie dürfen die Seite schließen. Senden Sie keinen zweiten Antrag.
printed-memo-during-6 = Vervollständigen Sie das Zertifikat, mit dem Kennwort und ohne die Karte. Ohne diesen letzten Teil ist die Datei nicht benutzbar.
printed-memo-after = Danach: wenn das Zertifikat fertig ist
printed-memo-after-1 = Machen Sie eine Sicherungskopie der Datei und prüfen Sie, ob sie sich öffnen lässt.
printed-memo-after-2 = Installieren Sie die Datei an jedem Arbeitsplatz und in jedem Programm, das mit eHealth spricht.
printed-memo-after-3 = Behalten Sie die alte Datei und ihr Kennwort, wenn es eine gibt: Sie liest die alten Nachrichten.
printed-memo-after-4 = Notieren Sie zwei Termine: das Ablaufdatum des Zertifikats und, 90 Tage vorher, den Tag, ab dem Sie erneuern können.
printed-memo-after-5 = Datei gestohlen oder kopiert, Kennwort verloren? Widerrufen Sie das Zertifikat und stellen Sie dann einen neuen Antrag.
printed-memo-certificate = Ihr Zertifikat
printed-memo-help = Wer Ihnen hilft
printed-memo-help-card = Karte, PIN-Code
    .who = Ihre Gemeinde, Bevölkerungsdienst
printed-memo-help-role = « Vos responsables » (Ihre Verantwortlichen), Zugänge
    .who = Contact Center der sozialen Sicherheit, 02 511 51 51
printed-memo-help-ehealth = Antrag, Zertifikat
    .who = Contact Center von eHealth, 02 788 51 55
printed-memo-help-computer = Computer, Kartenlesegerät, Netz
    .who = Ihr Informatiker

## Das Platzblatt

printed-seat = Blatt für Platz { $seat }
    .about = Sie üben unter diesem Namen. Nichts von dem, was Sie hier tun, ist echt.
printed-seat-you = Für diese Übung sind Sie
printed-seat-secrets = Einzutippen, wenn danach gefragt wird
printed-seat-name = Name
printed-seat-ssin = Nationalregisternummer (ENSS)
printed-seat-organization = Organisation
printed-seat-organizations = Organisationen
printed-seat-email = E-Mail-Adresse
printed-seat-phone = Telefon
printed-seat-pin = PIN-Code
printed-seat-pin-elsewhere = den gibt Ihnen die Kursleitung
printed-seat-password = Kennwort der Datei
printed-seat-scenario = Szenario
printed-seat-workspace = Arbeitsordner
printed-seat-warning = Nie Ihr echter PIN-Code
    .text = Tippen Sie den Code von diesem Blatt ein, und keinen anderen. Diese Person gibt es nicht, und ihre Karte ist nicht Ihre Karte.
printed-seat-begin = Zum Anfangen
printed-seat-begin-1 = Öffnen Sie die Startseite. Steht in der Leiste oben „{ $word }“, sind Sie am richtigen Ort.
printed-seat-begin-2 = Machen Sie einen Schritt nach dem anderen; die farbige Schaltfläche führt zum nächsten.
printed-seat-begin-3 = Eine Meldung erscheint? Lesen Sie sie bis zum Ende: Sie sagt, wer zuständig ist und was erhalten bleibt.
printed-seat-begin-4 = Sie kommen nicht weiter? Heben Sie die Hand, oder bitten Sie um einen Hinweis.

## Die zehn Probleme

printed-problems = Zehn Probleme, und wer zuständig ist
    .about = Die zehn häufigsten Meldungen. Die Nummer (KB) ist die der Meldung auf dem Bildschirm.
printed-problems-seen = Was Sie sehen
printed-problems-cause = Warum
printed-problems-remedy = Was zu tun ist, und was erhalten bleibt
printed-problems-owner = Zuständig
printed-problems-organization = Ihrer Organisation
printed-problems-rules = Drei Regeln, mit denen Sie fast alles vermeiden
printed-problems-rules-1 = Zwei falsche PIN-Codes: Hören Sie auf und suchen Sie den Brief, der mit der Karte kam.
printed-problems-rules-2 = Ein Antrag wartet: Warten Sie auch. Senden Sie keinen zweiten.
printed-problems-rules-3 = Notieren Sie ein Kennwort noch am selben Tag, an einem sicheren Ort.
printed-owner-you = Sie
printed-owner-commune = Ihre Gemeinde
printed-owner-access-manager = Der Hauptzugangs{"\u00AD"}verwalter
printed-owner-organisation = Ihre Organisation
printed-owner-it = Ihr Informatiker
printed-owner-ehealth = eHealth
printed-owner-program = Dieses Programm

## Das Glossar

printed-glossary = Die Wörter des Verfahrens
    .about = Die Wörter in vier Sprachen, wie eHealth, die soziale Sicherheit und dieses Programm sie verwenden.
printed-glossary-words = Die Wörter, in vier Sprachen
printed-glossary-meanings = Was sie bedeuten

## Das Blatt der Kursleitung

printed-trainer = Kursleitung: { $scenario }
    .about = Szenario { $id }
printed-trainer-time = Die Zeit: { $minutes } Minuten
printed-trainer-time-table = Zeitplan
printed-trainer-minutes = Minuten
printed-trainer-what = Was geschieht
printed-trainer-time-open = Sie schildern die Lage, ohne zu sagen, was kommt.
printed-trainer-time-do = Die Teilnehmenden machen das Szenario, von der Startseite bis zum Ende.
printed-trainer-time-talk = Sie stellen die Frage, die Teilnehmenden erzählen: die Ursache, wer zuständig ist, die Abhilfe.
printed-trainer-setting = Die Lage am Anfang
printed-trainer-start = Zum Anfangen
    .text = Startseite, „{ $practise }“: dieses Szenario wählen, dann „{ $restart }“. Oder in einem Terminal: ehcert-kit --scenario { $id }
printed-trainer-holder = Inhaber der Karte
printed-trainer-borrowed = Karte im Kartenlesegerät
printed-trainer-card = Zustand der Karte
printed-trainer-card-blocked = gesperrt
printed-trainer-card-expired = Zertifikate abgelaufen
printed-trainer-card-no-signature = ohne Signaturzertifikat
printed-trainer-delivery = Antwort von eHealth
printed-trainer-delivery-automatic = { $seconds ->
    [one] automatisch, nach { $seconds } Sekunde
   *[other] automatisch, nach { $seconds } Sekunden
 }
printed-trainer-delivery-tutor = von Hand: Sie nehmen an oder lehnen ab, mit „ehcert-kit practice-platform accept“ oder „refuse“
printed-trainer-delivery-accept = von Hand: von selbst angenommen
printed-trainer-delivery-refuse = von Hand: von selbst abgelehnt
printed-trainer-before = Was vorher geschah
printed-trainer-course = Die Lösung, der Reihe nach
printed-trainer-events = Was geschehen wird
printed-trainer-events-where = Wo
printed-trainer-events-what = Was geschieht
printed-trainer-events-message = Meldung auf dem Bildschirm
printed-trainer-events-remedy = Abhilfe
printed-trainer-nothing = Nichts geht schief: Es ist das Szenario zum Zeigen und zum Anfangen.
printed-trainer-no-message = Keine Meldung ist angekündigt: Die Schwierigkeit liegt in der Lage am Anfang.
printed-trainer-on-the-way = Diese Meldung kann unterwegs erscheinen.
printed-trainer-hints = Die Hinweise, vom vagen zum klaren
printed-trainer-hint = { $step }: „{ $text }“
printed-trainer-hint-after = { $step }, nach der Meldung { $kb }: „{ $text }“
printed-trainer-question = Die Frage, die Sie stellen
printed-trainer-pitfalls = Die Fallen
printed-trainer-pitfall-real = Jemand tippt seinen echten PIN-Code ein: Halten Sie die Person auf, zeigen Sie das Platzblatt.
printed-trainer-pitfall-restart = „{ $restart }“ hält die offenen Seiten an. Die vorige Übung wird beiseitegelegt, nicht gelöscht.
printed-trainer-pitfall-tutor = Der Antrag wartet auf Ihre Entscheidung: Ohne sie wartet der Bildschirm weiter.
printed-trainer-pitfall-clock = Die Übungsuhr geht vor: Sagen Sie das Übungsdatum laut.
printed-trainer-end = Am Ende
printed-trainer-goal-request = { $requests ->
    [one] Ein Antrag ist eingegangen; Zertifikat: { $certificate }, { $etk }.
   *[other] { $requests } Anträge sind eingegangen; letztes Zertifikat: { $certificate }, { $etk }.
 }
printed-pitfall-application-id = Die Anwendungs-ID leer zu lassen ist der erste Reflex: Lassen Sie es zu, die Meldung sagt, warum es nicht möglich ist.
printed-pitfall-carte-bloquee = Nach dem dritten Code hilft kein Versuch mehr. Die Abhilfe steht unter der Meldung: der Schalter der Gemeinde.
printed-pitfall-carte-expiree = Man gibt dem Kartenlesegerät oder dem PIN-Code die Schuld. Lassen Sie das Datum in der Meldung lesen.
printed-pitfall-deux-fichiers = Man nimmt die erste Datei der Liste. Lassen Sie Datum und Uhrzeit in beiden Namen lesen.
printed-pitfall-ehealth-en-panne = Man lädt neu, fängt von vorn an, unterzeichnet ein zweites Mal. Lassen Sie die Seite schließen und wiederkommen.
printed-pitfall-etk-perdu = Man glaubt, mit dem neuen Schlüssel sei alles wieder gut. Ohne Kopie der alten Datei bleiben die alten Nachrichten unlesbar.
printed-pitfall-fichier-inacheve = Man sucht die Karte: Sie ist nicht nötig. Nötig sind die Datei und ihr Kennwort.
printed-pitfall-groupe-simple = Man hört nach der Unterschrift auf und glaubt, fertig zu sein. Fragen Sie, ob die Datei schon benutzbar ist.
printed-pitfall-hopital-bce = Die Null am Anfang der Nummer verschwindet, wie in einer Tabellenkalkulation. Zählen Sie: zehn Ziffern.
printed-pitfall-mauvaise-personne = Man sucht den Fehler im Computer. Die Karte ist gut, aber sie gehört einem Kollegen.
printed-pitfall-mot-de-passe-perdu = Man will die alte Datei löschen. Wem das Kennwort wieder einfällt, der kann damit die alten Nachrichten wieder lesen.
printed-pitfall-non-resident = Die Frist fällt nicht auf. Lassen Sie sie laut vorlesen.
printed-pitfall-organisation-absente = Man stellt einen neuen Antrag, weil das Warten dauert. Fragen Sie, was der zweite ändern würde.
printed-pitfall-pin-faux = Der dritte Versuch kommt zu schnell. Lassen Sie nach dem zweiten die Hände auf den Tisch legen.
printed-pitfall-plusieurs-organisations = Die Namen ähneln sich: Man klickt auf den ersten. Lassen Sie die Nummer lesen.
printed-pitfall-refusee = Man schickt denselben Antrag noch einmal. Fragen Sie zuerst, was sich an der Vollmacht geändert hat.
printed-pitfall-renouvellement = Man aktiviert das neue ETK sofort. Fragen Sie, welche Arbeitsplätze noch die alte Datei haben.
printed-pitfall-reponse-perdue = Man will noch einmal unterzeichnen. Lassen Sie die Gruppe abstimmen, bevor jemand klickt.
printed-act-request = Ein Antrag wird gestellt, von Anfang bis Ende.
printed-act-request-until = Ein Antrag wird begonnen und bleibt liegen nach: { $step }.
printed-act-renew = Das Zertifikat wird erneuert.
printed-act-activate = Das neue ETK wird aktiviert.
printed-act-revoke = Das Zertifikat wird widerrufen.
printed-act-revoke-by-number = Das Zertifikat wird über seine Nummer widerrufen, ohne seine Datei.
printed-act-register-again = Ein neuer Verschlüsselungsschlüssel wird registriert.
printed-act-foreigner = Eine Person ohne belgische Karte stellt einen Antrag.
printed-act-confirm = Sie bestätigt an der angegebenen Adresse, wer sie ist.
printed-act-forward = { $days ->
    [one] Ein Tag vergeht.
   *[other] { $days } Tage vergehen.
 }
printed-act-forget-cases = Die Akte ist vergessen: Nur die Datei bleibt.
printed-act-forget-encryption-key = Der Verschlüsselungsschlüssel verschwindet aus der Datei.
printed-act-password-lost = Das Kennwort ist verloren: Niemand hat es.
printed-act-stopped = Die Meldung { $kb } hält das auf.
printed-slip = { $times ->
    [one] Man tippt absichtlich „{ $input }“ ein.
   *[other] Man tippt absichtlich { $times } Mal „{ $input }“ ein.
 }
printed-slip-empty = Man lässt das Feld absichtlich leer.
printed-event-at = { $when ->
    [before] vor: { $place }
    [after] nach: { $place }
    [instead] anstelle von: { $place }
   *[on] ab dem { $place }
 }
printed-event-refuse = eHealth lehnt ab.
printed-event-delay = Die Antwort lässt auf sich warten.
printed-event-drop-answer = Die Antwort geht unterwegs verloren.
printed-event-down = eHealth antwortet nicht.
printed-event-block-card = Die Karte wird gesperrt.
printed-event-pull-card = Die Karte wird herausgezogen.
printed-event-expire = Die Zertifikate der Karte laufen ab.
printed-event-forget-file = Die Datei verschwindet.
printed-event-times = { $what } ({ $times } Mal)
printed-remedy-unblock-card = Am Schalter der Gemeinde: Die Karte wird entsperrt.
printed-remedy-new-card = Am Schalter der Gemeinde: eine neue Karte.
printed-remedy-own-card = Die Karte des Verantwortlichen nehmen.
printed-remedy-insert-card = Die Karte wieder in das Kartenlesegerät stecken.

## Die Kurspläne

printed-plan = Kursplan: { $minutes } Minuten
printed-plan-45 = Sehen. Einmal auf der Leinwand, einmal selbst: für alle, die wissen wollen, was auf sie zukommt.
printed-plan-90 = Tun. Das ganze Verfahren, eine Störung und eine Erneuerung: für alle, die den Antrag stellen werden.
printed-plan-180 = Verstehen. Was unterzeichnet ist, was verschlüsselt ist, was schiefgeht: für alle, die anderen helfen müssen.
printed-plan-objectives = Am Ende kann jeder
printed-plan-objectives-1 = seine Datei wiederfinden und sagen, ob sie fertig ist;
printed-plan-objectives-2 = sagen, wer ein Zertifikat beantragen kann;
printed-plan-objectives-3 = sagen, was zu tun ist, wenn noch 89 Tage bleiben.
printed-plan-before = Vor dem Kurs
printed-plan-before-1 = An jedem Computer: „ehcert-kit“ starten, dann „{ $restart }“ mit dem Szenario „{ $simple }“.
printed-plan-before-2 = Platzblatt, Merkblatt und die zehn Probleme drucken, in der Sprache der Teilnehmenden.
printed-plan-before-3 = Den Projektor ausprobieren, mit „{ $size }“.
printed-plan-before-4 = Jedes Szenario dieses Plans einmal selbst machen.
printed-plan-rule = Lassen Sie vorhersagen, bevor Sie etwas zeigen
    .text = Mindestens jede Viertelstunde eine Übung. Fragen Sie vor jeder wichtigen Schaltfläche, was geschehen wird.
printed-plan-timetable = Der Zeitplan
printed-plan-from = Von … bis …
printed-plan-span = { $from } bis { $until }
printed-plan-minutes = Minuten
printed-plan-part = Teil
printed-plan-heading = { $span }: { $title }
printed-plan-do = Was Sie tun
printed-plan-ask = Was die Teilnehmenden Sie fragen werden
printed-plan-skip = Was wegfallen kann, wenn die Zeit knapp ist
printed-plan-wrong = Was schiefgeht
printed-segment-welcome = Ankommen und Platz nehmen
    .do = Jeder öffnet die Startseite und liest das Blatt seines Platzes. Nennen Sie die drei Ziele. Fragen Sie: „Wo wird der Schlüssel erstellt?“ Schreiben Sie die Antworten an die Tafel, ohne sie zu verbessern.
    .ask = „Nehme ich meine echte Karte?“ Nein: Die Übungskarte ist im Programm, und ihr Code steht auf dem Blatt.
    .skip = Die Vorstellungsrunde. Die Installation auch: Ein Browser genügt.
    .wrong = Jemand tippt seinen echten PIN-Code ein. Halten Sie die Person auf: Der richtige steht auf dem Blatt.
printed-segment-watch = Einmal zusehen
    .do = Projizieren Sie „{ $simple }“ und machen Sie es selbst bis „Bereit“. Fragen Sie vor jeder Schaltfläche, was geschehen wird.
    .ask = „Warum zweimal der PIN-Code?“ Das erste Mal, um zu sagen, wer man ist; das zweite Mal, um die Organisation zu verpflichten.
    .skip = Alles, was unter „{ $why }“ eingeklappt ist: Das gehört in den Plan von 180 Minuten.
    .wrong = Das Warten kommt allen lang vor. Schließen Sie die Seite vor aller Augen und öffnen Sie sie wieder: Nichts ist verloren.
printed-segment-do = Es selbst machen
    .do = Jeder macht „{ $simple }“, von „{ $request }“ bis „{ $complete }“. Halten Sie alle vor « Signer et envoyer... » (unterzeichnen und senden) an: Lesen Sie den Vertrag gemeinsam laut vor und fragen Sie, wer sich verpflichtet.
    .ask = „Ist es nach der Unterschrift fertig?“ Nein: Die Datei ist nur begonnen. Sie muss noch vervollständigt werden.
    .skip = Die Anwendungs-ID und die besondere Verwendung: leer lassen.
    .wrong = Jemand erfindet ein Kennwort und vergisst es. Das ist eine Lektion: Niemand kann es wiederfinden. Beginnen Sie von vorn, mit dem Kennwort vom Blatt.
printed-segment-checks = Welche Datei, welches Kennwort, welches Datum
    .do = Jeder zeigt auf seinem Bildschirm, welche Datei seine ist, ob sie fertig ist und bis wann sie gilt. Fragen Sie dann: Wer kennt das Kennwort?
    .ask = „Wo ist die Datei?“ Im Ordner ehealth, dann keystore. Im Dateinamen stehen Organisation, Datum und Uhrzeit.
    .skip = Der Inhalt der Datei, Schlüssel für Schlüssel.
    .wrong = Es gibt zwei Dateien, weil jemand von vorn begonnen hat. Meist ist die neueste die richtige; die Seite „Übersicht“ sagt, welche fertig ist.
printed-segment-debrief = Wer hat was getan, und wann
    .do = Lassen Sie den Antrag bei zugeklappten Bildschirmen der Reihe nach erzählen: die Person, die Karte, das Programm, die Datei, eHealth. Zeichnen Sie ihn an die Tafel, ein Pfeil je Nachricht.
    .ask = „Was ging an eHealth?“ Der öffentliche Schlüssel, der Name, der unterzeichnete Vertrag. Weder der private Schlüssel noch der PIN-Code noch das Kennwort.
    .skip = Die englischen Namen der Nachrichten.
    .wrong = Die Gruppe glaubt, der Schlüssel sei heruntergeladen worden. Kommen Sie auf die Frage vom Anfang zurück: Wo wird der Schlüssel erstellt?
printed-segment-pairs = Eine Störung, zu zweit
    .do = Zu zweit, eine Störung nach Wahl: „{ $absent }“, „{ $blocked }“ oder „{ $forgotten }“. Jede Gruppe schreibt drei Zeilen: die Ursache, wer zuständig ist, die Abhilfe. Zwei Gruppen lesen ihre vor.
    .ask = „Und wenn wir einen neuen Antrag stellen?“ Nein: Solange der erste wartet, bringt ein zweiter nur eine weitere Datei.
    .skip = Das Vorlesen: Lassen Sie die Blätter herumgehen.
    .wrong = Eine Gruppe sucht die Schaltfläche, die alles repariert. Manchmal ist die Abhilfe ein Mensch: die Gemeinde oder der Hauptzugangsverwalter.
printed-segment-renewal = Die Erneuerung
    .do = Szenario „{ $renewal }“. Es bleiben 91 Tage: Versuchen Sie es, und lesen Sie die Ablehnung. Stellen Sie die Übungsuhr zwei Tage vor. Bei 89 Tagen: beantragen, vervollständigen, und das ETK erst am Ende aktivieren.
    .ask = „Warum zuletzt aktivieren?“ Von da an gehen die Nachrichten an den neuen Schlüssel: Ein Arbeitsplatz mit der alten Datei liest sie nicht mehr.
    .skip = Der Widerruf: Zeigen Sie nur, wo er steht.
    .wrong = Jemand aktiviert sofort. Fragen Sie ihn, welcher Arbeitsplatz seine Nachrichten nicht mehr liest.
printed-segment-numbers = Vorhersagen, dann prüfen
    .do = Geben Sie den Namen einer Organisation mit Umlauten und Akzenten: Jeder schreibt den Namen so, wie er im Zertifikat stehen wird, und vergleicht. Dann die Schlüsselkennung: Jeder sagt vorher, was sie ändert, und führt den openssl-Befehl aus, der unter „{ $check }“ steht.
    .ask = „Warum ist mein Ergebnis anders?“ Die Kennung ist der Fingerabdruck des Schlüssels allein, ohne das, was ihn umgibt. Das ist der klassische Fehler.
    .skip = Der ganze ASN.1-Baum: Ein Feld genügt, der Name.
    .wrong = An einem Arbeitsplatz fehlt openssl. Arbeiten Sie zu zweit, oder mit „ehcert-kit inspect“.
printed-segment-break = Pause
    .do = Lassen Sie einen Bildschirm beim Warten auf eHealth stehen: Nach der Pause ist das Zertifikat da.
printed-segment-signed = Was unterzeichnet ist
    .do = Öffnen Sie den unterzeichneten Antrag: Was ist abgedeckt, was ist nur der Umschlag? Sagen Sie vorher, was nicht mehr stimmt, wenn man einen Buchstaben ändert, und prüfen Sie es. Folgen Sie der Kette bis zur Wurzel. Vergleichen Sie zuletzt die Datei vor und nach „{ $complete }“.
    .ask = „Wer kann den Antrag lesen?“ Wer ihn erhält: Unterzeichnen verbirgt nichts. Die Signatur beweist, dass sich nichts geändert hat.
    .skip = Die Regeln, nach denen XML vor der Signatur in Form gebracht wird.
    .wrong = Man verliert sich in den Bytes. Kommen Sie auf zwei Fragen zurück: Was ist unterzeichnet, und mit welchem Schlüssel?
printed-segment-trouble = Störungen, Tisch für Tisch
    .do = Jeder Tisch bekommt ein Szenario und sein Blatt. Zehn Minuten, um aufzuschreiben: die Ursache, wer zuständig ist, die Abhilfe. Dann tauschen die Tische, und jeder prüft die Arbeit des Nachbarn.
    .ask = „Woher weiß ich, wer zuständig ist?“ Jede Meldung sagt es, und das Blatt der zehn Probleme auch.
    .skip = Der zweite Tausch.
    .wrong = Ein Tisch ist nach drei Minuten fertig: Geben Sie ihm „{ $lost }“.
printed-segment-life = Erneuern, widerrufen
    .do = Zuerst „{ $renewal }“: bei 91 Tagen eine Ablehnung; bei 89 Tagen beantragen, vervollständigen, zuletzt aktivieren. Dann „{ $forgotten }“: widerrufen, neu beantragen, die alte Datei behalten.
    .ask = „Lässt sich ein Widerruf rückgängig machen?“ Nein. Darum fragt das Programm nach dem Grund und lässt den Vertrag lesen.
    .skip = Das Kennwort ändern: Die Seite erklärt sich selbst.
    .wrong = Die vorgestellte Uhr bleibt vorgestellt. Sagen Sie das Übungsdatum laut, oder beginnen Sie von vorn.
printed-segment-etk = Eine verschlüsselte Nachricht schreiben
    .do = Suchen Sie auf der Seite „{ $page }“ das Token (ETK) der Organisation. Dann verschlüsselt „ehcert-kit etk seal“ einen Satz, und „ehcert-kit etk open“ öffnet ihn mit der Datei.
    .ask = „Kann ich die Nachrichten einer anderen Organisation lesen?“ Nein: Dazu bräuchten Sie deren Datei mit dem privaten Schlüssel und das Kennwort.
    .skip = Das Format der Nachricht (CMS).
    .wrong = Die Organisation kann noch keine verschlüsselten Nachrichten erhalten: Das Verfahren ist nicht fertig. Vervollständigen Sie zuerst das Zertifikat.
printed-segment-close = Was im Gedächtnis bleibt
    .do = Stellen Sie die drei Fragen der Ziele, dann: „Es bleiben 91 Tage: Was tun Sie?“ Verteilen Sie das Merkblatt und die zehn Probleme. Jeder schreibt in seinen Kalender, wann die Erneuerung beginnt.
    .ask = „Und wenn es ernst wird?“ Dasselbe Verfahren, mit der echten Karte und einer echten Verpflichtung.
    .skip = Nichts: Gerade diese Minuten bleiben im Gedächtnis.
    .wrong = Die Zeit ist knapp. Behalten Sie das Merkblatt und eine einzige Frage: Ist beantragt schon fertig?

## Der Bericht

printed-report = Bericht über das Verfahren
    .about = Was gewählt wurde, wann, und wie Sie jede Datei prüfen können. Ohne PIN-Code, ohne Kennwort, ohne privaten Schlüssel.
printed-report-case = Akte { $id }
printed-report-now = Stand der Dinge
printed-report-kind = Art der Akte
printed-report-standing = Stand
printed-report-environment = Umgebung
printed-report-decisions = Was gewählt wurde
printed-report-nothing-chosen = In dieser Akte ist noch nichts gewählt.
printed-report-applicant = Karte von
printed-report-manager = Notierter Verantwortlicher
printed-report-situation = Situation
printed-report-organization = Organisation
printed-report-self = Die Person selbst
printed-report-application-id = Anwendungs-ID
printed-report-services = Besondere Verwendung
printed-report-contact = Kontakt
printed-report-none = keine
printed-report-target = Zu widerrufendes Zertifikat
printed-report-reason = Grund
printed-report-predecessor = Ersetzt
printed-report-times = Wann
printed-report-times-table = Die Zeitpunkte des Verfahrens
printed-report-times-when = Datum und Uhrzeit
printed-report-times-what = Was geschah
printed-report-acts = Was die Kursleitung getan hat
printed-report-acts-table = Die Handlungen der Kursleitung
printed-report-at-created = Akte angelegt
printed-report-at-conditions = Nutzungsbedingungen angenommen
printed-report-at-identified = Bei eHealth angemeldet
printed-report-at-read = Vertrag gelesen
printed-report-at-signed = Antrag unterzeichnet
printed-report-at-accepted = { $decision ->
    [automatic] Antrag bei eHealth eingegangen, automatisch genehmigt
    [manual] Antrag bei eHealth eingegangen, wird von Hand geprüft
   *[other] Antrag bei eHealth eingegangen
 }
printed-report-at-refused = Antrag abgelehnt: { $codes } { $messages }
printed-report-at-invitation = Letzter Tag, um zu bestätigen, wer man ist
printed-report-at-installed = Zertifikat in die Datei gesetzt
printed-report-at-registered = Verschlüsselungsschlüssel registriert, ETK { $serial }
printed-report-at-verified = Datei, Kette und ETK geprüft
printed-report-at-revoked = Zertifikat laut eHealth widerrufen
printed-report-at-copied = Kopie gemacht: { $folder }
printed-report-certificate = Das Zertifikat
printed-report-key = Schlüsselkennung
printed-report-request = Nummer der Nachricht
printed-report-subject = Name im Zertifikat
printed-report-issuer = Ausgestellt von
printed-report-serial = Seriennummer
printed-report-from = Gültig ab
printed-report-until = Gültig bis
printed-report-renewal = Erneuerbar ab
printed-report-etk = Nummer des ETK
printed-report-day = { $day }
printed-report-digests = Fingerabdrücke (SHA-256)
printed-report-digests-table = Fingerabdrücke der Dateien
printed-report-digests-what = Was
printed-report-digests-digest = SHA-256, hexadezimal
printed-report-digest-keystore = Keystore-Datei, wie sie jetzt ist
printed-report-digest-verified = Keystore-Datei, wie sie geprüft wurde
printed-report-digest-csr = Zertifikatsantrag (CSR, DER)
printed-report-digest-contract = Vertrag, wie erhalten
printed-report-digest-message = Unterzeichneter Antrag, wie gesendet
printed-report-digest-certificate = Zertifikat (DER)
printed-report-digest-etk = ETK (CMS, DER)
printed-report-file = Datei
printed-report-check = Zum Selbstprüfen
    .text = openssl dgst -sha256 DATEI, oder unter Windows Get-FileHash DATEI. Der Fingerabdruck einer Datei ändert sich, sobald sich ein einziges Byte ändert.
printed-report-exchanges = Die ausgetauschten Nachrichten
printed-report-exchanges-text = Sie liegen Byte für Byte im Ordner „exchanges“ dieses Arbeitsordners. Sie enthalten personenbezogene Daten, aber keine Geheimnisse.
printed-report-exchanges-table = Nachrichten, der Reihe nach
printed-report-exchanges-file = Nachricht
printed-report-exchanges-octets = Bytes
printed-report-part-request = Anfrage
printed-report-part-response = Antwort
printed-report-count = { $number }
