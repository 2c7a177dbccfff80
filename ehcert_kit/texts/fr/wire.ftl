### Messages signés, échanges et épreuves, expliqués.

wire-holds = réussi
wire-broken = échoué
wire-octets = { $number ->
    [one] { $number } octet
   *[other] { $number } octets
 }
wire-raw = Octet par octet, tel qu'il est parti ou arrivé
wire-view = Le message, élément par élément
wire-view-signed = Le message, avec ce que la signature couvre
wire-frame = Le cadre vert, avec une barre à gauche, est ce qui a été signé. Le reste est l'enveloppe, et la signature elle-même.
wire-frame-begins = (début de la partie signée)
wire-frame-ends = (fin de la partie signée)
wire-signed-sentence = { $state ->
    [holds] { $usage ->
        [signature] { $name } a signé ce message avec la clé « Signature » de sa carte. Rien n'y a changé depuis.
        [authentication] { $name } a signé ce message avec la clé « Authentication » de sa carte, pour s'identifier. Rien n'y a changé depuis.
        [ehealth] Ce message est signé avec la clé du certificat eHealth « { $name } ». Rien n'y a changé depuis.
       *[other] { $name } a signé ce message. Rien n'y a changé depuis.
    }
   *[broken] Ce message porte le nom { $name }, mais sa signature n'est pas valable : il a changé après coup, ou quelqu'un d'autre l'a signé.
 }
wire-signed-unreadable = Ce message est signé, mais on ne peut pas lire par qui.
wire-steps = La signature, vérifiée pas à pas
wire-no-base64 = illisible : ce n'est pas du base64
wire-no-certificate = aucun certificat lisible n'accompagne la signature
wire-step-form = La forme de la signature
    .why = Une seule signature, à la fin du document, avec une seule référence : au document entier.
wire-step-canonical = Les octets couverts
    .why = Le document sans sa signature, écrit d'une seule façon possible (forme canonique exclusive) : blancs et guillemets ne comptent plus.
wire-step-digest = Leur empreinte, calculée maintenant (SHA-256)
    .why = Une lettre de plus ou de moins, et elle change complètement.
wire-step-digest-value = L'empreinte écrite dans la signature (DigestValue)
    .why = Si les deux sont les mêmes, la carte a signé ce document, et aucun autre.
wire-step-signed-info = L'empreinte de SignedInfo, que la clé a signée
    .why = SignedInfo ({ $number } octets) contient DigestValue : signer ce petit texte, c'est signer tout le document.
wire-step-value = La valeur de la signature (SignatureValue)
    .why = Seule la clé privée pouvait la faire ; la clé publique du certificat la vérifie.
wire-step-key = La clé et son propriétaire
    .why = { $usage ->
        [signature] C'est une clé de signature : elle engage.
        [authentication] C'est une clé d'identification : elle dit qui parle, et n'engage à rien.
        [ehealth] C'est la clé d'un certificat eHealth : un système parle, pas une personne.
       *[other] L'usage de cette clé n'est pas de ceux que le protocole connaît.
     }
wire-step-issuer = Qui se porte garant de cette clé
    .why = Le certificat suivant a signé celui-ci. On remonte ainsi jusqu'à une racine connue.
wire-contract-sentence = { $state ->
    [holds] Vous avez signé ce contrat : le texte d'eHealth est, octet pour octet, dans votre demande signée.
   *[broken] Ce contrat n'est pas celui que la demande signée contient, ou sa signature n'est pas valable.
 }
wire-contract-alone = Le contrat et son empreinte
wire-contract-steps = Le contrat, retrouvé dans la demande signée
wire-contract-digest = L'empreinte du contrat reçu (SHA-256)
    .why = Elle est dans votre rapport : le même texte donne toujours la même empreinte.
wire-contract-found = Le même texte dans la demande signée ({ $language })
    .why = Chaque octet reçu d'eHealth repart tel quel.
wire-contract-signed = La signature qui couvre ce texte
    .why = Les étapes sont à la page de la demande signée.

