### The command line.

cli-about = The eHealth certificate, step by step: from the identity card to a keystore that is ready to use.
cli-epilog =
    On its own, “ehcert-kit” opens the guided pages in the browser, in the practice environment:
    no card, no network, no consequences.
usage-usage = usage:
usage-arguments = arguments
usage-options = options
usage-help = show this help
usage-error = %(prog)s: error: %(message)s
usage-argument = argument %(argument_name)s: %(message)s
usage-ambiguous = ambiguous option: %(option)s could mean %(matches)s
usage-one-value = one value is expected
usage-some-value = at least one value is expected
usage-no-value = no value is expected: %r
usage-choice = impossible choice: %(value)r (choose from: %(choices)s)
usage-not-with = does not go with the argument %s
usage-one-of = one of these arguments is required: %s
usage-missing = missing: %s
usage-unknown = unknown arguments: %s

    To see the whole procedure in one command:
      ehcert-kit walk --workspace trial

    To see what is in a file:
      ehcert-kit inspect file.p12

    A PIN or a password is never an argument: the program asks for it, or reads it from a
    file descriptor (--pin-fd, --password-fd, --new-password-fd): one secret per line, in UTF-8.
    On Windows, only descriptor 0 (standard input) can be given. PowerShell replaces “é” with “?” there:
    use a password without accents, or let the program ask for it.
cli-serve = open the guided pages (what “ehcert-kit” does on its own)
cli-serve-about = Opens the guided pages in the browser, on this computer only. Ctrl+C closes them. Nothing is lost: the procedure carries on where it was.
cli-walk = go through the whole procedure without a screen
cli-walk-about = Goes through the whole procedure, step by step, and says what each step did. Run again on the same folder, it carries on where it was, or says that everything is ready.
cli-status = show the status of each certificate, and what needs doing
cli-status-about = Looks at all keystores and at what eHealth knows about them. Exits with 0 if nothing needs doing within the given time, with 1 if something does, and with 2 if it could not look. Never asks anything: made for monitoring.
cli-arg-folder = another folder to search for keystores (can be repeated)
cli-arg-within = how long before its expiry date a certificate is said to need renewal
status-revoked = Revoked
status-ended = Expired on { $until }
status-until = Valid until { $until } ({ $days ->
    [0] last day
    [one] one day left
   *[other] { $days } days left
 })
status-file = File: { $file }
status-nothing = No keystore found. Searched in: { $folders }
cli-password = change the password of a keystore
cli-password-about = Changes the password of the file and of all its keys, using the old one. The previous file stays next to it, under the old password. Without the old password, no one can help: you have to revoke the certificate and request another.
cli-password-changed = Password changed, file read back: { $file }
    The old file is next to it, with the old password (.backup).
