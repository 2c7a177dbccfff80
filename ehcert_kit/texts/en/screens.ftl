### The screens: labels, hints, choices, sentences. The French labels in quotation marks are those of the official program.

continue = Continue
continue-responsable = Continue: check who is responsible
continue-programme = Continue: the program
continue-demander = Continue: request the certificate
continue-valider = Continue: complete the certificate
continue-apercu = Continue: overview of your certificates
back = Back
done = done
todo = to do
print-page = Print this page
sent-already = Already sent on { $when } at { $time }. You can no longer change anything here.
sent-signed = Signed on { $when } at { $time }. You cannot change anything here until eHealth has said what it received.
undo = Nothing has been sent to eHealth. But this change undoes:
undo-identification = the identification: eHealth will ask for the PIN again.
undo-choice = the organisation you chose.
undo-options = the options.
undo-agreement = the contract: you will have to ask for another one, and read it.
undo-keys = the file you created: it is set aside, and you will have to create another one, with a password.
undo-go = Change it anyway
undo-stay = Change nothing
bug = This program made a mistake.
    .cause = An unexpected error occurred ({ $kind }).
    .remedy = Reload the page: the procedure carries on where it was. If it happens again, report it to the person who installed this program.
    .kept = Your case is saved. You only need to type the PIN and the password again.

step-caption = Step { $number } of { $of }: { $label }
step-what = what is a certificate?
step-kind = who is it for?
step-at-hand = what to have at hand
step-machine = your computer
step-manager = the responsible person
step-identify = your card
step-environment = where to work
step-connection = connection
step-conditions = terms of use
step-situation = your situation
step-actor = who it is for
step-organization = organisation
step-options = options
step-contact = contact
step-password = password
step-sign = contract and signature
step-sent = sent
step-waiting = waiting
step-file = complete the file
step-install = installation
step-ready = ready
step-overview = your certificates
step-advice = what to do
step-renew = old and new file
step-activate = activation
step-target = which one, and why
step-revoke = contract and signature
step-revoked = revoked
step-change-password = change
step-forgotten = forgotten password
step-etk = encryption key
step-lookup = a recipient's token
step-copy = copy
step-calendar = reminders
step-person = who
step-invitation = sending and confirming
step-several = organisations
step-several-files = files
step-several-sign = contracts and signatures
step-several-complete = certificates

panel-why = Why?
panel-details = The details
panel-check = Check for yourself
panel-check-folder = In a terminal, from the folder { $folder }:
panel-check-expected = The answer contains: { $expected }
panel-nothing = not yet
panel-scenario = scenario
panel-machine-title = This computer
panel-machine = What you need to get started.

## Getting started

kind-legend = Who is requesting the certificate?
kind-group = A nurses' group (GROUP)
    .outcome = The certificate will carry NIHII-GROUP and the group's NIHII third-party payer number, which starts with 94.
kind-institution = An institution (CBE)
    .outcome = The certificate will carry CBE and the ten-digit enterprise number.
kind-unknown = I do not know
    .outcome = Continue: eHealth will show you the list of organisations you manage, each with its number.
kind-person =
    .outcome = The certificate will carry your name and your national register number. Each person can have only one certificate.
kind-whom = Who will use the certificate?
kind-whom-organization = An organisation
kind-whom-self = I will, in my own name
kind-whom-unknown = I do not know
kind-94 = Does your software ask for an NIHII number that starts with 94?
kind-94-yes = Yes
kind-94-no = No, another number
kind-94-unknown = I do not know
kind-enterprise = Does it ask for an enterprise number (CBE) of ten digits that starts with 0 or 1?
kind-enterprise-yes = Yes
kind-enterprise-no = No
kind-enterprise-unknown = I do not know
kind-question-missing = Answer this question, or choose “I do not know”.
kind-missing = Choose your type of organisation, or “I do not know”.
at-hand-card = The identity card of the person responsible for access
at-hand-pin = The card's PIN
at-hand-reader = A card reader
at-hand-number = The organisation's number (NIHII or CBE)
at-hand-email = An e-mail address that you read
at-hand-phone = A phone number
at-hand-safe = A safe place to write down a password
at-hand-java = You do not need Java: these pages replace the program you would download.
at-hand-done = Everything is ready.
verdict-ok = good
verdict-warning = needs attention
verdict-failed = to be fixed
verdict-skipped = to check later
machine-check = Check
machine-again = Check again
    .named = Check again: { $check }
