### What can happen: title, then cause, remedy and what is kept. Who can fix it comes from the code.

owner-you = Who can fix this: you.
owner-commune = Who can fix this: your municipality (population service).
owner-access-manager = Who can fix this: the organisation's Chief Access Manager.
owner-organisation = Who can fix this: your organisation.
owner-it = Who can fix this: your IT support.
owner-ehealth = Who can fix this: eHealth.
owner-vendor = Who can fix this: your software vendor.
owner-program = Who can fix this: this program.
owner-trainer = Who can fix this: the trainer, or whoever started the practice platform.

## What you type

identifier-missing = Enter the number.
    .cause = { $type } numbers consist of digits, and this field has none.
    .remedy = Copy the number, digit by digit.
    .kept = The rest of the form is kept.
identifier-characters = This number contains something other than digits.
    .cause = { $type } numbers contain only digits. Spaces, dots and hyphens are accepted.
    .remedy = Copy the number again, digit by digit.
    .kept = The rest of the form is kept.
identifier-length = { $actual ->
    [one] This number has { $actual } digit. { $type } needs { $expected }.
   *[other] This number has { $actual } digits. { $type } needs { $expected }.
 }
    .cause = A digit is missing, or there is one too many.
    .remedy = Compare it with the document that shows the number.
    .kept = The rest of the form is kept.
identifier-pattern = This number does not match { $type }.
    .cause = The first digits are not those of this type of number.
    .remedy = Check the type you chose, then the number.
    .kept = The rest of the form is kept.
bis-number-wanted = This is a national register number, not a BIS number.
    .cause = In a BIS number, 20 or 40 is added to the month.
    .remedy = If the person has a Belgian identity card, use the “Request” page.
    .kept = The rest of the form is kept.
identifier-check-digits = The check digits do not match.
    .cause = One digit was probably copied wrongly.
    .remedy = Copy the number again, digit by digit.
    .kept = The rest of the form is kept.
identifier-birth-date = This national register number does not start with a possible date.
    .cause = The first six digits are the year, month and day of birth.
    .remedy = Copy the number again, digit by digit.
    .kept = The rest of the form is kept.
identifier-type = eHealth does not know the number type { $type }.
    .cause = Each organisation is identified by a type and a number, for example NIHII-GROUP.
    .remedy = Choose a type from the list.
    .kept = The rest of the form is kept.
application-id-characters = { $space ->
    [yes] A space cannot be used in an application ID.
   *[no] “{ $refused }” cannot be used in an application ID.
 }
    .cause = Only letters without accents, digits, - and _ are accepted.
    .remedy = { $space ->
        [yes] Replace it with - or _.
       *[no] Use letters without accents, digits, - or _.
     }
    .kept = The rest of the form is kept.
application-id-length = { $excess ->
    [one] The application ID is too long: remove { $excess } character.
   *[other] The application ID is too long: remove { $excess } characters.
 }
    .cause = It can have thirty characters at most.
    .remedy = Choose a shorter name.
    .kept = The rest of the form is kept.
name-refused = { $rule ->
    [missing] Enter the name of the organisation.
    [person] Enter this name, in letters.
   *[character] Character { $position } of this name cannot appear in a certificate: { $character }
 }
    .cause = { $rule ->
        [missing] The name is written in the certificate, in capitals and without accents.
        [person] The certificate carries this name, in capitals and without accents.
       *[character] This character is invisible, or it changes the order of what you see. It comes from a web page, a document or eHealth's list.
     }
    .remedy = { $rule ->
        [missing] Copy the official name.
        [person] Write it as it stands on the identity document.
       *[character] Choose “Another organisation…” and retype the name on the keyboard. If eHealth itself writes it this way, ask the contact centre, 02 788 51 55, to correct it.
     }
    .kept = The rest of the form is kept.
email-refused = { $rule ->
    [missing] Enter your e-mail address.
    [at] The e-mail address needs an @.
    [length] This e-mail address is too long.
   *[form] This e-mail address is not in the form name@domain.be.
 }
    .cause = eHealth sends its answer to this address.
    .remedy = Enter an address that you read, without accents or spaces.
    .kept = The rest of the form is kept.
phone-refused = { $rule ->
    [missing] Enter your phone number.
    [short] This number is too short. Add the area code.
    [long] This number is too long: fifteen digits at most. Enter one number only.
    [belgian] This number has too many digits for a Belgian number. Enter one number only, with + and the country code if it is foreign.
   *[form] This phone number contains something other than digits.
 }
    .cause = eHealth calls you on this number if there is a question.
    .remedy = Enter the number with or without +32, for example 0470 00 00 00.
    .kept = The rest of the form is kept.
password-refused = This password does not follow all the rules.
    .cause = It protects your keys, and all care-sector software must accept it.
    .remedy = Choose another one. { $length ->
        [broken] Use at least 8 characters.{" "}
       *[kept] {""}
     }{ $characters ->
        [broken] Use letters without accents.{" "}
       *[kept] {""}
     }{ $digit-or-symbol ->
        [broken] Add a digit or a symbol.{" "}
       *[kept] {""}
     }{ $confirmation ->
        [broken] Type the same password twice.
       *[kept] {""}
     }
    .kept = The rest of the form is kept.
