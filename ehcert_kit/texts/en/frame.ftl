### The frame of the pages and the words of the components.

## The components

frame-optional = (optional)
frame-error = Error:
frame-show = Show
frame-hide = Hide
frame-show-label = Show:
frame-hide-label = Hide:
frame-shown = What you type is visible on the screen.
frame-hidden = What you type is hidden.
frame-projected = Nothing secret is shown while projecting.
frame-caps-lock = Caps Lock is on.
frame-rule-met = met
frame-rule-open = to do
frame-rules-met = All the rules are met.
frame-rules-open = Still to do:
frame-details = Technical details
frame-tone-ok = Done:
frame-tone-wait = Waiting:
frame-tone-warning = Warning:
frame-tone-error = Error:
frame-state-done = done
frame-state-current = you are here
frame-state-waiting = waiting
frame-state-blocked = blocked
frame-state-todo = not yet

## The frame

frame-product = eHealth certificate
frame-skip = Skip to content
frame-where = Working environment
frame-home = Home
frame-menu = Pages
frame-size = Large text
frame-projector = Projector
frame-outside = Opens in a new tab.
frame-environment-practice = PRACTICE
    .sentence = Nothing you do here is real.
    .letter = P
frame-environment-integration = INTEGRATION
    .sentence = Tests by experts, on eHealth's test servers.
    .letter = I
frame-environment-acceptance = ACCEPTANCE
    .sentence = Tests by integrators, on eHealth's test servers.
    .letter = A
frame-environment-production = REAL
    .sentence = What you sign legally binds your organisation.
    .letter = R
frame-loading = The page is loading…
frame-loading-long = This is taking longer than expected. Nothing is lost: you can also reload the page.
frame-no-script = These pages need JavaScript. Turn it on in your browser, then reload the page.
frame-help = Having a problem?
    .text = The message on the screen says what happened and who can fix it. eHealth contact centre: 02 788 51 55.
frame-kept = Your answers are saved at each step. The PIN and the password never are.
frame-resume = Resume
frame-lost-stopped = The program has stopped.
    .cause = The page is still here, but nothing is responding to it any more.
    .remedy = Resume: the page reloads. You only need to type the PIN and the password again.
    .owner = Who can fix this: you.
    .kept = Nothing is lost: your case is saved.
    .still = The program is not responding yet. Start “ehcert-kit” again on this computer, then resume.
frame-lost-blocked = The connection of this page is blocked.
    .cause = The program is running, but the page cannot talk to it: its connection (“WebSocket”) is stopped on the way. A proxy or an antivirus is probably blocking it, although it never leaves this computer.
    .remedy = Ask your IT support to exclude the address 127.0.0.1 from the proxy and the antivirus. Or open the page in another browser.
    .owner = Who can fix this: your IT support.
    .kept = Nothing is lost: your case is saved.
    .still = The connection is still blocked. Nothing will change as long as the proxy or the antivirus stops it.
frame-lost-mute = This page is no longer responding.
    .cause = The program is running, but its answers no longer reach this page.
    .remedy = Resume: the page reloads. You only need to type the PIN and the password again.
    .owner = Who can fix this: you.
    .kept = Nothing is lost: your case is saved.
    .still = The program is not responding yet. Start “ehcert-kit” again on this computer, then resume.
frame-cell = This program made a mistake.
    .text = The rest of this page cannot be shown. Nothing is lost: your case is saved.
    .button = Reload the page
frame-elsewhere = This page is open in another tab.
    .text = Work in only one of the tabs, so that nothing gets mixed up. What is saved is the same everywhere.
    .button = Continue here
frame-404 = Page not found.
    .text = The address is probably incomplete or old. Your request is intact.
frame-401 = This page opens only through its link.
    .text = Open the link shown where you started this program, in the line “The pages are here”. A link from an earlier start no longer works.
    .again = You cannot find it? Close the program and start “ehcert-kit” again: it opens the pages itself. Nothing is lost.
frame-403 = This page opens only on this computer.
    .text = The address must start with http://127.0.0.1. Nothing was changed.
frame-form = This page is out of date.
    .text = Nothing was changed. Go back to the home page, then start again.
frame-500 = This program made a mistake.
    .text = Nothing is lost: your case is saved. Go back to the home page to carry on where you were.
