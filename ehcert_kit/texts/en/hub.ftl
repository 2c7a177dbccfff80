### A server of a JupyterHub.

hub-arg = as a server of a JupyterHub, which starts it and knows who comes in (see the guide for operators)
hub-arg-lead = with --hub: the trainer's page, for the practice platform of this folder
hub-serving = The pages answer the hub, under { $path }
hub-lead-alone = --lead goes with --hub only. For a room on this computer: ehcert-kit workshop.
hub-not-installed = JupyterHub is not installed here. Install ehcert-kit[hub].
hub-no-hub = No hub has started this program. --hub is for the command that JupyterHub starts (c.Spawner.cmd).
hub-in-reality = On a hub one only practises.
    .cause = Other computers reach it. Real cards and real keys would not be safe there.
    .remedy = Remove --environment from the hub's configuration. For a real request, run ehcert-kit serve on the person's own computer.
    .kept = Nothing was opened.
frame-lost-asleep = Your exercise is asleep.
    .cause = Nobody has worked on it for a while, or you have to sign in again.
    .remedy = Resume: it wakes up where you left it. You only need to type the PIN and the password again.
    .owner = Who can fix this: you.
    .kept = Nothing is lost: your case is saved.
    .still = It is not waking up yet. Wait a minute, then resume. Otherwise, ask the trainer.
