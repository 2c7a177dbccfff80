### Ce qui peut arriver : titre, puis cause, remède et ce qui est conservé. Qui peut agir vient du code.

owner-you = Qui peut agir : vous.
owner-commune = Qui peut agir : votre commune (service population).
owner-access-manager = Qui peut agir : le gestionnaire d'accès principal de l'organisation.
owner-organisation = Qui peut agir : votre organisation.
owner-it = Qui peut agir : votre informaticien.
owner-ehealth = Qui peut agir : eHealth.
owner-vendor = Qui peut agir : le fournisseur de votre logiciel.
owner-program = Qui peut agir : ce programme.
owner-trainer = Qui peut agir : le formateur, ou la personne qui a démarré la plate-forme d'exercice.

## Ce que l'on tape

identifier-missing = Écrivez le numéro.
    .cause = Un numéro { $type } ne contient que des chiffres, et ce champ n'en a aucun.
    .remedy = Recopiez le numéro, chiffre par chiffre.
    .kept = Le reste du formulaire est conservé.
identifier-characters = Ce numéro contient autre chose que des chiffres.
    .cause = Un numéro { $type } ne contient que des chiffres ; les espaces, points et tirets sont acceptés.
    .remedy = Recopiez le numéro, chiffre par chiffre.
    .kept = Le reste du formulaire est conservé.
identifier-length = { $actual ->
    [one] Ce numéro a { $actual } chiffre. Pour { $type }, il en faut { $expected }.
   *[other] Ce numéro a { $actual } chiffres. Pour { $type }, il en faut { $expected }.
 }
    .cause = Un chiffre manque, ou il y en a un de trop.
    .remedy = Comparez avec le document qui porte le numéro.
    .kept = Le reste du formulaire est conservé.
identifier-pattern = Ce numéro ne correspond pas à { $type }.
    .cause = Les premiers chiffres ne sont pas ceux de ce type de numéro.
    .remedy = Vérifiez le type choisi, puis le numéro.
    .kept = Le reste du formulaire est conservé.
bis-number-wanted = Ce numéro est un numéro national, pas un numéro BIS.
    .cause = Dans un numéro BIS, le mois est augmenté de 20 ou de 40.
    .remedy = Une personne qui a une carte d'identité belge passe par « Demander ».
    .kept = Le reste du formulaire est conservé.
identifier-check-digits = Le chiffre de contrôle ne correspond pas.
    .cause = Un chiffre est sans doute mal recopié.
    .remedy = Recopiez le numéro, chiffre par chiffre.
    .kept = Le reste du formulaire est conservé.
identifier-birth-date = Ce numéro national ne commence pas par une date possible.
    .cause = Les six premiers chiffres sont l'année, le mois et le jour de naissance.
    .remedy = Recopiez le numéro, chiffre par chiffre.
    .kept = Le reste du formulaire est conservé.
identifier-type = eHealth ne connaît pas le type de numéro { $type }.
    .cause = Chaque organisation est désignée par un type et un numéro, par exemple NIHII-GROUP.
    .remedy = Choisissez un type dans la liste.
    .kept = Le reste du formulaire est conservé.
application-id-characters = { $space ->
    [yes] Un espace n'est pas possible dans un application ID.
   *[no] « { $refused } » n'est pas possible dans un application ID.
 }
    .cause = Seuls les lettres sans accent, les chiffres, - et _ sont acceptés.
    .remedy = { $space ->
        [yes] Remplacez-le par - ou par _.
       *[no] Prenez des lettres sans accent, des chiffres, - ou _.
     }
    .kept = Le reste du formulaire est conservé.
application-id-length = { $excess ->
    [one] L'application ID est trop long : enlevez { $excess } caractère.
   *[other] L'application ID est trop long : enlevez { $excess } caractères.
 }
    .cause = Il a trente caractères au plus.
    .remedy = Choisissez un nom plus court.
    .kept = Le reste du formulaire est conservé.
name-refused = { $rule ->
    [missing] Écrivez le nom de l'organisation.
    [person] Écrivez ce nom, en lettres.
   *[character] Le caractère nº { $position } de ce nom ne peut pas figurer dans un certificat : { $character }
 }
    .cause = { $rule ->
        [missing] Le nom est écrit dans le certificat, en capitales et sans accents.
        [person] Le certificat porte ce nom, en capitales et sans accents.
       *[character] Ce caractère ne se voit pas, ou change l'ordre de ce que l'on voit. Il vient d'une page, d'un document ou de la liste d'eHealth.
     }
    .remedy = { $rule ->
        [missing] Recopiez le nom officiel.
        [person] Écrivez-le comme sur le document d'identité.
       *[character] Retapez le nom au clavier, par « Une autre organisation… ». Si eHealth l'écrit ainsi, demandez au centre de contact, 02 788 51 55, de le corriger.
     }
    .kept = Le reste du formulaire est conservé.
email-refused = { $rule ->
    [missing] Écrivez votre e-mail.
    [at] Il manque un @ dans l'e-mail.
    [length] Cet e-mail est trop long.
   *[form] Cet e-mail n'a pas la forme nom@domaine.be.
 }
    .cause = eHealth envoie sa réponse à cette adresse.
    .remedy = Écrivez une adresse que vous lisez, sans accents ni espaces.
    .kept = Le reste du formulaire est conservé.
phone-refused = { $rule ->
    [missing] Écrivez votre téléphone.
    [short] Ce numéro est trop court. Ajoutez l'indicatif de zone.
    [long] Ce numéro est trop long : quinze chiffres au plus. Écrivez un seul numéro.
    [belgian] Ce numéro a trop de chiffres pour un numéro belge. Écrivez un seul numéro, avec + et l'indicatif du pays s'il est étranger.
   *[form] Ce numéro de téléphone contient autre chose que des chiffres.
 }
    .cause = eHealth vous appelle à ce numéro si une question se pose.
    .remedy = Écrivez le numéro avec ou sans +32, par exemple 0470 00 00 00.
    .kept = Le reste du formulaire est conservé.
password-refused = Ce mot de passe ne suit pas toutes les règles.
    .cause = Il protège vos clés, et tous les logiciels du secteur doivent l'accepter.
    .remedy = Choisissez-en un autre. { $length ->
        [broken] Il faut 8 caractères au minimum.{" "}
       *[kept] {""}
     }{ $characters ->
        [broken] Choisissez des lettres sans accent.{" "}
       *[kept] {""}
     }{ $digit-or-symbol ->
        [broken] Ajoutez un chiffre ou un symbole.{" "}
       *[kept] {""}
     }{ $confirmation ->
        [broken] Tapez deux fois le même.
       *[kept] {""}
     }
    .kept = Le reste du formulaire est conservé.