frame-to-home = Go to the home page
frame-port-taken = { $why ->
    [taken] Port { $port } is already taken by another program. Choose another one with --port, or let this program choose it.
    [permission] This computer does not let this program use port { $port }. Choose a number from 1024 to 65535 with --port, or let this program choose it.
   *[other] This computer does not open port { $port }: { $reason }. Choose another one with --port, or let this program choose it.
 }
frame-opening = The pages are opening…
frame-no-browser = No browser opened. Open this address yourself.

## From one environment to another

frame-crossing-practice = You are about to practise
    .lead = From here on, nothing you do is real.
    .binds = Nothing: the card, the platform and the people are made up.
    .needs = Nothing: the practice card, PIN and password are provided.
    .button = Go to practice
frame-crossing-acceptance = You are about to work on the test servers
    .lead = The acceptance environment is for integrators, by agreement with eHealth.
    .binds = eHealth receives and keeps what you sign. The certificate is only for tests.
    .needs = The responsible person's identity card (eID) and its PIN, a card reader, and an internet connection.
    .button = Go to acceptance
frame-crossing-production = You are about to work for real
    .lead = From here on, everything is real: you are requesting a real certificate from eHealth.
    .binds = What you sign with the card legally binds your organisation. You cannot take back what is sent to eHealth.
    .needs = The responsible person's identity card (eID) and its PIN, a card reader, and an internet connection.
    .button = Go to production
frame-crossing-integration = You are about to work in the integration environment
    .lead = This environment is for experts. The addresses of two of the three services are not published: they are worked out from the third.
    .binds = eHealth receives and keeps what you sign. The certificate is only for tests.
    .needs = The responsible person's identity card (eID) and its PIN, a card reader, and an internet connection.
    .button = Go to integration
frame-crossing-changes = What changes
    .text = Each page will say “{ $word }” in its banner, its title and its icon. Pages that are still open will stop, and will tell you so.
frame-crossing-binds = What you commit to
frame-crossing-needs = What you need
frame-crossing-stays = What stays
    .text = The “{ $word }” folder that you are leaving stays exactly as it is. Nothing passes from one to the other.
frame-crossing-back = To come back
    .text = On the “Program” page, choose again where to work. Your “{ $word }” folder will be there.
frame-crossing-folder = You will work in this folder: { $folder }
frame-crossing-stay = Change nothing and go back to the “Program” page
frame-crossed = You are now working in the “{ $word }” environment.
frame-crossed-kept = The folder that you left has stayed as it was: { $folder }

## The home page

frame-notebook-1-mise-en-route = Getting started
frame-notebook-2-responsable = Responsible person
frame-notebook-3-programme = Program
frame-notebook-4-demander = Request
frame-notebook-5-valider = Complete
frame-notebook-6-apercu = Overview
frame-notebook-7-renouveler = Renew
frame-notebook-8-revoquer = Revoke
frame-notebook-9-mot-de-passe = Password
frame-notebook-10-non-resident = Without a Belgian card
frame-notebook-11-chiffrement = Encryption key
frame-notebook-12-copier = Copy
frame-notebook-13-plusieurs = Several organisations

frame-home-title = Your eHealth certificate
frame-next = Next step
frame-who = Next to act: { $who }.
frame-who-you = you
frame-who-ehealth = eHealth
frame-who-organisation = your organisation
frame-who-program = this program

frame-card-start = Start here
    .text = Four parts: about 20 minutes, not counting the wait. You can stop at any time and come back later.
    .button = Start
frame-card-start-practice = You need nothing: the practice card, PIN and password are provided.
frame-card-start-real = You need: the responsible person's identity card and its PIN, the organisation's number, and a safe place for a password.
frame-card-manager = Continue preparing
    .text = Find out who the person responsible for access in your organisation is: only that person's card will do.
    .button = Continue preparing
frame-card-prepare = Continue preparing
    .text = Choose where to work and test the connection. You do not need the card.
    .button = Continue preparing
frame-card-request-first = Request your certificate
    .text = You need the responsible person's card and its PIN. About 10 minutes.
    .button = Request the certificate
frame-card-request = Continue your request
    .text = Your answers are here. Nothing has been sent to eHealth yet.
    .button = Continue the request
frame-card-uncertain = eHealth's answer was lost on the way
    .text = Your signed request is saved. Do not sign a second time: ask eHealth what it received.
    .button = Ask eHealth
frame-card-refused = eHealth refused the request
    .text = Read why, correct it, then make a new request. Your answers are saved.
    .button = See the refusal
