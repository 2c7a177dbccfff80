### Signed messages, exchanges and challenges, explained.

wire-holds = passed
wire-broken = failed
wire-octets = { $number ->
    [one] { $number } byte
   *[other] { $number } bytes
 }
wire-raw = Byte by byte, as it left or arrived
wire-view = The message, element by element
wire-view-signed = The message, with what its signature covers
wire-frame = The green frame, with a bar on its left, is what was signed. The rest is the envelope, and the signature itself.
wire-frame-begins = (beginning of the signed part)
wire-frame-ends = (end of the signed part)
wire-signed-sentence = { $state ->
    [holds] { $usage ->
        [signature] { $name } signed this message with the card's “Signature” key. Nothing in it has changed since.
        [authentication] { $name } signed this message with the card's “Authentication” key, to identify themselves. Nothing in it has changed since.
        [ehealth] This message is signed with the key of the eHealth certificate of { $name }. Nothing in it has changed since.
       *[other] { $name } signed this message. Nothing in it has changed since.
    }
   *[broken] This message carries the name of { $name }, but its signature is not valid: it was changed afterwards, or somebody else signed it.
 }
wire-signed-unreadable = This message is signed, but the name of the signer cannot be read.
wire-steps = The signature, checked step by step
wire-no-base64 = unreadable: this is not base64
wire-no-certificate = no readable certificate came with the signature
wire-step-form = The form of the signature
    .why = One signature only, at the end of the document, with one reference only: to the whole document.
wire-step-canonical = The bytes that are covered
    .why = The document without its signature, written in one fixed way (exclusive canonical form): differences in spaces and quotation marks no longer matter.
wire-step-digest = Their fingerprint, computed now (SHA-256)
    .why = One letter more or less, and it changes completely.
wire-step-digest-value = The fingerprint that is written in the signature (DigestValue)
    .why = If the two are the same, the card signed this document and no other.
wire-step-signed-info = The fingerprint of SignedInfo, which the key signed
    .why = SignedInfo ({ $number } bytes) contains DigestValue: anyone who signs this short text signs the whole document.
wire-step-value = The value of the signature (SignatureValue)
    .why = Only the private key could make it; the public key of the certificate checks it.
wire-step-key = The key and its owner
    .why = { $usage ->
        [signature] This is a key for signing: what it signs is legally binding.
        [authentication] This is a key for identifying: it says who is speaking, and commits you to nothing.
        [ehealth] This is the key of an eHealth certificate: a system is speaking, not a person.
       *[other] The protocol does not know the usage of this key.
     }
wire-step-issuer = Who vouches for this key
    .why = The next certificate signed this one. Step by step, this leads up to a known root.
wire-contract-sentence = { $state ->
    [holds] You signed this contract: eHealth's text is in your signed request, byte for byte.
   *[broken] This contract is not the one in the signed request, or that request's signature is not valid.
 }
wire-contract-alone = The contract and its fingerprint
wire-contract-steps = The contract, found again in the signed request
wire-contract-digest = The fingerprint of the contract received (SHA-256)
    .why = It is in your report: the same text always gives the same fingerprint.
wire-contract-found = The same text in the signed request ({ $language })
    .why = Every byte that came from eHealth went back unchanged.
wire-contract-signed = The signature that covers this text
    .why = The steps are on the page of the signed request.

