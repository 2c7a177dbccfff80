### Messages signés, échanges et épreuves, expliqués.

wire-holds = holds
wire-broken = no longer holds
wire-octets = { $number } octets
wire-raw = Octet by octet, as it left or arrived
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
   *[broken] This message bears the name of { $name }, but its signature does not hold: it was changed afterwards, or somebody else signed it.
 }
wire-signed-unreadable = This message is signed, but by whom cannot be read.
wire-steps = The signature, checked step by step
wire-no-base64 = unreadable: this is not base64
wire-no-certificate = no readable certificate came with the signature
wire-step-form = The form of the signature
    .why = One signature only, at the end of the document, with one reference only: to the whole document.
wire-step-canonical = The octets that are covered
    .why = The document without its signature, written in the only possible way (exclusive canonical form): blanks and quotation marks no longer count.
wire-step-digest = Their digest, computed now (SHA-256)
    .why = One letter more or less, and it is quite another one.
wire-step-digest-value = The digest that is written in the signature (DigestValue)
    .why = If the two are the same, this is the document that the card saw.
wire-step-signed-info = The digest of SignedInfo, which the key signed
    .why = SignedInfo ({ $number } octets) holds DigestValue: whoever signs this short text signs the whole document.
wire-step-value = The value of the signature (SignatureValue)
    .why = Only the private key could make it; the public key of the certificate checks it.
wire-step-key = The key and its owner
    .why = { $usage ->
        [signature] This is a key for signing: it binds.
        [authentication] This is a key for identifying: it says who speaks, and binds to nothing.
        [ehealth] This is the key of an eHealth certificate: a system speaks, not a person.
       *[other] The protocol does not know the usage of this key.
     }
wire-step-issuer = Who vouches for this key
    .why = The next certificate signed this one. In this way one climbs to a root that is known.
wire-contract-steps = The contract, found again in the signed request
wire-contract-digest = The digest of the contract received (SHA-256)
    .why = It is in your report: the same text always gives the same digest.
wire-contract-found = The same text in the signed request ({ $language })
    .why = Every octet that came from eHealth went back in it unchanged.
wire-contract-signed = The signature that covers this text
    .why = The steps are on the page of the signed request.

letter-csr-readable = The certificate request (PKCS#10) can be read
letter-csr-signature = It is signed with its own key
    .why = The private key signed the name and the public key: one does not change without the other.
letter-csr-key = It is the key of this file
    .why = The identifier is the digest of the public key.
letter-contract = It is the contract that you read (SHA-256)
    .why = One letter less, and the digest is quite another one: nobody can touch up the text in silence.
letter-message-readable = The request is well-formed XML
letter-token-readable = The token (CMS) can be read
letter-token-signature = eHealth signed this token
    .why = The registration authority (ETK-RA) signs the digest of what is in it.
letter-token-owner = Your authentication key signed the encryption key
    .why = This is the link between your two keys.
letter-token-sender = Somebody who wants to write to you accepts it
    .why = They check both signatures, the usages, the name and the chain before encrypting for this key.
letter-platform = The practice platform
letter-platform-refuses = The changed request is really sent to it, in a copy: it refuses. Your file knows nothing of it.
letter-platform-accepts = The changed request is really sent to it, in a copy: it accepts. No signature covers this letter, and it changes nothing of what the request says.
letter-real = eHealth
    .why = Nothing is sent: what is changed here never leaves this computer. In the practice environment you would see the refusal too.
letter-refused = This letter cannot be changed like this.
    .cause = { $reason ->
        [letter] One letter is wanted, and only one.
        [octet] One octet is wanted: two hexadecimal digits, for instance 4A.
        [same] This letter is there already.
       *[place] There is no letter in this place.
     }
    .remedy = { $reason ->
        [letter] Type a single letter or digit.
        [octet] Type two digits from 0 to 9 or letters from A to F.
        [same] Type another one.
       *[place] Choose another place.
     }
    .kept = Your file is not touched: all of it happens in a copy.

letter-open = Change a letter, to see
letter-part = In what should a letter change?
letter-part-request = The signed request
letter-part-contract = The contract
letter-part-csr = The certificate request (CSR)
letter-part-token = The encryption token (ETK)
letter-spot = In which place?
letter-spot-contact = the e-mail address
letter-spot-number = the person's number
letter-spot-csr = the certificate request
letter-spot-contract = the text of the contract
letter-spot-digest = the digest (DigestValue)
letter-spot-signature = the signature itself
letter-spot-certificate = the card's certificate
letter-spot-uncovered = a letter that nothing covers
letter-spot-text = the text
letter-spot-dn = the name of the certificate
letter-spot-signer = the name of the signatory
letter-spot-name = the name
letter-spot-key = the public key
letter-spot-owner-signature = the signature by your key
letter-place = Place of the octet
    .hint = Counted from 0. You can choose another one.
letter-becomes = New letter
letter-becomes-text = A single letter or digit.
letter-becomes-octet = One octet: two hexadecimal digits.
letter-change = Change this letter
letter-change-again = Change again
letter-busy = Checking…
letter-back = Put the letter back
letter-as-before = The letter is back. Your file had not changed.
letter-outcome = { $broken ->
    [0] One letter changed, and everything holds: { $judged } checks out of { $judged }.
    [one] One letter changed: { $broken } check out of { $judged } no longer holds.
   *[other] One letter changed: { $broken } checks out of { $judged } no longer hold.
 }