cli-arg-new-password-fd = file descriptor to read the new password from (one line, in UTF-8)
cli-ask-new-password = New password:
cli-ask-new-password-again = Once more:
cli-calendar = put the dates of a certificate in your calendar
cli-calendar-about = Writes a calendar file (.ics): when renewal opens, a last reminder, and the expiry date.
cli-calendar-written = Dates written to { $file } (expiry date: { $until }).
cli-arg-to-calendar = file to write
cli-arg-keystore-file = keystore
cli-etk = Encryption Tokens (ETK): create, look up, check, try out
cli-etk-about = “create FILE” creates and registers the encryption key of a file; “show TYPE=N” looks up an ETK in the ETK depot and checks it; “check FILE” proves that the file can read what is sent to it; “seal TYPE=N --to M” encrypts a short message read from standard input; “open M --keystore FILE” opens it.
cli-etk-ready = ETK { $serial } active and checked.
cli-etk-to-activate = ETK { $serial } registered; it is waiting for: ehcert-kit activate
cli-etk-good = ETK { $serial }: the ETK depot gives it, and this file can read what is sent to it.
cli-etk-found = ETK { $serial } of { $subject }, valid until { $not_after }.
cli-etk-sealed = Message encrypted for ETK { $serial }: { $message }
cli-etk-exported = Copied and reopened: { $copy }
cli-etk-seal-needs = “seal” needs --to FILE: where to write the encrypted message.
cli-etk-open-needs = “open” needs --keystore FILE: the keys to open the message with.
cli-arg-etk = what to do
cli-arg-etk-about = a keystore, a message, or an organisation such as NIHII-GROUP=94000027
cli-arg-again = create another ETK when the key of the first is lost; its messages remain unreadable
cli-arg-sealed = file for the encrypted message
cli-export = copy a finished file for another computer or another program
cli-export-about = Copies a finished keystore to a folder, in the form that care-sector programs can open, and reopens it there. Nothing is overwritten. A list of the copies is kept.
cli-arg-export-to = folder for the copy
cli-notebooks = copy the notebooks in your language, for JupyterLab
cli-notebooks-about = Writes a copy of each notebook to a folder, in the language of --lang, to open it in JupyterLab. A file that is already there stays as it is.
cli-arg-notebooks-to = folder for the copies
cli-notebooks-there = Already there, left as it is: { $file }
cli-foreigner = request a certificate for a person without a Belgian card
cli-foreigner-about = Requests a certificate for a person who has a BIS number and no Belgian card. eHealth gives an address and a deadline: the person proves there who they are. Run the command again afterwards, and it carries on to the end.
cli-foreigner-all = Give all five together: --bis, --first-names, --name, --email and --phone. Without them, the request in progress carries on.
cli-arg-foreigner-bis = the person's BIS number
cli-arg-foreigner-first-names = their first names
cli-arg-foreigner-name = their surname
cli-arg-foreigner-email = their personal e-mail address
cli-arg-foreigner-phone = their personal phone number
cli-to-confirm = The person must now confirm, at the address given and before the date stated. Then run the same command again.
cli-preparing = Nothing has been sent yet. Run the same command again.
cli-refused = eHealth refused the request.
cli-uncertain = The request is signed, but eHealth has not answered. Run the same command again: it will ask eHealth what it received.
cli-delivered = The certificate has arrived. Run the same command again to put it in the file.
cli-installed = The certificate is in the file: { $keystore }. Run the same command again to finish.
cli-waiting = eHealth is preparing the certificate. Run the same command again later.
cli-renew = request a new certificate in place of the one that is about to expire
cli-renew-about = Requests a new certificate, under the same name, with a new key and a new file next to the old one. Both work side by side until “activate” puts the new Encryption Token (ETK) in place of the old one.
cli-activate = activate the new Encryption Token (ETK), once the new file is everywhere
cli-activate-about = Activates the Encryption Token (ETK) of a renewed certificate. Before you do this, every computer and program must have the new file: new messages will be sent to it.
cli-revoke = end a certificate permanently
cli-revoke-about = Revokes a certificate and its Encryption Token (ETK), signed with the card. Nothing works with it afterwards, and nothing can undo it.
cli-arg-renew-keystore = keystore to renew (default: the most recent one)
cli-arg-activate-keystore = new keystore (default: the one that is waiting)
cli-arg-revoke-keystore = certificate file whose certificate is to be revoked
cli-arg-serial = serial number of the certificate, as eHealth gives it, when the file is not there
cli-arg-reason = why: { $names }
cli-platform = the practice platform, as a separate server
cli-platform-about = The practice platform as a separate server, for other computers and other clients. “show” shows what it knows; “clock” shows its clock, which can be moved forward.
cli-inspect = say what is in a file
cli-inspect-about = Says in plain words what is in a keystore, a certificate, a certificate signing request (CSR), an Encryption Token (ETK) or a saved message.
cli-arg-port = port to use (default: the same as last time, otherwise a free port; 0: a free port)
cli-arg-port-platform = port to use (default: 8765)
cli-no-port = A port is a number from { $first } to { $last }
cli-no-number = a whole number
cli-no-descriptor = a descriptor is a number, such as 0 (standard input)
cli-no-preheat = a number from { $first } to { $last }
cli-no-patience = a number of seconds, from 0 to { $longest }
cli-arg-host = address to listen on (default: this computer only)
cli-arg-no-browser = do not open the browser
cli-arg-workspace = working folder: answers, messages and, for practice, the keys and the platform
cli-arg-environment = environment: practice, integration and acceptance (tests by integrators), production (real)
cli-arg-scenario = practice scenario, by its name or its .toml file: { $names }
cli-arg-card = how to reach the card: “auto”, “pcsc” (direct), “official”, “opensc” or “softhsm” (a module), “pkcs11:PATH” (another one), “practice” (the practice card)
cli-arg-what = “show”: what the platform knows; “accept”, “refuse”: decide on a request that is waiting for the trainer; “confirm”: say, as a person without a card would on the identity site, that the request is theirs; “counter”: what the municipality would do for a blocked or expired practice card; for the trainer: “deliver”, “hold”, “pause”, “hint”, “cut”, “pull-card”, “insert-card”, “block-card”, “unblock-card”, “reset”, “undo”; “history”, “acts”, “places”: what happened; “key”: where the key of the control interface is
cli-arg-key = the start of the request's key identifier, if there is more than one request
cli-platform-accept = Request { $identifier } accepted: the certificate will be issued.
cli-platform-confirm = Request { $identifier } confirmed: the certificate will be issued.
cli-platform-refuse = Request { $identifier } refused.
cli-platform-clock = Practice clock: { $day }, { $time } ({ $days ->
    [0] the time of this computer
    [one] one day ahead
   *[other] { $days } days ahead
 }).
