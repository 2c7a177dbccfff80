### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = la place, sur une plate-forme d'exercice partagée : qui l'on est, avec ses organisations (1 à 60)
room-command = une salle : chacun sa place, depuis son navigateur
room-command-about = Ouvre une salle d'exercice sur cet ordinateur : une place pour chacun, une plate-forme d'exercice pour tous, la page du formateur. Tout est inventé ; aucun lecteur de carte n'est nécessaire.
room-arg-participants = le nombre de places (30)
room-arg-host = l'adresse par laquelle les participants atteignent cet ordinateur ; sans cette option, celle qu'il a dans le réseau
room-arg-seed = la graine de la classe : les mêmes mots pour les mêmes places
room-arg-wipe = à la fin, effacer le dossier de la salle
room-no-participants = Une salle a de 1 à { $last } places
room-address-taken = { $why ->
    [taken] Le port { $port } est déjà pris par un autre programme à l'adresse { $host }. Choisissez-en un autre avec --port.
    [permission] Cet ordinateur ne laisse pas ce programme utiliser le port { $port }. Choisissez avec --port un nombre de 1024 à 65535.
    [elsewhere] { $host } n'est pas une adresse de cet ordinateur. Donnez avec --host une de ses adresses IPv4, ou retirez cette option.
    [unknown] { $host } n'est pas une adresse de cet ordinateur. Donnez avec --host une de ses adresses IPv4, ou retirez cette option.
   *[other] Cet ordinateur ne peut pas répondre à l'adresse { $host } : { $reason }. Choisissez une autre adresse avec --host, ou un autre port avec --port.
 }
room-only-here = Cet ordinateur n'est relié à aucun réseau : ce lien ne s'ouvre que sur lui. Reliez-le au réseau de la classe et relancez.
room-another-port = Le port { $before } est pris par un autre programme : les liens d'avant et les feuilles imprimées ne sont plus bons. Imprimez-les à nouveau, ou libérez ce port et relancez.
room-before = Préparation de la salle : { $done } sur { $of }
room-serving = Pour la classe ({ $seats ->
    [one] { $seats } place
   *[other] { $seats } places
 }) : { $url }
room-serving-trainer = Pour vous seul, la page du formateur : { $url }
room-in-reality = Une salle n'existe que pour s'exercer.
    .cause = D'autres ordinateurs l'atteignent. De vraies cartes et de vraies clés n'y seraient pas en sûreté.
    .remedy = Ouvrez la salle sans --environment. Pour une vraie demande, lancez ehcert-kit serve sur votre ordinateur.
    .kept = Rien n'a été ouvert.
room-refused = { $reason ->
    [open] Cette salle est déjà ouverte.
    [scenario] Ce dossier est celui d'une salle sur un autre scénario, « { $what } ».
    [seed] Ce dossier est celui d'une salle qui a une autre graine, « { $what } ».
    [seats] Le nombre de places de cette salle est fixé depuis le début : { $what }.
    [content] Ce dossier contient déjà « { $what } », qui ne vient pas de cette salle.
   *[other] Le scénario « { $what } » ne convient pas à une salle.
 }
    .cause = { $reason ->
        [open] Un autre programme la sert en ce moment, depuis le dossier { $folder }.
        [person] Il n'a qu'une personne. Dans une salle, chaque place a la sienne.
        [foreigner] Une seule personne y fait une demande sans carte. Elle ne peut pas la faire à chaque place.
        [alone] Il déplace l'horloge pour une seule personne. Dans une salle, tous ont la même.
        [content] La salle préparerait ici ce qui s'est passé avant le cours, et effacerait ce qui s'y trouve.
       *[other] Une salle garde son scénario, ses mots et ses places : { $folder }
     }
    .remedy = { $reason ->
        [open] Fermez d'abord l'autre, ou choisissez un autre dossier avec --workspace.
        [person] Choisissez un autre scénario avec --scenario.
        [foreigner] Choisissez un autre scénario avec --scenario.
        [alone] Choisissez un autre scénario avec --scenario.
        [scenario] Retirez --scenario pour continuer cette salle, ou choisissez un autre dossier avec --workspace.
        [seats] N'en demandez pas plus avec --participants pour continuer cette salle, ou choisissez un autre dossier avec --workspace.
        [seed] Retirez --seed pour continuer cette salle, ou choisissez un autre dossier avec --workspace.
       *[other] Choisissez un autre dossier avec --workspace.
     }
    .kept = Rien n'a été changé.
room-kept = La salle est fermée. Ce qu'elle a fait est gardé dans { $folder }.
room-erased = La salle est fermée, et ce qu'elle a fait est effacé.
room-erased-but = La salle est fermée, et ce qu'elle a fait est effacé. Le reste de { $folder } n'est pas d'elle : { $left }
room-join = Rejoindre la salle
room-join-lead = Ici, tout est inventé : la carte, les organisations, eHealth. Vous ne pouvez rien casser.
room-code = Le code de la salle
room-code-text = Quatre lettres ou chiffres, écrits au tableau.
room-code-go = Continuer
room-called = Votre prénom
room-called-text = Écrivez-le si vous voulez que le formateur vous appelle par votre prénom. Sinon, laissez le champ vide.
room-take = Prendre une place
room-free = Places libres : { $free } sur { $of }
room-here = Vous êtes à la place { $seat }.
room-here-go = Retourner à l'exercice
room-again = J'ai déjà une place
room-again-text = Le numéro et le mot étaient affichés quand vous avez pris la place. Ils sont aussi sur votre feuille.
room-seat = Numéro de la place
room-word = Mot de la place
room-again-go = Retrouver ma place
room-seated = Vous êtes à la place { $seat }.
room-seated-word = Votre mot : { $word }. Avec le numéro et le mot, vous retrouvez votre place depuis un autre navigateur.
room-wrong-code = Ce n'est pas le code de cette salle.
    .text = Relisez-le au tableau. Rien n'est perdu.
