### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = your seat on a shared practice platform (1 to 60): it decides who you are and which organisations you have
room-command = a practice room: a seat for each participant, in their own browser
room-command-about = Opens a practice room on this computer: a seat for each participant, one practice platform for all of them, and the trainer's page. Everything is invented; no card reader is needed.
room-arg-participants = the number of seats (30)
room-arg-host = the address at which participants reach this computer (default: its own address on the network)
room-arg-seed = the seed of the class: the same seed gives the same words to the same seats
room-arg-wipe = at the end, delete the room's folder
room-no-participants = A room has 1 to { $last } seats
room-address-taken = { $why ->
    [taken] Port { $port } is already taken by another program at the address { $host }. Choose another one with --port.
    [permission] This computer does not let this program use port { $port }. Choose a number from 1024 to 65535 with --port.
    [elsewhere] { $host } is not an address of this computer. Give one of its IPv4 addresses with --host, or leave this option out.
    [unknown] { $host } is not an address of this computer. Give one of its IPv4 addresses with --host, or leave this option out.
   *[other] This computer cannot answer at the address { $host }: { $reason }. Choose another address with --host, or another port with --port.
 }
room-only-here = This computer is connected to no network: this link opens on this computer only. Connect it to the network of the class and start again.
room-another-port = Port { $before } is taken by another program: earlier links and printed sheets are no longer right. Print them again, or free this port and start again.
room-before = Preparing the room: { $done } of { $of }
room-serving = For the class ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
 }): { $url }
room-serving-trainer = For you alone, the trainer's page: { $url }
room-in-reality = A room is for practice only.
    .cause = Other computers can reach it. Real cards and real keys would not be safe there.
    .remedy = Open the room without --environment. For a real request, start ehcert-kit serve on your computer.
    .kept = Nothing was opened.
room-refused = { $reason ->
    [open] This room is open already.
    [scenario] This folder is that of a room on another scenario, “{ $what }”.
    [seed] This folder is that of a room with another seed, “{ $what }”.
    [seats] The number of seats of this room has been fixed since it began: { $what }.
    [content] This folder already contains “{ $what }”, which does not come from this room.
   *[other] The scenario “{ $what }” does not suit a room.
 }
    .cause = { $reason ->
        [open] Another program is serving it at this moment, from the folder { $folder }.
        [person] It has one person only. In a room each seat has its own.
        [foreigner] One person makes a request without a card there, and cannot make it at every seat.
        [alone] It moves the clock for one person alone. In a room everybody has the same one.
        [content] The room would prepare here what happened before the class, and delete what is there.
       *[other] A room keeps its scenario, its words and its seats: { $folder }
     }
    .remedy = { $reason ->
        [open] Close the other one first, or choose another folder with --workspace.
        [person] Choose another scenario with --scenario.
        [foreigner] Choose another scenario with --scenario.
        [alone] Choose another scenario with --scenario.
        [scenario] Leave out --scenario to go on with this room, or choose another folder with --workspace.
        [seats] Ask for no more than that with --participants to go on with this room, or choose another folder with --workspace.
        [seed] Leave out --seed to go on with this room, or choose another folder with --workspace.
       *[other] Choose another folder with --workspace.
     }
    .kept = Nothing was changed.
room-kept = The room is closed. What it made is kept in { $folder }.
room-erased = The room is closed, and what it made is erased.
room-erased-but = The room is closed, and what it made is erased. The rest of { $folder } is not the room's: { $left }
room-join = Join the room
room-join-lead = Here everything is invented: the card, the organisations, eHealth. You cannot break anything.
room-code = The room's code
room-code-text = Four letters or digits, written on the board.
room-code-go = Continue
room-called = Your first name
room-called-text = Enter it if you want the trainer to call you by your first name. Otherwise, leave this field empty.
room-take = Take a seat
room-free = Free seats: { $free } of { $of }
room-here = You are at seat { $seat }.
room-here-go = Back to the exercise
room-again = I already have a seat
room-again-text = The number and the word were shown when you took the seat. They are also on your sheet.
room-seat = Seat number
room-word = Your word
room-again-go = Find my seat again
room-seated = You are at seat { $seat }.
room-seated-word = Your word: { $word }. With the number and the word, you can come back to your seat from another browser.
room-wrong-code = This is not the room's code.
    .text = Look at the board again. Nothing is lost.