secret-unreadable = { $reason ->
    [descriptor] Nothing can be read from descriptor { $descriptor }.
    [typed] This terminal did not pass on all the characters you typed.
   *[other] The text read from descriptor { $descriptor } may not be the right one.
 }
    .cause = { $reason ->
        [descriptor] A PIN or a password was expected there: one line of text, in UTF-8.
        [utf-16] It is in UTF-16, not in UTF-8.
        [typed] A character was lost: the terminal's encoding does not have it.
       *[encoding] It is not in UTF-8, or a character was lost on the way. Often it is an “é” sent by a Windows console.
     }
    .remedy = { $reason ->
        [descriptor] Open it in the command, for example --pin-fd 3 3<file. On Windows only 0 works: --pin-fd 0 <file.
        [typed] Use a terminal in UTF-8, or a file in UTF-8 with --pin-fd or --password-fd.
       *[encoding] Save it in a file in UTF-8, then use --pin-fd 0 <file. Or let the program ask for it.
     }
    .kept = Nothing was done. You have not lost a PIN try.
no-terminal = There is no terminal to type a PIN or a password in.
    .cause = It would be visible, or no one is there to type it.
    .remedy = Pass it on a descriptor: --password-fd, --new-password-fd or --pin-fd, for example --password-fd 3 3<file.
    .kept = Nothing was changed.
pin-format = { $rule ->
    [missing] Enter your PIN.
    [digits] A PIN contains only digits.
   *[length] A PIN has 4 to 12 digits.
 }
    .cause = Nothing was sent to the card: you have not lost a try.
    .remedy = Enter the code from the letter that came with the card.
    .kept = Everything is saved. Nothing was signed.

## The card

card-absent = No card can be read.
    .cause = There is no card in the card reader, or the card reader is not detected.
    .remedy = Insert the card, chip facing up and going in first, then try again.
    .kept = Your answers are saved.
card-service-absent = The card service of this computer is not responding.
    .cause = Card readers work through a system service (PC/SC). It is not installed or not running. On Windows it also stops while no card reader is plugged in.
    .remedy = Plug in the card reader. If that is not enough, restart the computer. On Linux, install and start pcscd.
    .kept = Your answers are saved.
card-service-refused = { $rule ->
    [access] The card service of this computer does not let you in.
    [busy] The card service of this computer is busy.
   *[other] The card service of this computer reports an error.
 }
    .cause = { $rule ->
        [access] It is running, but not for your session: remote, over SSH or in a container (code { $code }).
        [busy] It is running, but takes no new requests at the moment (code { $code }).
       *[other] It did not give access to the card readers (code { $code }).
     }
    .remedy = { $rule ->
        [access] Work at the computer itself, or ask your IT support for this access (on Linux: polkit).
       *[other] Wait a moment, then try again. If that is not enough, restart the computer and write down this code.
     }
    .kept = The card was not used. Your answers are saved.
card-reader-absent = No card reader is detected.
    .cause = The card reader is unplugged, or its driver is missing.
    .remedy = Plug it directly into the computer, not into a USB hub. It is detected within two seconds.
    .kept = Your answers are saved.
card-reader-failed = The card reader reports a fault.
    .cause = The error comes from the card reader or its driver (code { $code }).
    .remedy = Unplug the card reader, plug it directly into the computer, not into a USB hub, and put the card back in. If this comes back, try another card reader, or have its driver installed.
    .kept = The card was not used. Your answers are saved.
card-not-recognized = This card is not a Belgian identity card.
    .cause = There is a card in the reader, but it does not respond like an eID: it may be a bank card, a badge or a card from another country.
    .remedy = Insert your eID, chip facing up and going in first.
    .kept = Your answers are saved.
card-held = Another program is using the card.
    .cause = It has reserved the card for itself: an eID viewer, a browser or your care software.
    .remedy = Close that program, then try again.
    .kept = Your answers are saved. You have not lost a PIN try.
card-silent = The card did not respond in time.
    .cause = It is not inserted properly, or another program or window is holding it.
    .remedy = Look for a PIN window that is still open. Take the card out, put it back in, then try again.
    .kept = What was in progress has been stopped. Your answers are saved.
card-several = There is more than one identity card in the readers.
    .cause = The program does not choose for you.
    .remedy = Choose the card reader, or take out the other cards.
    .kept = Your answers are saved.
card-changed = This is no longer the same card.
    .cause = The request was prepared with another identity card.
    .remedy = Put the first card back in, or start again from the card step.
    .kept = Nothing was signed. No PIN was tried.
card-identity-untrusted = The data on this card is not authentic.
    .cause = The signature of the National Register does not match the data read.
    .remedy = Try another card reader. If this message comes back, have the card checked.
    .kept = Nothing was signed or sent.
card-contradictory = The data on this card contradicts itself.
    .cause = Its { $use ->
        [signature] signature
       *[authentication] authentication
     } certificate has a different national register number from its identity data.
    .remedy = Take the card out, put it back in and try again. If this message comes back, have the card checked at the population service of your municipality: only they can replace it.
    .kept = Nothing was signed or sent. No PIN was tried.
card-key-refused = { $use ->
    [signature] This way of reaching the card cannot sign.
   *[authentication] This way of reaching the card cannot identify you.
 }
    .cause = { $backend } does not support this key.
    .remedy = Choose direct access (PC/SC), or install the official eID software (eid.belgium.be).
    .kept = Nothing was signed. Your answers are saved.
card-window-impossible = The PIN window cannot open here.
    .cause = { $backend } asks for the PIN in its own window. This session has no graphical screen (SSH, console).
    .remedy = Work at the computer's own screen, or choose direct access (PC/SC).
    .kept = No PIN was asked for. Your answers are saved.
card-window-failed = Signing through the eID software's window failed.
    .cause = { $backend }: { $code }. This code does not say whether the problem is the window or the card.
    .remedy = If no window opened, choose direct access (PC/SC), or reinstall the eID software. If one did, try again.
    .kept = Nothing was sent. A wrong PIN entered in that window counts as a try.