letter-csr-readable = The certificate signing request (PKCS#10) can be read
letter-csr-signature = It is signed with its own key
    .why = The private key signed the name and the public key: one does not change without the other.
letter-csr-key = It is the key of this case
    .why = The identifier is the fingerprint of the public key.
letter-contract = It is the contract that you read (SHA-256)
    .why = One letter less, and the fingerprint changes completely: nobody can alter the text unnoticed.
letter-message-readable = The request is well-formed XML
letter-token-readable = The token (CMS) can be read
letter-token-signature = eHealth signed this token
    .why = The registration authority (ETK-RA) signs the fingerprint of what is in it.
letter-token-owner = Your authentication key signed the encryption key
    .why = This is the link between your two keys.
letter-token-sender = Somebody who wants to write to you accepts it
    .why = Their program checks both signatures, the usages, the name and the chain before it encrypts for this key.
letter-platform = The practice platform
letter-accepts = accepts
letter-refuses = refuses
letter-platform-refuses = A copy of the changed request is really sent to it: it refuses. Your case is not touched.
letter-platform-accepts = A copy of the changed request is really sent to it: it accepts. No signature covers this letter, and it changes nothing in what the request says.
letter-real = eHealth
    .why = Nothing is sent: what is changed here never leaves this computer. In the practice environment you would see the refusal too.
letter-refused = This letter cannot be changed like this.
    .cause = { $reason ->
        [letter] You need one letter, and only one.
        [octet] You need one byte: two hexadecimal digits, for example 4A.
        [same] This letter is there already.
       *[place] There is no letter in this place.
     }
    .remedy = { $reason ->
        [letter] Type a single letter or digit.
        [octet] Type two digits from 0 to 9 or letters from A to F.
        [same] Type another one.
       *[place] Choose another place.
     }
    .kept = Your case is not touched: all of it happens in a copy.

letter-open = Change a letter, to see
letter-part = What do you want to change a letter in?
letter-part-request = The signed request
letter-part-contract = The contract
letter-part-csr = The certificate signing request (CSR)
letter-part-token = The Encryption Token (ETK)
letter-spot = In which place?
letter-spot-contact = the e-mail address
letter-spot-number = the person's number
letter-spot-csr = the certificate signing request
letter-spot-contract = the text of the contract
letter-spot-digest = the fingerprint (DigestValue)
letter-spot-signature = the signature itself
letter-spot-certificate = the card's certificate
letter-spot-uncovered = a letter that nothing covers
letter-spot-text = the text
letter-spot-dn = the name of the certificate
letter-spot-signer = the name of the signatory
letter-spot-name = the name
letter-spot-key = the public key
letter-spot-owner-signature = the signature by your key
letter-place = Position of the byte
    .hint = It is counted from 0. You can choose another one.
letter-becomes = New letter
letter-becomes-text = A single letter or digit.
letter-becomes-octet = One byte: two hexadecimal digits.
letter-change = Change this letter
letter-change-again = Change again
letter-busy = Checking…
letter-back = Put the letter back
letter-as-before = The letter is back. Your case had not changed.
letter-outcome = { $broken ->
    [0] One letter changed, and everything is still valid: { $judged } checks out of { $judged } passed.
    [one] One letter changed: { $broken } check out of { $judged } fails.
   *[other] One letter changed: { $broken } checks out of { $judged } fail.
 }

exchanges-title = The exchanges with the platform
exchanges-sentence = { $number ->
    [one] This is what left and what came back: { $number } exchange.
   *[other] This is what left and what came back: { $number } exchanges.
 }
    .why = This is what a help desk asks for first. The encrypted connection (TLS) cannot be seen in it: the messages are kept inside the program.
exchanges-open = The exchanges, with their times
exchanges-masked = Names, numbers, addresses, certificates and texts of contracts are masked.
exchanges-shown = Personal data is shown: do not project this list.
exchanges-personal = Show personal data
    .hint = Names, national register numbers, addresses and certificates, in the exchanges below.
exchanges-request = The request
exchanges-answer = The answer
exchanges-unanswered = No answer arrived.
exchanges-earlier = { $number ->
    [one] One earlier exchange is kept in the “exchanges” folder.
   *[other] { $number } earlier exchanges are kept in the “exchanges” folder.
 }
exchanges-time = { $when }
exchanges-milliseconds = { $number } ms
exchanges-seconds = { $number } s
exchanges-unsigned = not signed
exchanges-signed = { $usage ->
    [signature] signed by the card of { $name } (Signature)
    [authentication] signed by the card of { $name } (Authentication)
    [ehealth] signed by the eHealth certificate { $name }
   *[other] signed by { $name }
 }
exchanges-signed-masked = { $usage ->
    [signature] signed by the card (Signature)
    [authentication] signed by the card (Authentication)
    [ehealth] signed by the eHealth certificate
   *[other] signed
 }
exchanges-success = success
exchanges-refused = refused: { $codes }
exchanges-fault = fault reported: { $code }
exchanges-none = no answer
exchanges-unreadable = unreadable answer { $status }

sequence-title = Who spoke to whom
sequence-sentence = The whole procedure in one picture: a solid line for what is done, a dashed line for what is still to come.
    .why = The private key never leaves your file, and the PIN never leaves your card: no arrow takes them to eHealth.
sequence-picture = The picture, and the same as a list
sequence-done = steps done
sequence-count = { $done } of { $of }
sequence-line = { $state ->
    [done] Done, { $source } → { $target }: { $label }
   *[todo] To come, { $source } → { $target }: { $label }
 }
sequence-as-list = The same as a list
sequence-open = See the exchange
sequence-open-one = See the exchange: { $label }
sequence-save-picture = Save the picture (SVG)
sequence-save-list = Save the list (text)
sequence-actor-person = you
sequence-actor-card = your card
sequence-actor-kit = this program
sequence-actor-file = your file
sequence-actor-ehealth = eHealth
sequence-arrow-read = your identity
sequence-arrow-pin = PIN to identify yourself
sequence-arrow-who = signed request: what may I ask for?
sequence-arrow-organizations = your organisations
sequence-arrow-choice = the organisation chosen
sequence-arrow-ask-contract = request for the contract
sequence-arrow-contract = the contract
sequence-arrow-agree = contract read and accepted
sequence-arrow-keys = private key, encrypted
sequence-arrow-sign-pin = PIN to sign
sequence-arrow-signature = signature
sequence-arrow-request = signed request: public key and contract
sequence-arrow-taken = request received
sequence-arrow-ask = is the certificate ready?
sequence-arrow-certificate = the certificate and its chain
sequence-arrow-install = certificate installed
sequence-arrow-announce = public encryption key
sequence-arrow-challenge = challenge
sequence-arrow-encryption-key = encryption key
sequence-arrow-register = encryption certificate, with the challenge's number
sequence-arrow-token = the token (ETK), signed by eHealth
sequence-arrow-look-up = which is my token?
sequence-arrow-served = the same token, read and checked
sequence-arrow-ready = your computer is ready

challenge-title = The eHealth challenge
challenge-sentence = { $state ->
    [holds] eHealth sent a challenge that only your new key could open. The number hidden in it became the serial number, and everything matches.
   *[broken] The challenge that is kept here does not match the certificate: one of the steps fails.
 }
    .why = In this way you prove that you have the private key, without showing it.
challenge-length = length of the challenge
challenge-steps = The calculation, step by step
challenge-received = The challenge received
    .why = { $octets } bytes: { $blocks } are encrypted for your key; the other { $digest } are the fingerprint.
challenge-key = The key for which it is encrypted
    .why = The public key that was announced to eHealth is indeed that of the encryption certificate. Only its private key, in your file, opens the challenge.
challenge-number = The number found inside
    .why = Sixteen bytes, chosen at random by eHealth.
challenge-digest = Its fingerprint (SHA-256)
    .why = The end of the challenge says { $digest }. If the two are the same, it is the right number.
challenge-serial = The serial number of the encryption certificate
    .why = The same number, in hexadecimal and in decimal.
challenge-alias = The name of the key in your file
    .why = Software looks for the encryption key under this number, in decimal.
challenge-command-digest = The result is the end of the challenge, its last 32 bytes.

cli-show = show what happened in a working folder
cli-show-about = Shows the exchanges with the platform, the picture of the procedure, or eHealth's challenge and its calculation.
cli-arg-show = what to show: sequence, exchanges, challenge
cli-arg-show-to = write it to a .txt file, or the picture of the procedure (sequence) to a .svg file
cli-arg-personal = show personal data too
cli-show-nothing = This folder does not contain anything of that kind yet.
cli-show-no-picture = Only the procedure (sequence) can be drawn: give a .txt file for this.

pause-switch = Step by step: see each message before it is sent
    .hint = For the curious. Each message waits for your go-ahead, four minutes at most.
pause-waits = Ready to be sent: { $operation }
pause-note = These bytes are already kept on this computer; nothing has been sent yet. eHealth refuses a message more than five minutes old.
pause-leave = Send this message
pause-edit = A copy, which you can change
    .hint = The message waiting above does not change. The copy is sent separately: your case is not touched.
pause-try = Send the copy
held-too-long = The message waited too long: { $operation } was not sent.
    .cause = “Step by step” was showing the bytes, and eHealth refuses a message more than five minutes old.
    .remedy = Send it again, and press “Send this message” within four minutes.
    .kept = Nothing was sent. Your key and your file are intact.
held-in-a-cell = “Step by step” does not wait in a cell: { $operation } was not sent.
    .cause = While a cell is running, no button responds: you could not let the message go.
    .remedy = Untick “Step by step”, then carry on with the button of the form, or with resume() in a cell.
    .kept = Nothing was sent. The signed message is kept; your key and your file are intact.
hold-interrupted = You interrupted the wait: { $operation } was not sent.
    .cause = “Step by step” was showing the message before it was sent.
    .remedy = Carry on whenever you like, with the button of the form, or with resume() in a cell.
    .kept = Nothing was sent. The signed message is kept; your key and your file are intact.
