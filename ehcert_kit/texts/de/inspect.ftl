### Bäume aus Bytes, Schlüssel, Ketten und Tresore, erklärt.

## Was man von einem Baum sieht
tree-name = Struktur
tree-octets = Bytes, acht pro Zeile
tree-place = ab Byte { $offset }, { $header } + { $length }
tree-place-cut = ab Byte { $offset }, { $header } + { $length }; es fehlen { $missing }
tree-place-rest = ab Byte { $offset }, { $length ->
    [one] { $length } Byte
   *[other] { $length } Bytes
 }
tree-too-long = Diese Datei ist zu lang, um hier alle Bytes zu zeigen. Die Schaltflächen kopieren sie ganz.
tree-rest = Bytes, die kein Element bilden: Die Datei ist beschädigt, oder es folgt noch etwas.

## Wozu jedes Element da ist
tree-certificationrequest = Der ganze Antrag: was beantragt wird, der Algorithmus, dann die Signatur.
tree-certification-request-info = Was Ihr Schlüssel signiert hat: das Format, der Name, der öffentliche Schlüssel, die Attribute.
tree-certificationrequestinfo-version = Das Format PKCS#10 hat nur eine Version; sie wird als 0 geschrieben.
tree-certificationrequest-signature = Die Signatur des Antrags, mit dem privaten Schlüssel erstellt. Sie beweist, dass Sie ihn haben, ohne ihn zu zeigen.
tree-attributes = Was man zusätzlich beantragen könnte. eHealth erwartet hier nichts: Die Liste ist leer, aber sie ist da.
tree-certificate = Ein Zertifikat: was die Zertifizierungsstelle erklärt, der Algorithmus, dann ihre Signatur.
tree-tbs-certificate = Was die Zertifizierungsstelle signiert hat. Ein einziges anderes Byte, und die Signatur gilt nicht mehr.
tree-version = Die Version des Formats.
tree-tbscertificate-version = Die Version des Formats X.509. Die dritte, als 2 geschrieben, erlaubt Erweiterungen.
tree-serial-number = Die Nummer, die die Zertifizierungsstelle diesem Zertifikat gibt und keinem anderen.
tree-tbscertificate-signature = Der Algorithmus der Signatur, einmal innerhalb dessen, was signiert ist: Niemand kann ihn austauschen.
tree-issuer = Der Name der Zertifizierungsstelle, die signiert hat. Er gleicht Byte für Byte dem Namen in ihrem eigenen Zertifikat.
tree-validity = Von wann bis wann das Zertifikat gilt.
tree-not-before = Vor diesem Zeitpunkt gilt das Zertifikat noch nicht. Die Uhrzeit ist Weltzeit (UTC).
tree-not-after = Nach diesem Zeitpunkt gilt das Zertifikat nicht mehr. Die Uhrzeit ist Weltzeit (UTC).
tree-subject = Der Name im Zertifikat, vom Allgemeinsten (dem Land) zum Genauesten.
tree-relativedistinguishedname = Ein Teil des Namens. Er ist eine Menge; hier hat sie nur ein Element.
tree-nametypeandvalue = Die Art dieses Teils, dann sein Wert.
tree-nametypeandvalue-country-name = Das Land (C): zwei Buchstaben.
tree-nametypeandvalue-organization-name = Die Organisation (O). Bei einem eHealth-Zertifikat immer „Federal Government“.
tree-nametypeandvalue-organizational-unit-name = Eine Einheit (OU). eHealth setzt dort seinen eigenen Namen, den Namen der Organisation, ihre Nummer und die Anwendungs-ID, falls es eine gibt.
tree-nametypeandvalue-common-name = Der allgemeine Name (Common Name, CN), der genaueste Teil.
tree-nametypeandvalue-serial-number = Eine Nummer im Namen. In einem Personalausweis ist es die Nationalregisternummer des Inhabers.
tree-nametypeandvalue-surname = Der Familienname.
tree-nametypeandvalue-given-name = Die Vornamen.
tree-nametypeandvalue-type = Die Art dieses Teils mit ihrer internationalen Nummer (OID).
tree-nametypeandvalue-value = Der Wert. Der Texttyp zählt: Derselbe Wert in einem anderen Typ hat andere Bytes.
tree-subject-pk-info = Der öffentliche Schlüssel mit seinem Algorithmus (SubjectPublicKeyInfo).
tree-subject-public-key-info = Der öffentliche Schlüssel, für den dieses Zertifikat einsteht, mit seinem Algorithmus (SubjectPublicKeyInfo).
tree-publickeyinfo = Der öffentliche Schlüssel mit seinem Algorithmus (SubjectPublicKeyInfo).
tree-publickeyinfo-algorithm = Um welche Art von Schlüssel es geht.
tree-public-key = Der Schlüssel selbst. Sein erstes Byte zählt die unbenutzten Bits; der Fingerabdruck dessen, was folgt, ist die Schlüsselkennung.
tree-rsapublickey = Ein öffentlicher RSA-Schlüssel: zwei Zahlen.
tree-modulus = Die große Zahl des Schlüssels, das Produkt zweier Primzahlen, die nur der private Schlüssel kennt.
tree-public-exponent = Die kleine Zahl des Schlüssels, fast überall 65537.
tree-algorithm = Der Algorithmus mit seiner internationalen Nummer (OID).
tree-parameters = Was der Algorithmus noch braucht. RSA und SHA brauchen nichts, daher NULL.
tree-signature-algorithm = Der Algorithmus der Signatur, die folgt.
tree-signature-value = Die Signatur der Zertifizierungsstelle über alles, was erklärt wird.
tree-extensions = Was das Zertifikat noch sagt: wozu der Schlüssel dienen darf, welche Stelle signiert hat, wo es mehr Auskunft gibt.
tree-extension = Eine Erweiterung: ihr Name, ob sie verpflichtend ist, ihr Wert.
tree-extension-basic-constraints = Sagt, ob der Inhaber eine Zertifizierungsstelle ist, die andere Zertifikate signieren darf. Das ist so, wenn der Wert TRUE ist.
tree-extension-key-usage = Wozu der Schlüssel dienen darf. eHealth weist einen Schlüssel zurück, der für etwas anderes benutzt wird.
tree-extension-extended-key-usage = Wozu der Schlüssel genauer dienen darf: in einer Verbindung, in einer E-Mail.
tree-extension-key-identifier = Die Kennung des Schlüssels dieses Zertifikats: die, unter der eHealth Ihren Antrag kennt.
tree-extension-authority-key-identifier = Die Kennung des Schlüssels der Zertifizierungsstelle: Sie hilft, das nächste Zertifikat der Kette zu finden.
tree-extension-certificate-policies = Nach welchen Regeln die Zertifizierungsstelle den Inhaber geprüft hat.
tree-extension-crl-distribution-points = Wo die Zertifizierungsstelle die Liste der widerrufenen Zertifikate veröffentlicht.
tree-extension-authority-information-access = Wo Sie fragen können, ob das Zertifikat noch gilt, und wo das der Zertifizierungsstelle steht.
tree-extn-id = Welche Erweiterung es ist, mit ihrer internationalen Nummer (OID).
tree-critical = TRUE: Ein Programm, das diese Erweiterung nicht versteht, muss das Zertifikat ablehnen.
tree-extn-value = Der Wert der Erweiterung, in eine Folge von Bytes verpackt.
tree-keyusage = Die erlaubten Verwendungen. digitalSignature: sich anmelden; nonRepudiation: sich verpflichten; keyEncipherment: verschlüsselte Schlüssel empfangen.
tree-basicconstraints = Leer: Der Inhaber ist keine Zertifizierungsstelle.
tree-ca = TRUE: Der Inhaber darf andere Zertifikate signieren.
tree-path-len-constraint = Wie viele Zertifizierungsstellen darunter noch folgen dürfen.
tree-key-identifier = Der Fingerabdruck eines Schlüssels, der als sein Name benutzt wird.
tree-authoritykeyidentifier = Woran man den Schlüssel der Zertifizierungsstelle erkennt.
tree-keypurposeid = Eine erlaubte Verwendung mit ihrer internationalen Nummer (OID).
tree-policy-identifier = Die Regeln mit ihrer internationalen Nummer (OID).
tree-access-method = Um welchen Dienst es geht, mit seiner internationalen Nummer (OID).
tree-access-location = Die Adresse dieses Dienstes.
tree-uri = Eine Adresse im Netz.
tree-contentinfo = Ein Inhalt mit seiner Art davor.
tree-contentinfo-signed-data = Ein signierter Inhalt (CMS): darin das Signierte, die Zertifikate zum Prüfen und die Signaturen.
tree-contentinfo-data = Ein Inhalt, wie er ist.
tree-contentinfo-encrypted-data = Ein Inhalt, mit dem Kennwort verschlüsselt: hier die Zertifikate und ihre Namen.
tree-content-type = Die Art des Inhalts mit ihrer internationalen Nummer (OID).
tree-content = Der Inhalt, in einer Hülle mit der Nummer 0.
tree-signeddata-encap-content-info = Was signiert ist. In einem ETK ist das das Zertifikat Ihres Verschlüsselungsschlüssels.
tree-signeddata = Der signierte Inhalt mit allem, was man zum Prüfen braucht.
tree-digest-algorithms = Die benutzten Algorithmen für Fingerabdrücke, vorab angekündigt.
tree-digest-algorithm = Der Algorithmus des Fingerabdrucks.
tree-digestalgorithm = Ein Algorithmus für einen Fingerabdruck.
tree-certificates = Die beigelegten Zertifikate, um die Signaturen zu prüfen.
tree-signer-infos = Die Signaturen, eine pro Unterzeichner.
tree-signerinfo = Ein Unterzeichner: wer er ist, was er signiert hat, seine Signatur.
tree-signerinfo-signature = Die Signatur über die signierten Attribute und durch deren Fingerabdruck über den ganzen Inhalt.
tree-sid = Wer signiert hat: Das Zertifikat wird durch Aussteller und Seriennummer bezeichnet.
tree-signed-attrs = Was wirklich signiert ist: die Art des Inhalts, sein Fingerabdruck, die Uhrzeit.
tree-cmsattribute-content-type = Die Art des Inhalts, wiederholt, damit die Signatur sie abdeckt.
tree-cmsattribute-message-digest = Der Fingerabdruck des Inhalts: Er verbindet ihn mit der Signatur.
tree-cmsattribute-signing-time = Die Uhrzeit, die der Unterzeichner angibt.
tree-cmsattribute-type = Welches Attribut es ist, mit seiner internationalen Nummer (OID).
tree-values = Die Werte des Attributs; hier einer.
tree-pfx = Die ganze Keystore-Datei (PKCS#12): ihr Inhalt, dann der Beweis, dass nichts verändert wurde.
tree-pfx-auth-safe = Der Inhalt der Datei, vom folgenden Beweis abgedeckt.
tree-authenticatedsafe = Die Fächer der Datei. Manche sind von außen lesbar, andere brauchen das Kennwort.
tree-safecontents = Ein Fach: Beutel, einer pro Schlüssel oder Zertifikat.
tree-safebag-pkcs8-shrouded-key-bag = Ein privater Schlüssel, mit dem Kennwort verschlüsselt. Sein Name ist lesbar.
tree-safebag-cert-bag = Ein Zertifikat.
tree-bag-id = Was in diesem Beutel ist, mit seiner internationalen Nummer (OID).
tree-bag-value = Der Inhalt des Beutels.
tree-encryptedprivatekeyinfo = Ein verschlüsselter privater Schlüssel: wie er verschlüsselt ist, dann die verschlüsselten Bytes.
tree-encryption-algorithm = Wie aus dem Kennwort ein Schlüssel wird und wie dieser verschlüsselt.
tree-content-encryption-algorithm = Wie aus dem Kennwort ein Schlüssel wird und wie dieser das Fach verschlüsselt.
tree-encryptionalgorithm-parameters = Die Einstellung des Verschlüsselungsalgorithmus.
tree-key-derivation-func = Wie aus dem Kennwort ein Schlüssel wird.
tree-kdfalgorithm-parameters = Die Einstellung dieser Umwandlung.
tree-encryption-scheme = Der Algorithmus, der verschlüsselt.
tree-salt = Zufällig gewählte Bytes: Dasselbe Kennwort ergibt in jeder Datei einen anderen Schlüssel.
tree-iterations = Wie oft die Rechnung wiederholt wird, um jemanden zu bremsen, der Kennwörter durchprobiert.
tree-iteration-count = Wie oft die Rechnung wiederholt wird, um jemanden zu bremsen, der Kennwörter durchprobiert.
tree-key-length = Die Länge des Schlüssels, der entsteht, in Bytes.
tree-prf = Der Fingerabdruck, der wiederholt wird.
tree-encrypted-data = Die verschlüsselten Bytes. Ohne das Kennwort ist darin nichts zu lesen.
tree-bag-attributes = Der Name des Schlüssels und die Nummer, die ihn mit seinem Zertifikat verbindet.
tree-attribute-local-key-id = Die Nummer, die diesen Schlüssel mit seinem Zertifikat verbindet.
tree-attribute-friendly-name = Der Name (Alias) dieses Schlüssels, nach dem Programme suchen.
tree-attribute-type = Welches Attribut es ist, mit seiner internationalen Nummer (OID).
tree-encrypteddata = Ein verschlüsselter Inhalt.
tree-encrypted-content-info = Die Art des verschlüsselten Inhalts, der Algorithmus, dann die Bytes.
tree-encrypted-content = Die verschlüsselten Bytes: das Fach der Zertifikate.
tree-mac-data = Der Beweis, mit dem Kennwort erstellt, dass in der Datei nichts verändert wurde.
tree-mac = Der Fingerabdruck des Inhalts, mit dem Kennwort erstellt, und sein Algorithmus.
tree-digest = Der Fingerabdruck.
tree-mac-salt = Zufällig gewählte Bytes für diesen Beweis.
tree-distribution-point = Wo die Liste steht.
tree-generalnames = Eine oder mehrere Adressen.

## Nur nach dem Typ
tree-tag-sequence = Mehrere Elemente in dieser Reihenfolge.
tree-tag-set = Mehrere Elemente, deren Reihenfolge nichts besagt.
tree-tag-integer = Eine ganze Zahl.
tree-tag-octet-string = Eine Folge von Bytes.
tree-tag-bit-string = Eine Folge von Bits; das erste Byte zählt die unbenutzten.
tree-tag-object-identifier = Eine internationale Nummer, die etwas ein für alle Mal bezeichnet (OID).
tree-tag-end-of-contents = Das Ende eines Elements, dessen Länge nicht angekündigt war.
tree-tag-null = Nichts: Das Element hält einen Platz frei.
tree-tag-bmpstring = Ein Text, zwei Bytes pro Zeichen.
tree-tag-utctime = Ein Zeitpunkt, mit zwei Ziffern für das Jahr.

## Kopieren
frame-copy = Kopieren
frame-copied-all = Alles ist kopiert.
frame-copied-node = Das gewählte Element ist kopiert.
frame-copied-command = Der Befehl ist kopiert.
frame-copy-failed = Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text und kopieren Sie ihn selbst.
inspect-shell-posix = Linux, macOS:
inspect-shell-power = Windows (PowerShell):

## Die Überschriften
tree-heading-csr = Die Bytes des Antrags
tree-heading-certificate = Die Bytes des Zertifikats
tree-heading-of = Die Bytes des Zertifikats von { $name }
tree-heading-card = { $which ->
        [signature] Die Bytes des Zertifikats „Signature“
       *[authentication] Die Bytes des Zertifikats „Authentication“
     }
tree-heading-token = Die Bytes des Tokens
tree-heading-token-certificate = Die Bytes des Zertifikats im Token
tree-heading-keystore = Die Bytes der Datei
tree-heading-unknown = Die Bytes

## Die Befehle
inspect-arg-tree = alle Elemente zeigen, nicht nur die ersten Ebenen
inspect-card-command = „Non Repudiation“ bedeutet: Wer mit diesem Schlüssel unterzeichnet, verpflichtet sich.
inspect-asn1parse = Das ist die letzte Zeile der ersten Ebene, die Signatur: Sie steht am selben Byte und ist so lang wie im Baum.
inspect-identifier-certificate = Das Zertifikat, das angekommen ist, trägt dieselbe Nummer: Es bürgt wirklich für Ihren Schlüssel.
inspect-fingerprint = Das ist der Fingerabdruck der Bytes, die Sie hier sehen. Ein anderer Fingerabdruck heißt ein anderes Zertifikat.
inspect-alias = Eine Zeile pro Schlüssel, unter dem Namen, den Software sucht.
inspect-serial = Dezimal: { $alias }. So heißt dieser Schlüssel in der Datei.
inspect-etk-signed = Ihr Authentifizierungsschlüssel hat das Zertifikat Ihres Verschlüsselungsschlüssels wirklich signiert.
inspect-certificate-odd = Das ist ein Zertifikat, aber dieses Programm kann Namen, Schlüssel oder Version nicht lesen. Das sind seine Elemente.
inspect-unknown-title = Eine ASN.1-Struktur
inspect-unknown = Diese Datei ist richtig aufgebaut, aber das Verfahren benutzt solche Dateien nicht. Hier sind ihre Elemente.

## Die Schlüsselkennung
key-heading = Wie die Schlüsselkennung berechnet wird
key-octets = Der öffentliche Schlüssel umfasst { $count } Bytes mit seinem Kopf. Die ersten { $before } sagen, um welche Art von Schlüssel es geht; der Rest ist der Schlüssel selbst.
key-right = Das ist sie:
key-right-sentence = SHA-1 der { $count } Bytes des Schlüssels selbst ergibt
key-wrong = Der klassische Fehler:
key-wrong-sentence = SHA-1 aller { $count } Bytes samt Kopf ergibt

## Der Name, Teil für Teil
name-heading = Woher jeder Teil des Namens kommt
name-head-part = Teil
name-head-value = Wert
name-head-from = Woher er kommt
name-from-ehealth = immer derselbe: eHealth setzt ihn in jedes Zertifikat
name-from-read = aus diesem Namen gelesen; woher er kommt, ist hier nicht bekannt
name-from-application = die Anwendungs-ID, die Sie im Schritt „Optionen“ gewählt haben
name-from-number = { $origin ->
        [listed] Typ und Nummer der Organisation, aus der Antwort von eHealth vom { $when }
        [typed] Typ und Nummer, die Sie im Schritt „Organisation“ eingegeben haben
        [card] die auf der Karte gelesene ENSS
       *[renewed] Typ und Nummer des Zertifikats, das ersetzt wird
     }{ $application ->
        [yes] , dann die Anwendungs-ID
       *[no] {""}
     }
name-from-name = { $origin ->
        [listed] der Name der Organisation, aus der Antwort von eHealth vom { $when }
        [typed] der Name, den Sie im Schritt „Organisation“ eingegeben haben
        [card] der auf der Karte gelesene Name
       *[renewed] der Name im Zertifikat, das ersetzt wird
     }{ $how ->
        [changed] : „{ $name }“, hier in Großbuchstaben, ohne Akzente und Umlautpunkte
       *[same] {""}
     }
name-order-text = Als Text (RFC 4514), das Genaueste zuerst:
name-order-der = In den Bytes (DER), das Allgemeinste zuerst:
name-orders = Es ist derselbe Name. Programme schreiben ihn in der einen oder der anderen Reihenfolge: Vergleichen Sie nie zwei Texte, vergleichen Sie die Teile.

## Der Tresor
chest-heading = Die Schubladen des Tresors
chest-here = In dieser Datei
chest-before = Vor dem Vervollständigen
chest-after = Nach dem Vervollständigen
chest-now = { $title } (jetzt)
chest-placeholder = Schlüssel zum Anmelden, mit einem vorläufigen Zertifikat: „C=Dummy“, das nur eine Minute lang gültig war
chest-authentication = { $known ->
        [yes] Schlüssel zum Anmelden, derselbe wie zuvor, mit Ihrem Zertifikat, gültig bis zum { $until }
       *[no] Schlüssel zum Anmelden, derselbe wie zuvor, mit dem Zertifikat, das noch kommt
     }
chest-encryption = Schlüssel, um verschlüsselte Nachrichten zu empfangen, unter seiner Seriennummer
chest-older = Schlüssel, um die Nachrichten vor der Erneuerung zu lesen
chest-certificate = { $number ->
        [0] Ihr Zertifikat
       *[other] das Zertifikat einer Zertifizierungsstelle der Kette
     }
chest-to-come = kommt noch

## Die Kette
picture-heading = Die Kette und die Zeit
picture-role = { $role ->
        [leaf] Das Zertifikat
        [root] Die Wurzel
       *[authority] Eine Zertifizierungsstelle
     }
picture-link = { $role ->
        [leaf] Das Zertifikat von { $name }
        [root] Die Wurzel, { $name },
       *[authority] Eine Zertifizierungsstelle, { $name },
     } gilt vom { $begins } bis zum { $ends }{ $signed ->
        [yes] ; { $signer } hat dieses Zertifikat signiert.
       *[no] .
     }
picture-now = { $state ->
        [early] Am { $when } gilt das Zertifikat noch nicht.
        [ended] Am { $when } gilt das Zertifikat nicht mehr.
        [renewal] Am { $when } gilt das Zertifikat und kann ersetzt werden.
       *[valid] Am { $when } gilt das Zertifikat.
     }
picture-renewal = Es kann vom { $begins } bis zum { $ends } ersetzt werden (der schraffierte Teil).
picture-signed = hat signiert
picture-until = bis zum { $when }
picture-today = am { $when }