card-trouble = The card or its software reports an error.
    .cause = { $backend }: { $code }.
    .remedy = Take the card out, put it back in, then try again. If this comes back, write down this code.
    .kept = Nothing was sent. Your answers are saved.
card-module-absent = There is no card module at this location.
    .cause = The file { $path } does not exist.
    .remedy = Correct the path, or let the program choose.
    .kept = Your answers are saved.
card-module-unusable = { $rule ->
    [word-size] This module is not made for this Python.
   *[load] This module cannot be loaded.
 }
    .cause = { $rule ->
        [word-size] One is 32-bit, the other 64-bit ({ $path }).
       *[load] { $path }: { $detail }
     }
    .remedy = Use a module that fits this Python (32-bit or 64-bit), or let the program choose.
    .kept = Your answers are saved.
card-backend-absent = Nothing on this computer can read a card.
    .cause = Neither the official eID software nor direct access is installed.
    .remedy = Install the official eID software (eid.belgium.be), or direct access: pip install "ehcert-kit[pcsc]".
    .kept = Your answers are saved.
card-given-up = You stopped this step.
    .cause = The card, or a PIN window, was still waiting.
    .remedy = Close any PIN window that is still open, then start again when you are ready.
    .kept = Nothing was sent. If a PIN had already been entered, it may have counted as a try.
card-pin-cancelled = The PIN was not entered.
    .cause = The window was closed, or the card reader stopped waiting.
    .remedy = Start again when you are ready.
    .kept = Nothing was signed. A wrong PIN entered in that window counts as a try.
card-removed = The card was taken out.
    .cause = It must stay in the reader while it signs.
    .remedy = Put the card back in and do this step again.
    .kept = Nothing was signed or sent. Your answers are saved.
card-pin-wrong = { $tries_left ->
    [None] That is not the right PIN.
    [one] That is not the right PIN. You have { $tries_left } try left.
   *[other] That is not the right PIN. You have { $tries_left } tries left.
 }
    .cause = It was probably a typing mistake.
    .remedy = Find the letter that came with the card before you try again. If the last try fails, the card is blocked.
    .kept = Everything is saved. Nothing was signed.
card-blocked = Your card is blocked.
    .cause = A wrong PIN was entered three times in a row.
    .remedy = Have it unblocked at the population service of your municipality. Allow three working days to three weeks.
    .kept = Your answers are saved. The request will wait.
card-certificate-absent = { $use ->
    [signature] This card cannot sign.
   *[authentication] This card cannot identify you.
 }
    .cause = { $use ->
        [signature] Its signature certificate is not active. Before the age of 18 it cannot be.
       *[authentication] The certificate this needs is not active on the card.
     }
    .remedy = Have it activated at the population service of your municipality. The rest of the card works.
    .kept = Your answers are saved until you come back.
card-certificates-unlisted = The card software sees no certificates.
    .cause = { $backend } reads the card, but does not find its certificates.
    .remedy = Choose direct access (PC/SC), or update the eID software (eid.belgium.be).
    .kept = Nothing was signed. Your answers are saved.
card-certificate-not-yet-valid = A certificate on this card is only valid from { $begins }.
    .cause = { $use ->
        [signature] The signature certificate starts later than the date on this computer.
       *[authentication] The authentication certificate starts later than the date on this computer.
     }
    .remedy = Check the date on the computer. If it is right, wait until that day, or ask your municipality.
    .kept = No PIN was asked for. Your answers are saved.
card-certificate-expired = A certificate on this card expired on { $ended }.
    .cause = { $use ->
        [signature] Like the card, its certificates have an expiry date. This is the signature certificate.
       *[authentication] Like the card, its certificates have an expiry date. This is the authentication certificate.
     }
    .remedy = Ask for new certificates or a new card.
    .kept = Your answers are saved.

## The file

keystore-password-wrong = This password does not open this file.
    .cause = Probably a capital letter or another keyboard layout. Or it is the password of a file other than { $file }.
    .remedy = Make what you type visible, and check it. Check the date of the file too.
    .kept = The file is unchanged. Try as many times as you like.
keystore-password-missing = No password was entered.
    .cause = The file { $file } is protected by a password.
    .remedy = Enter the one that you chose when you made this file.
    .kept = The file is unchanged. Try as many times as you like.
keystore-key-password = The password opens the file { $file }, but a key inside has a different password.
    .cause = Another program gave the key its own password. The file is complete: nothing in it has changed.
    .remedy = Go back to the original file. If you cannot, ask your IT support to give the file and the key the same password: “keytool -importkeystore” asks for both.
    .kept = The file is unchanged.
keystore-damaged = The file { $file } is damaged.
    .cause = Part of it is missing or has changed ({ $detail }).
    .remedy = Use a backup copy. You will find some next to the file: their names end in “.backup”.
    .kept = The file is unchanged.
keystore-unsupported = This program cannot read the file { $file }.
    .cause = The file seems complete, but another program probably wrote or converted it in its own way ({ $detail }).
    .remedy = Go back to the original file. If you cannot, ask your IT support to convert it to PKCS#12 with 3DES and a SHA-1 MAC, which care-sector software can read.
    .kept = The file is unchanged.
