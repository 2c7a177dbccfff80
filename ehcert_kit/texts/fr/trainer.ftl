### La page de la formatrice ou du formateur.

## Sur les pages des participants

trainer-pause = Le formateur demande d'attendre avant de signer. La suite apparaît ici dès qu'il donne le signal.
trainer-band-clock = · Nous sommes le { $day }.

## La page

trainer-title = Page du formateur
trainer-open = Page du formateur : voir où en sont les participants, et agir
trainer-people = Participants
trainer-column-name = Qui
trainer-column-place = Où
trainer-column-since = Depuis
trainer-column-met = Dernier message
trainer-column-help = Aide
trainer-column-card = Carte
trainer-column-request = Demande
trainer-column-orders = Consigne
trainer-place = { $page } · { $step }
trainer-nowhere = aucune page ouverte jusqu'ici
trainer-since = { $minutes } min { $seconds } s
trainer-away = page fermée
trainer-help-wanted = demande de l'aide
trainer-card-in = { $tries ->
    [0] dans le lecteur, bloquée
    [one] dans le lecteur, { $tries } essai
   *[other] dans le lecteur, { $tries } essais
 }
trainer-card-out = hors du lecteur
trainer-card-elsewhere = sur l'ordinateur du participant
trainer-is-watch = regarde l'écran
trainer-is-pause = attend avant de signer
trainer-is-hold = livraisons gardées
trainer-is-cut = réseau coupé
trainer-request-none = pas encore
trainer-request-in-progress = en cours
trainer-request-valid-active = certificat délivré
trainer-request-refused = refusée
trainer-request-revoked = certificat révoqué
trainer-request-expired = certificat expiré
trainer-pace = Rythme
trainer-pace-text = Tant que « Attendre avant de signer » est choisi, la page de signature ne demande plus le code PIN.
trainer-requests = Demandes
trainer-waiting = { $number ->
    [0] Aucune demande en cours.
    [one] { $number } demande en cours.
   *[other] { $number } demandes en cours.
 }
trainer-requests-text = « Valider à la main » fait comme la personne d'eHealth qui vérifie : le certificat suit après le délai du scénario. « Livrer maintenant » le donne tout de suite.
trainer-card = Carte d'exercice
trainer-network = Réseau
trainer-cut = Coupé encore { $seconds } s.
trainer-mishaps = Incidents
trainer-faults = { $number ->
    [0] Aucun incident prévu.
    [one] { $number } incident prévu.
   *[other] { $number } incidents prévus.
 }
trainer-time = Horloge d'exercice
trainer-clock = { $day }, { $time }
trainer-time-text = Les jours se calculent d'après le certificat du participant. L'horloge ne fait qu'avancer.
trainer-scenario = Scénario : { $title }
trainer-lesson = À retenir :
trainer-notes = Pour la formatrice ou le formateur :
trainer-minutes = environ { $minutes } minutes
trainer-audience-everyone = pour tous
trainer-audience-manager = pour responsables
trainer-audience-helpdesk = pour qui aide les autres
trainer-audience-it = pour informaticiens
trainer-running = en cours
trainer-restart = Recommencer, ou commencer à une étape…
trainer-acts = Ce que vous avez fait
trainer-acts-none = Rien jusqu'ici.
trainer-act-line = { $time } · { $what }
trainer-act-line-of = { $time } · { $what } · { $whom }
trainer-act-people = { $number } participants
trainer-nobody-chosen = Cochez d'abord quelqu'un.
trainer-no-answer = Le programme ne répond plus : cette page montre ce qui était vrai jusque-là.
trainer-done = Fait : { $what }.
trainer-done-deliver = { $number ->
    [0] Aucune demande à livrer.
    [one] { $number } certificat livré.
   *[other] { $number } certificats livrés.
 }
trainer-done-validate = { $number ->
    [0] Aucune demande n'attend une validation à la main.
    [one] { $number } demande validée.
   *[other] { $number } demandes validées.
 }
trainer-done-refuse = { $number ->
    [0] Aucune demande à refuser.
    [one] { $number } demande refusée.
   *[other] { $number } demandes refusées.
 }

## Les boutons, et la même chose dans l'historique

trainer-act-deliver = Livrer maintenant
trainer-act-validate = Valider à la main
trainer-act-refuse = Refuser
trainer-act-hold = Garder les prochaines livraisons pour moi
trainer-act-hold-yes = Les livraisons attendent le formateur
trainer-act-hold-no = Les livraisons se font seules
trainer-act-pause = Attendre avant de signer
trainer-act-pause-yes = Attendre avant de signer
trainer-act-pause-no = On peut signer
trainer-act-hint = Donner l'indice suivant
trainer-act-pull-card = Retirer la carte
trainer-act-insert-card = Remettre la carte
trainer-act-block-card = Bloquer la carte
trainer-act-unblock-card = Débloquer la carte
trainer-act-cut = Couper le réseau 60 s
trainer-act-mend = Rétablir le réseau
trainer-act-cut-network = { $seconds ->
    [0] Réseau rétabli
   *[other] Réseau coupé : { $seconds } s
 }
trainer-act-fault = Incident prévu : { $do ->
    [drop-answer] la réponse se perd
    [down] eHealth en panne
    [delay] réponse lente
   *[other] refus
 }