secret-unreadable = { $reason ->
    [descriptor] Rien ne se lit sur le descripteur { $descriptor }.
    [typed] Ce terminal n'a pas transmis tous les caractères tapés.
   *[other] Le texte lu sur le descripteur { $descriptor } n'est peut-être pas le bon.
 }
    .cause = { $reason ->
        [descriptor] Un PIN ou un mot de passe y était attendu : une ligne de texte, en UTF-8.
        [utf-16] Il est en UTF-16, et non en UTF-8.
        [typed] Un caractère a été perdu : l'encodage du terminal ne le connaît pas.
       *[encoding] Il n'est pas en UTF-8, ou un caractère a été perdu en route. C'est souvent un « é » envoyé par une console Windows.
     }
    .remedy = { $reason ->
        [descriptor] Ouvrez-le dans la commande, par exemple --pin-fd 3 3<fichier. Sous Windows, seul 0 fonctionne : --pin-fd 0 <fichier.
        [typed] Utilisez un terminal en UTF-8, ou un fichier en UTF-8 avec --pin-fd ou --password-fd.
       *[encoding] Enregistrez-le en UTF-8 dans un fichier, puis donnez ce fichier : --pin-fd 0 <fichier. Ou laissez le programme le demander.
     }
    .kept = Rien n'a été fait. Aucun essai de PIN n'est perdu.
no-terminal = Il n'y a pas de terminal où taper un code PIN ou un mot de passe.
    .cause = Il s'afficherait en clair, ou personne n'est là pour le taper.
    .remedy = Donnez-le par un descripteur : --password-fd, --new-password-fd ou --pin-fd, par exemple --password-fd 3 3<fichier.
    .kept = Rien n'a été changé.
pin-format = { $rule ->
    [missing] Écrivez votre code PIN.
    [digits] Le code PIN ne contient que des chiffres.
   *[length] Un code PIN a de 4 à 12 chiffres.
 }
    .cause = La carte n'a rien reçu : aucun essai n'est perdu.
    .remedy = Tapez le code de la lettre reçue avec la carte.
    .kept = Tout est conservé. Rien n'a été signé.

## La carte

card-absent = Aucune carte n'est lue.
    .cause = Il n'y a pas de carte dans le lecteur, ou le lecteur n'est pas visible.
    .remedy = Insérez la carte, puce vers le haut et vers l'intérieur, puis réessayez.
    .kept = Vos réponses sont conservées.
card-service-absent = Le service de cartes de cet ordinateur ne répond pas.
    .cause = Les lecteurs passent par un service du système (PC/SC). Il n'est pas installé ou ne tourne pas. Sous Windows, il s'arrête aussi quand aucun lecteur n'est branché.
    .remedy = Branchez le lecteur ; au besoin, redémarrez l'ordinateur. Sous Linux, installez et démarrez pcscd.
    .kept = Vos réponses sont conservées.
card-service-refused = { $rule ->
    [access] Le service de cartes de cet ordinateur vous refuse l'accès.
    [busy] Le service de cartes de cet ordinateur est occupé.
   *[other] Le service de cartes de cet ordinateur répond par une erreur.
 }
    .cause = { $rule ->
        [access] Il fonctionne, mais pas pour votre session : à distance, par SSH ou dans un conteneur (code { $code }).
        [busy] Il fonctionne, mais ne prend pas de nouvelle demande pour l'instant (code { $code }).
       *[other] Il n'a pas donné accès aux lecteurs (code { $code }).
     }
    .remedy = { $rule ->
        [access] Travaillez à l'ordinateur même, ou demandez cet accès à votre informaticien (sous Linux : polkit).
       *[other] Attendez un instant, puis réessayez. Au besoin, redémarrez l'ordinateur et notez ce code.
     }
    .kept = La carte n'a pas été utilisée. Vos réponses sont conservées.
card-reader-absent = Aucun lecteur de carte n'est visible.
    .cause = Le lecteur est débranché, ou son pilote manque.
    .remedy = Branchez-le directement à l'ordinateur, sans multiprise USB (hub). Ce programme le voit en deux secondes.
    .kept = Vos réponses sont conservées.
card-reader-failed = Le lecteur de carte signale une panne.
    .cause = L'erreur vient du lecteur ou de son pilote (code { $code }).
    .remedy = Débranchez le lecteur, rebranchez-le directement à l'ordinateur, sans multiprise USB (hub), puis remettez la carte. Si cela revient, essayez un autre lecteur, ou faites installer son pilote.
    .kept = La carte n'a pas été utilisée. Vos réponses sont conservées.
card-not-recognized = Cette carte n'est pas une carte d'identité belge.
    .cause = Il y a une carte dans le lecteur, mais elle ne répond pas comme une eID : carte bancaire, badge, autre pays.
    .remedy = Insérez votre eID, puce vers le haut et vers l'intérieur.
    .kept = Vos réponses sont conservées.
card-held = Un autre programme occupe la carte.
    .cause = Il l'a réservée pour lui seul : eID Viewer, un navigateur, un logiciel de soins.
    .remedy = Fermez-le, puis réessayez.
    .kept = Vos réponses sont conservées. Aucun essai de PIN n'est perdu.
card-silent = La carte n'a pas répondu à temps.
    .cause = Elle est mal insérée, ou un autre programme ou une fenêtre la retient.
    .remedy = Cherchez une fenêtre de PIN restée ouverte. Retirez la carte, remettez-la, puis réessayez.
    .kept = Ce qui était en cours est abandonné. Vos réponses sont conservées.
card-several = Il y a plusieurs cartes d'identité dans les lecteurs.
    .cause = Le programme ne choisit pas à votre place.
    .remedy = Choisissez le lecteur, ou retirez les autres cartes.
    .kept = Vos réponses sont conservées.
card-changed = Ce n'est plus la même carte.
    .cause = La demande a été préparée avec une autre carte d'identité.
    .remedy = Remettez la première carte, ou recommencez à l'étape de la carte.
    .kept = Rien n'a été signé. Aucun PIN n'a été essayé.
card-identity-untrusted = Les données de cette carte ne sont pas authentiques.
    .cause = La signature du Registre national ne correspond pas aux données lues.
    .remedy = Essayez avec un autre lecteur. Si le message revient, faites contrôler la carte.
    .kept = Rien n'a été signé ni envoyé.
card-contradictory = Les données de cette carte se contredisent.
    .cause = Son certificat { $use ->
        [signature] de signature
       *[authentication] d'authentification
     } porte un autre numéro national que ses données d'identité.
    .remedy = Retirez la carte, remettez-la et réessayez. Si le message revient, faites-la contrôler au service population : lui seul peut la remplacer.
    .kept = Rien n'a été signé ni envoyé. Aucun PIN n'a été essayé.
card-key-refused = { $use ->
    [signature] Cet accès à la carte ne permet pas de signer.
   *[authentication] Cet accès à la carte ne permet pas de s'identifier.
 }
    .cause = { $backend } ne permet pas d'utiliser cette clé.
    .remedy = Choisissez l'accès direct (PC/SC), ou installez le logiciel eID officiel (eid.belgium.be).
    .kept = Rien n'a été signé. Vos réponses sont conservées.
card-window-impossible = La fenêtre du code PIN ne peut pas s'ouvrir ici.
    .cause = { $backend } demande le code dans sa propre fenêtre. Cette session n'a pas d'écran graphique (SSH, console).
    .remedy = Travaillez à l'écran de l'ordinateur, ou choisissez l'accès direct (PC/SC).
    .kept = Aucun code PIN n'a été demandé. Vos réponses sont conservées.