keystore-not-one = { $file } is not a keystore.
    .cause = { $looks_like ->
        [empty] The file is empty, or contains only zeros: copying probably stopped halfway.
        [base64] It is probably a keystore or a certificate, but copied as text (base64).
        [certificate] It is a certificate on its own, without a private key.
        [contract] It is a contract received from eHealth.
        [der] It is another kind of document (DER), without the keys.
        [html] It is a web page, not the file that the page offers: the download probably failed.
        [jks] It is a keystore in an old Java format.
        [json] It is a JSON file, for example this program's own case file.
        [key] It is a private key on its own, without a certificate.
        [macos] It is the hidden twin that macOS stores next to a file; its name starts with “._”.
        [pdf] It is a PDF document.
        [pem] It is a text file (PEM): probably a certificate or a request.
        [pem-damaged] It is a text file (PEM) with a part missing or changed.
        [pem-key] It is a private key on its own, as text (PEM).
        [pkcs7] It holds certificates or a signed message (PKCS#7), without a private key.
        [xml] It is an XML file, for example a message.
        [zip] It is an archive (zip or similar) that contains other files.
       *[unknown] Whatever its name, its content is not that of a keystore (PKCS#12).
     }
    .remedy = { $looks_like ->
        [base64] Go back to the original file, or have this one decoded: “certutil -decode” on Windows, “base64 -d” elsewhere.
        [html] Download the file again, or take it from where the program wrote it: the ehealth folder, then keystore.
        [jks] Ask your IT support to convert it: “keytool -importkeystore”, with “-deststoretype PKCS12”.
        [macos] Choose the file with the same name but without “._” at the start.
        [pem-damaged] Copy or download this file again, from its first line to its last.
        [zip] Open the archive (Extract all), then choose the file inside it.
       *[other] The keystore is usually in the ehealth folder, then keystore. Choose it there, or in your backups.
     }
    .kept = The file is unchanged.
file-absent = There is no file { $file }.
    .cause = Its name is different, or the file was moved or is on another computer.
    .remedy = Check the name and the folder of the file, then give them again.
    .kept = Nothing was changed.
keystore-absent = The keystore is not there: { $file }
    .cause = It was moved or renamed, or it is on another computer.
    .remedy = Search for files whose name ends in “p12”, on this computer and in your backups, then put the file back in its place.
    .kept = Your case is saved.
file-is-folder = { $file } is a folder, not a file.
    .cause = The name stops before that of the file, or a folder has this name.
    .remedy = Give the name of the file, with the folder it is in.
    .kept = Nothing was changed.
file-busy = { $file } is in use.
    .cause = Another page or window of this program is writing to it right now.
    .remedy = Wait a few seconds, close the other pages, then try again.
    .kept = Nothing was changed.
file-not-readable = { $file } cannot be read.
    .cause = { $reason ->
        [permission] You do not have permission to read it.
       *[other] The system did not allow it.
     }
    .remedy = Ask your IT support to give you access to it, or choose another file.
    .kept = The file is unchanged.
file-huge = { $file } is too large.
    .cause = A keystore, a certificate or a message has no more than a few hundred kilobytes; this file has more than 32 MB.
    .remedy = Check the name of the file, or choose another one.
    .kept = The file is unchanged.
folder-not-writable = This program cannot write in { $folder }.
    .cause = { $reason ->
        [full] The disk is full.
        [read-only] This folder is read-only.
        [permission] You do not have permission to write here.
        [in-use] Another program has this file open: antivirus, synchronisation, preview or care software.
        [no-locks] This drive has no locks: two programs could write there at the same time.
       *[other] The system did not allow it.
     }
    .remedy = { $reason ->
        [full] Free up some space on this disk, then try again.
        [in-use] Close the program that has this file open, then try again.
        [no-locks] Use a folder on this computer's own disk, not on the network.
       *[other] Choose another folder, or ask your IT support for permission to write in this one.
     }
    .kept = The old file is intact. What was saved is still saved.
folder-unusable = This program cannot write in { $folder }.
    .cause = { $reason ->
        [absent] There is no such folder.
        [folder] A folder has the name of the file to be written.
       *[file] It is not a folder: a file has this name, or that of a folder above it.
     }
    .remedy = Check the name, or choose another one.
    .kept = Nothing was changed.
trust-file-refused = { $reason ->
    [absent] The authorities file is not there: { $file }
   *[other] The authorities file is not suitable: { $file }
 }
    .cause = { $reason ->
        [absent] It was moved or renamed, or its name is misspelt.
        [authority] “{ $subject }” is not an authority: this certificate cannot sign other certificates.
       *[other] It contains no readable certificates in PEM format.
     }
    .remedy = { $reason ->
        [absent] Correct the name given with --trust.
        [authority] With --trust, give a file that contains only certificates of authorities.
       *[other] With --trust, give a file that contains one or more certificates of authorities, in PEM format.
     }
    .kept = Nothing was changed. Without --trust, the program trusts only the authorities supplied with it.
anchor-damaged = This program is damaged: the authority { $name } is no longer the one that was supplied.
    .cause = A file of the program was changed after installation.
    .remedy = Install the program again, from the place where you first got it.
    .kept = Nothing was changed in your case.
keystore-entry-absent = The file { $file } opens, but the key “{ $alias }” is not in it.
    .cause = This file does not come from the eHealth procedure, or part of it was removed.
    .remedy = Choose another file or a backup copy.
    .kept = The file is unchanged.

## The platform

platform-unreachable = This computer cannot reach eHealth.
    .cause = { $reason ->
        [proxy-login] The proxy of this network asks for a user name and password (HTTP 407), or does not accept the ones that are set.
        [certificate] The certificate shown for { $host } is not recognised: a proxy or an antivirus is probably inspecting the connection.
        [certificate-dates] On this computer's date, the certificate of { $host } is not valid: the clock is probably wrong.
       *[other] A firewall or a proxy is probably blocking the connection to { $host }.
     }
    .remedy = { $reason ->
        [proxy-login] Ask your IT support for direct access to { $host }, or for a proxy that accepts the password in HTTPS_PROXY. A Windows login (NTLM, Kerberos) is not possible here.
        [certificate] Try another network. If it works there, ask your IT support for direct access to { $host }, or to install the certificate of this proxy.
        [certificate-dates] Set the date and time on this computer, then try again.
       *[other] Try another network. If it works there, give this message to your IT support: { $operation }, { $reason }.
     }
    .kept = Everything is saved. Nothing was sent.
proxy-unusable = { $variable ->
    [system] The proxy set in this system cannot be used.
   *[other] The proxy set in { $variable } cannot be used.
 }
    .cause = { $reason ->
        [scheme] { $variable }={ $place }: this program only knows http, https and socks5 proxies.
       *[address] { $variable }={ $place }: this is not the address of a proxy.
     }
    .remedy = Ask your IT support to correct this setting, for example http://proxy.example:8080, then start this program again.
    .kept = Everything is saved. Nothing was sent.
platform-silent = eHealth is not responding.
    .cause = eHealth is probably down for maintenance or has broken down ({ $operation }).
    .remedy = Try again in a few minutes. Contact centre: 02 788 51 55.
    .kept = Everything is saved. You can close this page.
platform-answer-lost = eHealth's answer was lost on the way.
    .cause = The connection broke after the request was sent ({ $operation }).
    .remedy = Press “Ask eHealth what it received”. Do not sign a second time.
    .kept = The key and the signed request are saved.
platform-answer-not-soap = eHealth sent a web page instead of an answer.
    .cause = eHealth is probably down for maintenance or has broken down ({ $operation }, HTTP { $http_status }, { $content_type }).
    .remedy = Try again in a few minutes. Contact centre: 02 788 51 55.
    .kept = Everything is saved.
platform-answer-from-network = The answer came from your own network, not from eHealth.
    .cause = { $http_status ->
        [407] The proxy of this network asks for a user name and password ({ $operation }, HTTP 407).
        [511] This network wants you to log in first ({ $operation }, HTTP 511).
       *[other] { $place ->
            [none] A web page came back in place of the answer ({ $operation }, HTTP { $http_status }, { $content_type }): the login page of a network, or a proxy.
           *[other] The request was redirected to { $place } ({ $operation }, HTTP { $http_status }): the login page of a network, or a proxy.
         }
     }
    .remedy = Open any website in the browser. If a login page appears, log in, then try again. If not, give this message to your IT support: access to eHealth must be direct.
    .kept = Everything is saved.
platform-answer-malformed = eHealth's answer cannot be read.
    .cause = It does not follow the service's schemas ({ $operation }: { $detail }).
    .remedy = Try again. If this goes on, give this message to the contact centre, 02 788 51 55.
    .kept = Everything is saved.
platform-fault = eHealth reports a technical problem: { $code }
    .cause = { $message } ({ $operation })
    .remedy = Try again later. Contact centre: 02 788 51 55.
    .kept = Everything is saved.
platform-refused = eHealth refused: { $codes }
    .cause = { $messages } ({ $operation })
    .remedy = Correct what the message points out. If it is not clear, give it to the contact centre, 02 788 51 55.
    .kept = Your answers and your keys are saved.
clock-wrong = The clock of this computer is wrong: eHealth refuses the request.
    .cause = { $side ->
        [fast] It is { $minutes } min ahead of eHealth's clock ({ $codes } { $messages }, { $operation }).
       *[slow] It is { $minutes } min behind eHealth's clock ({ $codes } { $messages }, { $operation }).
     }
    .remedy = Set the date, the time and the time zone, automatically if you can. Then try again.
    .kept = Your answers and your keys are saved.
platform-not-yet-delivered = The certificate is not ready yet.
    .cause = eHealth is preparing it, or a person is checking the request ({ $operation }).
    .remedy = Wait for the e-mail. Do not send a new request.
    .kept = Your file and your request are saved.

## The procedure

unknown-name = “{ $function }” does not know “{ $name }”.
    .cause = { $nearest ->
        [none] There is no similar name.
       *[other] You probably meant “{ $nearest }”.
    }
    .remedy = Correct the cell. The names it knows: { $known }.
    .kept = Nothing was done.
step-too-early = It is too early for this step.
    .cause = { $missing ->
        [applicant] The card has not been read for this case yet.
        [identification] eHealth has not given the list of your organisations yet.
        [choice] The organisation has not been chosen yet.
        [contactdata] The contact details are still missing.
        [agreement] The contract is not there yet.
        [file] The keystore is not there yet.
        [keys] The keys have not been created for this case yet.
        [csr] The certificate signing request (CSR) has not been made for this case yet.
        [sent] No request has been sent for this case yet.
        [delivered] The certificate has not arrived yet.
        [registered] The Encryption Token (ETK) has not been registered yet.
       *[other] An earlier step is not finished.
     }
    .remedy = First finish what is missing, then come back here.
    .kept = Everything is saved.
no-organisation = eHealth finds no organisation for you.
    .cause = The card may not be that of the responsible person. Or that person's SSIN is missing from the records of the CBE or the NIHII.
    .remedy = Use the card of the person named under « Vos responsables » (the people responsible). If it is that card, ask the payroll office (social secretariat) to add the SSIN, or choose “Another organisation…”.
    .kept = Your answers are saved.
organisation-absent = eHealth does not know you as a manager of { $organisation }.
    .cause = The role has not been given to you yet, or only just has.
    .remedy = Ask the Chief Access Manager to appoint you, or choose “Another organisation…”.
    .kept = Your answers are saved.
already-active = { $subject } already has an active certificate.
    .cause = There can be only one active certificate per name, except in the last 90 days.
    .remedy = Use that certificate, or make the request with another application ID. You can also revoke that certificate.
    .kept = Nothing has changed.
request-in-progress = { $subject } already has a request in progress.
    .cause = Only one request at a time is possible per name. The first one is still waiting for its certificate.
    .remedy = Wait for that certificate: the request in progress is on the home page. Do you need a second one, for another system? Make the request with another application ID.
    .kept = Nothing has changed. The first request remains valid.
application-id-taken = The application ID { $application_id } is already taken.
    .cause = Another certificate of this organisation uses it.
    .remedy = Choose another name.
    .kept = The rest of the form is kept.
contract-unreadable = The name in the contract can be read in more than one way. Nothing will be signed.
    .cause = The name contains a character that can have two meanings, such as a comma: { $dn }
    .remedy = Ask the eHealth contact centre, 02 788 51 55, to correct this name. Or make the request under the name written without this character.
    .kept = Your answers are saved. No request has been sent.
contract-not-ours = The contract is not for what you asked. Nothing will be signed.
    .cause = Asked for: { $asked }. Received: { $received }.
    .remedy = Check the organisation. If the name received is the right one, choose “Another organisation…” and make the request under that exact name.
    .kept = Your answers are saved. No request has been sent.
contract-not-read = The contract has not been read yet.
    .cause = Your signature legally binds the organisation.
    .remedy = Read the contract, then tick “I have read the contract”.
    .kept = Everything is saved. Nothing was signed.
already-sent = The request has already been sent.
    .cause = What is signed can no longer change.
    .remedy = Wait for eHealth's answer and complete the certificate. Do not send a new request.
    .kept = Your file and your request are saved.
reason-stands = This revocation has already been signed, for another reason.
    .cause = The reason that was signed is: { $reason ->
        [keyCompromise] “The key or the password is at risk”.
        [affiliationChanged] “The organisation has changed”.
        [cessationOfOperation] “The activity is ending”.
       *[superseded] “Another certificate replaces it”.
    }
    .remedy = Carry on: the reason that was signed is the one that counts. It is in the contract and can no longer change.
    .kept = Nothing is signed a second time.
changed-elsewhere = The case has changed in the meantime.
    .cause = Another window or another program is working on the same case.
    .remedy = Read what this page shows now, then do the step again. Close the other window.
    .kept = Nothing was sent from here. Everything is saved.
decision-negative = eHealth refused the request.
    .cause = Your mandate has probably not been proved. Answer: { $codes } { $messages }
    .remedy = Read eHealth's e-mail, have the mandate corrected, then make a new request.
    .kept = Your answers are saved. The key of this request has been set aside; a new one will be made.
certificate-not-ours = { $difference ->
    [key] This certificate does not belong to your key.
    [subject] This certificate has a different name from your request.
   *[dates] This certificate is no longer valid.
 }
    .cause = The certificate that arrived is not what you asked for.
    .remedy = Do not use this certificate. Call the contact centre, 02 788 51 55.
    .kept = Your file is unchanged.
chain-untrusted = The certificate received does not lead back to a known authority.
    .cause = { $reason ->
        [not-an-authority] { $issuer } is not entitled to issue certificates.
        [path-length] { $issuer } cannot vouch for another authority.
        [not-signed-by-issuer] The signature is not that of { $issuer }.
        [expired] The certificate of { $issuer } has expired.
        [usage] This certificate is not meant for signing.
       *[unknown-root] Its authority is { $issuer }, which this program does not know.
    }
    .remedy = Do not use this certificate. Call the contact centre, 02 788 51 55.
    .kept = Your file is unchanged.
challenge-unreadable = Your new key does not open eHealth's challenge.
    .cause = The answer is damaged, or is not for this key.
    .remedy = Do this step again: a new challenge will be sent.
    .kept = The certificate is in the file. It works for identification.
etk-untrusted = The Encryption Token (ETK) is not accepted.
    .cause = A check failed: { $reason }
    .remedy = Do this step again. If this goes on, call the contact centre, 02 788 51 55.
    .kept = The certificate is in the file. It works for identification.
etk-absent = No one can send encrypted messages to { $organisation } yet.
    .cause = The Encryption Token (ETK) is not registered, or not activated.
    .remedy = Go back to the last part of the procedure and finish it.
    .kept = The certificate is in the file. It works for identification.
etk-of-another = Encrypted messages for { $organisation } go to a different certificate from the one in this file.
    .cause = eHealth's ETK depot gives the ETK of certificate { $serial }, which replaces this one.
    .remedy = Use the file of that certificate on every computer. Keep this file: it reads the old messages.
    .kept = Nothing was registered or deleted. Your file is unchanged.
etk-key-missing = The encryption key that eHealth uses is not in this file.
    .cause = Messages for your organisation are encrypted for another key (number { $serial }). This file is an old version, or a copy was completed elsewhere.
    .remedy = { $count ->
        [0] On this computer and the others, look for the file that was used last, and open it here. If it is lost, register a new key on the “Encryption key” page.
       *[other] This key is in: { $files }. Open that file.
    }
    .kept = Nothing was registered or deleted. Your file is unchanged.
etk-not-active = The Encryption Token (ETK) is not active.
    .cause = { $status ->
        [WAIT_FOR_ACTIVATION] It replaces another ETK and is waiting to be activated.
        [VALID_ACTIVE] eHealth says it is active, but the ETK depot does not give it.
       *[other] eHealth says its status is { $status }.
    }
    .remedy = Try again later. If this goes on, call the contact centre, 02 788 51 55.
    .kept = The certificate is in the file. It works for identification.
certificate-ended = This certificate is no longer valid.
    .cause = { $status ->
        [EXPIRED] It has reached its expiry date.
        [REVOKED] It was revoked.
       *[other] eHealth says its status is { $status }.
    }
    .remedy = Make a new request, with a new file. Keep this file: it still opens the old messages.
    .kept = Your file is unchanged.
platform-unclear = eHealth does not say clearly what it knows about this certificate.
    .cause = { $count ->
        [0] It does not find the certificate.
       *[other] It gives { $count } certificates instead of one.
    }
    .remedy = Try again later. If this goes on, call the contact centre, 02 788 51 55.
    .kept = Your file is unchanged.
workspace-absent = This folder is no longer there: { $folder }
    .cause = It was moved, renamed or deleted while it was open here.
    .remedy = Put it back in its place, or close this page and start the program again.
    .kept = This program has deleted nothing.
state-set-aside = A file of this program was damaged: { $file }.
    .cause = It is kept under the name { $aside }. A sudden shutdown or another program may have damaged it.
    .remedy = { $outcome ->
        [rebuilt] The program has rebuilt it from the messages exchanged with eHealth. Carry on.
       *[lost] You will have to redo what had not been sent. If a keystore was created, it is still there: open it on the “Complete” page.
    }
    .kept = Nothing was deleted.
wait-too-long = { $seconds ->
    [one] The certificate did not arrive within { $seconds } second.
   *[other] The certificate did not arrive within { $seconds } seconds.
 }
    .cause = eHealth is still preparing it, or a person is checking the request.
    .remedy = Come back later: the procedure carries on from here. Do not send a new request.
    .kept = Your file and your request are saved.

## The environments

environments-mixed = Practice and real work do not mix.
    .cause = “{ $what }” does not belong to the environment “{ $environment }”.
    .remedy = Choose the right environment, in another working folder.
    .kept = Nothing was changed.
file-from-elsewhere = This file does not come from here.
    .cause = { $environment ->
        [practice] The certificate in { $file } comes from another exercise: this platform does not know it.
       *[other] The certificate in { $file } comes from an authority that this program does not know in this environment: { $issuer }
    }
    .remedy = { $environment ->
        [practice] Open a file of this exercise, or go back to the exercise where that one was made.
       *[other] Choose the right file, or the right environment. If they are right, call the contact centre, 02 788 51 55.
    }
    .kept = Your case has not changed. If you have just added this file here, its copy has been set aside, not deleted.
practice-only = This exists only for practice: { $what }
    .cause = In a real environment, a person decides and signs.
    .remedy = Choose the environment “practice”, or leave out this option.
    .kept = Nothing was changed.
practice-platform-failed = The practice platform cannot answer. The problem is not with eHealth.
    .cause = { $message ->
        [folder-not-writable] The computer that it runs on can no longer write: its disk is probably full ({ $operation }).
        [practice-store-refused] Its database is not responding, or accepts nothing more ({ $operation }).
       *[other] An unexpected error happened there ({ $operation }, { $code }).
     }
    .remedy = { $message ->
        [practice-store-refused] Tell the person who started it: the database has to be repaired; the platform then goes on by itself. Try again after that.
       *[other] Tell the person who started it: space has to be freed, or the platform restarted. Then try again.
     }
    .kept = Your answers and your keys are kept.
practice-platform-absent = There is no practice platform in { $folder }.
    .cause = No exercise has been started in this folder, or it was reset.
    .remedy = Give the folder of the exercise with --workspace, or start an exercise.
    .kept = Nothing was created.
practice-platform-unreachable = The practice platform does not answer at { $address }.
    .cause = { $reason ->
        [certificate] The TLS certificate of this address is not recognised: the platform made an authority of its own.
       *[other] It is not started, it is elsewhere, or it expects https instead of http ({ $reason }).
     }
    .remedy = { $reason ->
        [certificate] Give that authority: --trust practice/tls-root.pem, a file in the folder of the platform.
       *[other] Start it (ehcert-kit practice-platform), then check the address: http or https, computer, port.
     }
    .kept = Nothing was sent.
practice-state-damaged = { $state ->
    [aside] The practice file { $file } was damaged: the exercise carries on with a new one.
   *[there] The practice file { $file } is damaged.
 }
    .cause = It is empty, cut short, or not a practice file.
    .remedy = { $state ->
    [aside] Carry on. Some of what the practice platform knew may be missing: if so, start the exercise again.
   *[there] Start the exercise again: this file will be set aside, and a new one will be started.
 }
    .kept = { $state ->
    [aside] Nothing was deleted: the old file is next to it, under the name { $aside }.
   *[there] Nothing was changed.
 }
practice-clock-refused = { $reason ->
    [back] The practice clock does not go back: it already shows { $now } or later.
   *[beyond] The practice clock does not go that far.
 }
    .cause = { $reason ->
    [back] What has been done already has a date. The clock can only be put back to this computer's time.
   *[beyond] Certificates stop at the year 9999.
 }
    .remedy = { $reason ->
    [back] Choose a later date, or go back to this computer's time with --reset.
   *[beyond] Choose a nearer date.
 }
    .kept = The clock has not moved.
workspace-of-another-environment = This working folder was started in the environment “{ $begun }”.
    .cause = You are now asking for the environment “{ $asked }”.
    .remedy = Use another working folder.
    .kept = Nothing was changed.
written-by-newer-version = A newer version of this program has written in this working folder.
    .cause = The file { $file } holds something that this version does not know, and would lose.
    .remedy = Install the new version on this computer, then open this folder again. Or carry on at the computer that has it already.
    .kept = Nothing was changed.
scenario-unknown = There is no scenario “{ $name }”.
    .cause = Neither a file nor one of the scenarios that come with the program has this name.
    .remedy = Choose one: { $known }. Or give a file of your own.
    .kept = Nothing was changed.
scenario-other = This folder holds an exercise on another scenario, “{ $runs }”.
    .cause = You asked for “{ $wanted }”. An exercise keeps its scenario.
    .remedy = Leave out --scenario to go on with it, or choose another folder with --workspace.
    .kept = Nothing was changed.
scenario-refused = { $where ->
    [file] The scenario { $file } has an error: { $problem }
   *[key] The scenario { $file } has an error at “{ $at }”: { $problem }
 }
    .cause = A scenario follows a strict format, so that a typing mistake does not go unnoticed.
    .remedy = Correct the file; docs/scenarios.md describes the format.
    .kept = Nothing was changed.
scenario-alone = The scenario “{ $scenario }” cannot begin on a shared platform.
    .cause = It moves the practice clock, and the clock of a shared platform is everybody's.
    .remedy = Choose another scenario, or leave out --platform to have a platform of your own.
    .kept = Nothing was done on the platform, and its clock has not moved.
renewal-too-early = It is too early to renew this certificate.
    .cause = It is valid until { DATETIME($until, dateStyle: "long") }. Renewal is possible from { DATETIME($since, dateStyle: "long") }.
    .remedy = Come back on that day or later. The page “Copy” or the command “ehcert-kit calendar” makes a reminder for your calendar.
    .kept = Nothing has changed. The certificate works as before.
not-finished = The file { $file } is still waiting for its certificate.
    .cause = A request is only complete once the certificate has been received and installed.
    .remedy = Complete it first, on the “Complete” page.
    .kept = Nothing has changed.
no-keystore = There is no completed keystore in { $folder }.
    .cause = It is probably in another folder, or on another computer.
    .remedy = Look for files whose name ends in “p12”, and give the right one.
    .kept = Nothing has changed.
serial-unknown = eHealth does not show this person a certificate with the number { $serial }.
    .cause = The number was copied wrongly, or the person does not manage this organisation.
    .remedy = Compare the number with the overview, or ask the person who manages the organisation's access.
    .kept = Nothing was sent.
registration-unfinished = The encryption key of { $file } is not registered yet.
    .cause = It is waiting next to the file, protected by the current password.
    .remedy = Complete the file first, on the “Complete” page, then change the password.
    .kept = The file and the key have not changed.
not-for-this-file = No key in { $file } opens this message.
    .cause = It is encrypted for another key, perhaps that of an older file. Or it is not an encrypted message.
    .remedy = Try the other files of this organisation, including the oldest ones.
    .kept = The message and the file have not changed.
owner-unreadable = “{ $text }” does not name an organisation.
    .cause = A type and a number are needed, such as NIHII-GROUP=94000027. With an application ID: NIHII-GROUP=94000027,LABO.
    .remedy = Copy them: they are in the name of the keystore.
    .kept = Nothing has changed.
keystore-in-the-way = { $file } is a keystore: this program does not overwrite it.
    .cause = The name given for the result is that of a keystore.
    .remedy = Give another name.
    .kept = The keystore has not changed.
message-too-long = The message is too long: { $most } bytes at most.
    .cause = This is for checking that an Encryption Token (ETK) works, not for sending documents.
    .remedy = Use a shorter message.
    .kept = Nothing was written.
invitation-expired = The address given by eHealth no longer works.
    .cause = The person had to prove who they are there before { DATETIME($expires, dateStyle: "long") }.
    .remedy = Send a new request: you get a new key and a new address.
    .kept = The old key has been set aside, not deleted.
needs-no-card = This certificate has a BIS number: { $owner_name }.
    .cause = There is no card with that number in the reader, and without a card a certificate cannot be renewed.
    .remedy = If the person has no Belgian card, make a new request, on the “Without a Belgian card” page. If they have a card with that number, insert it and try again.
    .kept = Nothing has changed.
not-yours = This certificate belongs to another person: { $subject }.
    .cause = A person's own certificate can be revoked only by that person.
    .remedy = The eHealth contact centre (02 788 51 55) can help a person who does not have a card.
    .kept = Nothing was signed or sent.
already-renewed = The certificate of { $file } has already been renewed.
    .cause = The new one is in { $successor }.
    .remedy = Use the new file, and keep the old one for the old messages.
    .kept = Nothing has changed.
same-place = The copy would be in the same place as the file: { $folder }.
    .cause = A copy must be somewhere else: another folder, another disk, another computer.
    .remedy = Give another folder.
    .kept = Nothing has changed.
folder-absent = There is no folder { $folder }.
    .cause = Its name was copied wrongly, or the disk it is on is not connected.
    .remedy = Check the name, or connect the disk.
    .kept = Nothing has changed.
home-absent = No home folder is known.
    .cause = The variable HOME is not set (on Windows: USERPROFILE), and the system knows no folder for this user. This is common for services and containers.
    .remedy = Set HOME to a folder in which this user can write. To practise without opening the pages, --workspace and a folder are enough.
    .kept = Nothing was done.
