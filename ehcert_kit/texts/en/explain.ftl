### What the artefacts are: one sentence, why it matters, and the words of the details.

explain-date = { $when }
explain-holder = holder
explain-ssin = SSIN
explain-card-until = card valid until
explain-authentication = “Authentication” certificate
explain-signature = “Signature” certificate
explain-absent = absent
explain-subject = name
explain-issuer = issued by
explain-root = root (does not come from the service)
explain-chain-not-judged = this program knows no root: the end of the chain is not judged
explain-key = key
explain-serial = serial number
explain-from = valid from
explain-until = valid until
explain-algorithm = algorithm
explain-self-signature = signature by its own key
explain-attributes = attributes
explain-identifier = key identifier
explain-valid = valid
explain-invalid = not valid
explain-signer = signatory
explain-languages = languages
explain-digest = SHA-256 fingerprint
explain-operation = message
explain-service = service
explain-status = status
explain-signature-value = signature
explain-signature-refused = not valid ({ $reason }), so the content is not shown
explain-signed-by = signed by
explain-signed-with = with a key
explain-state = state
explain-cn = (type and number)
explain-ou = (unit)
explain-o = (organisation)
explain-c = (country)

explain-card-title = The card
explain-card = { $state ->
    [both] { $holder }'s card contains two certificates, valid until { $until }: one to identify the holder, one to sign.
    [authentication] { $holder }'s card has only one certificate, valid until { $until }. It serves to identify the holder; without the other, the card cannot sign.
    [signature] { $holder }'s card has only one certificate, valid until { $until }. It serves to sign; without the other, the card cannot identify the holder.
   *[none] { $holder }'s card shows no certificate.
 }
    .why = Identifying yourself proves who you are and commits you to nothing. Signing is legally binding. The card has a key for each use, and eHealth does not accept one in place of the other.
explain-chain-title = The chain
explain-chain = The certificate of { $name } is valid until { $until }. { $issuer } signed it{ $known ->
    [yes] , and the chain leads to the root { $root }.
   *[no] . This program does not know the root.
 }
    .why = Software accepts your certificate if it knows the root. The service does not send the root: it comes from another source, here from the environment you are working in.
explain-certificate-title = A certificate
explain-certificate = { $own ->
    [yes] “{ $subject }” vouches for its own key: this certificate is signed by itself.
   *[no] “{ $issuer }” vouches that the key in this certificate is that of “{ $subject }”.
 }
    .why = { $state ->
        [early] It is not valid yet: it will be valid from { $begins } to { $ends }.
        [ended] It is no longer valid: it was valid from { $begins } to { $ends }.
       *[valid] It is valid from { $begins } to { $ends }.
     }
explain-placeholder-title = The temporary certificate
explain-placeholder = This certificate only keeps the place: “C=Dummy”, one minute, in the past. The real one has not arrived yet.

explain-subject-title = The name of the certificate
explain-subject-sentence = { $known ->
    [yes] The certificate carries the name { $name }, for { $organisation }.
   *[no] The certificate carries the name { $name }.
 }
    .why = It is written in capitals, without accents. There is only one active certificate for each name; with an application ID, it is a different name.
explain-subject-order = Tools write these parts in one order or the other: the meaning is the same.
explain-csr-title = The certificate signing request (PKCS#10)
explain-csr = { $valid ->
    [yes] This request contains the name { $name } and your public key ({ $kind }), signed with the private key. The private key stays here.
   *[no] This request contains the name { $name } and a public key ({ $kind }), but its signature is not valid: something in it was changed.
 }
    .why = The signature proves that you have the private key, without showing it. It does not yet say who you are: the card will do that.
explain-identifier-title = The key identifier
explain-identifier-sentence = Your key has the fingerprint { $identifier }. eHealth uses this number to find your request.
    .why = It is what lets you complete the request without the card. The certificate will carry the same number.
explain-identifier-caveat = The fingerprint of the whole SubjectPublicKeyInfo structure gives another number: mixing up the two is the classic mistake.
explain-contract-title = The contract
explain-contract = This is the text you accept. eHealth writes it; you sign it as it is.
    .why = It legally binds the organisation. The name and SSIN of the signatory must be those on the card.
explain-request-title = A message sent
explain-request = This is what is sent. If a single signed letter changes, the signature is no longer valid.
    .why = The signature covers the whole document. It says which key signed. Whether that key is valid is shown by the card's chain.
explain-answer-title = An answer
explain-answer = This is what came back. Answers are not signed: the connection guarantees where they come from.
explain-fault-title = A fault reported by the service (SOAP fault)
explain-fault = The service did not process the message.

explain-keystore-title = The keystore (PKCS#12)
explain-keystore = { $state ->
    [finished] The file “{ $file }” is a safe with two keys: one to identify you, one to receive encrypted messages.
    [unfinished] The file “{ $file }” is a safe with one key to identify you. The key to receive encrypted messages is not in it yet.
    [foreign] The file “{ $file }” is a safe with keys, but not those of the eHealth procedure: the key “authentication” is not in it.
   *[keyless] The file “{ $file }” is a safe without a key: it contains only certificates.
 }
    .why = { $state ->
        [foreign] Software looks for the key “authentication”, and for the encryption key under its serial number. Another program has renamed or removed these keys: go back to the original file.
        [keyless] Without a private key, nothing can be signed or decrypted: look for the original file, which contains the keys.
       *[other] Software looks for the key “authentication”, and for the encryption key under its serial number. Without the second, the file is not finished.
     }
explain-keystore-state = { $state ->
    [finished] finished
    [unfinished] not finished: still to be completed
    [foreign] cannot be used as it is: the key “authentication” is not in it
   *[keyless] no private key in this file: nothing to complete
 }
explain-keystore-caveat = If openssl answers “unsupported”, add -legacy: the file is written with older algorithms.
explain-entry-authentication = key to identify you, chain of { $length }, until { $until }
explain-entry-encryption = key to decrypt, until { $until }
explain-entry-pending = key to identify you, with a temporary certificate
explain-entry-alone = key without a certificate: it is of no use
explain-entry-unread = key with a certificate that this program cannot read
explain-entry-foreign = key of another program, until { $until }
explain-entry-closed = a key (the password is needed to know more)
explain-entry-closed-etk = probably the key to decrypt (the password is needed to be sure)
explain-entry-certificate = certificate

explain-etk-title = The Encryption Token (ETK)
explain-etk = { $holds ->
    [yes] This is the token of { $name }: others use it to write to them, until { $until }. { $signer } signed it.
   *[no] This token claims to be that of { $name }, until { $until }, but the signature of { $signer } is not valid.
 }
    .why = Your authentication key signed your encryption key; eHealth signed the whole. Those who write to you rely on these two signatures.
explain-etk-caveat = “openssl verify” does not accept the certificate inside it. That is normal: it has the same name twice and looks as if it had signed itself.

anchors-title = The authorities that this program trusts
anchors-sentence = A certificate is worth as much as the authority that signed it. These are the ones this program knows.
    .why = Each one is supplied with the program because the same certificate can be read in two public places, run by different people. When no authority is known, a chain is not judged: the program never says that it is good.
anchors-ehealth = for eHealth certificates
anchors-eid = for identity cards
anchors-added = added with --trust
anchors-practice = for the practice platform
anchors-root = { $name }, SHA-256 fingerprint { $fingerprint }
anchors-seen = { $name }, SHA-256 fingerprint { $fingerprint }; seen in { $first } and in { $second }
anchors-none = none is known: these chains are not judged. IT support can add authorities with --trust.