room-wrong-word = This number and this word do not belong together.
    .text = Check both on your sheet, or ask the trainer.
room-wrong-wait = Too many tries.
    .text = Wait a minute, or ask the trainer for your word.
room-wrong-full = All seats are taken.
    .text = If one of them is yours, enter its number and word. If not, ask the trainer.
room-401 = To open this page, join the room first.
    .text = Give the number and the word of your seat. If you have none yet, or the trainer has freed it, take one.
room-invitation = To join the room
room-invitation-text = Scan the QR code, or type this address into a browser:
room-invitation-code = The room's code: { $code }
room-qr = QR code for the address { $link }
room-taken = Seats taken: { $taken } of { $of }
room-to-trainer = Trainer's page
room-show-invitation = Show the link for the class
room-own-seat = My own seat
room-nobody = Nobody has taken a seat yet.
room-seats = Start again at the ticked seats
room-seats-text = { $steps ->
    [yes] The seat starts again from the beginning, or at the step you choose: the program really does everything that comes before that step.
   *[no] The seat starts again from the beginning.
 } The previous exercise is set aside, and you can bring it back.
room-act-jump = Go to this step
room-act-reset = Start again from the beginning
room-act-undo = Bring back the previous exercise
room-act-free = Free the seat
room-free-text = A freed seat starts again and gets a new word; as soon as it is ready, somebody else can take it. Whoever sat there cannot return to it.
room-begun-jump = Seats going to the chosen step: { $number }.
room-begun-reset = Seats starting again: { $number }.
room-begun-undo = Seats going back to the previous exercise: { $number }.
room-begun-free = Seats being freed: { $number }.
room-busy = { $number ->
    [one] One of the ticked seats is still being prepared: that goes on as it was started. Order it again when the seat is ready.
   *[other] { $number } of the ticked seats are still being prepared: that goes on as it was started. Order it again when the seats are ready.
}
room-nothing-before = None of the ticked seats has an earlier exercise.
room-which-step = Choose the step first.
room-free-one = Seats are freed one at a time: tick only that one. Nothing has been changed.
room-starting = being prepared ({ $done } of { $of })
room-ordered = starts again as soon as possible
room-ordered-back = gets the previous exercise back as soon as possible
room-slow = slower than the rest of the room
room-restarted = The trainer has started the exercise again at your seat.
room-undone = The trainer has brought back your previous exercise.
room-watch = · Watch the trainer's screen.
trainer-act-watch = The trainer is showing something
trainer-act-watch-yes = Everybody looks at the screen
trainer-act-watch-no = Everybody carries on
room-sheets = Sheets of the room
    .about = One sheet for each seat. Give each participant their own.
room-own-sheet = For your seat
room-sheet-begin-1 = Open { $link } in a browser.
room-sheet-begin-2 = Choose “I already have a seat”. Number: { $seat }. Word: { $word }.
room-sheet-begin-3 = Follow the home page: it always says what comes next.
room-tick-all = Tick everybody
room-tick-none = Tick nobody
frame-lost-crowded = This page was closed to let others open.
    .cause = In a room, each seat can keep only a few pages open at a time.
    .remedy = Close the tabs that you no longer need, then resume.
    .owner = Who can fix this: you.
    .kept = Nothing is lost: your case is saved.
    .still = The program is not responding yet. Wait a moment, then resume.
frame-lost-outside = This browser no longer has access to this page.
    .cause = The trainer has freed this seat, or the time during which this browser was let in has passed.
    .remedy = Resume: the page that opens says how to get in.
    .owner = Who can fix this: you, with the trainer if there is one.
    .kept = What was done here is not deleted.
    .still = The program is not responding yet. Wait a moment, then resume.