machine-all-again = Check everything again
machine-busy = Checking…
machine-table = What was checked on this computer
machine-head-check = Check
machine-head-state = Result
machine-head-told = What was found
machine-before = This computer has been checked already, and is suitable. Check again if something has changed.
machine-verdict-ok = All is well: this computer is suitable.
machine-verdict-warning = { $number ->
    [one] You can continue. One point needs your attention.
   *[other] You can continue. { $number } points need your attention.
 }
machine-verdict-failed = { $number ->
    [one] One point has to be put right.
   *[other] { $number } points have to be put right.
 }
machine-verdict-later = { $number ->
    [one] One more will be checked afterwards.
   *[other] { $number } more will be checked afterwards.
 }
machine-verdict-unseen = { $number ->
    [one] One point could not be checked.
   *[other] { $number } points could not be checked.
 }
doctor-standing = Where the case stands
doctor-request = Request
doctor-can-start = You can start.
doctor-cannot-start = You cannot start yet.
doctor-remedy = Remedy: { $remedy }
doctor-written = Report written: { $file }. It contains no secrets, names or numbers.
machine-skipped = First fix what comes before.
machine-python = This program is running (ehcert-kit { $program }, Python { $version }).
    .title = Program
    .failed = This program is too old.
    .remedy = Install Python 3.11 or later.
machine-system = { $system } { $version }. Check that its updates are installed.
    .title = System
    .warning = An update is waiting for this computer to restart.
    .remedy = Restart it before you begin.
machine-java = Java is not used: there is nothing to install.
    .title = Java
machine-backend = { $why ->
    [practice] The practice card takes the place of a card and a card reader.
    [asked] { $backend }, as requested.
    [official] { $backend }: the official eID software is installed.
   *[direct] { $backend }: the official eID software is not installed, so access is direct.
 } On this computer: { $installed }.
    .title = Card access
machine-service = { $practice ->
    [yes] The practice card does not use the card service.
   *[no] The card service is responding.
 }
    .title = Card service
machine-reader = { $practice ->
    [yes] The practice card does not need a card reader.
   *[no] Card reader: { $readers }.
 }
    .title = Card reader
machine-card = The card of { $holder } can be read.
    .title = Card
    .warning = The card of { $holder } has not been valid since { $until }.
    .remedy = Ask for a new card at the population service of your municipality.
machine-certificates = Both certificates on the card are valid until { $until }.
    .title = Certificates
    .warning = The certificates on the card expire soon: on { $until }.
    .remedy = Ask for new certificates, or a new card, at the population service of your municipality.
machine-pin = { $entry ->
    [pad] You enter the PIN on the card reader.
    [window] You enter the PIN for signing in the eID software's window.
   *[field] You enter the PIN in these pages.
 } { $tries ->
    [unknown] The number of tries left is not known in advance.
    [one] You have { $tries } try left.
   *[other] You have { $tries } tries left.
 }
    .title = PIN
    .warning = There is only one try left for the PIN.
    .remedy = Find the letter that came with the card before you use it. One more wrong PIN blocks the card.
machine-interference = No other card reader is in the way.
    .title = Other readers
    .warning = Other card readers or cards may be in the way: { $readers }.
    .remedy = Take out the other cards. Close the programs that use them.
machine-folder = Files can be written in { $folder }.
    .title = Folder
    .failed = Files cannot be written in { $folder }.
    .warning = { $why ->
        [network] { $folder } is on the network: anyone who can read that drive can read this folder too. Your keys stay encrypted.
        [removable] { $folder } is on a removable drive: anyone who has the drive can read this folder. Your keys stay encrypted.
        [synchronised] { $folder } is copied to the internet by OneDrive. Your keys stay encrypted, but they are copied too.
       *[rights] Other users of this computer can see the names of the files in { $folder }. They cannot open your keys.
    }
    .remedy = Make sure that only you can read and write in this folder, or choose another one on this computer's own disk.
machine-disk = There are { $free_megabytes } MB free.
    .title = Disk
    .failed = The disk is almost full: { $free_megabytes } MB free.
    .remedy = Free up some space.
