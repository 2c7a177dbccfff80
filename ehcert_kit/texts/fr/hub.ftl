### A server of a JupyterHub.

hub-arg = comme serveur d'un JupyterHub, qui le lance et qui sait qui entre (voir le guide des opérateurs)
hub-arg-lead = avec --hub : la page du formateur, pour la plate-forme d'exercice de ce dossier
hub-serving = Les pages répondent au hub, sous { $path }
hub-lead-alone = --lead ne va qu'avec --hub. Pour une salle sur cet ordinateur : ehcert-kit workshop.
hub-not-installed = JupyterHub n'est pas installé ici. Installez ehcert-kit[hub].
hub-no-hub = Aucun hub n'a lancé ce programme. --hub est pour la commande que JupyterHub lance (c.Spawner.cmd).
hub-in-reality = Sur un hub, on ne fait que s'exercer.
    .cause = D'autres ordinateurs l'atteignent. De vraies cartes et de vraies clés n'y seraient pas en sûreté.
    .remedy = Dans la configuration du hub, enlevez --environment. Pour une vraie demande, lancez ehcert-kit serve sur l'ordinateur de la personne.
    .kept = Rien n'a été ouvert.
frame-lost-asleep = Votre exercice dort.
    .cause = Personne n'y a travaillé depuis un moment, ou il faut vous identifier de nouveau.
    .remedy = Reprenez : il se réveille où vous l'avez laissé. Vous retaperez seulement le code PIN et le mot de passe.
    .owner = Qui peut agir : vous.
    .kept = Rien n'est perdu : votre dossier est enregistré.
    .still = Il ne se réveille pas encore. Attendez une minute, puis reprenez. Sinon, demandez au formateur.
