### The trainer's page.

## On the participants' pages

trainer-pause = The trainer asks you to wait before signing. The next part appears here as soon as they give the signal.
trainer-band-clock = · Today is { $day }.

## The page

trainer-title = Trainer's page
trainer-open = Trainer's page: see where participants are, and act
trainer-people = Participants
trainer-column-name = Who
trainer-column-place = Where
trainer-column-since = For
trainer-column-met = Last message
trainer-column-help = Help
trainer-column-card = Card
trainer-column-request = Request
trainer-column-orders = Instruction
trainer-place = { $page } · { $step }
trainer-nowhere = no page opened yet
trainer-since = { $minutes } min { $seconds } s
trainer-away = page closed
trainer-help-wanted = asks for help
trainer-card-in = { $tries ->
    [0] in the reader, blocked
    [one] in the reader, { $tries } try left
   *[other] in the reader, { $tries } tries left
 }
trainer-card-out = not in the reader
trainer-card-elsewhere = on the participant's computer
trainer-is-watch = watching the screen
trainer-is-pause = waiting to sign
trainer-is-hold = deliveries held
trainer-is-cut = network cut
trainer-request-none = not yet
trainer-request-in-progress = in progress
trainer-request-valid-active = certificate issued
trainer-request-refused = refused
trainer-request-revoked = certificate revoked
trainer-request-expired = certificate expired
trainer-pace = Pace
trainer-pace-text = While “Wait before signing” is chosen, the signing page no longer asks for the PIN.
trainer-requests = Requests
trainer-waiting = { $number ->
    [0] No request in progress.
    [one] { $number } request in progress.
   *[other] { $number } requests in progress.
 }
trainer-requests-text = “Validate by hand” does what the person at eHealth does: the certificate follows after the scenario's delay. “Deliver now” gives it at once.
trainer-card = Practice card
trainer-network = Network
trainer-cut = Cut for another { $seconds } s.
trainer-mishaps = Mishaps
trainer-faults = { $number ->
    [0] No mishap planned.
    [one] { $number } mishap planned.
   *[other] { $number } mishaps planned.
 }
trainer-time = Practice clock
trainer-clock = { $day }, { $time }
trainer-time-text = The days are calculated from the participant's certificate. The clock only goes forward.
trainer-scenario = Scenario: { $title }
trainer-lesson = Lesson:
trainer-notes = For the trainer:
trainer-minutes = about { $minutes } minutes
trainer-audience-everyone = for everyone
trainer-audience-manager = for managers
trainer-audience-helpdesk = for those who help others
trainer-audience-it = for IT staff
trainer-running = running
trainer-restart = Start again, or start at a step…
trainer-acts = What you have done
trainer-acts-none = Nothing so far.
trainer-act-line = { $time } · { $what }
trainer-act-line-of = { $time } · { $what } · { $whom }
trainer-act-people = { $number } participants
trainer-nobody-chosen = Tick somebody first.
trainer-no-answer = The program no longer answers: this page shows what was true until then.
trainer-done = Done: { $what }.
trainer-done-deliver = { $number ->
    [0] No request to deliver.
    [one] { $number } certificate delivered.
   *[other] { $number } certificates delivered.
 }
trainer-done-validate = { $number ->
    [0] No request is waiting for validation by hand.
    [one] { $number } request validated.
   *[other] { $number } requests validated.
 }
trainer-done-refuse = { $number ->
    [0] No request to refuse.
    [one] { $number } request refused.
   *[other] { $number } requests refused.
 }

## The buttons, and the same in the history

trainer-act-deliver = Deliver now
trainer-act-validate = Validate by hand
trainer-act-refuse = Refuse
trainer-act-hold = Keep the next deliveries for me
trainer-act-hold-yes = Deliveries wait for the trainer
trainer-act-hold-no = Deliveries happen by themselves
trainer-act-pause = Wait before signing
trainer-act-pause-yes = Wait before signing
trainer-act-pause-no = Signing may go on
trainer-act-hint = Give the next hint
trainer-act-pull-card = Pull the card
trainer-act-insert-card = Insert the card
trainer-act-block-card = Block the card
trainer-act-unblock-card = Unblock the card
trainer-act-cut = Cut the network for 60 s
trainer-act-mend = Restore the network
trainer-act-cut-network = { $seconds ->
    [0] Network restored
   *[other] Network cut: { $seconds } s
 }