machine-proxy = { $proxy ->
    [practice] The practice environment does not use a proxy.
    [none] No proxy. A configuration script (PAC) or a Windows login is not taken into account.
   *[other] Proxy: { $proxy }.
 }
    .title = Proxy
machine-platform = The platform is responding: { $types } types of organisation.
    .title = Network
machine-clock = The clock of this computer is right (to within { $seconds } s).
    .title = Clock
    .warning = The clock of this computer differs by { $seconds } s from eHealth's.
    .failed = The clock of this computer is { $seconds } s off: eHealth will refuse the request.
    .remedy = Set the date, the time and the time zone, automatically if you can.

## The responsible person

manager-label = Surname and first name of the person responsible for access (« Responsable des accès »)
manager-hint = Copy what you read under « Vos responsables » (the people responsible).
manager-hint-exercise = In this exercise, copy the name from the drawing: the real website does not know this person.
manager-note = Note this name
manager-none = I do not see that page
manager-none-help = You are probably not yet a “user” (« utilisateur ») of this organisation. Ask its Access Manager for access, or call the social security contact centre, 02 511 51 51. You can carry on without this name: the card and eHealth will also say who can make the request.
manager-without = Carry on without this name
manager-missing = Enter the name you read under « Vos responsables » (the people responsible), or choose “I do not see that page”.
manager-noted = Noted: { $name }
card-read = Read my card
card-reading = Reading the card…
card-holder = Card of { $name }.
card-same = This is the person you noted.
card-other = This card belongs to { $name }. You noted { $noted }. Only the responsible person can make the request. Insert that person's card, or correct the name you noted.
card-again = Read the card again
card-name = Correct the name you noted
hint = Hint: { $text }
reader-legend = Which card?
reader-card = { $environment ->
    [practice] Card in the reader { $reader }.
   *[other] Identity card in the reader { $reader }.
 }
pin-in-practice = In practice: { $pin }.
password-in-practice = In practice: { $password }
pin-tries = { $tries ->
    [0] The card is blocked.
    [one] You have { $tries } try left.
   *[other] You have { $tries } tries left.
 }
pin-pad = You enter the PIN on the card reader: look at it after pressing the button.
pin-window = The eID software will open its own window, perhaps behind this one. It will name “{ $program }”: that is this program.
pin-give-up = Stop here
pin-resume-label = PIN to ask eHealth for your list
pin-resume-hint = eHealth answers only a person who has been identified. Nothing will be signed.
pin-resume-busy = Asking eHealth…
backend-legend = How should the card be read?
backend-auto = { $environment ->
    [practice] The practice card
   *[other] Let the program choose
 }
    .hint = { $environment ->
        [practice] It needs no card reader.
       *[other] The official eID software if it is installed, otherwise direct access.
     }
backend-pcsc = Direct access to the card reader (PC/SC)
    .hint = A card reader is enough, without other software.
backend-official = The official eID software
    .hint = It is installed on this computer, and opens its own window for signing.
backend-opensc = OpenSC
    .hint = It can identify you with some cards, but cannot sign.
backend-softhsm = A practice SoftHSM token
    .hint = For trainers: practice keys, without a card or a card reader.
backend-use = Use this access
backend-fixed = Chosen at start-up: { $backend }.
step-backend = the card
pin-identify-label = PIN to identify yourself
pin-identify-hint = This PIN proves who you are. It signs nothing. eHealth gives the list only to a person who has been identified.
pin-identify-button = Identify myself
pin-identify-again = Refresh the list
pin-identify-busy = Identifying…
organizations-found = eHealth knows you as a manager of these organisations (list of { $when }):

## The program

environment-legend = Where do you want to work?
environment-practice = Practice: no card, no network
    .hint = The card, the platform and the people are made up; the messages look like real ones.
    .outcome = Practice environment: nothing you do here counts anywhere else. Files end in “.exercice.p12”.
environment-acceptance = Acceptance: integrators, by appointment
    .hint = By agreement with eHealth, to try out software.
    .outcome = Acceptance environment: real services, for tests. Files end in “.acc-p12”.