card-window-failed = La signature par la fenêtre du logiciel eID a échoué.
    .cause = { $backend } : { $code }. Ce code ne dit pas si c'est la fenêtre ou la carte.
    .remedy = Aucune fenêtre ? Choisissez l'accès direct (PC/SC), ou réinstallez le logiciel eID. Sinon, réessayez.
    .kept = Rien n'a été envoyé. Un code faux tapé dans cette fenêtre compte comme un essai.
card-trouble = La carte ou son logiciel a répondu par une erreur.
    .cause = { $backend } : { $code }.
    .remedy = Retirez la carte, remettez-la, puis réessayez. Si cela revient, notez ce code.
    .kept = Rien n'a été envoyé. Vos réponses sont conservées.
card-module-absent = Il n'y a pas de module de carte à cet endroit.
    .cause = Le fichier { $path } n'existe pas.
    .remedy = Corrigez le chemin, ou laissez le programme choisir.
    .kept = Vos réponses sont conservées.
card-module-unusable = { $rule ->
    [word-size] Ce module n'est pas fait pour ce Python.
   *[load] Ce module ne se charge pas.
 }
    .cause = { $rule ->
        [word-size] L'un est en 32 bits, l'autre en 64 bits ({ $path }).
       *[load] { $path } : { $detail }
     }
    .remedy = Prenez un module de même nature que Python (32 ou 64 bits), ou laissez le programme choisir.
    .kept = Vos réponses sont conservées.
card-backend-absent = Rien sur cet ordinateur ne sait lire une carte.
    .cause = Ni le logiciel eID officiel ni l'accès direct ne sont installés.
    .remedy = Installez le logiciel eID (eid.belgium.be), ou l'accès direct : pip install "ehcert-kit[pcsc]".
    .kept = Vos réponses sont conservées.
card-given-up = Vous avez arrêté cette étape.
    .cause = La carte, ou une fenêtre de PIN, attendait encore.
    .remedy = Si une fenêtre de PIN est restée ouverte, fermez-la. Recommencez quand vous voulez.
    .kept = Rien n'a été envoyé. Si un code avait déjà été tapé, un essai a pu être compté.
card-pin-cancelled = Le code PIN n'a pas été donné.
    .cause = La fenêtre a été fermée, ou le lecteur a attendu trop longtemps.
    .remedy = Recommencez quand vous voulez.
    .kept = Rien n'a été signé. Un code faux tapé dans cette fenêtre compte comme un essai.
card-removed = La carte a été retirée.
    .cause = Elle doit rester dans le lecteur pendant qu'elle signe.
    .remedy = Remettez la carte et recommencez cette étape.
    .kept = Rien n'a été signé ni envoyé. Vos réponses sont conservées.
card-pin-wrong = { $tries_left ->
    [None] Ce n'est pas le bon code PIN.
    [one] Ce n'est pas le bon code PIN. Il reste { $tries_left } essai.
   *[other] Ce n'est pas le bon code PIN. Il reste { $tries_left } essais.
 }
    .cause = Une faute de frappe, sans doute.
    .remedy = Cherchez la lettre reçue avec la carte avant de réessayer. Au dernier essai manqué, la carte se bloque.
    .kept = Tout est conservé. Rien n'a été signé.
card-blocked = Votre carte est bloquée.
    .cause = Trois codes PIN faux de suite.
    .remedy = Faites-la débloquer au service population. Comptez de trois jours ouvrables à trois semaines.
    .kept = Vos réponses sont conservées. La demande attendra.
card-certificate-absent = { $use ->
    [signature] Cette carte ne peut pas signer.
   *[authentication] Cette carte ne permet pas de s'identifier.
 }
    .cause = { $use ->
        [signature] Son certificat de signature n'est pas actif. Avant 18 ans, il ne peut pas l'être.
       *[authentication] Le certificat qu'il faut n'est pas actif sur la carte.
     }
    .remedy = Faites-le activer au service population. Le reste de la carte fonctionne.
    .kept = Vos réponses sont conservées jusqu'à votre retour.
card-certificates-unlisted = Le logiciel de carte ne voit aucun certificat.
    .cause = { $backend } lit la carte, mais ne trouve pas ses certificats.
    .remedy = Choisissez l'accès direct (PC/SC), ou mettez à jour le logiciel eID (eid.belgium.be).
    .kept = Rien n'a été signé. Vos réponses sont conservées.
card-certificate-not-yet-valid = Un certificat de cette carte n'est valable qu'à partir du { $begins }.
    .cause = { $use ->
        [signature] Le certificat de signature commence plus tard que la date de cet ordinateur.
       *[authentication] Le certificat d'authentification commence plus tard que la date de cet ordinateur.
     }
    .remedy = Vérifiez la date de l'ordinateur. Si elle est juste, attendez ce jour, ou demandez à votre commune.
    .kept = Aucun code PIN n'a été demandé. Vos réponses sont conservées.
card-certificate-expired = Un certificat de cette carte a expiré le { $ended }.
    .cause = { $use ->
        [signature] Comme la carte, ses certificats ont une date de fin. Il s'agit du certificat de signature.
       *[authentication] Comme la carte, ses certificats ont une date de fin. Il s'agit du certificat d'authentification.
     }
    .remedy = Demandez de nouveaux certificats ou une nouvelle carte.
    .kept = Vos réponses sont conservées.

## Le fichier

keystore-password-wrong = Ce mot de passe n'ouvre pas ce fichier.
    .cause = Une majuscule ou un autre réglage du clavier, sans doute. Ou c'est le mot de passe d'un autre fichier, et non du fichier { $file }.
    .remedy = Affichez ce que vous tapez. Regardez aussi la date du fichier.
    .kept = Le fichier n'est pas touché. Essayez autant de fois que vous voulez.
keystore-password-missing = Le mot de passe n'est pas saisi.
    .cause = Le fichier { $file } est protégé par un mot de passe.
    .remedy = Saisissez celui que vous avez choisi en créant ce fichier.
    .kept = Le fichier n'est pas touché. Essayez autant de fois que vous voulez.
keystore-key-password = Le mot de passe est celui du fichier { $file }, mais une clé y a un autre mot de passe.
    .cause = Un autre programme a donné à la clé son propre mot de passe. Le fichier est entier : rien n'y a changé.
    .remedy = Reprenez le fichier d'origine. Sinon, demandez à votre informaticien de donner le même mot de passe au fichier et à la clé : « keytool -importkeystore » demande les deux.
    .kept = Le fichier n'est pas touché.
keystore-damaged = Le fichier { $file } est abîmé.
    .cause = Une partie manque ou a changé ({ $detail }).
    .remedy = Reprenez une copie de sauvegarde : il y en a à côté du fichier, leur nom finit par « .backup ».
    .kept = Le fichier n'est pas touché.
keystore-unsupported = Ce programme ne sait pas lire le fichier { $file }.
    .cause = Le fichier semble entier, mais un autre programme l'a sans doute écrit ou converti à sa façon ({ $detail }).
    .remedy = Reprenez le fichier d'origine. Sinon, demandez à votre informaticien de le convertir en PKCS#12 avec 3DES et un MAC SHA-1, que lisent les logiciels du secteur.
    .kept = Le fichier n'est pas touché.
