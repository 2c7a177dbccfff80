### Die Bildschirme: Beschriftungen, Hilfen, Auswahlen, Sätze. Französische Beschriftungen in Anführungszeichen sind die des offiziellen Programms.

continue = Weiter
continue-responsable = Weiter: den Verantwortlichen prüfen
continue-programme = Weiter: das Programm
continue-demander = Weiter: das Zertifikat beantragen
continue-valider = Weiter: das Zertifikat vervollständigen
continue-apercu = Weiter: Übersicht der Zertifikate
back = Zurück
done = erledigt
todo = zu erledigen
print-page = Diese Seite drucken
sent-already = Bereits am { $when } um { $time } Uhr gesendet. Sie können hier nichts mehr ändern.
sent-signed = Am { $when } um { $time } Uhr unterzeichnet. Sie können hier nichts ändern, solange eHealth nicht gesagt hat, was angekommen ist.
undo = An eHealth wurde nichts gesendet. Mit dieser Änderung entfällt aber:
undo-identification = die Anmeldung: eHealth verlangt den PIN-Code erneut.
undo-choice = die gewählte Organisation.
undo-options = die Optionen.
undo-agreement = der Vertrag: Sie müssen einen neuen anfordern und lesen.
undo-keys = die erstellte Datei: Sie wird beiseitegelegt, und Sie müssen eine neue erstellen, mit einem Kennwort.
undo-go = Trotzdem ändern
undo-stay = Nichts ändern
bug = In diesem Programm ist ein Fehler aufgetreten.
    .cause = Der Fehler war nicht vorgesehen ({ $kind }).
    .remedy = Laden Sie die Seite neu: Das Verfahren geht dort weiter, wo es war. Geschieht das wieder, melden Sie es der Person, die dieses Programm installiert hat.
    .kept = Ihre Akte ist gespeichert. Sie tippen nur den PIN-Code und das Kennwort noch einmal ein.

step-caption = Schritt { $number } von { $of }: { $label }
step-what = Was ist ein Zertifikat?
step-kind = Für wen?
step-at-hand = Das brauchen Sie
step-machine = Ihr Computer
step-manager = Ihr Verantwortlicher
step-identify = Ihre Karte
step-environment = Wo arbeiten?
step-connection = Verbindung
step-conditions = Bedingungen
step-situation = Ihre Situation
step-actor = Für wen
step-organization = Organisation
step-options = Optionen
step-contact = Kontakt
step-password = Kennwort
step-sign = Vertrag und Unterschrift
step-sent = Gesendet
step-waiting = Warten
step-file = Datei vervollständigen
step-install = Installation
step-ready = Bereit
step-overview = Ihre Zertifikate
step-advice = Was tun?
step-renew = Alte und neue Datei
step-activate = Aktivierung
step-target = Welches, warum
step-revoke = Vertrag und Unterschrift
step-revoked = Widerrufen
step-change-password = Ändern
step-forgotten = Kennwort vergessen
step-etk = Verschlüsselungsschlüssel
step-lookup = Token eines Empfängers
step-copy = Kopieren
step-calendar = Erinnerungen
step-person = Wer
step-invitation = Senden und bestätigen
step-several = Organisationen
step-several-files = Dateien
step-several-sign = Verträge und Unterschriften
step-several-complete = Zertifikate

panel-why = Warum?
panel-details = Die Einzelheiten
panel-check = Prüfen Sie selbst
panel-check-folder = In einem Terminal, im Ordner { $folder }:
panel-check-expected = Die Antwort enthält: { $expected }
panel-nothing = noch nichts
panel-scenario = Szenario
panel-machine-title = Dieser Computer
panel-machine = Was zum Beginnen nötig ist.

## Erste Schritte

kind-legend = Wer beantragt das Zertifikat?
kind-group = Eine Krankenpflegergruppe (GROUP)
    .outcome = Im Zertifikat stehen NIHII-GROUP und die LIKIV-Nummer der Gruppe für die Drittzahlerregelung. Diese Nummer beginnt mit 94.
kind-institution = Eine Einrichtung (ZDU)
    .outcome = Im Zertifikat stehen CBE und die zehnstellige Unternehmensnummer.
kind-unknown = Ich weiß es nicht
    .outcome = Gehen Sie weiter: eHealth zeigt Ihnen die Liste der Organisationen, die Sie verwalten, jede mit ihrer Nummer.
kind-person =
    .outcome = Das Zertifikat enthält Ihren Namen und Ihre Nationalregisternummer. Es gibt nur eines je Person.
kind-whom = Wer wird das Zertifikat benutzen?
kind-whom-organization = Eine Organisation
kind-whom-self = Ich selbst, in eigenem Namen
kind-whom-unknown = Ich weiß es nicht
kind-94 = Verlangt Ihre Software eine LIKIV-Nummer, die mit 94 beginnt?
kind-94-yes = Ja
kind-94-no = Nein, eine andere Nummer
kind-94-unknown = Ich weiß es nicht
kind-enterprise = Verlangt Ihre Software eine Unternehmensnummer (ZDU) mit zehn Ziffern, die mit 0 oder 1 beginnt?
kind-enterprise-yes = Ja
kind-enterprise-no = Nein
kind-enterprise-unknown = Ich weiß es nicht
kind-question-missing = Beantworten Sie diese Frage, oder wählen Sie „Ich weiß es nicht“.
kind-missing = Wählen Sie Ihre Art von Organisation oder „Ich weiß es nicht“.
at-hand-card = Der Personalausweis des Zugangsverantwortlichen
at-hand-pin = Sein PIN-Code
at-hand-reader = Ein Kartenlesegerät
at-hand-number = Die Nummer der Organisation (LIKIV oder ZDU)
at-hand-email = Eine E-Mail-Adresse, deren E-Mails Sie lesen
at-hand-phone = Eine Telefonnummer
at-hand-safe = Ein sicherer Ort, um ein Kennwort zu notieren
at-hand-java = Java ist nicht nötig: Diese Seiten ersetzen das Programm zum Herunterladen.
at-hand-done = Alles ist da.
verdict-ok = in Ordnung
verdict-warning = Achtung
verdict-failed = zu beheben
verdict-skipped = später
machine-check = Prüfen
machine-again = Erneut prüfen
    .named = Erneut prüfen: { $check }
