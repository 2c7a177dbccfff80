### The overview: what was found about each certificate, and the remedy.

severity-act = To do:
severity-note = Good to know:

finding-unreadable = This file is not a readable keystore.
    .remedy = Use a backup copy, or put this file aside.
finding-unsupported = This file seems whole, but another program wrote it in a way that this one cannot read.
    .remedy = Keep it as it is. To find out why: “ehcert-kit inspect”, followed by its name.
finding-not-permitted = You do not have permission to read this file.
    .remedy = Ask your IT support to give you access to it.
finding-other-environment = This file belongs to another environment.
    .remedy = Do not use it here: a practice certificate does not work for real, and a real one does not work for practice.
finding-locked = The file was not opened: its password is missing, or is not the right one.
    .remedy = Give its password to find out more.
finding-unread = The file was not opened: the expiry date of its certificate is not known.
    .remedy = Give its password to see the expiry date.
finding-untold = eHealth says nothing about this certificate.
    .remedy = Ask with the card: eHealth's list gives the status of each certificate.
finding-pending = The request is not complete: the certificate is not in the file yet.
    .remedy = Complete it, with the file's password and without the card.
finding-in-progress = eHealth is still examining the request.
    .remedy = Wait for its answer. Do not send a second request.
finding-refused = eHealth refused the request.
    .remedy = Read its e-mail, have the mandate corrected, then make a new request.
finding-chain = The certificate's chain is not valid.
    .remedy = Do not use this certificate. Give this message to the contact centre, 02 788 51 55.
finding-not-judged = This program does not know the authority that issued this certificate, so it cannot check it.
    .remedy = Your IT support can add an authority (option --trust).
finding-expired = The certificate has expired.
    .remedy = Make a new request. Keep this file: it still opens the old messages.
finding-revoked = The certificate was revoked.
    .remedy = Make a new request if the organisation needs one. Keep this file for the old messages.
finding-replaced = A more recent certificate has the same name.
    .remedy = Keep this file for the old messages, and use the new one for everything else.
finding-being-replaced = A new certificate with the same name is waiting to be activated.
    .remedy = Until then, this file still reads the messages. Keep using it.
finding-ask-again = The certificate of a person with a BIS number is about to expire.
    .remedy = Without a Belgian card, make a new request without a card; with a card that has this number, renew it. Keep this file for the old messages.
finding-renew = The certificate is about to expire.
    .remedy = Renew it: the old one works to the end, and the new one is ready before that.
finding-renewable = The certificate can be renewed.
    .remedy = There is no hurry: the old one works until it expires.
finding-to-activate = The new Encryption Token (ETK) is waiting to be activated.
    .remedy = When every computer and program has the new file, activate it.
finding-etk-absent = The certificate has no Encryption Token (ETK): no one can send encrypted messages to the organisation.
    .remedy = Complete the file: this creates and registers the encryption key.
finding-etk-key-missing = The key of the active Encryption Token (ETK) is not in this file.
    .remedy = Look for a backup copy that contains this key. If there is none, create a new ETK.
finding-file-missing = eHealth knows this certificate, but its file is not here.
    .remedy = Look for it on the other computers. If it is lost or stolen, revoke the certificate.
finding-unknown-to-platform = eHealth does not know this certificate for this person.
    .remedy = Check that the card belongs to the person who manages the organisation.
finding-weak-encryption = The file is weakly protected: its password can be guessed quickly.
    .remedy = Change its password here: the file is then written with better protection.
finding-open-to-others = Other users of this computer can read this file.
    .remedy = Ask your IT support to make sure that only you can open this file. Its permissions must be 600.
finding-one-copy = There is only one copy of this file.
    .remedy = Keep a copy somewhere else, with its password in a safe place.

reminder-renewal = { $practice ->
    [yes] [PRACTICE] Renew the eHealth certificate { $name }
   *[no] Renew the eHealth certificate { $name }
 }
    .text = Renewal is open from today. The current certificate works until { $until }.
reminder-last-call = { $practice ->
    [yes] [PRACTICE] 30 days left: eHealth certificate { $name }
   *[no] 30 days left: eHealth certificate { $name }
 }
    .text = If it is not renewed, your programs can no longer talk to eHealth after { $until }.
reminder-end = { $practice ->
    [yes] [PRACTICE] The eHealth certificate { $name } expires
   *[no] The eHealth certificate { $name } expires
 }
    .text = After today, only a new request is possible.