trainer-act-fault = Mishap planned: { $do ->
    [drop-answer] the answer is lost
    [down] eHealth down
    [delay] slow answer
   *[other] refusal
 }
trainer-act-fault-lost-answer = The answer to the signature is lost
trainer-act-fault-down = eHealth down while waiting (3 times)
trainer-act-fault-slow = The next signature takes 8 s
trainer-act-clear-faults = Remove the mishaps
trainer-act-day-delivery = Day of delivery
trainer-act-day-eve = Day before the last 90 days
trainer-act-day-ninety = 90 days before the end
trainer-act-day-last = Last day
trainer-act-day-after = Day after
trainer-act-one-day = One day forward
trainer-act-clock = Clock moved to: { $to }
trainer-act-clock-back = Back to this computer's time
trainer-act-restart = { $step ->
    [none] The exercise began again
   *[other] The exercise went to: { $step }
 }
trainer-act-restart-failed = { $why ->
    [none] The exercise could not begin again
   *[other] The exercise could not begin again: { $why }
 }
trainer-act-undo-failed = { $why ->
    [none] The earlier exercise could not come back
   *[other] The earlier exercise could not come back: { $why }
 }
trainer-act-reset = The platform started again
trainer-act-undo = Back to the previous exercise
trainer-act-free = Seat { $seat } was freed

## Starting again

trainer-begin = Start the exercise again?
trainer-begin-lead = Scenario: “{ $title }”
trainer-begin-text = What you have done so far is set aside. You can go back to it: the last three exercises are kept.
trainer-begin-yes = Yes, start again
trainer-begin-no = Change nothing
trainer-start = Start at
trainer-start-text = The program then does everything that comes before this step, as a person would. It takes a few seconds.
trainer-start-beginning = The beginning
trainer-starting = The exercise is being prepared…
trainer-starting-text = The earlier steps are being done one by one. What comes next opens by itself.
trainer-starting-far = Progress
trainer-verified = Verified: { $files ->
    [one] { $files } file
   *[other] { $files } files
 }, 1 card, { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
 }.
trainer-undo = Undo: go back to the previous exercise
trainer-former = “{ $scenario }”, set aside on { $day } at { $time }. The current exercise will be kept in its turn.
trainer-undone = Back to the previous exercise: “{ $scenario }”.
frame-lost-restarted = The exercise has started again.
    .cause = This page still shows the previous exercise. It was set aside, here or by the trainer.
    .remedy = Resume: the home page opens with the new exercise.
    .owner = Who can fix this: you.
    .kept = The previous exercise is kept: it can come back.
    .still = The program is not responding yet. Wait a moment, then resume.
frame-lost-undone = The previous exercise is back.
    .cause = This page still shows the exercise that has just been set aside.
    .remedy = Resume: the home page opens where you were.
    .owner = Who can fix this: you.
    .kept = Both exercises are kept.
    .still = The program is not responding yet. Wait a moment, then resume.

## Errors

practice-day-unknown = This day is past, or is not known yet.
    .cause = These days are calculated from the certificate, and the practice clock only goes forward.
    .remedy = Make a request first, or put the clock back to this computer's time.
    .kept = Nothing was changed.
no-former-exercise = There is no exercise to go back to.
    .cause = No exercise was set aside, or it was deleted.
    .remedy = Go on with the current exercise, or start it again.
    .kept = Nothing was changed.
exercise-changed = The previous exercise cannot be brought back.
    .cause = Its files have changed since it was set aside: { $files }
    .remedy = Go on with the current exercise. The folder that was set aside stays: { $folder }
    .kept = Nothing was changed.
no-such-start = This scenario does not pass through this step.
    .cause = Step asked for: { $step }
    .remedy = Choose a step from the list.
    .kept = The exercise in progress has not changed.
jump-stopped = This scenario stops before this step.
    .cause = A mishap in the scenario stops it before then, even if nobody makes a mistake. That may be its lesson.
    .remedy = Choose an earlier step.
    .kept = The exercise in progress has not changed.

## The command line

trainer-arg-person = national register number of the person concerned (default: everyone)
trainer-arg-seconds = with “cut”: how many seconds (default: 60)
trainer-arg-off = with “hold”, “pause” and “cut”: the opposite
trainer-arg-day = with “clock”: forward to a day of the certificate: its delivery, the day before its last 90 days, 90 days before its end, its last day, the day after