frame-card-waiting = Waiting for eHealth
    .text = { $decision ->
        [automatic] eHealth validated the request automatically: the certificate usually arrives after a few minutes.
        [manual] It needs manual validation by a person at eHealth: allow up to 10 days. Do not send a new request.
       *[other] eHealth is preparing the certificate. You can close this page and come back.
     }
    .button = See if the certificate is ready
frame-card-delivered = Complete your certificate
    .text = The certificate has arrived. You need the file's password, but not the card. About 2 minutes.
    .button = Complete the certificate
frame-card-installed = Prepare encryption
    .text = The certificate is in the file. The encryption key still has to be created. You need the password.
    .button = Create the encryption key
frame-card-ready = Your certificate is ready
    .text = { $copied ->
        [yes] The backup copy is made. Install the file in every program that talks to eHealth.
       *[no] Make a backup copy of the file, and install it in every program that talks to eHealth.
     }
    .button = See the result again

frame-card-to-activate = Activate the new certificate
    .text = The old one still works. When every computer has the new file, activate the new certificate. You need the password.
    .button = Continue to activation
frame-card-revoked = The certificate is revoked
    .text = Keep its file for the old messages. You can make a new request.
    .button = See the revocation
frame-card-renew = { $days ->
    [-1] Your certificate has expired
    [0] Your certificate expires today
    [one] Your certificate expires tomorrow
   *[other] Your certificate expires in { $days } days
 }
    .text = { $rung ->
        [90] Renewal is open. There is no hurry: the old certificate works until it expires.
        [30] Renew it this month: you need time to install the new file on every computer.
        [14] Renew it this week: eHealth may need several days.
        [7] Renew it today: once it has expired, your programs can no longer talk to eHealth.
        [-1] It can no longer be renewed: make a new request. Keep the old file.
       *[other] Renew it now. Once it has expired, only a new request is possible.
     }
    .button = Renew the certificate
frame-card-renewal = Continue the renewal
    .text = The old certificate still works. Nothing new has been sent to eHealth yet.
    .button = Continue the renewal
frame-card-revocation = Continue the revocation
    .text = Nothing has been revoked yet.
    .button = Continue the revocation

frame-later = Once you have the certificate
frame-new = New request
frame-new-text = For another organisation or another program. The current case is kept.
frame-cases = Your cases
frame-case-request = Request
frame-case-completion = Existing file
frame-case-renewal = Renewal
frame-case-revocation = Revocation
frame-case-foreigner = Request without a Belgian card
frame-case-nobody = organisation not chosen yet
frame-card-also = Another case is not finished: { $kind } · { $about } · { $word }.
frame-case-open = Open
    .named = Open: { $kind }, { $about }
frame-standing-preparing = your turn, to be prepared
frame-standing-refused = refused
frame-standing-uncertain = to be checked
frame-standing-waiting = waiting for eHealth
frame-standing-delivered = your turn, to be completed
frame-standing-installed = your turn, to be completed
frame-standing-to-activate = your turn, to be activated
frame-standing-ready = ready
frame-standing-revoked = revoked
frame-stages = The four parts
frame-stage-prepare = Prepare
    .text = What you need, and who can make the request.
frame-stage-request = Request
    .text = The program creates a key on this computer; you sign the request with the card.
frame-stage-wait = Wait
    .text = eHealth checks the request and makes the certificate. You can close this page.
frame-stage-complete = Complete
    .text = The last part: without it, the file is of no use.
frame-stage-for = For { $name }, { $organization }
frame-stage-sent = Sent on { $day } at { $time }.
frame-stage-file = File: { $file }
frame-stage-pages = { $number ->
    [one] Page:
   *[other] Pages:
 }
frame-state-yours = your turn
frame-state-ehealth = waiting for eHealth

frame-practice = Practise
frame-practice-text = You are in the practice environment, with a practice card and a practice platform.
frame-practice-scenario = Scenario
frame-practice-restart = Start again from scratch
frame-practice-restart-text = You start again from the beginning. The current exercise is set aside, with the two before it: you can go back to them.
frame-restarted = You are starting again from the beginning. Scenario: “{ $scenario }”.
frame-restarted-kept = The previous exercise is kept here: { $folder }
frame-restart-failed = The exercise could not be set aside. Nothing was changed.
frame-dossier = Working folder: { $folder }
