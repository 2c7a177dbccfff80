### Trees of bytes, keys, chains and safes, explained.

## What is seen of a tree
tree-name = Structure
tree-octets = Bytes, eight to a line
tree-place = at byte { $offset }, { $header } + { $length }
tree-place-cut = at byte { $offset }, { $header } + { $length }; { $missing } are missing
tree-place-rest = at byte { $offset }, { $length ->
    [one] { $length } byte
   *[other] { $length } bytes
 }
tree-too-long = This file is too long to show every byte here. The buttons copy all of it.
tree-rest = Bytes that form no element: the file is damaged, or something follows it.

## What each element is for
tree-certificationrequest = The whole request: what is asked for, the algorithm, then the signature.
tree-certification-request-info = What your key signed: the format, the name, the public key, the attributes.
tree-certificationrequestinfo-version = The PKCS#10 format has only one version; it is written as 0.
tree-certificationrequest-signature = The signature of the request, made with the private key. It proves that you have it, without showing it.
tree-attributes = What a request can ask for as well. eHealth expects nothing here: the list is empty, but it is there.
tree-certificate = A certificate: what the authority states, the algorithm, then its signature.
tree-tbs-certificate = What the authority signed. If a single byte changes, the signature is no longer valid.
tree-version = The version of the format.
tree-tbscertificate-version = The version of the X.509 format. The third, written as 2, allows extensions.
tree-serial-number = The number that the authority gives to this certificate and to no other.
tree-tbscertificate-signature = The algorithm of the signature, written inside what is signed as well: nobody can swap it.
tree-issuer = The name of the authority that signed. It is the same, byte for byte, as the name in that authority's own certificate.
tree-validity = From when to when the certificate is valid.
tree-not-before = Before this moment the certificate is not valid yet. The time is UTC.
tree-not-after = After this moment the certificate is no longer valid. The time is UTC.
tree-subject = The name in the certificate, from the most general part (the country) to the most precise.
tree-relativedistinguishedname = One part of the name. It is a set; here it has one member only.
tree-nametypeandvalue = The kind of this part, then its value.
tree-nametypeandvalue-country-name = The country (C): two letters.
tree-nametypeandvalue-organization-name = The organisation (O). In an eHealth certificate always “Federal Government”.
tree-nametypeandvalue-organizational-unit-name = A unit (OU). eHealth puts its own name there, the organisation's name, its number, and the application ID if there is one.
tree-nametypeandvalue-common-name = The common name (CN), the most precise part.
tree-nametypeandvalue-serial-number = A number in the name. In an identity card it is the holder's national register number.
tree-nametypeandvalue-surname = The surname.
tree-nametypeandvalue-given-name = The given names.
tree-nametypeandvalue-type = The kind of this part, by its international number (OID).
tree-nametypeandvalue-value = The value. The type of text matters: the same value in another type has different bytes.
tree-subject-pk-info = The public key, with its algorithm (SubjectPublicKeyInfo).
tree-subject-public-key-info = The public key that this certificate vouches for, with its algorithm (SubjectPublicKeyInfo).
tree-publickeyinfo = The public key, with its algorithm (SubjectPublicKeyInfo).
tree-publickeyinfo-algorithm = What kind of key it is.
tree-public-key = The key itself. Its first byte counts the unused bits; the fingerprint of what follows is the key identifier.
tree-rsapublickey = A public RSA key: two numbers.
tree-modulus = The large number of the key, the product of two primes that only the private key knows.
tree-public-exponent = The small number of the key, almost everywhere 65537.
tree-algorithm = The algorithm, by its international number (OID).
tree-parameters = What else the algorithm needs. RSA and SHA need nothing, hence NULL.
tree-signature-algorithm = The algorithm of the signature that follows.
tree-signature-value = The authority's signature over everything that is stated.
tree-extensions = What else the certificate says: what the key may be used for, which authority signed, where to ask.
tree-extension = An extension: its name, whether it must be understood, its value.
tree-extension-basic-constraints = Whether the holder is an authority, which may sign other certificates. It is one if the value says TRUE.
tree-extension-key-usage = What the key may be used for. eHealth refuses a key that is used for anything else.
tree-extension-extended-key-usage = What the key may be used for, more precisely: in a connection, in an e-mail.
tree-extension-key-identifier = The key identifier of this certificate: the one under which eHealth knows your request.
tree-extension-authority-key-identifier = The key identifier of the authority: it helps to find the next certificate of the chain.
tree-extension-certificate-policies = Under which rules the authority checked the holder.
tree-extension-crl-distribution-points = Where the authority publishes the list of revoked certificates.
tree-extension-authority-information-access = Where to ask whether the certificate is still valid, and where to find the authority's own certificate.
tree-extn-id = Which extension it is, by its international number (OID).
tree-critical = TRUE: a program that does not understand this extension must refuse the certificate.
tree-extn-value = The value of the extension, packed into a string of bytes.
tree-keyusage = The permitted uses. digitalSignature: to prove who you are; nonRepudiation: to sign so that it binds you; keyEncipherment: to receive encrypted keys.
tree-basicconstraints = Empty: the holder is not an authority.
tree-ca = TRUE: the holder may sign other certificates.
tree-path-len-constraint = How many authorities may still follow below.
tree-key-identifier = The fingerprint of a key, which serves as its name.
tree-authoritykeyidentifier = How to recognise the authority's key.
tree-keypurposeid = A permitted use, by its international number (OID).
tree-policy-identifier = The rules, by their international number (OID).
tree-access-method = Which service this is, by its international number (OID).
tree-access-location = The address of this service.
tree-uri = An address on the network.
tree-contentinfo = Some content, with its kind in front.
tree-contentinfo-signed-data = Signed content (CMS): inside are what is signed, the certificates to check it with, and the signatures.
tree-contentinfo-data = Content as it is.
tree-contentinfo-encrypted-data = Content encrypted by the password: here the certificates and their names.
tree-content-type = The kind of content, by its international number (OID).
tree-content = The content, in a wrapper numbered 0.
tree-signeddata-encap-content-info = What is signed. In an ETK it is the certificate of your encryption key.
tree-signeddata = The signed content, with all that is needed to check it.
tree-digest-algorithms = The fingerprint algorithms in use, announced beforehand.
tree-digest-algorithm = The algorithm of the fingerprint.
tree-digestalgorithm = A fingerprint algorithm.
tree-certificates = The certificates that come along, to check the signatures with.
tree-signer-infos = The signatures, one for each signer.
tree-signerinfo = A signer: who it is, what it signed, its signature.
tree-signerinfo-signature = The signature over the signed attributes, and through their fingerprint over all of the content.
tree-sid = Who signed: the certificate is named by its issuer and serial number.
tree-signed-attrs = What is really signed: the kind of content, its fingerprint, the time.
tree-cmsattribute-content-type = The kind of content, repeated so that the signature covers it.
tree-cmsattribute-message-digest = The fingerprint of the content: it ties the content to the signature.
tree-cmsattribute-signing-time = The time of signing, according to the signer.
tree-cmsattribute-type = Which attribute it is, by its international number (OID).
tree-values = The values of the attribute; here one.
tree-pfx = The whole keystore (PKCS#12): its content, then what proves that nothing has changed.
tree-pfx-auth-safe = The content of the file, covered by the proof that follows.
tree-authenticatedsafe = The compartments of the file. Some can be read from outside, others need the password.
tree-safecontents = A compartment: bags, one for each key or certificate.
tree-safebag-pkcs8-shrouded-key-bag = A private key, encrypted by the password. Its name can be read.
tree-safebag-cert-bag = A certificate.
tree-bag-id = What is in this bag, by its international number (OID).
tree-bag-value = The content of the bag.
tree-encryptedprivatekeyinfo = An encrypted private key: how it is encrypted, then the encrypted bytes.
tree-encryption-algorithm = How the password becomes a key, and how that key encrypts.
tree-content-encryption-algorithm = How the password becomes a key, and how that key encrypts this compartment.
tree-encryptionalgorithm-parameters = The settings of the encryption algorithm.
tree-key-derivation-func = How the password becomes a key.
tree-kdfalgorithm-parameters = The settings of that transformation.
tree-encryption-scheme = The algorithm that encrypts.
tree-salt = Bytes chosen at random: the same password gives a different key in each file.
tree-iterations = How many times the calculation is repeated, to slow down anyone who tries to guess the password.
tree-iteration-count = How many times the calculation is repeated, to slow down anyone who tries to guess the password.
tree-key-length = The length of the resulting key, in bytes.
tree-prf = The fingerprint that is repeated.
tree-encrypted-data = The encrypted bytes. Without the password nothing in them can be read.
tree-bag-attributes = The name of the key, and the number that ties it to its certificate.
tree-attribute-local-key-id = The number that ties this key to its certificate.
tree-attribute-friendly-name = The name (alias) of this key, which software looks for.
tree-attribute-type = Which attribute it is, by its international number (OID).
tree-encrypteddata = Encrypted content.
tree-encrypted-content-info = The kind of the encrypted content, the algorithm, then the bytes.
tree-encrypted-content = The encrypted bytes: the compartment of the certificates.
tree-mac-data = The proof, made with the password, that nothing in the file has changed.
tree-mac = The fingerprint of the content, made with the password, and its algorithm.
tree-digest = The fingerprint.
tree-mac-salt = Bytes chosen at random, for this proof.
tree-distribution-point = Where the list is.
tree-generalnames = One or more addresses.

## By its type alone
tree-tag-sequence = Several elements, in this order.
tree-tag-set = Several elements; their order has no meaning.
tree-tag-integer = A whole number.
tree-tag-octet-string = A string of bytes.
tree-tag-bit-string = A string of bits; the first byte counts those that are not used.
tree-tag-object-identifier = An international number that names a thing once and for all (OID).
tree-tag-end-of-contents = The end of an element whose length was not announced.
tree-tag-null = Nothing: the element keeps a place.
tree-tag-bmpstring = Text, two bytes to a character.
tree-tag-utctime = A moment, with two digits for the year.

## Copying
frame-copy = Copy
frame-copied-all = All of it is copied.
frame-copied-node = The chosen element is copied.
frame-copied-command = The command is copied.
frame-copy-failed = The browser does not allow copying. Select the text and copy it yourself.
inspect-shell-posix = Linux, macOS:
inspect-shell-power = Windows (PowerShell):

## The headings
tree-heading-csr = The bytes of the request
tree-heading-certificate = The bytes of the certificate
tree-heading-of = The bytes of the certificate of { $name }
tree-heading-card = { $which ->
        [signature] The bytes of the “Signature” certificate
       *[authentication] The bytes of the “Authentication” certificate
     }
tree-heading-token = The bytes of the token
tree-heading-token-certificate = The bytes of the certificate in the token
tree-heading-keystore = The bytes of the file
tree-heading-unknown = The bytes

## The commands
inspect-arg-tree = show every element, not only the first levels
inspect-card-command = “Non Repudiation” says that this key legally binds the person who signs with it.
inspect-asn1parse = The last line of the first level is the signature: it starts at the same byte, and has the same length, as in the tree.
inspect-identifier-certificate = The certificate that arrived has the same number: it does vouch for your key.
inspect-fingerprint = This is the fingerprint of the bytes that you see here. Another fingerprint means another certificate.
inspect-alias = One line for each key, under the name that software looks for.
inspect-serial = In decimal: { $alias }. That is the name of this key in the file.
inspect-etk-signed = Your authentication key did sign the certificate of your encryption key.
inspect-certificate-odd = This is a certificate, but this program cannot read its name, its key or its version. These are its elements.
inspect-unknown-title = An ASN.1 structure
inspect-unknown = This file is well formed, but the procedure does not use files of this kind. Here are its elements.

## The key identifier
key-heading = How the key identifier is computed
key-octets = The public key takes { $count } bytes with its header. The first { $before } say what kind of key it is; what follows is the key itself.
key-right = This is it:
key-right-sentence = SHA-1 of the { $count } bytes of the key itself gives
key-wrong = The classic mistake:
key-wrong-sentence = SHA-1 of all { $count } bytes, header included, gives

## The name, part by part
name-heading = Where each part of the name comes from
name-head-part = Part
name-head-value = Value
name-head-from = Where it comes from
name-from-ehealth = always the same: eHealth puts it in every certificate
name-from-read = read in this name; where it comes from is not known here
name-from-application = the application ID that you chose at the step “options”
name-from-number = { $origin ->
        [listed] the organisation's type and number, in eHealth's answer of { $when }
        [typed] the type and number that you entered at the step “organisation”
        [card] the SSIN read from the card
       *[renewed] the type and number of the certificate to be replaced
     }{ $application ->
        [yes] , then the application ID
       *[no] {""}
     }
name-from-name = { $origin ->
        [listed] the organisation's name, in eHealth's answer of { $when }
        [typed] the name that you entered at the step “organisation”
        [card] the name read from the card
       *[renewed] the name in the certificate to be replaced
     }{ $how ->
        [changed] : “{ $name }”, here in capitals and without accents
       *[same] {""}
     }
name-order-text = As text (RFC 4514), the most precise part first:
name-order-der = In the bytes (DER), the most general part first:
name-orders = It is the same name. Programs write it in one order or the other: never compare two texts, compare the parts.

## The safe
chest-heading = The drawers of the safe
chest-here = In this file
chest-before = Before completing
chest-after = Once completed
chest-now = { $title } (now)
chest-placeholder = key to identify you, with a temporary certificate: “C=Dummy”, one minute, in the past
chest-authentication = { $known ->
        [yes] key to identify you, the same as before, with your certificate, valid until { $until }
       *[no] key to identify you, the same as before, with the certificate that is to come
     }
chest-encryption = key to receive encrypted messages, under its serial number
chest-older = key to read the messages from before the renewal
chest-certificate = { $number ->
        [0] your certificate
       *[other] the certificate of an authority of the chain
     }
chest-to-come = to come

## The chain
picture-heading = The chain and time
picture-role = { $role ->
        [leaf] The certificate
        [root] The root
       *[authority] An authority
     }
picture-link = { $role ->
        [leaf] The certificate of { $name }
        [root] The root, { $name },
       *[authority] An authority, { $name },
     } is valid from { $begins } to { $ends }{ $signed ->
        [yes] ; { $signer } signed it.
       *[no] .
     }
picture-now = { $state ->
        [early] On { $when } the certificate is not valid yet.
        [ended] On { $when } the certificate is no longer valid.
        [renewal] On { $when } the certificate is valid, and can be replaced.
       *[valid] On { $when } the certificate is valid.
     }
picture-renewal = It can be replaced from { $begins } to { $ends } (the hatched part).
picture-signed = signed
picture-until = until { $when }
picture-today = on { $when }