environment-production = Production: a real certificate
    .hint = With the responsible person's card.
    .outcome = You are about to work for real. What you sign will legally bind the organisation. Files end in “.p12”.
environment-integration = Integration: experts only
    .hint = The addresses of two of the three services are not published: they are worked out from the third.
    .outcome = Integration environment, for experts: the addresses of CertRA and EtkRA are worked out from the address of the ETK depot. Files end in “.int-p12”.
environment-use = Use this environment
environment-first = Nothing changes yet: a page will first tell you what changes and what stays.
environment-go = Continue to this environment
environment-elsewhere = This page works in one environment only, so that nothing gets mixed up. For the other environment, close it and start:
environment-address = address
connection-test = Test the connection
connection-busy = Testing…
connection-again = Test again
connection-ok = The connection works: eHealth answered ({ $types } types of organisation).

## Request

conditions-accept = I have read the terms of use and I accept them.
conditions-accepted = Terms of use accepted.
conditions-when = accepted on { $when }
conditions-missing = Tick the box to accept the terms of use, or leave the request.
situation-legend = Your situation
situation-belgian = I have Belgian nationality (« Je possède la nationalité belge »)
situation-foreigner = I have an electronic foreigner's card
situation-none = I do not have a Belgian eID card
    .outcome = Without a Belgian eID card, the request is made in another way, and only for a person. First go to the registration office of a municipality that offers this service. Then come back here with your BIS number.
    .go = Request without a Belgian card
situation-missing = Choose one of the answers.
actor-legend = This certificate is for (« Ce certificat est destiné à : »)
actor-organisation = My organisation: pharmacy, lab and so on (« Mon organisation (pharmacie, labo,...) »)
actor-self = Myself
    .hint = Only one certificate per person.