machine-all-again = Alles erneut prüfen
machine-busy = Prüfung…
machine-table = Was auf diesem Computer geprüft wurde
machine-head-check = Prüfung
machine-head-state = Ergebnis
machine-head-told = Was gefunden wurde
machine-before = Dieser Computer wurde schon geprüft und ist geeignet. Prüfen Sie erneut, wenn sich etwas geändert hat.
machine-verdict-ok = Alles in Ordnung: Dieser Computer ist geeignet.
machine-verdict-warning = { $number ->
    [one] Sie können weitermachen. Ein Punkt verlangt Ihre Aufmerksamkeit.
   *[other] Sie können weitermachen. { $number } Punkte verlangen Ihre Aufmerksamkeit.
 }
machine-verdict-failed = { $number ->
    [one] Ein Punkt ist zu beheben.
   *[other] { $number } Punkte sind zu beheben.
 }
machine-verdict-later = { $number ->
    [one] Ein weiterer zeigt sich danach.
   *[other] { $number } weitere zeigen sich danach.
 }
machine-verdict-unseen = { $number ->
    [one] Ein Punkt konnte nicht geprüft werden.
   *[other] { $number } Punkte konnten nicht geprüft werden.
 }
doctor-standing = Stand der Akte
doctor-request = Antrag
doctor-can-start = Sie können beginnen.
doctor-cannot-start = Sie können noch nicht beginnen.
doctor-remedy = Abhilfe: { $remedy }
doctor-written = Bericht geschrieben: { $file }. Er enthält weder Geheimnisse noch Namen noch Nummern.
machine-skipped = Beheben Sie zuerst, was davor steht.
machine-python = Dieses Programm läuft (ehcert-kit { $program }, Python { $version }).
    .title = Programm
    .failed = Dieses Programm ist zu alt.
    .remedy = Installieren Sie Python 3.11 oder neuer.
machine-system = { $system } { $version }. Prüfen Sie, ob die Updates installiert sind.
    .title = System
    .warning = Ein Update wartet auf den Neustart dieses Computers.
    .remedy = Starten Sie ihn neu, bevor Sie beginnen.
machine-java = Java wird nicht benutzt: nichts zu installieren.
    .title = Java
machine-backend = { $why ->
    [practice] Die Übungskarte ersetzt Karte und Kartenlesegerät.
    [asked] { $backend }, wie verlangt.
    [official] { $backend }: Die offizielle eID-Software ist installiert.
   *[direct] { $backend }: Die offizielle eID-Software ist nicht installiert, der Zugriff ist direkt.
 } Auf diesem Computer: { $installed }.
    .title = Kartenzugriff
machine-service = { $practice ->
    [yes] Die Übungskarte benutzt den Kartendienst nicht.
   *[no] Der Kartendienst antwortet.
 }
    .title = Kartendienst
machine-reader = { $practice ->
    [yes] Die Übungskarte braucht kein Kartenlesegerät.
   *[no] Kartenlesegerät: { $readers }.
 }
    .title = Kartenlesegerät
machine-card = Die Karte von { $holder } wurde gelesen.
    .title = Karte
    .warning = Die Karte von { $holder } ist seit dem { $until } nicht mehr gültig.
    .remedy = Beantragen Sie beim Bevölkerungsdienst eine neue Karte.
machine-certificates = Die beiden Zertifikate der Karte sind bis zum { $until } gültig.
    .title = Zertifikate
    .warning = Die Zertifikate der Karte laufen bald ab: am { $until }.
    .remedy = Beantragen Sie beim Bevölkerungsdienst neue Zertifikate oder eine neue Karte.
machine-pin = { $entry ->
    [pad] Der PIN-Code wird am Kartenlesegerät eingetippt.
    [window] Der PIN-Code zum Unterzeichnen wird im Fenster der eID-Software eingetippt.
   *[field] Der PIN-Code wird auf diesen Seiten eingetippt.
 } { $tries ->
    [unknown] Wie viele Versuche bleiben, ist vorher nicht bekannt.
    [one] Sie haben noch { $tries } Versuch.
   *[other] Sie haben noch { $tries } Versuche.
 }
    .title = PIN-Code
    .warning = Für den PIN-Code bleibt nur noch ein Versuch.
    .remedy = Suchen Sie vorher den Brief, den Sie mit der Karte erhalten haben. Noch ein falscher Code sperrt die Karte.
machine-interference = Kein anderes Kartenlesegerät stört.
    .title = Andere Geräte
    .warning = Andere Kartenlesegeräte oder Karten können stören: { $readers }.
    .remedy = Ziehen Sie die anderen Karten heraus. Schließen Sie die Programme, die sie benutzen.
machine-folder = In { $folder } kann geschrieben werden.
    .title = Ordner
    .failed = In { $folder } kann nicht geschrieben werden.
    .warning = { $why ->
        [network] { $folder } liegt im Netzwerk: Wer Zugriff auf dieses Netzlaufwerk hat, kann diesen Ordner lesen. Ihre Schlüssel bleiben verschlüsselt.
        [removable] { $folder } liegt auf einem Wechseldatenträger: Wer ihn in der Hand hat, kann diesen Ordner lesen. Ihre Schlüssel bleiben verschlüsselt.
        [synchronised] { $folder } wird von OneDrive ins Internet kopiert. Auch Ihre Schlüssel werden dorthin kopiert, bleiben aber verschlüsselt.
       *[rights] Andere Benutzer dieses Computers können die Namen der Dateien in { $folder } sehen. Ihre Schlüssel können sie nicht lesen.
    }
    .remedy = Geben Sie nur sich selbst das Recht, in diesem Ordner zu lesen und zu schreiben, oder wählen Sie einen anderen auf der Festplatte dieses Computers.
machine-disk = Es sind { $free_megabytes } MB frei.
    .title = Festplatte
    .failed = Die Festplatte ist fast voll: { $free_megabytes } MB frei.
    .remedy = Schaffen Sie Platz.
