### Die Übersicht: was zu jedem Zertifikat gefunden wurde, und die Abhilfe.

severity-act = Zu erledigen:
severity-note = Zur Kenntnis:

finding-unreadable = Diese Datei ist kein lesbarer Keystore.
    .remedy = Benutzen Sie eine Sicherungskopie dieser Datei, oder legen Sie sie beiseite.
finding-unsupported = Diese Datei scheint vollständig, aber ein anderes Programm hat sie so geschrieben, dass dieses sie nicht lesen kann.
    .remedy = Bewahren Sie sie auf, wie sie ist. Den Grund nennt „ehcert-kit inspect“ mit ihrem Namen.
finding-not-permitted = Sie dürfen diese Datei nicht lesen.
    .remedy = Bitten Sie Ihren Informatiker um Zugriff.
finding-other-environment = Diese Datei gehört zu einer anderen Umgebung.
    .remedy = Benutzen Sie diese Datei hier nicht: Ein Übungszertifikat gilt nicht im echten Betrieb, und ein echtes ist nicht zum Üben da.
finding-locked = Die Datei wurde nicht geöffnet: Das Kennwort fehlt, oder das eingegebene gehört nicht zu dieser Datei.
    .remedy = Geben Sie das Kennwort der Datei ein, um mehr zu erfahren.
finding-unread = Die Datei wurde nicht geöffnet: Das Ablaufdatum ihres Zertifikats ist nicht bekannt.
    .remedy = Geben Sie das Kennwort der Datei ein, um das Ablaufdatum zu sehen.
finding-untold = eHealth sagt nichts über dieses Zertifikat.
    .remedy = Fragen Sie mit der Karte danach: Die Liste von eHealth nennt den Status jedes Zertifikats.
finding-pending = Der Antrag ist nicht vollständig: Das Zertifikat ist noch nicht in der Datei.
    .remedy = Vervollständigen Sie ihn, mit dem Kennwort der Datei und ohne die Karte.
finding-in-progress = eHealth prüft den Antrag noch.
    .remedy = Warten Sie auf die Antwort. Stellen Sie keinen zweiten Antrag.
finding-refused = eHealth hat den Antrag abgelehnt.
    .remedy = Lesen Sie die E-Mail von eHealth, lassen Sie die Vollmacht berichtigen und stellen Sie dann einen neuen Antrag.
finding-chain = Die Zertifikatskette ist nicht gültig.
    .remedy = Benutzen Sie dieses Zertifikat nicht. Geben Sie diese Meldung an das Contact Center weiter, 02 788 51 55.
finding-not-judged = Dieses Programm kennt die Zertifizierungsstelle nicht, die dieses Zertifikat ausgestellt hat: Es kann sie nicht prüfen.
    .remedy = Ihr Informatiker kann eine Zertifizierungsstelle hinzufügen (Option --trust).
finding-expired = Das Zertifikat ist abgelaufen.
    .remedy = Stellen Sie einen neuen Antrag. Behalten Sie diese Datei: Sie öffnet noch die alten Nachrichten.
finding-revoked = Das Zertifikat wurde widerrufen.
    .remedy = Stellen Sie einen neuen Antrag, wenn die Organisation eines braucht. Behalten Sie diese Datei für die alten Nachrichten.
finding-replaced = Ein neueres Zertifikat trägt denselben Namen.
    .remedy = Behalten Sie diese Datei für die alten Nachrichten, und benutzen Sie die neue für alles andere.
finding-being-replaced = Ein neues Zertifikat mit demselben Namen wartet auf seine Aktivierung.
    .remedy = Bis dahin lesen Sie die Nachrichten noch mit dieser Datei: Benutzen Sie sie weiter.
finding-ask-again = Das Zertifikat einer Person mit einer BIS-Nummer läuft bald ab.
    .remedy = Ohne belgische Karte stellen Sie einen neuen Antrag ohne Karte; mit einer Karte dieser Nummer erneuern Sie es. Behalten Sie diese Datei für die alten Nachrichten.
finding-renew = Das Zertifikat läuft bald ab.
    .remedy = Erneuern Sie es: Das alte gilt bis zum Schluss, das neue ist vorher bereit.
finding-renewable = Das Zertifikat kann erneuert werden.
    .remedy = Es eilt nicht; das alte gilt bis zu seinem Ende.
finding-to-activate = Das neue Token (ETK) wartet auf seine Aktivierung.
    .remedy = Wenn alle Arbeitsplätze und alle Programme die neue Datei haben, aktivieren Sie es.
finding-etk-absent = Das Zertifikat hat kein Token (ETK): Niemand kann der Organisation verschlüsselte Nachrichten senden.
    .remedy = Vervollständigen Sie die Datei: Das Programm erstellt dabei den Verschlüsselungsschlüssel und registriert ihn.
finding-etk-key-missing = Der Schlüssel zum aktiven Token (ETK) ist nicht in dieser Datei.
    .remedy = Suchen Sie eine Sicherungskopie, die diesen Schlüssel enthält. Sonst erstellen Sie ein neues Token.
finding-file-missing = eHealth kennt dieses Zertifikat, aber seine Datei ist nicht hier.
    .remedy = Suchen Sie sie auf den anderen Computern. Ist sie verloren oder gestohlen, widerrufen Sie das Zertifikat.
finding-unknown-to-platform = eHealth kennt dieses Zertifikat bei dieser Person nicht.
    .remedy = Prüfen Sie, ob es die Karte der Person ist, die die Organisation verwaltet.
finding-weak-encryption = Die Datei ist schwach geschützt: Das Kennwort lässt sich schnell erraten.
    .remedy = Ändern Sie hier das Kennwort der Datei: Dabei wird sie mit besserem Schutz neu geschrieben.
finding-open-to-others = Andere Benutzer dieses Computers können diese Datei lesen.
    .remedy = Bitten Sie Ihren Informatiker, nur Ihnen Zugriff auf diese Datei zu geben. Die Datei muss die Rechte 600 haben.
finding-one-copy = Von dieser Datei gibt es nur ein Exemplar.
    .remedy = Bewahren Sie eine Kopie anderswo auf, und ihr Kennwort an einem sicheren Ort.

reminder-renewal = { $practice ->
    [yes] [ÜBUNG] eHealth-Zertifikat { $name } erneuern
   *[no] eHealth-Zertifikat { $name } erneuern
 }
    .text = Die Erneuerung ist ab heute möglich. Das jetzige Zertifikat gilt bis zum { $until }.
reminder-last-call = { $practice ->
    [yes] [ÜBUNG] Noch 30 Tage: eHealth-Zertifikat { $name }
   *[no] Noch 30 Tage: eHealth-Zertifikat { $name }
 }
    .text = Ohne Erneuerung kann Ihre Software nach dem { $until } nicht mehr mit eHealth sprechen.
reminder-end = { $practice ->
    [yes] [ÜBUNG] Ende des eHealth-Zertifikats { $name }
   *[no] Ende des eHealth-Zertifikats { $name }
 }
    .text = Nach dem heutigen Tag ist nur noch ein neuer Antrag möglich.