actor-missing = Choose who the certificate is for.
organization-legend = An organisation for which I was automatically recognised as manager (« Une organisation pour laquelle j'ai été reconnu automatiquement comme gestionnaire : »)
organization-other = Another organisation for which I can manage certificates (« Une autre organisation pour laquelle je peux gérer des certificats... »)
    .hint = eHealth will probably need manual validation: allow up to 10 days.
organization-active = active certificate: { $ids }
organization-without-id = without application ID
organization-free = no active certificate
organization-type = Type of number
number-NIHII = Other provider or service (NIHII)
number-NIHII-GROUP = Nurses' group
number-NIHII-PHARMACY = Pharmacy
number-NIHII-LABO = Laboratory
number-NIHII-RETIREMENT = Retirement home
number-NIHII-OTD_PHARMACY = Pharmacists' billing office (tarification)
number-NIHII-HOSPITAL = Hospital
number-NIHII-PALLIATIVE_CARE = Palliative care
number-NIHII-OFFICE_DENTISTS = Dental practice
number-NIHII-MEDICAL_HOUSE = Community health centre
number-NIHII-OFFICE_DOCTORS = Doctors' practice
number-NIHII-GROUP_DOCTORS = Group of doctors
number-NIHII-OF_BAND = Bandagists' practice
number-NIHII-PSYCH_HOUSE = Psychiatric nursing home
number-NIHII-PROT_ACC = Sheltered accommodation
number-NIHII-HOME_SERVICES = Home care service
number-NIHII-OF_PHYSIOS = Physiotherapists' practice
number-NIHII-GUARD_POST = Out-of-hours centre
number-NIHII-BELRAI = BelRAI
number-NIHII-BELRAI_SCREEN = BelRAI Screener
number-NIHII-GROUP_MIDWIVES = Group of midwives
number-NIHII-AMBU_SERVICE = Ambulance service
number-NIHII-LEGAL_PSY = Forensic psychiatry
number-NIHII-REEDUCATION = Rehabilitation centre
number-NIHII-SORTING_CENTER = Triage centre
number-CBE = Institution, by its enterprise number
number-CBE-TREAT_CENTER = Treatment centre, by its enterprise number
number-CBE-CONSORTIUM = Consortium, by its enterprise number
number-EHP = eHealth partner
number-EHP-CTRL_ORGANISM = Control body, eHealth partner
number-SITESMUR = Mobile emergency unit (SMUR) site
number-SITEPIT = Paramedical team (PIT) site
number-SITE = Site
organization-number = Number
    .hint = { $digits } digits. Spaces, dots and hyphens are accepted.
organization-number-missing = Enter the number.
organization-name = Name of the organisation
    .hint = Will be written: { $name }
organization-keep = Keep the first { $digits } digits
organization-missing = Choose an organisation.
organization-busy = One moment…
application-id-box = I want to set an application ID (« Je souhaite définir un application ID. »)
application-id-label = Application ID
application-id-hint = Use it to tell several systems apart. Letters, digits, - and _; 30 at most.
application-id-written = Will be written: { $written }
application-id-missing = Enter the application ID, or untick the box.
application-id-none = none
use-box = I want a certificate for a specific use (« Je souhaite un certificat pour une utilisation spécifique »)
use-legend = Specific use
use-tsa = Time-stamping (tsa)
use-consultrn = National Register (consultrn)
use-codage = Coding (codage)
use-other = Other (other)
use-missing = Choose the use, or untick the box.
options-busy = Checking with eHealth…
contact-email = Personal e-mail address
    .hint = eHealth sends its answer there.
contact-phone = Personal phone number
    .hint = With or without +32.
contact-email-general = General e-mail address
contact-phone-general = General phone number
password-label = Keystore password (« Saisir le mot de passe du keystore : »)
password-confirm = Confirm the keystore password (« Confirmez le mot de passe du keystore : »)
password-button = Create the file
password-busy = Creating the keys and the file…
password-note = Write it down now in a safe place. If you lose it, you have to revoke the certificate and start all over again.
password-done = File created and read back: { $file }
password-written = File created and read back.
password-rule-length = at least 8 characters
    .broken = Use at least 8 characters.
password-rule-characters = no accented letters
    .broken = Use letters without accents.
password-rule-digit-or-symbol = at least one digit or symbol
    .broken = Add a digit or a symbol.
password-rule-confirmation = the two passwords are the same
    .broken = The two passwords are different.
contract-ask = Ask eHealth for the contract
contract-busy = eHealth is writing the contract…
contract-frame = Contract from eHealth
contract-language = Language of the contract
language-fr = français
language-nl = Nederlands
language-de = Deutsch
language-en = English
contract-read = I have read the contract.
contract-unread = Tick the box when you have read the contract.
contract-again = Read the signed contract again
pin-sign-label = PIN to sign
pin-sign-hint = Your signature legally binds { $name }.
pin-sign-button = Sign and send (« Signer et envoyer... »)
pin-sign-busy = Signing and sending…
resume-ask = Ask eHealth what it received
sign-for = Certificate for
sign-signer = Signatory
sign-application-id = Application ID
sign-contact = Contact
sign-file = File
sent = Request sent
sent-automatic = eHealth validated the request automatically: expect the answer in a few minutes.
sent-manual = It needs manual validation by a person at eHealth: allow up to 10 days.
sent-unknown = eHealth has confirmed that it has the request.
sent-mail = eHealth is sending an e-mail to { $email } to confirm the request. The certificate itself is installed here.
sent-mail-practice = In practice, no e-mail is sent.
sent-number = Request number
sent-folder = Folder
sent-once = Do not send a new request. You can close this page and come back another day. You will need the file's password, not the card.

## Complete

waiting-ask = Check now
waiting-busy = Checking…
waiting-since = Request sent on { $when }. Next to act: eHealth. You can close this page.
waiting-again = Make a new request
waiting-request = Request the certificate
waiting-ask-there = Ask eHealth what it received
waiting-have-file = Complete a file that I already have
waiting-looked = Last check: { $last } · next: { $next }
waiting-tried = Last try: { $last } · next: { $next }
waiting-unanswered = eHealth has not responded: we do not know yet whether the certificate is there.
waiting-kept = The request that was already sent is not affected. Everything is saved.
waiting-refused = eHealth refused the request. Make a new one, with a new key.
waiting-nothing = There is nothing to wait for: no request is in progress.
waiting-unfinished = No request is in progress here, but there is a file to complete.
waiting-uncertain = The request is signed, but eHealth has not answered. Do not sign a second time: eHealth will say what it received.
waiting-arrived = The certificate has arrived.
file-legend = Your file
file-another = Another file
    .hint = Enter its full path.
file-another-listed = Enter its full path, if it is not in the list.
file-upload = Choose a file on this computer
    .hint = The program checks it, then copies it to the keystore folder. The original stays where it is.
file-too-large = This file is too big to be a keystore.
file-one = File: { $file }
file-missing = Enter the path of the file.
file-none-chosen = Choose the file.
file-none = No keystore found. We looked in: { $folder }
file-when = { $when }, { $time }
file-newest = most recent
file-finished = finished
file-unfinished = to be completed
file-until = certificate ends on { $until }
file-unreadable = unreadable
file-password = Password of the file
    .hint = The one you chose when you created the file. You do not need the card.
file-open = Open the keystore (« Accéder au keystore »)
file-opening = Opening…
file-opened = File opened.
install-button = Install your certificate and start creating your ETK (« Installer votre certificat et lancer la création de votre ETK »)
install-busy = Installing…
install-certificate = Certificate received and installed; it is yours
install-key = Encryption key created, eHealth's challenge passed
install-etk = Encryption key registered with eHealth (ETK)
install-verified = Key checked with eHealth, test message read
ready = Your computer is now ready to use eHealth applications (« Votre ordinateur est maintenant prêt à utiliser des application eHealth »)
ready-not-yet = Not yet: the previous step is not finished.
ready-revoked = This certificate has been revoked: it can no longer be used to connect. Keep its file to read old messages.
ready-until = Valid until
ready-renewal = Can be renewed from
ready-proved = Checked: both keys, the origin of the certificate, the key that eHealth gives to others, a test message encrypted and then read.
ready-months = A certificate is valid for 36 months. You can renew it in the last 90 days, on the “Renew” page. Once it has expired, you need a new request.
ready-copy = Make a backup copy
    .why = If this file or its password is lost, everything has to be done again. Choose another disk or a USB stick: the copy is read back there.
ready-copy-folder = Enter its full path: for example a USB stick or a backup folder.
ready-copy-button = Save a copy and read it back
ready-keep = To keep
ready-old-file = Keep the old file, if there is one: it reads the old messages.
ready-home = Back to the home page
ready-report = The report of the procedure (PDF)
workstations = Your computers and programs
    .why = Install the file on every computer and in every program that talks to eHealth. Tick what is done: the list is kept.
workstations-name = Computer or program
workstations-installed = file installed
workstations-configured = program set up
workstations-tried = connection tried
workstations-remove = Remove
    .named = Remove from the list: { $name }
workstations-add = A computer or a program
    .hint = For example “Reception” or “Anne's laptop”.
    .button = Add to the list
    .known = This name is already in the list.
    .missing = Write a name.

## Overview

overview-looking = We are looking at the files…
overview-drop = Another file, received or found elsewhere
    .hint = It is checked here, with the password given above if there is one. It is neither copied nor sent.
overview-again = Refresh the overview
overview-password =
    .hint = Optional. The files with this password are opened and checked in full. Nothing is changed.
overview-open = Open the files
overview-none-opened = This password opens none of these files.
overview-ask = Ask eHealth
overview-pin-hint = Optional. eHealth then shows all your certificates, including those whose file is not here.
overview-told = { $count ->
    [one] One certificate or file found
   *[other] { $count } certificates or files found
 }; { $number ->
    [0] { $closed ->
        [0] nothing to do.
        [one] nothing to do, except perhaps in one file that was not opened.
       *[other] nothing to do, except perhaps in { $closed } files that were not opened.
    }
    [one] one needs your attention.
   *[other] { $number } need your attention.
 }
overview-listed = { $count ->
    [0] eHealth has answered: it knows no certificate of this person.
    [one] eHealth has answered: it knows one certificate of this person. You see it above.
   *[other] eHealth has answered: it knows { $count } certificates of this person. You see them above.
 }
overview-left = { $days ->
    [0] last day
    [one] one day left
   *[other] { $days } days left
 }
overview-good = Nothing to report.
state-IN_PROGRESS = Request in progress
state-VALID_ACTIVE = Valid
state-REFUSED = Refused
state-REVOKED = Revoked
state-EXPIRED = Expired
etk-state-NOT_REQUESTED = no Encryption Token (ETK)
etk-state-IN_REQUEST = Encryption Token (ETK) started
etk-state-WAIT_FOR_ACTIVATION = Encryption Token (ETK) to be activated
etk-state-VALID_ACTIVE = Encryption Token (ETK) active
etk-state-REVOKED = Encryption Token (ETK) revoked
etk-state-EXPIRED = Encryption Token (ETK) expired
key-here = key here
key-missing = key not here
key-pending = key here, certificate to come

## Renew

advice-file = Do you have the certificate file and its password?
advice-file-here = Yes, both
advice-file-lost = No, one of them is missing
advice-file-exposed = The file was stolen or copied, or someone has left the organisation with it
advice-changed = Has the name or number of the organisation changed?
advice-changed-no = No
advice-changed-yes = Yes
advice-end = When does the certificate expire?
advice-end-far = In more than 90 days
advice-end-near = In 90 days or less
advice-end-passed = It has expired
advice-nothing = Nothing to do for the moment. Note the date: renewal opens 90 days before the expiry date.
    .go = Put the date in my calendar
advice-missing = Answer this question.
advice-renew = Renew it: continue here.
advice-doubt = The certificate in the open case is valid until { $until }. If that is the one you mean, correct the answer about its end.
advice-new = Make a new request. An expired certificate cannot be renewed.
    .go = Make a new request
advice-revoke-and-new = Revoke the certificate, then make a new request.
    .go = Revoke the certificate
renew-password = Password of the old file
    .hint = Its encryption keys are copied into the new file, so the old messages remain readable.
renew-examine = See if it can be renewed
renew-examining = Asking eHealth…
renew-examined = { $file } can be renewed. Whatever you do here, the old certificate works until { $until }.
renew-calendar = Put the date in my calendar
renew-forward = Practice: move the clock forward to the renewal
renew-button = Create the new file
activate-not-yet = Not yet: the new certificate is not there.
activate-waits = The new certificate is here, and the old one still works. New messages are still encrypted for the old file.
activate-done = Done: new messages are encrypted for the new file.
activate-todo = Before you continue:
activate-todo-1 = install the new file on every computer and in every program;
activate-todo-2 = check that each of them uses it;
activate-todo-3 = keep the old file and its password.
activate-everywhere = Every computer and program has the new file.
activate-missing = Tick the box when this is done. If you activate too early, a forgotten computer can no longer read new messages.
activate-password =
    .hint = The password of the new file. You do not need the card.
activate-button = Activate the new encryption key
activate-busy = Activating…

## Revoke

reason-keyCompromise = The key or the password is at risk
    .hint = Lost, stolen, copied, or known to someone who should not know it.
reason-affiliationChanged = The organisation has changed
    .hint = Its name or number is no longer the one in the certificate.
reason-superseded = Another certificate replaces it
    .hint = The new one is in use everywhere.
reason-cessationOfOperation = The activity is ending
    .hint = No one needs this certificate any more.
target-reason = Why revoke it?
target-reason-missing = Choose the reason: it is written in the contract.
target-way = How do you want to find it?
target-way-file = I have the file and its password
target-way-card = With the card, in eHealth's list
target-password =
    .hint = It opens the file to find out which certificate is in it.
target-list = See my certificates
target-listed = Which one?
target-missing = Choose the certificate to revoke.
target-none = eHealth shows no certificate that you can revoke.
target-chosen = To be revoked: { $subject }
revoke-button = Sign the revocation
revoke-busy = Signing and sending…
revoke-hint = Once you have signed, nothing works with this certificate any more. No one can undo a revocation.
revoke-serial = Serial number
revoke-why = Reason
revoked = The certificate is revoked.
revoked-not-yet = Nothing has been revoked.
revoked-look = Ask eHealth for its status
revoked-hint = Optional: eHealth gives the status of the certificate and its ETK.
revoked-certificate = Certificate, according to eHealth
revoked-etk = Encryption Token (ETK), according to eHealth
revoked-keep = Keep the file and its password: it still reads the old messages. Remove it from your programs.

## Password

change-old = Current password
change-new = New password
change-confirm = Confirm the new password
change-forgotten = I have forgotten this password
change-button = Change the password
change-done = Password changed, file read back: { $file }. The old file is next to it (.backup), with the old password.
change-same = The new password is the same as the old one: it has not changed. The file { $file } was rewritten and read back.
forgotten = No one can recover this password: neither eHealth nor this program. This is what you can still do.
forgotten-1 = Look for a copy of the file whose password you know: on another computer, or in a backup.
forgotten-2 = If there is none, revoke the certificate with the card. You do not need the file: choose the certificate in eHealth's list.
forgotten-3 = Make a new request, and write down the password in a safe place.
forgotten-4 = Keep the old file: if you remember the password one day, it still reads the old messages.
forgotten-go = Revoke the certificate

## Non-resident

person-number = BIS number
    .missing = Enter the BIS number.
    .hint = Eleven digits, like a national register number with 20 or 40 added to the month.
person-in-practice = In practice: { $number }.
person-first-names = First names
person-name = Surname
invitation-send = Send the request
invitation-ask = It is confirmed: look for the certificate
invitation-busy = One moment…
invitation-until = To be confirmed before { $until } ({ $days ->
    [0] today
    [one] one day left
   *[other] { $days } days left
 }).
invitation-address = Open this address and log in with your digital key:
invitation-place = You get the digital key from the registration office of a municipality that offers this service. After the deadline, the address no longer works and you need a new request.
invitation-confirm = Practice: play the person who confirms
invitation-done = Request sent and confirmed.

## The encryption key (11)

etk-open = See its encryption key
etk-serves = eHealth gives your Encryption Token (ETK) to anyone who wants to write to you. This file reads the messages they encrypt with this ETK.
etk-waits = A new Encryption Token (ETK) is waiting to be activated. Do it when every computer has this file. Until then, the old one is used.
etk-lost = I understand: without a copy of the old file, what was encrypted for the old key remains unreadable
    .missing = Tick the box when you have looked for a copy of the old file.
etk-register = Register an encryption key
etk-register-again = Register a new encryption key
etk-message = A short test message
    .hint = It is encrypted for you as others would do it, then read back with this file. Nothing is sent.
    .example = Hello
etk-trial = Encrypt, then read back
etk-trial-busy = Encrypting…
etk-tried = Encrypted (CMS), then read back with the key of this file: “{ $text }”.
lookup-whose = Whose is it?
    .hint = Enter the type and the number, for example NIHII-GROUP=94000027. If there is an application ID, add it after a comma.
lookup-go = Look it up in eHealth's ETK depot
lookup-busy = Searching…

## Copy (12)

copy-folder = The folder to copy to
    .hint = Enter its full path: your care software's folder, a USB stick or a backup folder.
copy-password-hint = The same password opens the copy. The copy is read back where it is, and no file is overwritten.
copy-button = Copy and read back
copy-busy = Copying…
copy-done = Copied and read back: { $file }
copy-shared = Other users of this computer can read this folder: only the password protects the file.
copy-no-folder = There is no folder at this location.
copy-folder-missing = Enter the path of the folder to copy the file to.
copy-list = What was copied from here:
copy-there = { $path }, on { $when }
copy-gone = { $path }, on { $when }: no longer there
calendar-told = The certificate of the open case is valid until { $until }. The calendar file contains the renewal period and the expiry date, with reminders.
calendar-none = There is no certificate in the open case yet.
calendar-save = Save the calendar file (.ics)
several-missing = Tick at least one organisation.
several-none = eHealth lists no organisation for this card. Go back to the previous step.
several-begun = request started here: { $state }
several-of = { $number } of { $of }: { $name }
several-progress-files = Contract and file { $number } of { $of }: { $name }
several-progress-complete = Certificate { $number } of { $of }: { $name }
several-files-button = Ask for the contracts and create the files
several-files-busy = Contracts and files…
several-files-told = Files ready: { $done } of { $of }.
several-next = Go on to the next organisation
several-signed = Requests sent: { $done } of { $of }.
several-password =
    .hint = The one you chose for these files. You do not need the card.
several-complete-button = Complete the certificates
several-complete-busy = Waiting and installing…
several-complete-told = Certificates ready: { $done } of { $of }.
several-again = Try again
several-organization = Organisation
several-state = Status
several-file = File
several-to-prepare = to prepare
several-to-sign = to sign
several-to-complete = to complete
several-back-files = Back to the files
several-back-sign = Back to the signatures