machine-proxy = { $proxy ->
    [practice] Die Übungsumgebung benutzt keinen Proxy.
    [none] Kein Proxy. Ein Konfigurationsskript (PAC) oder eine Windows-Anmeldung werden nicht berücksichtigt.
   *[other] Proxy: { $proxy }.
 }
    .title = Proxy
machine-platform = Die Plattform antwortet: { $types } Arten von Organisationen.
    .title = Netz
machine-clock = Die Uhr dieses Computers geht richtig (auf { $seconds } s genau).
    .title = Uhr
    .warning = Die Uhr dieses Computers weicht um { $seconds } s von der von eHealth ab.
    .failed = Die Uhr dieses Computers weicht um { $seconds } s ab: eHealth wird den Antrag ablehnen.
    .remedy = Stellen Sie Datum, Uhrzeit und Zeitzone richtig ein, am besten automatisch.

## Der Verantwortliche

manager-label = Name und Vorname des Zugangsverantwortlichen (« Responsable des accès »)
manager-hint = Schreiben Sie ab, was Sie unter « Vos responsables » (Ihre Verantwortlichen) lesen.
manager-hint-exercise = Übernehmen Sie in dieser Übung den Namen aus der Zeichnung: Die echte Website kennt diese Person nicht.
manager-note = Namen notieren
manager-none = Ich sehe diese Seite nicht
manager-none-help = Sie sind wahrscheinlich noch nicht „Benutzer“ dieser Organisation. Bitten Sie den Zugangsverwalter der Organisation um Zugang, oder rufen Sie das Contact Center der sozialen Sicherheit an, 02 511 51 51. Sie können ohne diesen Namen weitermachen: Die Karte und eHealth sagen auch, wer den Antrag stellen kann.
manager-without = Ohne diesen Namen weitermachen
manager-missing = Geben Sie den Namen ein, den Sie unter « Vos responsables » (Ihre Verantwortlichen) lesen, oder wählen Sie „Ich sehe diese Seite nicht“.
manager-noted = Notiert: { $name }
card-read = Meine Karte lesen
card-reading = Die Karte wird gelesen…
card-holder = Karte von { $name }.
card-same = Das ist die Person, die Sie notiert haben.
card-other = Diese Karte gehört { $name }. Sie hatten { $noted } notiert. Nur der Verantwortliche kann den Antrag stellen: Stecken Sie seine Karte ein, oder berichtigen Sie den notierten Namen.
card-again = Karte erneut lesen
card-name = Notierten Namen berichtigen
hint = Hinweis: { $text }
reader-legend = Welche Karte?
reader-card = { $environment ->
    [practice] Karte im Kartenlesegerät { $reader }.
   *[other] Personalausweis im Kartenlesegerät { $reader }.
 }
pin-in-practice = In der Übung: { $pin }.
password-in-practice = In der Übung: { $password }
pin-tries = { $tries ->
    [0] Die Karte ist gesperrt.
    [one] Sie haben noch { $tries } Versuch.
   *[other] Sie haben noch { $tries } Versuche.
 }
pin-pad = Der Code wird am Kartenlesegerät eingetippt: Schauen Sie nach dem Klicken auf das Gerät.
pin-window = Die eID-Software öffnet ein eigenes Fenster, vielleicht hinter diesem hier. Es nennt „{ $program }“: Das ist dieses Programm.
pin-give-up = Abbrechen
pin-resume-label = PIN-Code, um Ihre Liste bei eHealth abzufragen
pin-resume-hint = eHealth antwortet nur einer angemeldeten Person. Es wird nichts unterzeichnet.
pin-resume-busy = eHealth wird gefragt…
backend-legend = Wie soll die Karte gelesen werden?
backend-auto = { $environment ->
    [practice] Die Übungskarte
   *[other] Das Programm wählen lassen
 }
    .hint = { $environment ->
        [practice] Sie braucht kein Kartenlesegerät.
       *[other] Die offizielle eID-Software, wenn sie installiert ist, sonst der direkte Zugriff.
     }
backend-pcsc = Direkter Zugriff auf das Kartenlesegerät (PC/SC)
    .hint = Ein Kartenlesegerät genügt, ohne weitere Software.
backend-official = Die offizielle eID-Software
    .hint = Sie ist auf diesem Computer installiert und öffnet zum Unterzeichnen ein eigenes Fenster.
backend-opensc = OpenSC
    .hint = Damit kann man sich mit manchen Karten anmelden, aber nicht unterzeichnen.
backend-softhsm = Ein SoftHSM-Übungstoken
    .hint = Für die Kursleitung: Übungsschlüssel, ohne Karte und Kartenlesegerät.
backend-use = Diesen Zugriff benutzen
backend-fixed = Beim Start gewählt: { $backend }.
step-backend = Die Karte
pin-identify-label = PIN-Code zum Anmelden
pin-identify-hint = Dieser Code beweist, wer Sie sind. Er unterzeichnet nichts. eHealth gibt die Liste nur einer angemeldeten Person.
pin-identify-button = Anmelden
pin-identify-again = Liste aktualisieren
pin-identify-busy = Anmeldung läuft…
organizations-found = eHealth kennt Sie als Verwalter dieser Organisationen (Liste vom { $when }):

## Das Programm

environment-legend = Wo möchten Sie arbeiten?
environment-practice = Üben: ohne Karte, ohne Netz
    .hint = Karte, Plattform und Personen sind erfunden; die Nachrichten sind aufgebaut wie die echten.
    .outcome = Übungsumgebung: Nichts von dem, was Sie hier tun, gilt anderswo. Die Dateien enden auf „.exercice.p12“.
environment-acceptance = Akzeptanz: Integratoren, nach Absprache
    .hint = Nach Absprache mit eHealth, um eine Software zu testen.
    .outcome = Akzeptanzumgebung: echte Testdienste. Die Dateien enden auf „.acc-p12“.
