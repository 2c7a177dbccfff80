### What is printed.

## On every sheet

printed-made = Printed on { $day }
printed-page = page { $number } of { $of }
printed-no-secret = No secrets
printed-published = Practice PIN and password: published, worth nothing elsewhere
printed-moment = { $day }, { $time } ({ $zone })

## The “Print” page and the command

printed-title = Print
printed-lead = Sheets made for paper. “HTML” opens in the browser, which prints it; “PDF” can be saved and sent. None of them contains a secret.
printed-link = Print: memo, problems, report
printed-for-all = For everybody
printed-for-trainers = For training
printed-back = Back to “Print”
printed-as-pdf = The same as PDF
printed-open-as = { $title }: { $format }
printed-trainer-sheets = Trainer's sheets, by scenario
cli-print = print a memo, a sheet, a class plan or the report, as HTML or PDF
cli-print-about = Writes a document made for paper: “memo” (one page), “problems” (ten problems and who can fix them), “glossary” (the words), “report” (what was done), and for training “seat” (the sheet of a seat), “trainer” (the trainer's sheet of a scenario), “plan” (a class plan). No document contains a secret, and this command does not ask for any.
cli-arg-document = which document
cli-arg-print-to = file to write: .html or .pdf
cli-arg-minutes = with “plan”: how long the class is
cli-arg-seat = with “seat”: the number of the seat
cli-no-seat = A seat has a number from 1 to { $last }
cli-no-format = The name of the file ends in { $first } or { $second }
cli-printed = Written, without secrets: { $file }

## The memo

printed-memo = The eHealth certificate on one page
    .about = What to do before, during and after, and who can help you.
printed-memo-before = Before: what to have at hand
printed-memo-before-1 = The identity card of the person responsible for access: the name is under « Vos responsables » (the people responsible), on the social security portal.
printed-memo-before-2 = The PIN of that card. After three wrong PINs in a row, the card is blocked.
printed-memo-before-3 = A card reader, plugged into this computer. Java is not needed.
printed-memo-before-4 = The number of the organisation (NIHII or CBE), an e-mail address and a phone number.
printed-memo-before-5 = A safe place to note a password: at least 8 characters, a digit or a symbol, no accented letters.
printed-memo-during = During: six moments
printed-memo-during-1 = Read the card and identify yourself. This first time, the PIN commits you to nothing.
printed-memo-during-2 = Choose the organisation in eHealth's list. It is not there? Choose “Another organisation…”: somebody at eHealth will probably check; allow up to 10 days.
printed-memo-during-3 = Choose the password of the file and write it down at once. No one can recover it.
printed-memo-during-4 = Read the contract, then sign. The same PIN then legally binds the organisation.
printed-memo-during-5 = Wait for eHealth's answer. You can close the page. Do not send a second request.
printed-memo-during-6 = Complete the certificate, with the password and without the card. Without this last part, the file is of no use.
printed-memo-after = After: when the certificate is ready
printed-memo-after-1 = Make a backup copy of the file, and check that it opens.
printed-memo-after-2 = Install the file on every computer and in every program that talks to eHealth.
printed-memo-after-3 = Keep the old file and its password, if there is one: it reads the old messages.
printed-memo-after-4 = Note two dates: the expiry date of the certificate and, 90 days before it, the day when renewal opens.
printed-memo-after-5 = File stolen or copied, password lost? Revoke the certificate, then make a new request.
printed-memo-certificate = Your certificate
printed-memo-help = Who can help you
printed-memo-help-card = The card, the PIN
    .who = Your municipality, population service
printed-memo-help-role = « Vos responsables » (the people responsible), access
    .who = Social security contact centre, 02 511 51 51
printed-memo-help-ehealth = The request, the certificate
    .who = eHealth contact centre, 02 788 51 55
printed-memo-help-computer = The computer, the card reader, the network
    .who = Your IT support

## The sheet of a seat

printed-seat = Sheet of seat { $seat }
    .about = You practise under this name. Nothing you do here is real.
printed-seat-you = For this exercise, you are
printed-seat-secrets = What to type when you are asked
printed-seat-name = Name
printed-seat-ssin = National register number (SSIN)
printed-seat-organization = Organisation
printed-seat-organizations = Organisations
printed-seat-email = E-mail
printed-seat-phone = Phone
printed-seat-pin = PIN
printed-seat-pin-elsewhere = your trainer will give it to you
printed-seat-password = Password of the file
printed-seat-scenario = Scenario
printed-seat-workspace = Working folder
printed-seat-warning = Never your real PIN
    .text = Type the PIN on this sheet, and no other. This person does not exist, and the card is not yours.
printed-seat-begin = To begin
printed-seat-begin-1 = Open the home page. If the banner says “{ $word }”, you are in the right place.
printed-seat-begin-2 = Do one step after another; the coloured button leads to the next one.
printed-seat-begin-3 = A message appears? Read it to the end: it says who can fix the problem and what is saved.
printed-seat-begin-4 = Stuck? Raise your hand, or ask for a hint.

## The ten problems

printed-problems = Ten problems, and who can fix them
    .about = The ten messages that people see most often. The number (KB) is that of the message on the screen.
printed-problems-seen = What you see
printed-problems-cause = Why
printed-problems-remedy = What to do, and what is saved
printed-problems-owner = Who can fix it
printed-problems-organization = your organisation
printed-problems-rules = Three rules that prevent nearly all of them
printed-problems-rules-1 = Two wrong PINs: stop, and look for the letter that came with the card.
printed-problems-rules-2 = Your request is waiting for eHealth: wait too. Do not send a second one.
printed-problems-rules-3 = Write down a password the same day, in a safe place.
printed-owner-you = You
printed-owner-commune = Your municipality
printed-owner-access-manager = The Chief Access Manager
printed-owner-organisation = Your organisation
printed-owner-it = Your IT support
printed-owner-ehealth = eHealth
printed-owner-program = This program

## The glossary

printed-glossary = The words of the procedure
    .about = The words in four languages, as eHealth, social security and this program use them.
printed-glossary-words = The words, in four languages
printed-glossary-meanings = What they mean

## The trainer's sheet

printed-trainer = Trainer: { $scenario }
    .about = Scenario { $id }
printed-trainer-time = Time: { $minutes } minutes
printed-trainer-time-table = Timetable
printed-trainer-minutes = Minutes
printed-trainer-what = What happens
printed-trainer-time-open = You describe the situation, without saying what will happen.
printed-trainer-time-do = The participants do the scenario, from the home page to the end.
printed-trainer-time-talk = You ask the question. They say what the cause is, who can fix it, and how.
printed-trainer-setting = The situation at the start
printed-trainer-start = To begin
    .text = Home page, “{ $practise }”: choose this scenario, then “{ $restart }”. Or in a terminal: ehcert-kit --scenario { $id }
printed-trainer-holder = Holder of the card
printed-trainer-borrowed = Card in the card reader
printed-trainer-card = State of the card
printed-trainer-card-blocked = blocked
printed-trainer-card-expired = certificates expired
printed-trainer-card-no-signature = without a signature certificate
printed-trainer-delivery = eHealth's answer
printed-trainer-delivery-automatic = { $seconds ->
    [one] automatic, after { $seconds } second
   *[other] automatic, after { $seconds } seconds
 }
printed-trainer-delivery-tutor = by hand: you accept or refuse, with “ehcert-kit practice-platform accept” or “refuse”
printed-trainer-delivery-accept = by hand: the program accepts for you
printed-trainer-delivery-refuse = by hand: the program refuses for you
printed-trainer-before = What happened before
printed-trainer-course = The solution, in order
printed-trainer-events = What will happen
printed-trainer-events-where = Where
printed-trainer-events-what = What happens
printed-trainer-events-message = Message on the screen
printed-trainer-events-remedy = Remedy
printed-trainer-nothing = Nothing goes wrong: this is the scenario to show, or to begin with.
printed-trainer-no-message = No message is expected: the difficulty is in the situation at the start.
printed-trainer-on-the-way = This message may appear on the way.
printed-trainer-hints = The hints, from the vaguest to the clearest
printed-trainer-hint = { $step }: “{ $text }”
printed-trainer-hint-after = { $step }, after message { $kb }: “{ $text }”
printed-trainer-question = The question to ask
printed-trainer-pitfalls = The pitfalls
printed-trainer-pitfall-real = Somebody types their real PIN: stop them, and show them the sheet for their seat.
printed-trainer-pitfall-restart = “{ $restart }” stops the open pages. The previous exercise is set aside, not deleted.
printed-trainer-pitfall-tutor = The request waits for your decision: until you decide, the participant's page keeps waiting.
printed-trainer-pitfall-clock = The practice clock is ahead: say the practice date aloud.
printed-trainer-end = At the end
printed-trainer-goal-request = { $requests ->
    [one] One request was received; certificate: { $certificate }, { $etk }.
   *[other] { $requests } requests were received; last certificate: { $certificate }, { $etk }.
 }
printed-pitfall-application-id = People first leave the application ID empty. Let them: the message says why that does not work.
printed-pitfall-carte-bloquee = After the third PIN there is no point in trying again. The remedy is below the message: the municipality's counter.
printed-pitfall-carte-expiree = People blame the card reader or the PIN. Have them read the date in the message.
printed-pitfall-deux-fichiers = People take the first file of the list. Have them read the date and time in both names.
printed-pitfall-ehealth-en-panne = People reload, start again, sign a second time. Have them close the page and come back.
printed-pitfall-etk-perdu = People believe that the new key repairs everything. Without a copy of the old file, the old messages stay unreadable.
printed-pitfall-fichier-inacheve = People look for the card: it is not needed. The file and its password are.
printed-pitfall-groupe-simple = People stop after signing and believe that they have finished. Ask whether the file is of any use yet.
printed-pitfall-hopital-bce = The zero at the beginning of the number disappears, as in a spreadsheet. Count: ten digits.
printed-pitfall-mauvaise-personne = People look for the fault in the computer. The card is good, but it is a colleague's.
printed-pitfall-mot-de-passe-perdu = People want to delete the old file. It will read the old messages again if the password comes back.
printed-pitfall-non-resident = The deadline goes unnoticed. Have it read aloud.
printed-pitfall-organisation-absente = People make another request because the wait is long. Ask what the second one would change.
printed-pitfall-pin-faux = The third try comes too fast. After the second one, ask everybody to put their hands on the table.
printed-pitfall-plusieurs-organisations = The names look alike: people click on the first one. Have them read the number.
printed-pitfall-refusee = People send the same request again. First ask what has changed in the mandate.
printed-pitfall-renouvellement = People activate the new ETK at once. Ask which computers still have the old file.
printed-pitfall-reponse-perdue = People want to sign once more. Ask the room to vote before anybody clicks.
printed-act-request = A request is made, from beginning to end.
printed-act-request-until = A request is started, then left after: { $step }.
printed-act-renew = The certificate is renewed.
printed-act-activate = The new ETK is activated.
printed-act-revoke = The certificate is revoked.
printed-act-revoke-by-number = The certificate is revoked by its number, without its file.
printed-act-register-again = A new encryption key is registered.
printed-act-foreigner = A person without a Belgian card makes a request.
printed-act-confirm = That person confirms who they are, at the address given.
printed-act-forward = { $days ->
    [one] One day goes by.
   *[other] { $days } days go by.
 }
printed-act-forget-cases = The case is forgotten: only the file is left.
printed-act-forget-encryption-key = The encryption key disappears from the file.
printed-act-password-lost = Its password is lost: no one has it.
printed-act-stopped = Message { $kb } stops this.
printed-slip = { $times ->
    [one] The participants type “{ $input }”, on purpose.
   *[other] The participants type “{ $input }” { $times } times, on purpose.
 }
printed-slip-empty = The participants leave the field empty, on purpose.
printed-event-at = { $when ->
    [before] before: { $place }
    [after] after: { $place }
    [instead] in place of: { $place }
   *[on] from { $place }
 }
printed-event-refuse = eHealth refuses.
printed-event-delay = The answer is slow to come.
printed-event-drop-answer = The answer is lost on the way.
printed-event-down = eHealth is not responding.
printed-event-block-card = The card gets blocked.
printed-event-pull-card = The card is pulled out.
printed-event-expire = The certificates of the card expire.
printed-event-forget-file = The file disappears.
printed-event-times = { $what } ({ $times } times)
printed-remedy-unblock-card = At the municipality's counter: the card is unblocked.
printed-remedy-new-card = At the municipality's counter: a new card.
printed-remedy-own-card = Take the responsible person's card.
printed-remedy-insert-card = Put the card back in the card reader.

## The class plans

printed-plan = Class plan: { $minutes } minutes
printed-plan-45 = See. Once on the screen, once by yourself: for those who want to know what to expect.
printed-plan-90 = Do. The whole procedure, one breakdown and one renewal: for those who will make the request.
printed-plan-180 = Understand. What is signed, what is encrypted, what breaks: for those who will have to help others.
printed-plan-objectives = At the end, everybody can
printed-plan-objectives-1 = find their file again, and say whether it is finished;
printed-plan-objectives-2 = say who can request a certificate;
printed-plan-objectives-3 = say what to do when 89 days are left.
printed-plan-before = Before the class
printed-plan-before-1 = On every computer: start “ehcert-kit”, then “{ $restart }” with the scenario “{ $simple }”.
printed-plan-before-2 = Print the sheet of each seat, the memo and the ten problems, in each participant's language.
printed-plan-before-3 = Try the projector, with “{ $size }”.
printed-plan-before-4 = Do each scenario of this plan yourself, once.
printed-plan-rule = Ask them to predict before you show
    .text = An exercise every quarter of an hour at least. Before each button that counts, ask what will happen.
printed-plan-timetable = The timetable
printed-plan-from = From … to …
printed-plan-span = { $from } to { $until }
printed-plan-minutes = Minutes
printed-plan-part = Part
printed-plan-heading = { $span }: { $title }
printed-plan-do = What you do
printed-plan-ask = What you will be asked
printed-plan-skip = What to skip if time is short
printed-plan-wrong = What goes wrong
printed-segment-welcome = Arrive and settle in
    .do = Everybody opens the home page and reads the sheet of their seat. Name the three objectives. Ask: “Where is the key created?” Note the answers on the board, without correcting them.
    .ask = “Do I use my real card?” No: the practice card is in the program, and its PIN is on the sheet.
    .skip = The round of introductions. Installing, too: a browser is enough.
    .wrong = Somebody types their real PIN. Stop them: the right one is on the sheet.
printed-segment-watch = Watch once
    .do = Project “{ $simple }” and do it yourself until “ready”. Before each button, ask what will happen.
    .ask = “Why the PIN twice?” The first time says who you are; the second time legally binds the organisation.
    .skip = Everything that is folded under “{ $why }”: that is for the plan of 180 minutes.
    .wrong = The wait seems long. Close the page in front of everybody, then open it again: nothing is lost.
printed-segment-do = Do it yourself
    .do = Everybody does “{ $simple }”, from “{ $request }” to “{ $complete }”. Stop everybody before “Sign and send” (« Signer et envoyer... »): read the contract together, aloud, and ask who it binds.
    .ask = “Is it finished once it is signed?” No: the file is only started. It still has to be completed.
    .skip = The application ID and the specific use: leave them empty.
    .wrong = Somebody makes up a password and forgets it. That is a lesson: no one can recover it. Start again from scratch, with the one on the sheet.
printed-segment-checks = Which file, which password, which date
    .do = Everybody shows on the screen which file is theirs, whether it is finished and until when it is valid. Then ask: who knows the password?
    .ask = “Where is the file?” In the folder ehealth, then keystore. Its name contains the organisation, the date and the time.
    .skip = What is in the file, key by key.
    .wrong = There are two files, because somebody started again. Usually the most recent one is right; the “Overview” page says which one is finished.
printed-segment-debrief = Who did what, and when
    .do = With the screens closed, ask the group to retell the request in order: the person, the card, the program, the file, eHealth. Draw it on the board, one arrow per message.
    .ask = “What went to eHealth?” The public key, the name, the signed contract. Neither the private key, nor the PIN, nor the password.
    .skip = The technical names of the messages.
    .wrong = The room believes that the key was downloaded. Go back to the first question: where is the key created?
printed-segment-pairs = A breakdown, in pairs
    .do = In pairs, a breakdown of their choice: “{ $absent }”, “{ $blocked }” or “{ $forgotten }”. Each pair writes three lines: the cause, who can fix it, the remedy. Two pairs read theirs out.
    .ask = “What if we make another request?” That does not help: as long as the first one waits, a second one only adds a file.
    .skip = The reading aloud: pass the sheets around.
    .wrong = A pair looks for the button that fixes everything. Sometimes the remedy is a person: the municipality, or the Chief Access Manager.
printed-segment-renewal = The renewal
    .do = Scenario “{ $renewal }”. There are 91 days left: try, and read the refusal. Move the practice clock forward by two days. At 89 days: request, complete, and activate the ETK only at the end.
    .ask = “Why activate last?” From that moment on, messages go to the new key: a computer with the old file no longer reads them.
    .skip = The revocation: only show where it is.
    .wrong = Somebody activates at once. Ask which computer no longer reads its messages.
printed-segment-numbers = Predict, then check
    .do = Give an organisation's name that has accents: everybody writes the name as it will be in the certificate, then compares. Then the key identifier: ask them to predict what changes it, then to run the openssl command shown under “{ $check }”.
    .ask = “Why is my result different?” The identifier is the fingerprint of the key alone, without what surrounds it. That is the classic mistake.
    .skip = The whole ASN.1 tree: one field is enough, the name.
    .wrong = A computer has no openssl. Work in pairs, or with “ehcert-kit inspect”.
printed-segment-break = Break
    .do = Leave one screen at “Waiting for eHealth”: after the break, the certificate is there.
printed-segment-signed = What is signed
    .do = Open the signed request: what is covered, what is only the envelope? Predict what breaks if one letter changes, then check. Follow the chain up to the root. Finally, compare the file before and after “{ $complete }”.
    .ask = “Who can read the request?” Anyone who receives it: signing hides nothing. The signature proves that nothing has changed.
    .skip = The rules for formatting the XML before it is signed.
    .wrong = People get lost in the bytes. Come back to two questions: what is signed, and with which key?
printed-segment-trouble = The round of breakdowns
    .do = Each table gets a scenario and its sheet. They have ten minutes to write the cause, who can fix it and the remedy. Then the tables swap, and each checks the work of its neighbour.
    .ask = “How do you know who can fix it?” Each message says so, and so does the sheet of ten problems.
    .skip = The second swap.
    .wrong = One table has finished after three minutes: give it “{ $lost }”.
printed-segment-life = Renew, revoke
    .do = First “{ $renewal }”: at 91 days, a refusal; at 89 days, request, complete, activate last. Then “{ $forgotten }”: revoke, request again, keep the old file.
    .ask = “Can a revocation be undone?” No. That is why the program asks for the reason and has the contract read.
    .skip = Changing the password: the page explains itself.
    .wrong = The clock stays ahead. Say the practice date aloud, or start again from scratch.
printed-segment-etk = Write an encrypted message
    .do = On the page “{ $page }”, look up the token (ETK) of the organisation. Then “ehcert-kit etk seal” encrypts a sentence, and “ehcert-kit etk open” opens it with the file.
    .ask = “Can I read another organisation's messages?” No: that takes the private key of its file, and the password.
    .skip = The format of the message (CMS).
    .wrong = “No one can send encrypted messages yet”: the procedure is not finished. Complete the certificate first.
printed-segment-close = What to remember
    .do = Ask the three questions of the objectives, then: “There are 91 days left: what do you do?” Hand out the memo and the ten problems. Everybody writes in their diary the date on which renewal opens.
    .ask = “And for real?” The same procedure, with the real card and a real commitment.
    .skip = Nothing: these are the minutes that people remember.
    .wrong = Time is short. Keep the memo and a single question: is requesting the same as finishing?

## The report

printed-report = Report of the procedure
    .about = What was chosen, when, and how to check each file. No PIN, no password, no private key.
printed-report-case = Case { $id }
printed-report-now = Where things stand
printed-report-kind = Kind of case
printed-report-standing = Status
printed-report-environment = Environment
printed-report-decisions = What was chosen
printed-report-nothing-chosen = Nothing has been chosen in this case yet.
printed-report-applicant = Card of
printed-report-manager = Responsible person noted
printed-report-situation = Situation
printed-report-organization = Organisation
printed-report-self = The person themselves
printed-report-application-id = Application ID
printed-report-services = Specific use
printed-report-contact = Contact
printed-report-none = none
printed-report-target = Certificate to revoke
printed-report-reason = Reason
printed-report-predecessor = Replaces
printed-report-times = When
printed-report-times-table = The moments of the procedure
printed-report-times-when = Date and time
printed-report-times-what = What happened
printed-report-acts = What the trainer did
printed-report-acts-table = The trainer's acts
printed-report-at-created = Case opened
printed-report-at-conditions = Terms of use accepted
printed-report-at-identified = Identification with eHealth
printed-report-at-read = Contract read
printed-report-at-signed = Request signed
printed-report-at-accepted = { $decision ->
    [automatic] Request received by eHealth, validated automatically
    [manual] Request received by eHealth, to be checked by hand
   *[other] Request received by eHealth
 }
printed-report-at-refused = Request refused: { $codes } { $messages }
printed-report-at-invitation = Last day for the person to confirm who they are
printed-report-at-installed = Certificate put in the file
printed-report-at-registered = Encryption key registered, ETK { $serial }
printed-report-at-verified = File, chain and ETK verified
printed-report-at-revoked = Certificate revoked according to eHealth
printed-report-at-copied = Copy made: { $folder }
printed-report-certificate = The certificate
printed-report-key = Key identifier
printed-report-request = Message number
printed-report-subject = Name in the certificate
printed-report-issuer = Issued by
printed-report-serial = Serial number
printed-report-from = Valid from
printed-report-until = Valid until
printed-report-renewal = Renewable from
printed-report-etk = Number of the ETK
printed-report-day = { $day }
printed-report-digests = Fingerprints (SHA-256)
printed-report-digests-table = Fingerprints of the files
printed-report-digests-what = What
printed-report-digests-digest = SHA-256, hexadecimal
printed-report-digest-keystore = Keystore, as it is now
printed-report-digest-verified = Keystore, as it was verified
printed-report-digest-csr = Certificate signing request (CSR, DER)
printed-report-digest-contract = Contract, as received
printed-report-digest-message = Signed request, as sent
printed-report-digest-certificate = Certificate (DER)
printed-report-digest-etk = ETK (CMS, DER)
printed-report-file = File
printed-report-check = To check it yourself
    .text = openssl dgst -sha256 FILE, or on Windows Get-FileHash FILE. The fingerprint of a file changes as soon as one of its bytes changes.
printed-report-exchanges = The messages exchanged
printed-report-exchanges-text = They are kept byte for byte in the folder “exchanges” of this working folder. They contain personal data, but no secrets.
printed-report-exchanges-table = Messages, in order
printed-report-exchanges-file = Message
printed-report-exchanges-octets = Bytes
printed-report-part-request = request
printed-report-part-response = response
printed-report-count = { $number }