cli-platform-clock-only = --forward, --to and --reset go with “clock”: ehcert-kit practice-platform clock --forward 1010d
cli-arg-accent = the way answers are written: plain (no accent), any, a number, or the name of a variation
cli-arg-forward = with “clock”: move the practice clock forward, for example 1010d, 36h, 90m or 2d12h
cli-arg-to = with “clock”: move the practice clock forward to this date
cli-arg-reset = with “clock”: go back to the time of this computer
cli-no-accent = plain, any, a number, or one of: { $names }
cli-no-duration = write a duration with d (days), h (hours) or m (minutes): 1010d, 36h, 90m, 2d12h
cli-no-moment = write a date as 2029-08-01, with a time as 2029-08-01T14:30
cli-platform-which = Name a request that is waiting for a decision. Waiting: { $keys }
cli-platform-none = No request is waiting for a decision.
cli-doctor = check this computer, line by line, with a remedy for each fault
cli-doctor-about = Checks the computer, the card and the route to eHealth. Exits with 0 if you can start, with 1 if you cannot.
cli-arg-report = write a report for a help desk, without secrets or personal data
cli-arg-card-reader = the reader whose card is used, when there is more than one
cli-arg-apdu-log = file in which to note what the card receives and answers through direct access; PINs are masked in it, the data on the card are not
cli-arg-trust = file (PEM) of authorities to trust, as well as those supplied with the program; for your IT support
cli-backend = { $why ->
    [asked] Access to the card: { $backend }, as requested.
    [official] Access to the card: { $backend }, because the official eID software is installed.
    [direct] Access to the card: { $backend }, because the official eID software is not installed.
   *[nothing] Nothing on this computer can read a card.
 }
cli-pin-pad = Look at the card reader: enter your PIN on its keypad.
cli-pin-window = The eID software opens its own window, which names “{ $program }”. Enter your PIN there.
cli-arg-platform = address of a practice platform that was started separately
cli-arg-wire-log = folder in which to keep each message, byte for byte
cli-arg-until = last step to do
cli-arg-new = start a new request, next to those already there
cli-arg-organizations = several organisations in one go: “all”, or their numbers in eHealth's list (1,3); a request that stops does not stop the others
cli-no-organizations = “all”, or numbers separated by commas: 1,3
cli-organizations-alone = --organizations goes to the end and names its requests: do not use --new, --keystore or --until with it.
cli-organizations-list = eHealth lists { $last ->
    [1] one organisation: 1
   *[other] { $last } organisations, from 1 to { $last }
 }.
cli-organizations-heading =
    { "" }
    { $which } · { $name } ({ $organization })