room-wrong-word = Ce numéro et ce mot ne vont pas ensemble.
    .text = Vérifiez les deux sur votre feuille, ou demandez au formateur.
room-wrong-wait = Trop d'essais.
    .text = Attendez une minute, ou demandez votre mot au formateur.
room-wrong-full = Toutes les places sont prises.
    .text = Si l'une d'elles est la vôtre, donnez son numéro et son mot. Sinon, demandez au formateur.
room-401 = Pour ouvrir cette page, rejoignez d'abord la salle.
    .text = Donnez le numéro et le mot de votre place. Si vous n'en avez pas encore, ou si le formateur l'a libérée, prenez-en une.
room-invitation = Pour rejoindre la salle
room-invitation-text = Photographiez le code QR, ou tapez cette adresse dans un navigateur :
room-invitation-code = Code de la salle : { $code }
room-qr = L'adresse { $link }, à photographier
room-taken = Places prises : { $taken } sur { $of }
room-to-trainer = Page du formateur
room-show-invitation = Afficher le lien pour la classe
room-own-seat = Ma propre place
room-nobody = Personne n'a encore pris de place.
room-seats = Recommencer aux places cochées
room-seats-text = { $steps ->
    [yes] La place recommence depuis le début, ou à l'étape choisie : tout ce qui précède y est fait vraiment.
   *[no] La place recommence depuis le début.
 } L'exercice d'avant est mis de côté, et peut revenir.
room-act-jump = Aller à cette étape
room-act-reset = Recommencer au début
room-act-undo = Rétablir l'exercice d'avant
room-act-free = Libérer la place
room-free-text = Une place libérée recommence et reçoit un nouveau mot ; dès qu'elle est prête, quelqu'un d'autre peut la prendre. Qui l'occupait ne peut plus y revenir.
room-begun-jump = Places envoyées à l'étape choisie : { $number }.
room-begun-reset = Places qui recommencent : { $number }.
room-begun-undo = Places où l'exercice d'avant est rétabli : { $number }.
room-begun-free = Places qui se libèrent : { $number }.
room-busy = { $number ->
    [one] Une des places cochées est encore en préparation : elle continue comme elle a été lancée. Redonnez l'ordre quand elle est prête.
   *[other] { $number } des places cochées sont encore en préparation : elles continuent comme elles ont été lancées. Redonnez l'ordre quand elles sont prêtes.
}
room-nothing-before = Aucune des places cochées n'a d'exercice d'avant.
room-which-step = Choisissez d'abord l'étape.
room-free-one = Une place se libère à la fois : ne cochez que celle-là. Rien n'a été changé.
room-starting = se prépare ({ $done } sur { $of })
room-ordered = recommence dès que possible
room-ordered-back = retrouve l'exercice d'avant dès que possible
room-slow = plus lent que la salle
room-restarted = Le formateur a relancé votre exercice.
room-undone = Le formateur a rétabli votre exercice d'avant.
room-watch = · Regardez l'écran du formateur.
trainer-act-watch = Le formateur montre
trainer-act-watch-yes = Tout le monde regarde l'écran
trainer-act-watch-no = Chacun continue
room-sheets = Feuilles de la salle
    .about = Une feuille par place. Donnez à chacun la sienne.
room-own-sheet = Pour votre place
room-sheet-begin-1 = Ouvrez { $link } dans un navigateur.
room-sheet-begin-2 = Choisissez « J'ai déjà une place ». Numéro : { $seat }. Mot : { $word }.
room-sheet-begin-3 = Suivez la page d'accueil : elle dit toujours la suite.
room-tick-all = Cocher tout le monde
room-tick-none = Décocher tout le monde
frame-lost-crowded = Cette page a été fermée pour en laisser d'autres s'ouvrir.
    .cause = Dans une salle, chaque place ne peut garder que quelques pages ouvertes à la fois.
    .remedy = Fermez les onglets dont vous n'avez plus besoin, puis reprenez.
    .owner = Qui peut agir : vous.
    .kept = Rien n'est perdu : votre dossier est enregistré.
    .still = Le programme ne répond pas encore. Attendez un instant, puis reprenez.
frame-lost-outside = Ce navigateur n'a plus accès à cette page.
    .cause = Le formateur a libéré cette place, ou le temps pendant lequel ce navigateur pouvait entrer est passé.
    .remedy = Reprenez : la page qui s'ouvre dit comment entrer.
    .owner = Qui peut agir : vous, avec le formateur s'il y en a un.
    .kept = Ce qui a été fait ici n'est pas effacé.
    .still = Le programme ne répond pas encore. Attendez un instant, puis reprenez.