trainer-act-fault-lost-answer = La réponse à la signature se perd
trainer-act-fault-down = eHealth en panne pendant l'attente (3 fois)
trainer-act-fault-slow = La prochaine signature prend 8 s
trainer-act-clear-faults = Retirer les incidents
trainer-act-day-delivery = Jour de la livraison
trainer-act-day-eve = Veille des 90 jours
trainer-act-day-ninety = 90 jours avant la fin
trainer-act-day-last = Dernier jour
trainer-act-day-after = Lendemain
trainer-act-one-day = Avancer d'un jour
trainer-act-clock = Horloge avancée : { $to }
trainer-act-clock-back = Remettre à l'heure de l'ordinateur
trainer-act-restart = { $step ->
    [none] L'exercice a recommencé
   *[other] L'exercice est allé à : { $step }
 }
trainer-act-restart-failed = { $why ->
    [none] L'exercice n'a pas pu recommencer
   *[other] L'exercice n'a pas pu recommencer : { $why }
 }
trainer-act-undo-failed = { $why ->
    [none] L'exercice d'avant n'a pas pu revenir
   *[other] L'exercice d'avant n'a pas pu revenir : { $why }
 }
trainer-act-reset = La plate-forme a recommencé
trainer-act-undo = Retour à l'exercice précédent
trainer-act-free = La place { $seat } a été libérée

## Recommencer

trainer-begin = Recommencer l'exercice ?
trainer-begin-lead = Scénario : « { $title } »
trainer-begin-text = Ce que vous avez fait jusqu'ici est mis de côté. Vous pourrez y revenir : les trois derniers exercices sont gardés.
trainer-begin-yes = Oui, recommencer
trainer-begin-no = Ne rien changer
trainer-start = Commencer à
trainer-start-text = Le programme fait alors pour vous tout ce qui vient avant, comme une personne le ferait. Cela prend quelques secondes.
trainer-start-beginning = Au début
trainer-starting = L'exercice se prépare…
trainer-starting-text = Les étapes d'avant se font une à une. La suite s'ouvre toute seule.
trainer-starting-far = Avancement
trainer-verified = Vérifié : { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
 }, 1 carte, { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
 }.
trainer-undo = Annuler : revenir à l'exercice précédent
trainer-former = « { $scenario } », mis de côté le { $day } à { $time }. L'exercice actuel sera gardé à son tour.
trainer-undone = Retour à l'exercice précédent : « { $scenario } ».
frame-lost-restarted = L'exercice a recommencé.
    .cause = Cette page montre encore l'exercice précédent. Il a été mis de côté, ici ou par le formateur.
    .remedy = Reprenez : l'accueil s'ouvre, avec le nouvel exercice.
    .owner = Qui peut agir : vous.
    .kept = L'exercice précédent est gardé : il peut revenir.
    .still = Le programme ne répond pas encore. Attendez un instant, puis reprenez.
frame-lost-undone = L'exercice précédent est de retour.
    .cause = Cette page montre encore l'exercice qui vient d'être mis de côté.
    .remedy = Reprenez : l'accueil s'ouvre, là où vous en étiez.
    .owner = Qui peut agir : vous.
    .kept = Les deux exercices sont gardés.
    .still = Le programme ne répond pas encore. Attendez un instant, puis reprenez.

## Erreurs

practice-day-unknown = Ce jour est passé, ou n'est pas encore connu.
    .cause = Ces jours se calculent d'après le certificat, et l'horloge d'exercice ne fait qu'avancer.
    .remedy = Faites d'abord une demande, ou remettez l'horloge à l'heure de l'ordinateur.
    .kept = Rien n'a été changé.
no-former-exercise = Il n'y a pas d'exercice auquel revenir.
    .cause = Aucun exercice n'a été mis de côté, ou il a été supprimé.
    .remedy = Continuez l'exercice actuel, ou recommencez-le.
    .kept = Rien n'a été changé.
exercise-changed = L'exercice précédent ne peut pas revenir.
    .cause = Ses fichiers ont changé depuis qu'il a été mis de côté : { $files }
    .remedy = Continuez l'exercice actuel. Le dossier mis de côté reste là : { $folder }
    .kept = Rien n'a été changé.
no-such-start = Ce scénario ne passe pas par cette étape.
    .cause = Étape demandée : { $step }
    .remedy = Choisissez une étape de la liste.
    .kept = L'exercice en cours n'a pas changé.
jump-stopped = Ce scénario s'arrête avant cette étape.
    .cause = Un incident du scénario empêche d'aller plus loin, même sans faute. C'est peut-être sa leçon.
    .remedy = Choisissez une étape plus tôt.
    .kept = L'exercice en cours n'a pas changé.

## La ligne de commande

trainer-arg-person = numéro national de la personne que cela concerne (par défaut : toutes)
trainer-arg-seconds = avec « cut » : combien de secondes (par défaut : 60)
trainer-arg-off = avec « hold », « pause » et « cut » : le contraire
trainer-arg-day = avec « clock » : avancer jusqu'à un jour du certificat : sa livraison, la veille des 90 derniers jours, 90 jours avant la fin, le dernier jour, le lendemain