environment-production = Produktion: ein echtes Zertifikat
    .hint = Mit der Karte des Verantwortlichen.
    .outcome = Sie arbeiten dann im echten Betrieb. Was Sie unterzeichnen, bindet die Organisation. Die Dateien enden auf „.p12“.
environment-integration = Integration: nur für Fachleute
    .hint = Die Adressen von zwei der drei Dienste sind abgeleitet, nicht veröffentlicht.
    .outcome = Integrationsumgebung, für Fachleute: Die Adressen von CertRA und EtkRA sind aus der des ETK-Depots abgeleitet. Die Dateien enden auf „.int-p12“.
environment-use = Diese Umgebung benutzen
environment-first = Noch ändert sich nichts: Eine Seite sagt zuerst, was sich ändert und was bleibt.
environment-go = Weiter zu dieser Umgebung
environment-elsewhere = Diese Seite arbeitet in einer einzigen Umgebung, damit nichts durcheinandergerät. Für die andere Umgebung schließen Sie diese Seite und starten Sie:
environment-address = Adresse
connection-test = Verbindung testen
connection-busy = Test läuft…
connection-again = Erneut testen
connection-ok = Die Verbindung funktioniert: eHealth hat geantwortet ({ $types } Arten von Organisationen).

## Beantragen

conditions-accept = Ich habe die Nutzungsbedingungen gelesen und nehme sie an.
conditions-accepted = Bedingungen angenommen.
conditions-when = angenommen am { $when }
conditions-missing = Kreuzen Sie das Kästchen an, um die Bedingungen anzunehmen, oder verlassen Sie den Antrag.
situation-legend = Ihre Situation
situation-belgian = Ich besitze die belgische Staatsangehörigkeit (« Je possède la nationalité belge »)
situation-foreigner = Ich habe eine elektronische Ausländerkarte
situation-none = Ich habe keine belgische eID-Karte
    .outcome = Ohne belgische eID-Karte läuft der Antrag anders, und er ist nur für eine Person möglich. Gehen Sie zuerst zur Registrierungsstelle einer Gemeinde, die das anbietet. Kommen Sie dann mit Ihrer BIS-Nummer hierher zurück.
    .go = Ohne belgische Karte beantragen
situation-missing = Wählen Sie Ihre Situation.
actor-legend = Für wen ist das Zertifikat bestimmt? (« Ce certificat est destiné à : »)
actor-organisation = Für meine Organisation (« Mon organisation (pharmacie, labo,...) »)
actor-self = Für mich selbst
    .hint = Nur ein Zertifikat pro Person.
