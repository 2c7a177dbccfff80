### L'aperçu : ce qui a été trouvé de chaque certificat, et le remède.

severity-act = À faire :
severity-note = À savoir :

finding-unreadable = Ce fichier n'est pas un fichier de clés lisible.
    .remedy = Reprenez une copie de sauvegarde, ou mettez ce fichier de côté.
finding-unsupported = Ce fichier semble entier, mais un autre programme l'a écrit d'une façon que celui-ci ne sait pas lire.
    .remedy = Gardez-le tel quel. Pour savoir pourquoi : « ehcert-kit inspect », suivi de son nom.
finding-not-permitted = Vous n'avez pas le droit de lire ce fichier.
    .remedy = Demandez à votre informaticien de vous y donner accès.
finding-other-environment = Ce fichier est d'un autre environnement.
    .remedy = Ne l'utilisez pas ici : un certificat d'exercice ne sert pas pour de vrai, et un vrai ne sert pas à s'exercer.
finding-locked = Le fichier n'a pas été ouvert : il manque son mot de passe, ou vous en avez donné un autre.
    .remedy = Donnez son mot de passe pour en savoir plus.
finding-unread = Le fichier n'a pas été ouvert : la date de fin de son certificat n'est pas connue.
    .remedy = Donnez son mot de passe pour voir la date de fin.
finding-untold = eHealth ne dit rien de ce certificat.
    .remedy = Posez la question avec la carte : la liste d'eHealth donne l'état de chaque certificat.
finding-pending = La demande n'est pas complète : le certificat n'est pas encore dans le fichier.
    .remedy = Complétez-la, avec le mot de passe du fichier et sans la carte.
finding-in-progress = eHealth examine encore la demande.
    .remedy = Attendez sa réponse. Ne faites pas de seconde demande.
finding-refused = eHealth a refusé la demande.
    .remedy = Lisez son e-mail, faites corriger le mandat, puis faites une nouvelle demande.
finding-chain = La chaîne du certificat n'est pas valable.
    .remedy = N'utilisez pas ce certificat. Donnez ce message au centre de contact, 02 788 51 55.
finding-not-judged = Ce programme ne connaît pas l'autorité qui a émis ce certificat : il ne peut pas la vérifier.
    .remedy = Votre informaticien peut ajouter une autorité (option --trust).
finding-expired = Le certificat est arrivé à sa fin.
    .remedy = Faites une nouvelle demande. Gardez ce fichier : il ouvre encore les anciens messages.
finding-revoked = Le certificat a été révoqué.
    .remedy = Faites une nouvelle demande si l'organisation en a besoin. Gardez ce fichier pour les anciens messages.
finding-replaced = Un certificat plus récent porte le même nom.
    .remedy = Gardez ce fichier pour les anciens messages, et utilisez le nouveau pour tout le reste.
finding-being-replaced = Un nouveau certificat du même nom attend sa mise en service.
    .remedy = D'ici là, les messages se lisent encore avec ce fichier : gardez-le en service.
finding-ask-again = Le certificat d'une personne avec un numéro BIS arrive à sa fin.
    .remedy = Sans carte belge, faites une nouvelle demande sans carte ; avec une carte à ce numéro, renouvelez-le. Gardez ce fichier pour les anciens messages.
finding-renew = Le certificat arrive à sa fin.
    .remedy = Renouvelez-le : l'ancien sert jusqu'au bout, le nouveau est prêt avant.
finding-renewable = Le certificat peut être renouvelé.
    .remedy = Rien ne presse ; l'ancien sert jusqu'à sa fin.
finding-to-activate = Le nouveau jeton (ETK) attend sa mise en service.
    .remedy = Quand tous les postes et logiciels ont le nouveau fichier, faites la mise en service.
finding-etk-absent = Le certificat n'a pas de jeton (ETK) : personne ne peut envoyer de message chiffré à l'organisation.
    .remedy = Complétez le fichier : le programme crée alors la clé de chiffrement et l'enregistre.
finding-etk-key-missing = La clé du jeton (ETK) en service n'est pas dans ce fichier.
    .remedy = Cherchez une copie de sauvegarde qui contient cette clé. Sinon, créez un nouveau jeton.
finding-file-missing = eHealth connaît ce certificat, mais son fichier n'est pas ici.
    .remedy = Cherchez-le sur les autres ordinateurs. S'il est perdu ou volé, révoquez le certificat.
finding-unknown-to-platform = eHealth ne connaît pas ce certificat pour cette personne.
    .remedy = Vérifiez que la carte est celle de la personne qui gère l'organisation.
finding-weak-encryption = Le fichier est mal protégé : son mot de passe peut être deviné rapidement.
    .remedy = Changez son mot de passe ici : le fichier est alors réécrit avec une meilleure protection.
finding-open-to-others = D'autres utilisateurs de cet ordinateur peuvent lire ce fichier.
    .remedy = Demandez à votre informaticien de réserver ce fichier à vous seul. Ses droits doivent être 600.
finding-one-copy = Il n'y a qu'un exemplaire de ce fichier.
    .remedy = Gardez-en une copie ailleurs, avec son mot de passe en lieu sûr.

reminder-renewal = { $practice ->
    [yes] [EXERCICE] Renouveler le certificat eHealth { $name }
   *[no] Renouveler le certificat eHealth { $name }
 }
    .text = Le renouvellement est ouvert à partir d'aujourd'hui. Le certificat actuel sert jusqu'au { $until }.
reminder-last-call = { $practice ->
    [yes] [EXERCICE] Encore 30 jours : certificat eHealth { $name }
   *[no] Encore 30 jours : certificat eHealth { $name }
 }
    .text = Sans renouvellement, vos logiciels ne pourront plus parler à eHealth après le { $until }.
reminder-end = { $practice ->
    [yes] [EXERCICE] Fin du certificat eHealth { $name }
   *[no] Fin du certificat eHealth { $name }
 }
    .text = Après aujourd'hui, seule une nouvelle demande est possible.