letter-csr-readable = La demande de certificat (PKCS#10) se lit
letter-csr-signature = Elle est signée par sa propre clé
    .why = La clé privée a signé le nom et la clé publique : l'un ne change pas sans l'autre.
letter-csr-key = C'est la clé de ce dossier
    .why = L'identifiant est l'empreinte de la clé publique.
letter-contract = C'est le contrat que vous avez lu (SHA-256)
    .why = Une lettre de moins, et l'empreinte change complètement : personne ne peut retoucher le texte en silence.
letter-message-readable = La demande est du XML bien formé
letter-token-readable = Le jeton (CMS) se lit
letter-token-signature = eHealth a signé ce jeton
    .why = L'autorité d'enregistrement (ETK-RA) signe l'empreinte de ce qu'il contient.
letter-token-owner = Votre clé d'authentification a signé la clé de chiffrement
    .why = C'est le lien entre vos deux clés.
letter-token-sender = Celui qui veut vous écrire l'accepte
    .why = Il vérifie les deux signatures, les usages, le nom et la chaîne avant de chiffrer pour cette clé.
letter-platform = La plate-forme d'exercice
letter-accepts = accepte
letter-refuses = refuse
letter-platform-refuses = Une copie de la demande changée lui est vraiment envoyée : elle la refuse. Votre dossier n'est pas touché.
letter-platform-accepts = Une copie de la demande changée lui est vraiment envoyée : elle l'accepte. Aucune signature ne couvre cette lettre, et elle ne change rien à ce que dit la demande.
letter-real = eHealth
    .why = Rien n'est envoyé : ce qui est changé ici ne quitte jamais cet ordinateur. Dans l'environnement d'exercice, vous verriez aussi le refus.
letter-refused = Cette lettre ne peut pas être changée ainsi.
    .cause = { $reason ->
        [letter] Il faut une lettre, une seule.
        [octet] Il faut un octet : deux chiffres hexadécimaux, par exemple 4A.
        [same] C'est la lettre qui y est déjà.
       *[place] Cette place n'est pas celle d'une lettre.
     }
    .remedy = { $reason ->
        [letter] Écrivez une seule lettre, ou un seul chiffre.
        [octet] Écrivez deux chiffres de 0 à 9 ou lettres de A à F.
        [same] Écrivez-en une autre.
       *[place] Choisissez une autre place.
     }
    .kept = Votre dossier n'est pas touché : tout se passe dans une copie.

letter-open = Changer une lettre, pour voir
letter-part = Dans quoi changer une lettre ?
letter-part-request = La demande signée
letter-part-contract = Le contrat
letter-part-csr = La demande de certificat (CSR)
letter-part-token = Le jeton de chiffrement (ETK)
letter-spot = À quel endroit ?
letter-spot-contact = l'adresse e-mail
letter-spot-number = le numéro de la personne
letter-spot-csr = la demande de certificat
letter-spot-contract = le texte du contrat
letter-spot-digest = l'empreinte (DigestValue)
letter-spot-signature = la signature elle-même
letter-spot-certificate = le certificat de la carte
letter-spot-uncovered = une lettre que rien ne couvre
letter-spot-text = le texte
letter-spot-dn = le nom du certificat
letter-spot-signer = le nom du signataire
letter-spot-name = le nom
letter-spot-key = la clé publique
letter-spot-owner-signature = la signature par votre clé
letter-place = Place de l'octet
    .hint = Elle se compte à partir de 0. Vous pouvez en choisir une autre.
letter-becomes = Nouvelle lettre
letter-becomes-text = Une seule lettre, ou un seul chiffre.
letter-becomes-octet = Un octet : deux chiffres hexadécimaux.
letter-change = Changer cette lettre
letter-change-again = Changer encore
letter-busy = Vérification…
letter-back = Remettre la lettre
letter-as-before = La lettre est remise. Votre dossier n'avait pas changé.
letter-outcome = { $broken ->
    [0] Une lettre changée, et tout reste valable : { $judged } vérifications réussies sur { $judged }.
    [one] Une lettre changée : { $broken } vérification sur { $judged } échoue.
   *[other] Une lettre changée : { $broken } vérifications sur { $judged } échouent.
 }

exchanges-title = Les échanges avec la plate-forme
exchanges-sentence = { $number ->
    [one] Voici ce qui est parti et ce qui est revenu : { $number } échange.
   *[other] Voici ce qui est parti et ce qui est revenu : { $number } échanges.
 }
    .why = C'est ce qu'un service d'aide demande en premier. La connexion chiffrée (TLS) n'y est pas visible : les messages sont gardés à l'intérieur du programme.
exchanges-open = Les échanges, avec leur heure
exchanges-masked = Noms, numéros, adresses, certificats et textes de contrat sont masqués.
exchanges-shown = Les données personnelles sont montrées : ne projetez pas cette liste.
exchanges-personal = Montrer les données personnelles
    .hint = Noms, numéros nationaux, adresses et certificats, dans les échanges ci-dessous.
exchanges-request = La demande
exchanges-answer = La réponse
exchanges-unanswered = Aucune réponse n'est arrivée.
exchanges-earlier = { $number ->
    [one] Un échange plus ancien est gardé dans le dossier « exchanges ».
   *[other] { $number } échanges plus anciens sont gardés dans le dossier « exchanges ».
 }
exchanges-time = { $when }
exchanges-milliseconds = { $number } ms
exchanges-seconds = { $number } s
exchanges-unsigned = pas signé
exchanges-signed = { $usage ->
    [signature] signé par la carte (Signature) : { $name }
    [authentication] signé par la carte (Authentication) : { $name }
    [ehealth] signé par le certificat eHealth { $name }
   *[other] signé par { $name }
 }
exchanges-signed-masked = { $usage ->
    [signature] signé par la carte (Signature)
    [authentication] signé par la carte (Authentication)
    [ehealth] signé par le certificat eHealth
   *[other] signé
 }
exchanges-success = réussi
exchanges-refused = refusé : { $codes }
exchanges-fault = panne signalée : { $code }
exchanges-none = sans réponse
exchanges-unreadable = réponse illisible { $status }

sequence-title = Qui a parlé à qui
sequence-sentence = Toute la procédure en un dessin : un trait plein pour ce qui est fait, un pointillé pour ce qui vient encore.
    .why = La clé privée ne quitte jamais votre fichier, et le code PIN jamais votre carte : aucune flèche ne les emporte vers eHealth.
sequence-picture = Le dessin, et le même en liste
sequence-done = étapes faites
sequence-count = { $done } sur { $of }
sequence-line = { $state ->
    [done] Fait, { $source } → { $target } : { $label }
   *[todo] À venir, { $source } → { $target } : { $label }
 }
sequence-as-list = La même chose en liste
sequence-open = Voir l'échange
sequence-open-one = Voir l'échange : { $label }
sequence-save-picture = Enregistrer le dessin (SVG)
sequence-save-list = Enregistrer la liste (texte)
sequence-actor-person = vous
sequence-actor-card = votre carte
sequence-actor-kit = ce programme
sequence-actor-file = votre fichier
sequence-actor-ehealth = eHealth
sequence-arrow-read = votre identité
sequence-arrow-pin = code PIN pour s'identifier
sequence-arrow-who = demande signée : que puis-je demander ?
sequence-arrow-organizations = vos organisations
sequence-arrow-choice = l'organisation choisie
sequence-arrow-ask-contract = demande de contrat
sequence-arrow-contract = le contrat
sequence-arrow-agree = contrat lu et accepté
sequence-arrow-keys = clé privée, chiffrée
sequence-arrow-sign-pin = code PIN pour signer
sequence-arrow-signature = signature
sequence-arrow-request = demande signée : clé publique et contrat
sequence-arrow-taken = demande reçue
sequence-arrow-ask = le certificat est-il prêt ?
sequence-arrow-certificate = le certificat et sa chaîne
sequence-arrow-install = certificat installé
sequence-arrow-announce = clé de chiffrement publique
sequence-arrow-challenge = épreuve
sequence-arrow-encryption-key = clé de chiffrement
sequence-arrow-register = certificat de chiffrement, avec le numéro de l'épreuve
sequence-arrow-token = le jeton (ETK), signé par eHealth
sequence-arrow-look-up = quel est mon jeton ?
sequence-arrow-served = le même jeton, lu et vérifié
sequence-arrow-ready = votre ordinateur est prêt

challenge-title = L'épreuve d'eHealth
challenge-sentence = { $state ->
    [holds] eHealth a envoyé une épreuve que seule votre nouvelle clé pouvait ouvrir. Le nombre qu'elle cachait est devenu le numéro de série, et tout correspond.
   *[broken] L'épreuve gardée ici ne correspond pas au certificat : une des étapes échoue.
 }
    .why = Vous prouvez ainsi que vous avez la clé privée, sans la montrer.
challenge-length = longueur de l'épreuve
challenge-steps = Le calcul, pas à pas
challenge-received = L'épreuve reçue
    .why = { $octets } octets : { $blocks } chiffrés pour votre clé, puis { $digest } d'empreinte.
challenge-key = La clé pour laquelle elle est chiffrée
    .why = La clé publique annoncée à eHealth est bien celle du certificat de chiffrement. Seule sa clé privée, dans votre fichier, ouvre l'épreuve.
challenge-number = Le nombre trouvé à l'intérieur
    .why = Seize octets, choisis au hasard par eHealth.
challenge-digest = Son empreinte (SHA-256)
    .why = La fin de l'épreuve dit { $digest }. Si les deux sont les mêmes, c'est le bon nombre.
challenge-serial = Le numéro de série du certificat de chiffrement
    .why = Le même nombre, en hexadécimal et en décimal.
challenge-alias = Le nom de la clé dans votre fichier
    .why = Les logiciels cherchent la clé de chiffrement sous ce numéro, en décimal.
challenge-command-digest = Le résultat est la fin de l'épreuve, ses 32 derniers octets.

cli-show = montrer ce qui s'est passé dans un dossier
cli-show-about = Montre la suite des échanges avec la plate-forme, le dessin de la procédure, ou l'épreuve d'eHealth et son calcul.
cli-arg-show = ce qu'il faut montrer : sequence, exchanges, challenge
cli-arg-show-to = écrire cela dans un fichier .txt, ou le dessin de la procédure (sequence) dans un fichier .svg
cli-arg-personal = montrer aussi les données personnelles
cli-show-nothing = Ce dossier ne contient encore rien de tel.
cli-show-no-picture = Seule la procédure (sequence) se dessine : donnez un fichier .txt pour ceci.

pause-switch = Pas à pas : voir chaque message avant qu'il parte
    .hint = Pour les curieux. L'envoi attend votre accord, quatre minutes au plus.
pause-waits = Prêt à partir : { $operation }
pause-note = Ces octets sont déjà gardés sur cet ordinateur ; rien n'est encore parti. eHealth refuse un message préparé il y a plus de cinq minutes.
pause-leave = Envoyer ce message
pause-edit = Une copie, que vous pouvez changer
    .hint = Le message qui attend ci-dessus ne change pas. La copie est envoyée à part : votre dossier n'est pas touché.
pause-try = Envoyer la copie
held-too-long = L'envoi a attendu trop longtemps : { $operation } n'est pas parti.
    .cause = Le mode « pas à pas » montrait les octets, et eHealth refuse un message préparé il y a plus de cinq minutes.
    .remedy = Recommencez l'envoi, puis appuyez sur « Envoyer ce message » dans les quatre minutes.
    .kept = Rien n'a été envoyé. Votre clé et votre fichier sont intacts.
held-in-a-cell = « Pas à pas » n'attend pas dans une cellule : { $operation } n'est pas parti.
    .cause = Tant qu'une cellule s'exécute, aucun bouton ne répond : vous ne pourriez pas laisser partir le message.
    .remedy = Décochez « Pas à pas », puis reprenez par le bouton du formulaire, ou par resume() dans une cellule.
    .kept = Rien n'a été envoyé. Le message signé est gardé ; votre clé et votre fichier sont intacts.
hold-interrupted = Vous avez interrompu l'attente : { $operation } n'est pas parti.
    .cause = Le mode « pas à pas » montrait le message avant l'envoi.
    .remedy = Reprenez quand vous voulez, par le bouton du formulaire, ou par resume() dans une cellule.
    .kept = Rien n'a été envoyé. Le message signé est gardé ; votre clé et votre fichier sont intacts.
