### A server of a JupyterHub.

hub-arg = run as a server of a JupyterHub, which starts it and knows who signs in (see the guide for operators)
hub-arg-lead = with --hub: the trainer's page, for the practice platform of this folder
hub-serving = The hub can reach the pages, under { $path }
hub-lead-alone = --lead works only with --hub. For a room on this computer: ehcert-kit workshop.
hub-not-installed = JupyterHub is not installed here. Install ehcert-kit[hub].
hub-no-hub = No hub has started this program. Use --hub only in the command that JupyterHub starts (c.Spawner.cmd).
hub-in-reality = A hub is for practice only.
    .cause = Other computers can reach it. Real cards and real keys would not be safe there.
    .remedy = Remove --environment from the hub's configuration. For a real request, run ehcert-kit serve on the person's own computer.
    .kept = Nothing was opened.
frame-lost-asleep = Your exercise has been paused.
    .cause = Nobody has worked on it for a while, or you have to sign in again.
    .remedy = Resume: it carries on where you left it. You only need to type the PIN and the password again.
    .owner = Who can fix this: you.
    .kept = Nothing is lost: your case is saved.
    .still = It has not started again yet. Wait a minute, then resume. If that does not help, ask the trainer.