actor-missing = Wählen Sie, für wen das Zertifikat bestimmt ist.
organization-legend = Automatisch erkannte Organisationen (« Une organisation pour laquelle j'ai été reconnu automatiquement comme gestionnaire : »)
organization-other = Eine andere Organisation (« Une autre organisation pour laquelle je peux gérer des certificats... »)
    .hint = eHealth prüft wahrscheinlich von Hand: Rechnen Sie mit bis zu 10 Tagen.
organization-active = aktives Zertifikat: { $ids }
organization-without-id = ohne Anwendungs-ID
organization-free = kein aktives Zertifikat
organization-type = Art der Nummer
number-NIHII = Anderer Leistungserbringer oder Dienst (LIKIV)
number-NIHII-GROUP = Krankenpflegergruppe
number-NIHII-PHARMACY = Apotheke
number-NIHII-LABO = Labor
number-NIHII-RETIREMENT = Wohn- und Pflegezentrum für Senioren
number-NIHII-OTD_PHARMACY = Tarifierungsdienst
number-NIHII-HOSPITAL = Krankenhaus
number-NIHII-PALLIATIVE_CARE = Palliativpflege
number-NIHII-OFFICE_DENTISTS = Zahnarztpraxis
number-NIHII-MEDICAL_HOUSE = Medizinisches Haus
number-NIHII-OFFICE_DOCTORS = Arztpraxis
number-NIHII-GROUP_DOCTORS = Gruppe von Ärzten
number-NIHII-OF_BAND = Praxis von Bandagisten
number-NIHII-PSYCH_HOUSE = Psychiatrisches Pflegeheim
number-NIHII-PROT_ACC = Geschütztes Wohnen
number-NIHII-HOME_SERVICES = Dienst für häusliche Pflege
number-NIHII-OF_PHYSIOS = Praxis von Kinesitherapeuten
number-NIHII-GUARD_POST = Bereitschaftsdienst
number-NIHII-BELRAI = BelRAI
number-NIHII-BELRAI_SCREEN = BelRAI Screener
number-NIHII-GROUP_MIDWIVES = Gruppe von Hebammen
number-NIHII-AMBU_SERVICE = Rettungsdienst
number-NIHII-LEGAL_PSY = Forensische Psychiatrie
number-NIHII-REEDUCATION = Rehabilitationszentrum
number-NIHII-SORTING_CENTER = Triagezentrum
number-CBE = Einrichtung, mit ihrer Unternehmensnummer
number-CBE-TREAT_CENTER = Behandlungszentrum, mit seiner Unternehmensnummer
number-CBE-CONSORTIUM = Konsortium, mit seiner Unternehmensnummer
number-EHP = eHealth-Partner
number-EHP-CTRL_ORGANISM = Kontrollorgan, eHealth-Partner
number-SITESMUR = SMUR-Standort
number-SITEPIT = PIT-Standort
number-SITE = Standort
organization-number = Nummer
    .hint = { $digits } Ziffern; Leerzeichen, Punkte und Bindestriche sind erlaubt.
organization-number-missing = Geben Sie die Nummer ein.
organization-name = Name der Organisation
    .hint = Wird so geschrieben: { $name }
organization-keep = Die ersten { $digits } Ziffern behalten
organization-missing = Wählen Sie eine Organisation.
organization-busy = Einen Moment…
application-id-box = Anwendungs-ID festlegen (« Je souhaite définir un application ID. »)
application-id-label = Anwendungs-ID
application-id-hint = Um mehrere Systeme zu unterscheiden. Buchstaben, Ziffern, - und _; höchstens 30.
application-id-written = Wird so geschrieben: { $written }
application-id-missing = Geben Sie die Anwendungs-ID ein, oder entfernen Sie das Kreuz im Kästchen.
application-id-none = keine
use-box = Zertifikat für eine besondere Verwendung (« Je souhaite un certificat pour une utilisation spécifique »)
use-legend = Besondere Verwendung
use-tsa = Zeitstempel (tsa)
use-consultrn = Nationalregister (consultrn)
use-codage = Kodierung (codage)
use-other = Andere Verwendung (other)
use-missing = Wählen Sie die Verwendung, oder entfernen Sie das Kreuz im Kästchen.
options-busy = Prüfung bei eHealth…
contact-email = Persönliche E-Mail-Adresse
    .hint = eHealth schickt seine Antwort dorthin.
contact-phone = Persönliche Telefonnummer
    .hint = Mit oder ohne +32.
contact-email-general = Allgemeine E-Mail-Adresse
contact-phone-general = Allgemeine Telefonnummer
password-label = Kennwort des Keystores (« Saisir le mot de passe du keystore : »)
password-confirm = Kennwort bestätigen (« Confirmez le mot de passe du keystore : »)
password-button = Datei erstellen
password-busy = Die Schlüssel werden erstellt…
password-note = Notieren Sie es jetzt an einem sicheren Ort. Wenn Sie es verlieren, müssen Sie das Zertifikat widerrufen und alles neu machen.
password-done = Datei erstellt und geprüft: { $file }
password-written = Datei erstellt und geprüft.
password-rule-length = mindestens 8 Zeichen
    .broken = Mindestens 8 Zeichen sind nötig.
password-rule-characters = keine Akzente und Umlaute
    .broken = Wählen Sie Buchstaben ohne Akzent und Umlaut.
password-rule-digit-or-symbol = mindestens eine Ziffer oder ein Sonderzeichen
    .broken = Fügen Sie eine Ziffer oder ein Sonderzeichen hinzu.
password-rule-confirmation = die beiden Kennwörter sind gleich
    .broken = Die beiden Kennwörter sind verschieden.
contract-ask = Vertrag bei eHealth anfordern
contract-busy = eHealth schreibt den Vertrag…
contract-frame = Vertrag von eHealth
contract-language = Sprache des Vertrags
language-fr = français
language-nl = Nederlands
language-de = Deutsch
language-en = English
contract-read = Ich habe den Vertrag gelesen.
contract-unread = Kreuzen Sie das Kästchen an, wenn Sie den Vertrag gelesen haben.
contract-again = Den unterzeichneten Vertrag erneut lesen
pin-sign-label = PIN-Code zum Unterzeichnen
pin-sign-hint = Ihre Unterschrift bindet { $name }.
pin-sign-button = Unterzeichnen und senden (« Signer et envoyer... »)
pin-sign-busy = Unterzeichnen und senden…
resume-ask = eHealth fragen, was angekommen ist
sign-for = Zertifikat für
sign-signer = Unterzeichner
sign-application-id = Anwendungs-ID
sign-contact = Kontakt
sign-file = Datei
sent = Antrag gesendet
sent-automatic = eHealth hat dem Antrag automatisch zugestimmt: Erwarten Sie die Antwort in einigen Minuten.
sent-manual = Eine Person bei eHealth muss den Antrag prüfen: Rechnen Sie mit bis zu 10 Tagen.
sent-unknown = eHealth bestätigt, dass der Antrag angekommen ist.
sent-mail = eHealth schickt eine E-Mail an { $email }. Diese E-Mail bestätigt den Antrag; das Zertifikat selbst wird hier installiert.
sent-mail-practice = In der Übung wird keine E-Mail verschickt.
sent-number = Nummer des Antrags
sent-folder = Ordner
sent-once = Stellen Sie keinen neuen Antrag. Sie können diese Seite schließen und an einem anderen Tag wiederkommen. Sie brauchen dann das Kennwort der Datei, nicht die Karte.

## Vervollständigen

waiting-ask = Jetzt nachsehen
waiting-busy = Es wird nachgesehen…
waiting-since = Antrag gesendet am { $when }. Zuständig: eHealth. Sie können diese Seite schließen.
waiting-again = Neuen Antrag stellen
waiting-request = Das Zertifikat beantragen
waiting-ask-there = eHealth fragen, was angekommen ist
waiting-have-file = Eine Datei vervollständigen, die ich schon habe
waiting-looked = Letzte Prüfung: { $last } · nächste: { $next }
waiting-tried = Letzter Versuch: { $last } · nächster: { $next }
waiting-unanswered = eHealth hat nicht geantwortet: Wir wissen noch nicht, ob das Zertifikat da ist.
waiting-kept = Am Antrag, der schon gesendet ist, ändert das nichts. Alles bleibt erhalten.
waiting-refused = eHealth hat den Antrag abgelehnt. Stellen Sie einen neuen, mit einem neuen Schlüssel.
waiting-nothing = Es läuft kein Antrag: Sie müssen auf nichts warten.
waiting-unfinished = Hier läuft kein Antrag, aber eine Datei ist zu vervollständigen.
waiting-uncertain = Der Antrag ist unterzeichnet, aber eHealth hat nicht geantwortet. Unterzeichnen Sie kein zweites Mal: eHealth sagt, was angekommen ist.
waiting-arrived = Das Zertifikat ist angekommen.
file-legend = Ihre Datei
file-another = Eine andere Datei
    .hint = Der vollständige Pfad.
file-another-listed = Der vollständige Pfad, wenn die Datei nicht in der Liste steht.
file-upload = Datei auf diesem Computer wählen
    .hint = Das Programm prüft sie und kopiert sie dann in den Ordner der Keystore-Dateien. Das Original bleibt, wo es ist.
file-too-large = Diese Datei ist zu groß für eine Keystore-Datei.
file-one = Datei: { $file }
file-missing = Geben Sie an, wo die Datei liegt.
file-none-chosen = Wählen Sie die Datei.
file-none = Hier ist keine Keystore-Datei. Gesucht in: { $folder }
file-when = { $when }, { $time }
file-newest = die neueste
file-finished = fertig
file-unfinished = zu vervollständigen
file-until = Zertifikat endet am { $until }
file-unreadable = unlesbar
file-password = Kennwort der Datei
    .hint = Das Kennwort, das Sie beim Erstellen der Datei gewählt haben. Die Karte ist nicht nötig.
file-open = Keystore öffnen (« Accéder au keystore »)
file-opening = Wird geöffnet…
file-opened = Datei geöffnet.
install-button = Installieren (« Installer votre certificat et lancer la création de votre ETK »)
install-busy = Installation läuft…
install-certificate = Zertifikat erhalten und installiert, und es ist wirklich Ihres
install-key = Verschlüsselungsschlüssel erstellt, Prüfaufgabe von eHealth gelöst
install-etk = Verschlüsselungsschlüssel bei eHealth registriert (ETK)
install-verified = Schlüssel bei eHealth wiedergefunden, Testnachricht gelesen
ready = Ihr Computer ist jetzt bereit (« Votre ordinateur est maintenant prêt à utiliser des application eHealth »)
ready-not-yet = Noch nicht: Der vorige Schritt ist nicht beendet.
ready-revoked = Dieses Zertifikat wurde widerrufen: Damit ist keine Verbindung mehr möglich. Bewahren Sie die Datei auf, um alte Nachrichten zu lesen.
ready-until = Gültig bis zum
ready-renewal = Erneuerung möglich ab dem
ready-proved = Geprüft sind die beiden Schlüssel, die Herkunft des Zertifikats und Ihr Verschlüsselungsschlüssel bei eHealth. Eine Testnachricht wurde verschlüsselt und dann gelesen.
ready-months = Ein Zertifikat ist 36 Monate gültig. In den letzten 90 Tagen können Sie es auf der Seite „Erneuern“ erneuern; ist es abgelaufen, ist ein neuer Antrag nötig.
ready-copy = Machen Sie eine Sicherungskopie
    .why = Geht diese Datei oder ihr Kennwort verloren, müssen Sie alles neu machen. Wählen Sie ein anderes Laufwerk oder einen USB-Stick: Die Kopie wird dort geprüft.
ready-copy-folder = Zum Beispiel ein USB-Stick oder ein Sicherungsordner: der vollständige Pfad.
ready-copy-button = Kopie speichern und prüfen
ready-keep = Aufbewahren
ready-old-file = Behalten Sie die alte Datei, wenn es eine gibt: Sie liest die alten Nachrichten.
ready-home = Zurück zur Startseite
ready-report = Der Bericht über das Verfahren (PDF)
workstations = Ihre Arbeitsplätze und Programme
    .why = Installieren Sie die Datei an jedem Arbeitsplatz und in jedem Programm, das mit eHealth spricht. Haken Sie ab, was erledigt ist: Die Liste wird aufbewahrt.
workstations-name = Arbeitsplatz oder Programm
workstations-installed = Datei installiert
workstations-configured = Programm eingestellt
workstations-tried = Verbindung getestet
workstations-remove = Entfernen
    .named = Aus der Liste entfernen: { $name }
workstations-add = Ein Arbeitsplatz oder ein Programm
    .hint = Zum Beispiel „Empfang“ oder „Laptop von Anne“.
    .button = Zur Liste hinzufügen
    .known = Dieser Name steht schon in der Liste.
    .missing = Geben Sie einen Namen ein.

## Übersicht

overview-looking = Die Dateien werden durchgesehen…
overview-drop = Eine andere Datei, erhalten oder anderswo gefunden
    .hint = Sie wird hier geprüft, mit dem Kennwort oben, wenn Sie eines eingegeben haben. Sie wird weder kopiert noch gesendet.
overview-again = Übersicht aktualisieren
overview-password =
    .hint = Freiwillig. Die Dateien mit diesem Kennwort werden geöffnet und vollständig geprüft. Es wird nichts geändert.
overview-open = Dateien öffnen
overview-none-opened = Dieses Kennwort öffnet keine dieser Dateien.
overview-ask = eHealth fragen
overview-pin-hint = Freiwillig: eHealth zeigt dann alle Ihre Zertifikate, auch die, deren Datei nicht hier ist.
overview-told = { $count ->
    [one] Ein Zertifikat oder eine Datei gefunden
   *[other] { $count } Zertifikate oder Dateien gefunden
 }; { $number ->
    [0] { $closed ->
        [0] es ist nichts zu tun.
        [one] es ist nichts zu tun, außer vielleicht bei einer Datei, die nicht geöffnet wurde.
       *[other] es ist nichts zu tun, außer vielleicht bei { $closed } Dateien, die nicht geöffnet wurden.
    }
    [one] bei einem ist etwas zu tun.
   *[other] bei { $number } ist etwas zu tun.
 }
overview-listed = { $count ->
    [0] eHealth hat geantwortet: Es kennt kein Zertifikat dieser Person.
    [one] eHealth hat geantwortet: Es kennt ein Zertifikat dieser Person. Sie sehen es weiter oben.
   *[other] eHealth hat geantwortet: Es kennt { $count } Zertifikate dieser Person. Sie sehen sie weiter oben.
 }
overview-left = { $days ->
    [0] letzter Tag
    [one] noch ein Tag
   *[other] noch { $days } Tage
 }
overview-good = Alles in Ordnung.
state-IN_PROGRESS = Antrag läuft
state-VALID_ACTIVE = Gültig
state-REFUSED = Abgelehnt
state-REVOKED = Widerrufen
state-EXPIRED = Abgelaufen
etk-state-NOT_REQUESTED = ohne Token (ETK)
etk-state-IN_REQUEST = Token (ETK) begonnen
etk-state-WAIT_FOR_ACTIVATION = Token (ETK) zu aktivieren
etk-state-VALID_ACTIVE = Token (ETK) aktiv
etk-state-REVOKED = Token (ETK) widerrufen
etk-state-EXPIRED = Token (ETK) abgelaufen
key-here = Schlüssel hier
key-missing = Schlüssel nicht hier
key-pending = Schlüssel hier, Zertifikat folgt

## Erneuern

advice-file = Haben Sie die Datei des Zertifikats und ihr Kennwort?
advice-file-here = Ja, beides
advice-file-lost = Nein, eines von beiden fehlt
advice-file-exposed = Die Datei wurde gestohlen oder kopiert, oder jemand hat sie mitgenommen
advice-changed = Hat sich der Name oder die Nummer der Organisation geändert?
advice-changed-no = Nein
advice-changed-yes = Ja
advice-end = Wann läuft das Zertifikat ab?
advice-end-far = In mehr als 90 Tagen
advice-end-near = In 90 Tagen oder weniger
advice-end-passed = Es ist abgelaufen
advice-nothing = Im Moment ist nichts zu tun. Notieren Sie das Datum: Die Erneuerung ist in den letzten 90 Tagen möglich.
    .go = Datum in meinen Kalender eintragen
advice-missing = Beantworten Sie diese Frage.
advice-renew = Erneuern Sie es: Machen Sie hier weiter.
advice-doubt = Das Zertifikat der geöffneten Akte ist bis zum { $until } gültig. Wenn es um dieses geht, ändern Sie die Antwort zum Ablauf.
advice-new = Stellen Sie einen neuen Antrag. Ein abgelaufenes Zertifikat lässt sich nicht erneuern.
    .go = Neuen Antrag stellen
advice-revoke-and-new = Widerrufen Sie das Zertifikat und stellen Sie dann einen neuen Antrag.
    .go = Zertifikat widerrufen
renew-password = Kennwort der alten Datei
    .hint = Die Verschlüsselungsschlüssel darin kommen in die neue Datei: Die alten Nachrichten bleiben lesbar.
renew-examine = Prüfen, ob es erneuert werden kann
renew-examining = eHealth wird gefragt…
renew-examined = { $file } kann erneuert werden. Das alte Zertifikat gilt in jedem Fall bis zum { $until }.
renew-calendar = Datum in meinen Kalender eintragen
renew-forward = Übung: die Uhr bis zur Erneuerung vorstellen
renew-button = Neue Datei erstellen
activate-not-yet = Noch nicht: Das neue Zertifikat ist nicht da.
activate-waits = Das neue Zertifikat ist da, und das alte gilt noch. Neue Nachrichten werden weiter für die alte Datei verschlüsselt.
activate-done = Erledigt: Neue Nachrichten werden jetzt für die neue Datei verschlüsselt.
activate-todo = Bevor Sie weitermachen:
activate-todo-1 = Installieren Sie die neue Datei an jedem Arbeitsplatz und in jedem Programm.
activate-todo-2 = Prüfen Sie, ob alle sie benutzen.
activate-todo-3 = Behalten Sie die alte Datei und ihr Kennwort.
activate-everywhere = Alle Arbeitsplätze und alle Programme haben die neue Datei.
activate-missing = Kreuzen Sie das Kästchen an, wenn es erledigt ist: Sonst kann ein vergessener Arbeitsplatz die neuen Nachrichten nicht mehr lesen.
activate-password =
    .hint = Das Kennwort der neuen Datei. Die Karte ist nicht nötig.
activate-button = Neuen Verschlüsselungsschlüssel aktivieren
activate-busy = Aktivierung läuft…

## Widerrufen

reason-keyCompromise = Der Schlüssel oder das Kennwort ist in Gefahr
    .hint = Verloren, gestohlen, kopiert oder jemandem bekannt, der es nicht kennen sollte.
reason-affiliationChanged = Die Organisation hat sich geändert
    .hint = Name oder Nummer der Organisation stimmen nicht mehr mit dem Zertifikat überein.
reason-superseded = Ein anderes Zertifikat ersetzt es
    .hint = Das neue ist überall in Gebrauch.
reason-cessationOfOperation = Die Tätigkeit endet
    .hint = Niemand braucht dieses Zertifikat mehr.
target-reason = Warum widerrufen Sie es?
target-reason-missing = Wählen Sie den Grund: Er steht im Vertrag.
target-way = Wie möchten Sie es suchen?
target-way-file = Ich habe die Datei und ihr Kennwort
target-way-card = Mit der Karte, in der Liste von eHealth
target-password =
    .hint = Es öffnet die Datei, um zu sehen, welches Zertifikat sie enthält.
target-list = Meine Zertifikate anzeigen
target-listed = Welches?
target-missing = Wählen Sie das Zertifikat, das widerrufen werden soll.
target-none = eHealth zeigt kein Zertifikat, das Sie widerrufen können.
target-chosen = Zu widerrufen: { $subject }
revoke-button = Widerruf unterzeichnen
revoke-busy = Unterzeichnen und senden…
revoke-hint = Nach Ihrer Unterschrift funktioniert mit diesem Zertifikat nichts mehr. Niemand kann einen Widerruf rückgängig machen.
revoke-serial = Seriennummer
revoke-why = Grund
revoked = Das Zertifikat ist widerrufen.
revoked-not-yet = Es wurde nichts widerrufen.
revoked-look = eHealth nach dem Status fragen
revoked-hint = Freiwillig: eHealth nennt den Status des Zertifikats und seines Tokens.
revoked-certificate = Zertifikat, laut eHealth
revoked-etk = Token (ETK), laut eHealth
revoked-keep = Behalten Sie die Datei und ihr Kennwort: Sie liest noch die alten Nachrichten. Entfernen Sie sie aus den Programmen.

## Kennwort

change-old = Jetziges Kennwort
change-new = Neues Kennwort
change-confirm = Neues Kennwort bestätigen
change-forgotten = Ich habe dieses Kennwort vergessen
change-button = Kennwort ändern
change-done = Kennwort geändert, Datei geprüft: { $file }. Die alte liegt daneben (.backup), mit dem alten Kennwort.
change-same = Das neue Kennwort ist dasselbe wie das alte: Es hat sich nicht geändert. Die Datei { $file } wurde neu geschrieben und geprüft.
forgotten = Niemand kann dieses Kennwort wiederfinden: weder eHealth noch dieses Programm. Das bleibt möglich:
forgotten-1 = Suchen Sie eine Kopie der Datei, deren Kennwort Sie haben: an einem anderen Arbeitsplatz oder in einer Sicherung.
forgotten-2 = Sonst widerrufen Sie das Zertifikat, mit der Karte und ohne die Datei: Wählen Sie es in der Liste von eHealth.
forgotten-3 = Stellen Sie einen neuen Antrag, mit einem Kennwort, das Sie an einem sicheren Ort notieren.
forgotten-4 = Behalten Sie die alte Datei: Fällt Ihnen das Kennwort eines Tages wieder ein, liest sie noch die alten Nachrichten.
forgotten-go = Zertifikat widerrufen

## Ohne Wohnsitz in Belgien

person-number = BIS-Nummer
    .missing = Geben Sie die BIS-Nummer ein.
    .hint = Elf Ziffern, wie eine Nationalregisternummer, deren Monat um 20 oder um 40 erhöht ist.
person-in-practice = In der Übung: { $number }.
person-first-names = Vornamen
person-name = Name
invitation-send = Antrag senden
invitation-ask = Bestätigt: Zertifikat abholen
invitation-busy = Einen Moment…
invitation-until = Zu bestätigen vor dem { $until } ({ $days ->
    [0] heute
    [one] noch ein Tag
   *[other] noch { $days } Tage
 }).
invitation-address = Öffnen Sie diese Adresse und melden Sie sich dort mit Ihrem digitalen Schlüssel an:
invitation-place = Den digitalen Schlüssel erhalten Sie bei der Registrierungsstelle einer Gemeinde, die das anbietet. Nach dem Ende der Frist funktioniert die Adresse nicht mehr: Dann ist ein neuer Antrag nötig.
invitation-confirm = Übung: anstelle dieser Person bestätigen
invitation-done = Antrag gesendet und bestätigt.

## Der Verschlüsselungsschlüssel (11)

etk-open = Verschlüsselungsschlüssel ansehen
etk-serves = eHealth gibt Ihr Token (ETK) allen, die Ihnen schreiben wollen. Diese Datei liest die Nachrichten, die mit diesem Token verschlüsselt sind.
etk-waits = Ein neues Token (ETK) wartet auf seine Aktivierung. Aktivieren Sie es, wenn alle Arbeitsplätze diese Datei haben: Bis dahin gilt das alte.
etk-lost = Ich habe verstanden: Ohne eine Kopie der alten Datei bleibt unlesbar, was für den alten Schlüssel verschlüsselt wurde
    .missing = Kreuzen Sie das Kästchen an, wenn Sie nach einer Kopie der alten Datei gesucht haben.
etk-register = Verschlüsselungsschlüssel registrieren
etk-register-again = Neuen Verschlüsselungsschlüssel registrieren
etk-message = Eine kleine Testnachricht
    .hint = Sie wird für Sie verschlüsselt, wie andere es tun würden, und dann mit dieser Datei gelesen. Es wird nichts gesendet.
    .example = Guten Tag
etk-trial = Verschlüsseln, dann lesen
etk-trial-busy = Verschlüsselung läuft…
etk-tried = Verschlüsselt (CMS), dann mit dem Schlüssel dieser Datei gelesen: „{ $text }“.
lookup-whose = Von wem?
    .hint = Typ und Nummer, zum Beispiel NIHII-GROUP=94000027. Gibt es eine Anwendungs-ID, fügen Sie sie nach einem Komma hinzu.
lookup-go = Im ETK-Depot von eHealth suchen
lookup-busy = Suche läuft…

## Kopieren (12)

copy-folder = Der Ordner für die Kopie
    .hint = Der Ordner Ihrer Pflegesoftware, ein USB-Stick, ein Sicherungsordner: der vollständige Pfad.
copy-password-hint = Dasselbe Kennwort öffnet die Kopie. Sie wird dort geprüft, und nie wird etwas überschrieben.
copy-button = Kopieren und prüfen
copy-busy = Wird kopiert…
copy-done = Kopiert und geprüft: { $file }
copy-shared = Andere Benutzer dieses Computers können diesen Ordner lesen: Nur das Kennwort schützt die Datei vor ihnen.
copy-no-folder = An dieser Stelle gibt es keinen Ordner.
copy-folder-missing = Geben Sie den Ordner für die Kopie ein.
copy-list = Von hier aus wurde kopiert:
copy-there = { $path }, am { $when }
copy-gone = { $path }, am { $when }: nicht mehr da
calendar-told = Das Zertifikat der geöffneten Akte gilt bis zum { $until }. Die Kalenderdatei enthält den Zeitraum für die Erneuerung und das Ablaufdatum, mit Erinnerungen.
calendar-none = In der geöffneten Akte gibt es noch kein Zertifikat.
calendar-save = Kalenderdatei speichern (.ics)
several-missing = Kreuzen Sie mindestens eine Organisation an.
several-none = eHealth nennt keine Organisation für diese Karte. Gehen Sie zum vorigen Schritt zurück.
several-begun = Antrag hier begonnen: { $state }
several-of = { $number } von { $of }: { $name }
several-progress-files = Vertrag und Datei { $number } von { $of }: { $name }
several-progress-complete = Zertifikat { $number } von { $of }: { $name }
several-files-button = Verträge anfordern und Dateien erstellen
several-files-busy = Verträge und Dateien…
several-files-told = Fertige Dateien: { $done } von { $of }.
several-next = Weiter zur nächsten Organisation
several-signed = Gesendete Anträge: { $done } von { $of }.
several-password =
    .hint = Das Kennwort, das Sie für diese Dateien gewählt haben. Die Karte ist nicht nötig.
several-complete-button = Zertifikate vervollständigen
several-complete-busy = Warten und installieren…
several-complete-told = Fertige Zertifikate: { $done } von { $of }.
several-again = Noch einmal versuchen
several-organization = Organisation
several-state = Stand
several-file = Datei
several-to-prepare = vorzubereiten
several-to-sign = zu unterzeichnen
several-to-complete = zu vervollständigen
several-back-files = Zurück zu den Dateien
several-back-sign = Zurück zu den Unterschriften