keystore-not-one = { $file } n'est pas un fichier de clés.
    .cause = { $looks_like ->
        [empty] Le fichier est vide, ou ne contient que des zéros : la copie s'est sans doute arrêtée en route.
        [base64] C'est sans doute un fichier de clés ou un certificat, mais recopié sous forme de texte (base64).
        [certificate] C'est un certificat seul, sans clé privée.
        [contract] C'est un contrat reçu d'eHealth.
        [der] C'est une autre sorte de document (DER), sans les clés.
        [html] C'est une page web, et non le fichier qu'elle propose : le téléchargement a sans doute échoué.
        [jks] C'est un fichier de clés d'un ancien format de Java.
        [json] C'est un fichier JSON, par exemple le dossier de ce programme.
        [key] C'est une clé privée seule, sans certificat.
        [macos] C'est le double caché que macOS range à côté d'un fichier ; son nom commence par « ._ ».
        [pdf] C'est un document PDF.
        [pem] C'est un fichier de texte (PEM) : un certificat ou une demande, sans doute.
        [pem-damaged] C'est un fichier de texte (PEM) dont une partie manque ou a changé.
        [pem-key] C'est une clé privée seule, sous forme de texte (PEM).
        [pkcs7] Ce sont des certificats ou un message signé (PKCS#7), sans clé privée.
        [xml] C'est un fichier XML, par exemple un message.
        [zip] C'est une archive (zip ou semblable), qui contient d'autres fichiers.
       *[unknown] Son contenu n'est pas celui d'un fichier de clés (PKCS#12), quel que soit son nom.
     }
    .remedy = { $looks_like ->
        [base64] Reprenez le fichier d'origine, ou faites décoder celui-ci : « certutil -decode » sous Windows, « base64 -d » ailleurs.
        [html] Téléchargez le fichier encore une fois, ou prenez-le là où le programme l'a écrit : le dossier ehealth, puis keystore.
        [jks] Demandez à votre informaticien de le convertir : « keytool -importkeystore », avec « -deststoretype PKCS12 ».
        [macos] Choisissez le fichier du même nom sans « ._ » au début.
        [pem-damaged] Copiez ou téléchargez ce fichier encore une fois, de sa première à sa dernière ligne.
        [zip] Ouvrez l'archive (Extraire tout), puis choisissez le fichier qu'elle contient.
       *[other] Le fichier de clés est d'habitude dans le dossier ehealth, puis keystore. Choisissez-le là, ou dans vos sauvegardes.
     }
    .kept = Le fichier n'est pas touché.
file-absent = Il n'y a pas de fichier { $file }.
    .cause = Son nom est autre, ou le fichier a été déplacé, ou il se trouve sur un autre ordinateur.
    .remedy = Regardez le nom et le dossier du fichier, puis donnez-les encore une fois.
    .kept = Rien n'a été changé.
keystore-absent = Le fichier de clés n'est pas là : { $file }
    .cause = Il a été déplacé ou renommé, ou il se trouve sur un autre ordinateur.
    .remedy = Cherchez les fichiers dont le nom finit par « p12 », sur cet ordinateur et dans vos sauvegardes, puis remettez le fichier à sa place.
    .kept = Le dossier est conservé.
file-is-folder = { $file } est un dossier, pas un fichier.
    .cause = Le nom s'arrête avant celui du fichier, ou un dossier porte ce nom.
    .remedy = Donnez le nom du fichier, avec le dossier où il se trouve.
    .kept = Rien n'a été changé.
file-busy = { $file } est déjà utilisé.
    .cause = Une autre page ou une autre fenêtre de ce programme y écrit en ce moment.
    .remedy = Attendez quelques secondes, fermez les autres pages, puis réessayez.
    .kept = Rien n'a été changé.
file-not-readable = Impossible de lire { $file }.
    .cause = { $reason ->
        [permission] Vous n'avez pas le droit de le lire.
       *[other] Le système l'a refusé.
     }
    .remedy = Demandez à votre informaticien de vous y donner accès, ou choisissez un autre fichier.
    .kept = Le fichier n'est pas touché.
file-huge = { $file } est trop grand.
    .cause = Un fichier de clés, un certificat ou un message n'a pas plus de quelques centaines de kilo-octets ; celui-ci a plus de 32 Mo.
    .remedy = Vérifiez le nom du fichier, ou choisissez-en un autre.
    .kept = Le fichier n'est pas touché.
folder-not-writable = Impossible d'écrire dans { $folder }.
    .cause = { $reason ->
        [full] Le disque est plein.
        [read-only] Ce dossier ne peut être que lu.
        [permission] Vous n'avez pas le droit d'écrire ici.
        [in-use] Un autre programme a ouvert ce fichier : antivirus, synchronisation, aperçu, logiciel de soins.
        [no-locks] Ce lecteur n'a pas de verrous : deux programmes pourraient y écrire en même temps.
       *[other] Le système l'a refusé.
     }
    .remedy = { $reason ->
        [full] Libérez de la place sur ce disque, puis réessayez.
        [in-use] Fermez le programme qui a ouvert ce fichier, puis réessayez.
        [no-locks] Prenez un dossier sur le disque de cet ordinateur, plutôt que sur le réseau.
       *[other] Choisissez un autre dossier, ou demandez à votre informaticien le droit d'écrire dans celui-ci.
     }
    .kept = L'ancien fichier est entier. Ce qui était enregistré le reste.
folder-unusable = Impossible d'écrire dans { $folder }.
    .cause = { $reason ->
        [absent] Ce dossier n'existe pas.
        [folder] Un dossier porte le nom du fichier à écrire.
       *[file] Ce n'est pas un dossier : un fichier porte ce nom, ou celui d'un dossier au-dessus.
     }
    .remedy = Vérifiez le nom, ou choisissez-en un autre.
    .kept = Rien n'a été changé.
trust-file-refused = { $reason ->
    [absent] Le fichier d'autorités n'est pas là : { $file }
   *[other] Le fichier d'autorités ne convient pas : { $file }
 }
    .cause = { $reason ->
        [absent] Il a été déplacé ou renommé, ou son nom est mal écrit.
        [authority] « { $subject } » n'est pas une autorité : ce certificat ne peut pas en signer d'autres.
       *[other] Il ne contient pas de certificats lisibles, au format PEM.
     }
    .remedy = { $reason ->
        [absent] Corrigez le nom donné avec --trust.
        [authority] Donnez avec --trust un fichier qui ne contient que des certificats d'autorités.
       *[other] Donnez avec --trust un fichier qui contient un ou plusieurs certificats d'autorités, au format PEM.
     }
    .kept = Rien n'a été changé. Sans --trust, le programme se fie aux seules autorités livrées avec lui.
anchor-damaged = Ce programme est abîmé : l'autorité { $name } n'est plus celle qui a été livrée.
    .cause = Un fichier du programme a été changé après l'installation.
    .remedy = Installez le programme à nouveau, depuis sa source.
    .kept = Rien n'a été changé dans votre dossier.
keystore-entry-absent = Le fichier { $file } s'ouvre, mais la clé « { $alias } » n'y est pas.
    .cause = Ce fichier ne vient pas de la procédure eHealth, ou une partie en a été retirée.
    .remedy = Choisissez un autre fichier ou une copie de sauvegarde.
    .kept = Le fichier n'est pas touché.

## La plate-forme

platform-unreachable = Cet ordinateur n'atteint pas eHealth.
    .cause = { $reason ->
        [proxy-login] Le proxy de ce réseau demande un nom d'utilisateur et un mot de passe (HTTP 407), ou refuse ceux qui sont réglés.
        [certificate] Le certificat présenté pour { $host } n'est pas reconnu : un proxy ou un antivirus inspecte sans doute la connexion.
        [certificate-dates] À la date de cet ordinateur, le certificat du serveur { $host } n'est pas valable : l'horloge est sans doute fausse.
       *[other] Un pare-feu ou un proxy bloque sans doute la connexion vers { $host }.
     }
    .remedy = { $reason ->
        [proxy-login] Demandez à votre informaticien un accès direct à { $host }, ou un proxy qui accepte le mot de passe de HTTPS_PROXY. Une identification Windows (NTLM, Kerberos) n'est pas possible ici.
        [certificate] Essayez un autre réseau. S'il fonctionne, demandez à votre informaticien un accès direct à { $host }, ou l'installation du certificat de ce proxy.
        [certificate-dates] Réglez la date et l'heure de cet ordinateur, puis réessayez.
       *[other] Essayez un autre réseau. S'il fonctionne, donnez ce message à votre informaticien : { $operation }, { $reason }.
     }
    .kept = Tout est conservé. Rien n'a été envoyé.
proxy-unusable = { $variable ->
    [system] Le proxy réglé dans ce système n'est pas utilisable.
   *[other] Le proxy réglé dans { $variable } n'est pas utilisable.
 }
    .cause = { $reason ->
        [scheme] { $variable }={ $place } : ce programme ne connaît que les proxys http, https et socks5.
       *[address] { $variable }={ $place } : ce n'est pas l'adresse d'un proxy.
     }
    .remedy = Demandez à votre informaticien de corriger ce réglage, par exemple http://proxy.example:8080, puis relancez ce programme.
    .kept = Tout est conservé. Rien n'a été envoyé.
platform-silent = eHealth ne répond pas.
    .cause = eHealth est sans doute en maintenance ou en panne ({ $operation }).
    .remedy = Réessayez dans quelques minutes. Centre de contact : 02 788 51 55.
    .kept = Tout est conservé. Vous pouvez fermer cette page.
platform-answer-lost = La réponse d'eHealth s'est perdue en route.
    .cause = La connexion a coupé après l'envoi ({ $operation }).
    .remedy = Cliquez sur « Demander à eHealth ce qu'il a reçu ». Ne signez pas une seconde fois.
    .kept = La clé et la demande signée sont conservées.
platform-answer-not-soap = eHealth a envoyé une page web à la place de la réponse attendue.
    .cause = eHealth est sans doute en maintenance ou en panne ({ $operation }, HTTP { $http_status }, { $content_type }).
    .remedy = Réessayez dans quelques minutes. Centre de contact : 02 788 51 55.
    .kept = Tout est conservé.
platform-answer-from-network = Ce n'est pas eHealth qui a répondu, mais votre réseau.
    .cause = { $http_status ->
        [407] Le proxy de ce réseau demande un nom d'utilisateur et un mot de passe ({ $operation }, HTTP 407).
        [511] Ce réseau demande d'abord de s'y connecter ({ $operation }, HTTP 511).
       *[other] { $place ->
            [none] Une page web est revenue à la place de la réponse ({ $operation }, HTTP { $http_status }, { $content_type }) : la page de connexion d'un réseau, ou un proxy.
           *[other] La demande a été renvoyée vers { $place } ({ $operation }, HTTP { $http_status }) : la page de connexion d'un réseau, ou un proxy.
         }
     }
    .remedy = Ouvrez un site quelconque dans le navigateur : si une page de connexion apparaît, connectez-vous, puis réessayez. Sinon, donnez ce message à votre informaticien : l'accès à eHealth doit être direct.
    .kept = Tout est conservé.
platform-answer-malformed = La réponse d'eHealth n'est pas lisible.
    .cause = Elle ne suit pas les schémas du service ({ $operation } : { $detail }).
    .remedy = Réessayez. Si cela dure, envoyez ce message au centre de contact, 02 788 51 55.
    .kept = Tout est conservé.
platform-fault = eHealth signale un problème technique : { $code }
    .cause = { $message } ({ $operation })
    .remedy = Réessayez plus tard. Centre de contact : 02 788 51 55.
    .kept = Tout est conservé.
platform-refused = eHealth a refusé : { $codes }
    .cause = { $messages } ({ $operation })
    .remedy = Corrigez ce que le message indique. S'il n'est pas clair, donnez-le au centre de contact, 02 788 51 55.
    .kept = Vos réponses et vos clés sont conservées.
clock-wrong = L'horloge de cet ordinateur est fausse : eHealth refuse la demande.
    .cause = { $side ->
        [fast] Elle avance de { $minutes } min sur celle d'eHealth ({ $codes } { $messages }, { $operation }).
       *[slow] Elle retarde de { $minutes } min sur celle d'eHealth ({ $codes } { $messages }, { $operation }).
     }
    .remedy = Réglez la date et l'heure, et le fuseau horaire, de préférence automatiquement. Puis réessayez.
    .kept = Vos réponses et vos clés sont conservées.
platform-not-yet-delivered = Le certificat n'est pas encore là.
    .cause = eHealth le prépare, ou une personne vérifie ({ $operation }).
    .remedy = Attendez l'e-mail. Ne refaites pas de demande.
    .kept = Votre fichier et votre demande sont conservés.

## La procédure

unknown-name = « { $function } » ne connaît pas « { $name } ».
    .cause = { $nearest ->
        [none] Aucun nom ne lui ressemble.
       *[other] Vous vouliez sans doute « { $nearest } ».
    }
    .remedy = Corrigez la cellule. Les noms connus : { $known }.
    .kept = Rien n'a été fait.
step-too-early = Il est trop tôt pour cette étape.
    .cause = { $missing ->
        [applicant] La carte n'a pas encore été lue dans ce dossier.
        [identification] eHealth n'a pas encore donné la liste de vos organisations.
        [choice] L'organisation n'est pas encore choisie.
        [contactdata] Les coordonnées de contact manquent encore.
        [agreement] Le contrat n'est pas encore là.
        [file] Le fichier de clés n'est pas encore là.
        [keys] Les clés n'ont pas encore été créées dans ce dossier.
        [csr] La demande de certificat (CSR) n'a pas été faite dans ce dossier.
        [sent] Aucune demande n'est encore partie de ce dossier.
        [delivered] Le certificat n'est pas encore arrivé.
        [registered] La clé de chiffrement (ETK) n'est pas encore enregistrée.
       *[other] Une étape d'avant n'est pas terminée.
     }
    .remedy = Terminez d'abord ce qui manque, puis revenez ici.
    .kept = Tout est conservé.
no-organisation = eHealth ne trouve aucune organisation pour vous.
    .cause = La carte n'est peut-être pas celle du responsable. Ou le NISS du responsable manque dans la BCE ou à l'INAMI.
    .remedy = Prenez la carte de la personne citée sous « Vos responsables ». Si c'est elle, faites ajouter son NISS par le secrétariat social, ou choisissez « Une autre organisation… ».
    .kept = Vos réponses sont conservées.
organisation-absent = eHealth ne vous connaît pas comme gestionnaire de { $organisation }.
    .cause = Le rôle n'est pas encore donné, ou vient de l'être.
    .remedy = Demandez au gestionnaire d'accès principal de vous nommer, ou choisissez « Une autre organisation… ».
    .kept = Vos réponses sont conservées.
already-active = { $subject } a déjà un certificat actif.
    .cause = Un seul certificat actif est possible par nom, sauf dans les 90 derniers jours.
    .remedy = Utilisez ce certificat, ou faites la demande avec un autre application ID. Vous pouvez aussi révoquer ce certificat.
    .kept = Rien n'a été changé.
request-in-progress = { $subject } a déjà une demande en cours.
    .cause = Une seule demande à la fois est possible par nom. La première attend encore son certificat.
    .remedy = Attendez ce certificat : la demande en cours est sur la page d'accueil. Il en faut un second, pour un autre système ? Faites la demande avec un autre application ID.
    .kept = Rien n'a été changé. La première demande reste valable.
application-id-taken = L'application ID { $application_id } est déjà pris.
    .cause = Un autre certificat de cette organisation le porte.
    .remedy = Choisissez un autre nom.
    .kept = Le reste du formulaire est conservé.
contract-unreadable = Le nom écrit dans le contrat peut se lire de deux façons. Rien ne sera signé.
    .cause = Il contient un signe qui peut avoir deux sens, par exemple une virgule : { $dn }
    .remedy = Demandez au centre de contact d'eHealth, 02 788 51 55, de corriger ce nom. Ou faites la demande avec le nom écrit sans ce signe.
    .kept = Vos réponses sont conservées. Aucune demande n'est envoyée.
contract-not-ours = Le contrat n'est pas pour ce que vous avez demandé. Rien ne sera signé.
    .cause = Demandé : { $asked }. Reçu : { $received }.
    .remedy = Vérifiez l'organisation. Si le nom reçu est le bon, faites la demande à ce nom exact, par « Une autre organisation… ».
    .kept = Vos réponses sont conservées. Aucune demande n'est envoyée.
contract-not-read = Le contrat n'a pas encore été lu.
    .cause = En signant, vous engagez l'organisation.
    .remedy = Lisez le contrat, puis cochez « J'ai lu le contrat ».
    .kept = Tout est conservé. Rien n'a été signé.
already-sent = La demande est déjà envoyée.
    .cause = Ce qui est signé ne peut plus changer.
    .remedy = Attendez la réponse d'eHealth et complétez le certificat. Ne refaites pas de demande.
    .kept = Votre fichier et votre demande sont conservés.
reason-stands = Cette révocation est déjà signée, pour une autre raison.
    .cause = La raison signée est : { $reason ->
        [keyCompromise] « La clé ou le mot de passe est en danger ».
        [affiliationChanged] « L'organisation a changé ».
        [cessationOfOperation] « L'activité s'arrête ».
       *[superseded] « Un autre certificat le remplace ».
    }
    .remedy = Continuez : c'est la raison signée qui compte. Elle est dans le contrat et ne peut plus changer.
    .kept = Rien n'est signé une deuxième fois.
changed-elsewhere = Le dossier a changé entre-temps.
    .cause = Une autre fenêtre ou un autre programme travaille sur le même dossier.
    .remedy = Relisez ce que cette page montre maintenant, puis recommencez l'étape. Fermez l'autre fenêtre.
    .kept = Rien n'a été envoyé d'ici. Tout est conservé.
decision-negative = eHealth a refusé la demande.
    .cause = Le mandat n'est sans doute pas prouvé. Réponse : { $codes } { $messages }
    .remedy = Lisez l'e-mail d'eHealth, faites corriger le mandat, puis faites une nouvelle demande.
    .kept = Vos réponses sont conservées. La clé de cette demande est mise de côté ; une nouvelle sera faite.
certificate-not-ours = { $difference ->
    [key] Ce certificat n'est pas celui de votre clé.
    [subject] Ce certificat porte un autre nom que votre demande.
   *[dates] Ce certificat n'est plus valable.
 }
    .cause = Le certificat reçu ne correspond pas à ce que vous avez demandé.
    .remedy = N'utilisez pas ce certificat. Appelez le centre de contact, 02 788 51 55.
    .kept = Votre fichier n'est pas touché.
chain-untrusted = Le certificat reçu ne remonte pas à une autorité connue.
    .cause = { $reason ->
        [not-an-authority] { $issuer } n'a pas le droit de délivrer des certificats.
        [path-length] { $issuer } ne peut pas garantir une autre autorité.
        [not-signed-by-issuer] La signature n'est pas celle de l'autorité { $issuer }.
        [expired] Le certificat de l'autorité { $issuer } a expiré.
        [usage] Ce certificat ne sert pas à signer.
       *[unknown-root] Son autorité est { $issuer }, que ce programme ne connaît pas.
    }
    .remedy = N'utilisez pas ce certificat. Appelez le centre de contact, 02 788 51 55.
    .kept = Votre fichier n'est pas touché.
challenge-unreadable = L'épreuve d'eHealth ne s'ouvre pas avec votre nouvelle clé.
    .cause = La réponse est abîmée, ou n'est pas pour cette clé.
    .remedy = Recommencez cette étape : une nouvelle épreuve sera envoyée.
    .kept = Le certificat est dans le fichier. Il fonctionne pour s'identifier.
etk-untrusted = Le jeton de chiffrement (ETK) n'est pas accepté.
    .cause = Une vérification a échoué : { $reason }
    .remedy = Recommencez cette étape. Si cela dure, appelez le centre de contact, 02 788 51 55.
    .kept = Le certificat est dans le fichier. Il fonctionne pour s'identifier.
etk-absent = On ne peut pas encore envoyer de messages chiffrés à { $organisation }.
    .cause = Sa clé de chiffrement (ETK) n'est pas encore enregistrée, ou pas encore en service.
    .remedy = Reprenez la fin de la procédure.
    .kept = Le certificat est dans le fichier. Il fonctionne pour s'identifier.
etk-of-another = Les messages chiffrés pour { $organisation } vont à un autre certificat que celui de ce fichier.
    .cause = Le dépôt d'eHealth donne le jeton du certificat { $serial }, qui remplace celui-ci.
    .remedy = Utilisez le fichier de ce certificat sur tous les postes. Gardez celui-ci : il lit les anciens messages.
    .kept = Rien n'a été enregistré ni effacé. Votre fichier n'est pas touché.
etk-key-missing = La clé de chiffrement qu'eHealth utilise n'est pas dans ce fichier.
    .cause = Les messages pour votre organisation sont chiffrés pour une autre clé (numéro { $serial }). Ce fichier est une ancienne version, ou une copie a été complétée ailleurs.
    .remedy = { $count ->
        [0] Cherchez, sur cet ordinateur et sur les autres postes, le fichier qui a servi en dernier, et ouvrez-le ici. S'il est perdu, enregistrez une nouvelle clé à la page « Clé de chiffrement ».
       *[other] Cette clé est dans : { $files }. Ouvrez ce fichier.
    }
    .kept = Rien n'a été enregistré ni effacé. Votre fichier n'est pas touché.
etk-not-active = Le jeton de chiffrement (ETK) n'est pas en service.
    .cause = { $status ->
        [WAIT_FOR_ACTIVATION] Il remplace un autre jeton et attend sa mise en service.
        [VALID_ACTIVE] eHealth dit qu'il est en service, mais le dépôt ne le donne pas.
       *[other] eHealth lui donne l'état { $status }.
    }
    .remedy = Réessayez plus tard. Si cela dure, appelez le centre de contact, 02 788 51 55.
    .kept = Le certificat est dans le fichier. Il fonctionne pour s'identifier.
certificate-ended = Ce certificat n'est plus valable.
    .cause = { $status ->
        [EXPIRED] Il est arrivé à sa date de fin.
        [REVOKED] Il a été révoqué.
       *[other] eHealth lui donne l'état { $status }.
    }
    .remedy = Faites une nouvelle demande, avec un nouveau fichier. Gardez celui-ci : il ouvre encore les anciens messages.
    .kept = Votre fichier n'est pas touché.
platform-unclear = eHealth ne dit pas clairement ce qu'il sait de ce certificat.
    .cause = { $count ->
        [0] Il ne le trouve pas.
       *[other] Il en donne { $count } au lieu d'un.
    }
    .remedy = Réessayez plus tard. Si cela dure, appelez le centre de contact, 02 788 51 55.
    .kept = Votre fichier n'est pas touché.
workspace-absent = Ce dossier n'est plus là : { $folder }
    .cause = Il a été déplacé, renommé ou effacé pendant qu'il était ouvert ici.
    .remedy = Remettez-le à sa place, ou fermez cette page et relancez le programme.
    .kept = Ce programme n'a rien effacé.
state-set-aside = Un fichier de ce programme était abîmé : { $file }.
    .cause = Il est gardé sous le nom { $aside }. Un arrêt brutal ou un autre programme a pu l'abîmer.
    .remedy = { $outcome ->
        [rebuilt] Le programme l'a refait avec ce qui a été échangé avec eHealth. Continuez.
       *[lost] Ce qui n'était pas encore envoyé est à refaire. Un fichier de clés déjà créé est toujours là : ouvrez-le à la page « Compléter ».
    }
    .kept = Rien n'a été effacé.
wait-too-long = { $seconds ->
    [one] Le certificat n'est pas arrivé en { $seconds } seconde.
   *[other] Le certificat n'est pas arrivé en { $seconds } secondes.
 }
    .cause = eHealth le prépare encore, ou une personne vérifie à la main.
    .remedy = Revenez plus tard : la procédure reprend ici. Ne refaites pas de demande.
    .kept = Votre fichier et votre demande sont conservés.

## Les environnements

environments-mixed = Exercice et réalité ne se mélangent pas.
    .cause = « { $what } » n'appartient pas à l'environnement « { $environment } ».
    .remedy = Choisissez l'environnement qui convient, dans un autre dossier de travail.
    .kept = Rien n'a été changé.
file-from-elsewhere = Ce fichier ne vient pas d'ici.
    .cause = { $environment ->
        [practice] Le certificat de { $file } vient d'un autre exercice : cette plate-forme ne le connaît pas.
       *[other] Le certificat de { $file } vient d'une autorité que ce programme ne connaît pas dans cet environnement : { $issuer }
    }
    .remedy = { $environment ->
        [practice] Ouvrez un fichier de cet exercice-ci, ou reprenez l'exercice où celui-là a été fait.
       *[other] Choisissez le bon fichier, ou l'environnement qui convient. S'ils sont bons, appelez le centre de contact, 02 788 51 55.
    }
    .kept = Votre dossier n'est pas changé. Si vous venez de déposer ce fichier ici, sa copie est mise de côté, pas effacée.
practice-only = Cela n'existe que pour s'exercer : { $what }
    .cause = Dans un vrai environnement, une personne décide et signe.
    .remedy = Choisissez l'environnement « practice », ou n'utilisez pas cette option.
    .kept = Rien n'a été changé.
practice-platform-failed = La plate-forme d'exercice ne peut pas répondre. Le problème ne vient pas d'eHealth.
    .cause = { $message ->
        [folder-not-writable] L'ordinateur sur lequel elle tourne n'arrive plus à écrire : son disque est sans doute plein ({ $operation }).
        [practice-store-refused] Sa base de données ne répond pas, ou n'accepte plus rien ({ $operation }).
       *[other] Une erreur imprévue s'y est produite ({ $operation }, { $code }).
     }
    .remedy = { $message ->
        [practice-store-refused] Prévenez la personne qui l'a démarrée : la base de données est à réparer ; la plate-forme repart alors d'elle-même. Réessayez ensuite.
       *[other] Prévenez la personne qui l'a démarrée : il faut libérer de la place, ou redémarrer la plate-forme. Réessayez ensuite.
     }
    .kept = Vos réponses et vos clés sont conservées.
practice-platform-absent = Il n'y a pas de plate-forme d'exercice dans { $folder }.
    .cause = Aucun exercice n'a commencé dans ce dossier, ou il a été remis à zéro.
    .remedy = Donnez le dossier de l'exercice avec --workspace, ou commencez un exercice.
    .kept = Rien n'a été créé.
practice-platform-unreachable = La plate-forme d'exercice ne répond pas à l'adresse { $address }.
    .cause = { $reason ->
        [certificate] Le certificat TLS de cette adresse n'est pas reconnu : la plate-forme a fait sa propre autorité.
       *[other] Elle n'est pas démarrée, elle est ailleurs, ou elle attend https au lieu de http ({ $reason }).
     }
    .remedy = { $reason ->
        [certificate] Donnez cette autorité : --trust practice/tls-root.pem, un fichier du dossier de la plate-forme.
       *[other] Démarrez-la (ehcert-kit practice-platform), puis vérifiez l'adresse : http ou https, ordinateur, port.
     }
    .kept = Rien n'a été envoyé.
practice-state-damaged = { $state ->
    [aside] Le fichier d'exercice { $file } était abîmé : l'exercice continue avec un nouveau.
   *[there] Le fichier d'exercice { $file } est abîmé.
 }
    .cause = Il est vide, coupé, ou n'est pas un fichier de l'exercice.
    .remedy = { $state ->
    [aside] Continuez. Ce que la plate-forme d'exercice savait peut manquer : recommencez alors l'exercice.
   *[there] Relancez l'exercice : ce fichier sera mis de côté, et un nouveau sera commencé.
 }
    .kept = { $state ->
    [aside] Rien n'a été effacé : l'ancien fichier est à côté, sous le nom { $aside }.
   *[there] Rien n'a été changé.
 }
practice-clock-refused = { $reason ->
    [back] L'horloge d'exercice ne recule pas : elle indique déjà { $now } ou plus tard.
   *[beyond] L'horloge d'exercice ne va pas si loin.
 }
    .cause = { $reason ->
    [back] Ce qui est fait porte une date : on ne revient en arrière qu'en reprenant l'heure de l'ordinateur.
   *[beyond] Les certificats s'arrêtent à l'année 9999.
 }
    .remedy = { $reason ->
    [back] Choisissez une date plus tardive, ou revenez à l'heure de cet ordinateur avec --reset.
   *[beyond] Choisissez une date plus proche.
 }
    .kept = L'horloge n'a pas bougé.
workspace-of-another-environment = Ce dossier de travail a commencé dans l'environnement « { $begun } ».
    .cause = Vous demandez maintenant l'environnement « { $asked } ».
    .remedy = Prenez un autre dossier de travail.
    .kept = Rien n'a été changé.
written-by-newer-version = Une version plus récente de ce programme a écrit dans ce dossier de travail.
    .cause = Le fichier { $file } contient ce que cette version-ci ne connaît pas, et qu'elle perdrait.
    .remedy = Installez la nouvelle version sur cet ordinateur, puis rouvrez ce dossier. Ou continuez sur l'ordinateur qui l'a déjà.
    .kept = Rien n'a été changé.
scenario-unknown = Il n'y a pas de scénario « { $name } ».
    .cause = Ni un fichier, ni un des scénarios fournis ne porte ce nom.
    .remedy = Choisissez-en un : { $known }. Ou donnez votre propre fichier.
    .kept = Rien n'a été changé.
scenario-other = Ce dossier contient un exercice sur un autre scénario, « { $runs } ».
    .cause = Vous avez demandé « { $wanted } ». Un exercice garde son scénario.
    .remedy = Retirez --scenario pour le continuer, ou choisissez un autre dossier avec --workspace.
    .kept = Rien n'a été changé.
scenario-refused = { $where ->
    [file] Le scénario { $file } a une erreur : { $problem }
   *[key] Le scénario { $file } a une erreur à « { $at } » : { $problem }
 }
    .cause = Un scénario suit un format strict, pour qu'une faute de frappe ne passe pas inaperçue.
    .remedy = Corrigez le fichier ; docs/scenarios.md décrit le format.
    .kept = Rien n'a été changé.
scenario-alone = Le scénario « { $scenario } » ne peut pas commencer sur une plate-forme partagée.
    .cause = Il fait avancer l'horloge d'exercice, et celle d'une plate-forme partagée est l'horloge de tous.
    .remedy = Choisissez un autre scénario, ou retirez --platform pour avoir une plate-forme à vous seul.
    .kept = Rien n'a été fait sur la plate-forme, et son horloge n'a pas bougé.
renewal-too-early = Il est trop tôt pour renouveler ce certificat.
    .cause = Il est valable jusqu'au { DATETIME($until, dateStyle: "long") }. Le renouvellement est possible à partir du { DATETIME($since, dateStyle: "long") }.
    .remedy = Revenez à partir de ce jour-là. La page « Copier », ou la commande « ehcert-kit calendar », en fait un rappel pour votre agenda.
    .kept = Rien n'a été changé. Le certificat sert comme avant.
not-finished = Le fichier { $file } attend encore son certificat.
    .cause = Une demande n'est complète qu'une fois le certificat reçu et installé.
    .remedy = Complétez-le d'abord, à la page « Compléter ».
    .kept = Rien n'a été changé.
no-keystore = Il n'y a pas de fichier de clés complété dans { $folder }.
    .cause = Il est sans doute dans un autre dossier, ou sur un autre ordinateur.
    .remedy = Cherchez les fichiers dont le nom finit par « p12 », et indiquez le bon.
    .kept = Rien n'a été changé.
serial-unknown = eHealth ne montre aucun certificat { $serial } à cette personne.
    .cause = Le numéro est mal recopié, ou la personne ne gère pas cette organisation.
    .remedy = Comparez le numéro avec l'aperçu, ou demandez à la personne qui gère les accès de l'organisation.
    .kept = Rien n'est envoyé.
registration-unfinished = La clé de chiffrement du fichier { $file } n'est pas encore enregistrée.
    .cause = Elle attend à côté du fichier, protégée par le mot de passe actuel.
    .remedy = Complétez d'abord le fichier, à la page « Compléter », puis changez le mot de passe.
    .kept = Le fichier et la clé n'ont pas changé.
not-for-this-file = Aucune clé du fichier { $file } n'ouvre ce message.
    .cause = Il est chiffré pour une autre clé, peut-être celle d'un fichier plus ancien. Ou ce n'est pas un message chiffré.
    .remedy = Essayez avec les autres fichiers de cette organisation, les plus anciens aussi.
    .kept = Le message et le fichier n'ont pas changé.
owner-unreadable = « { $text } » ne nomme pas une organisation.
    .cause = Il faut un type et un numéro, comme NIHII-GROUP=94000027. Avec un application ID : NIHII-GROUP=94000027,LABO.
    .remedy = Recopiez-les : ils sont dans le nom du fichier de clés.
    .kept = Rien n'a été changé.
keystore-in-the-way = { $file } est un fichier de clés : rien n'est écrit à sa place.
    .cause = Le nom donné pour le résultat est celui d'un fichier de clés.
    .remedy = Donnez un autre nom.
    .kept = Le fichier de clés n'a pas changé.
message-too-long = Le message est trop long : { $most } octets au plus.
    .cause = Cet essai sert à vérifier un jeton, pas à envoyer des documents.
    .remedy = Prenez un message plus court.
    .kept = Rien n'est écrit.
invitation-expired = L'adresse donnée par eHealth ne fonctionne plus.
    .cause = La personne devait s'y identifier avant le { DATETIME($expires, dateStyle: "long") }.
    .remedy = Envoyez une nouvelle demande : vous recevrez une nouvelle clé et une nouvelle adresse.
    .kept = L'ancienne clé est mise de côté, pas effacée.
needs-no-card = Ce certificat porte un numéro BIS : { $owner_name }.
    .cause = Il n'y a pas de carte à ce numéro dans le lecteur, et sans carte un certificat ne se renouvelle pas.
    .remedy = Si la personne n'a pas de carte belge, faites une nouvelle demande, à la page « Sans carte belge ». Si elle a une carte à ce numéro, insérez-la et recommencez.
    .kept = Rien n'a été changé.
not-yours = Ce certificat est celui d'une autre personne : { $subject }.
    .cause = Une personne révoque elle-même son propre certificat.
    .remedy = Le centre de contact d'eHealth (02 788 51 55) peut aider la personne qui n'a pas de carte.
    .kept = Rien n'est signé ni envoyé.
already-renewed = Le certificat du fichier { $file } est déjà renouvelé.
    .cause = Le nouveau est dans { $successor }.
    .remedy = Servez-vous du nouveau fichier, et gardez l'ancien pour les anciens messages.
    .kept = Rien n'a été changé.
same-place = La copie serait au même endroit que le fichier : { $folder }.
    .cause = Une copie doit être ailleurs : un autre dossier, un autre disque, un autre ordinateur.
    .remedy = Donnez un autre dossier.
    .kept = Rien n'a été changé.
folder-absent = Il n'y a pas de dossier { $folder }.
    .cause = Son nom est mal recopié, ou le disque qui le porte n'est pas branché.
    .remedy = Vérifiez le nom, ou branchez le disque.
    .kept = Rien n'a été changé.
home-absent = Aucun dossier personnel n'est connu.
    .cause = La variable HOME n'est pas définie (sous Windows : USERPROFILE), et le système ne connaît pas de dossier pour cet utilisateur. C'est souvent le cas d'un service ou d'un conteneur.
    .remedy = Définissez HOME : un dossier où cet utilisateur peut écrire. Pour s'exercer sans ouvrir les pages, --workspace et un dossier suffisent.
    .kept = Rien n'a été fait.