cli-organizations-summary =
    { "" }
    Summary
cli-organizations-ready =   { $name }: ready. File: { $keystore }
cli-organizations-stopped =   { $name }: stopped. { $title }
cli-arg-json = a JSON document at the end, for programs
cli-arg-pin-fd = file descriptor to read the PIN from (one line, in UTF-8; on Windows: 0). With --organizations: one line each time that the PIN is asked for; the last one serves for the rest
cli-arg-password-fd = file descriptor to read the password from (one line, in UTF-8; on Windows: 0)
cli-arg-encryption = encryption of the keystore: sector (all care-sector software), modern (only Java 17, OpenSSL 3 and recent programs; the official client cannot open it)
cli-arg-key-size = size of the RSA authentication key, in bits
cli-arg-patience = seconds to wait for the certificate
cli-arg-keystore = keystore to complete, made by this program or by the official program
cli-arg-lang = language of the texts
cli-arg-version = show the version of the program
cli-arg-file = file to look at
cli-arg-preheat = number of kernels prepared in advance (faster, more memory)
cli-arg-fork = on Linux, in practice: kernels forked from one process that is ready (faster, less memory)
cli-ask-pin = PIN:
cli-ask-password = Keystore password:
cli-ask-contract = Type “yes” if you have read this contract and accept it:
cli-ask-email = Your personal e-mail address:
cli-ask-phone = Your personal phone number:
cli-ask-organization = Number of the organisation in this list (1 to { $last }):
cli-environment-practice = PRACTICE ENVIRONMENT: nothing that follows counts anywhere else.
cli-environment-integration = Integration environment: for experts. The addresses of two of the three services are not published: they are worked out from the third.
cli-environment-acceptance = Acceptance environment: tests by integrators, by appointment.
cli-environment-production = REAL ENVIRONMENT: what you sign legally binds the organisation.
cli-accent = Practice platform, scenario “{ $scenario }”, accent { $accent }
cli-ready = Ready. The keystore is { $keystore }
cli-to-activate = The new certificate is here: { $keystore }
    Keep the old file. When every computer has the new one: ehcert-kit activate
cli-revoked = The certificate is revoked. Keep its file: it still opens the old messages.
cli-until = Stopped after the step “{ $step }”, as requested.
cli-met = On the way: { $title }
cli-practice-password = Practice password (published, not secret): { $password }
cli-already = already done
cli-stopped = stopped here, then resumed
cli-step-check = Check: everything that is needed is there.
cli-step-identify = Card of { $holder }.
cli-step-organizations = Organisations found by eHealth: { $organizations }
cli-step-contract = Contract for { $subject }
cli-step-keystore = Keys created, file written and read back: { $keystore }
cli-step-request = Request signed and sent; identifier { $public_key_identifier }
cli-step-submitted = Request sent. To be confirmed before { $expires } at { $validation_url }
cli-step-wait = Certificate received.
cli-step-certificate = Certificate { $certificate_serial } installed, valid until { $valid_until }
cli-step-etk = Encryption key registered, ETK { $etk_serial }
cli-step-activate = ETK { $etk_serial } active, in place of the old one.
cli-step-revoke = Revocation signed and sent: certificate { $certificate_serial }, reason { $reason }
cli-step-state = According to eHealth now: certificate { $certificate_status }, Encryption Token (ETK) { $etk_status }.
cli-step-verify = Checked: keys, chain, ETK found in the ETK depot, test message read.
cli-serving = The pages are here: { $url }
cli-serving-stop = Ctrl+C to close.
cli-platform-serving = Practice platform: { $url }
cli-platform-folder = Folder, removed at the end (with --workspace it stays): { $folder }
cli-platform-accent = Accent { $accent }
cli-output-refused = The output of this command cannot be written: { $why ->
    [full] the disk is full
    [read-only] the disk is read-only
    [permission] you do not have permission to write there
   *[other] { $reason }
 }. Nothing else is affected. Send it somewhere else, then run the command again.
cli-unexpected = This program made a mistake: { $kind }. Nothing is lost. Start it again to carry on. The technical details are in { $file }.
