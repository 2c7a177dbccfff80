### Les cartes d'exercice : la carte eID virtuelle et le jeton SoftHSM.

cards-virtual = une carte eID virtuelle (PRATIQUE / TEST) dans un lecteur virtuel
cards-virtual-about =
    Une carte eID d'exercice, complète, dans le lecteur virtuel de pcscd (paquet vsmartcard-vpcd) : pour Linux.
    Les programmes de carte la lisent comme une vraie. Ses noms disent PRATIQUE ou TEST ; elle n'a de valeur nulle part.

    Pendant qu'elle est là, écrivez :
      pull      retirer la carte          insert    la remettre
      reset     couper son courant        block     bloquer son code PIN
      unblock   rendre ses trois essais   quit      terminer
cards-softhsm = un jeton SoftHSM2 avec les clés de la même carte
cards-softhsm-about =
    Prépare un jeton SoftHSM2 avec le titulaire, les clés et les certificats de la carte d'exercice du scénario.
    Le jeton précédent du même dossier est remplacé. Pour Linux et macOS.
cards-arg-holder = numéro de place (1, 2, …) ou spécimen, comme specimen-de (par défaut : la place 1)
cards-arg-applet = génération de la carte : 1.7 (RSA) ou 1.8 (EC P-384) ; par défaut, celle du scénario
cards-arg-reader = où le lecteur virtuel attend la carte (par défaut : { $default })
cards-arg-listen = attendre le lecteur sur ce port et le suivant, sur cet ordinateur seulement
cards-arg-reader-conf = avec --listen : fichier où écrire la configuration du lecteur, pour pcscd
cards-arg-workspace = dossier où la carte garde son code PIN et ses essais ; sans lui, elle oublie tout à la fin
cards-arg-workspace-token = dossier de travail où mettre le jeton (par défaut : celui de l'environnement d'exercice)
cards-arg-fault = ce qui ne va pas sur cette carte : { $names }
cards-arg-apdu-log = fichier où noter chaque commande et chaque réponse ; les codes PIN y sont masqués
cards-no-holder = Aucune place ni aucun spécimen ne porte ce nom. Les places : 1 à { $last }. Les spécimens : { $names }
cards-no-address = Une adresse s'écrit ORDINATEUR:PORT
cards-conf-needs-listen = --reader-conf ne s'emploie qu'avec --listen
cards-intro = CARTE D'EXERCICE (PRATIQUE / TEST), applet { $applet }
cards-intro-holder = Titulaire : { $name }, numéro national { $ssin }
cards-pin-published = Code PIN : { $pin } (publié, sans secret)
cards-pin-own = Code PIN : celui du scénario
cards-pin-changed = Code PIN : changé sur cette carte depuis ; ce programme ne le connaît pas
cards-pin-blocked = Le code PIN est bloqué.
cards-fault = Défaut voulu : { $fault }
cards-calling = La carte cherche le lecteur virtuel à { $address }.
cards-stock-warning = Attention : le pilote d'origine écoute sur tout le réseau. Sur un réseau partagé, utilisez --listen.
cards-listening = La carte attend le lecteur sur les ports { $first } et { $second } de cet ordinateur seulement.
cards-conf-lines = Configuration du lecteur, à mettre dans /etc/reader.conf.d à la place de celle de vpcd :
cards-conf-written = Configuration du lecteur écrite dans { $file } (essai : pcscd --foreground -c { $file })
cards-conf-order =
    Lancez pcscd après la carte, et arrêtez-le avant elle. « pull » laisse une carte vierge dans le lecteur ; une carte
    vierge est aussi dans le second lecteur. Pour un lecteur vraiment vide, utilisez --reader.
cards-port-taken = { $why ->
    [taken] Le port { $port } ou le suivant est déjà pris par un autre programme. Choisissez-en un autre avec --listen.
    [permission] Cet ordinateur ne laisse pas ce programme utiliser le port { $port } ou le suivant. Choisissez avec --listen un nombre de 1024 à 65534.
   *[other] Cet ordinateur n'ouvre pas le port { $port } ou le suivant : { $reason }. Choisissez-en un autre avec --listen.
 }
cards-inserted = La carte est dans le lecteur.
cards-help = Écrivez pull, insert, reset, block, unblock ou quit.
cards-done-pull = La carte est retirée.
cards-done-insert = La carte est remise.
cards-done-reset = La carte a perdu son courant un instant : le code PIN est à redonner.
cards-done-block = Le code PIN est bloqué.
cards-done-unblock = Le code PIN a de nouveau trois essais.
cards-token = JETON D'EXERCICE (PRATIQUE / TEST) « { $label } », applet { $applet }
cards-token-use = Pour s'en servir :
cards-token-java =
    La clé Signature demande le PIN à chaque signature (CKU_CONTEXT_SPECIFIC). SunPKCS11 de Java ne sait pas le faire :
    depuis Java, utilisez la clé Authentication.
cards-token-never-blocks = Ce scénario veut une carte bloquée ; SoftHSM ne bloque jamais, ce jeton ne peut donc pas l'imiter.
cards-token-refused = SoftHSM a refusé : { $reason }

## Ce qui aide la carte d'exercice, ailleurs que dans ce programme

counter-unblock-card = Au guichet de la commune : débloquer la carte (exercice)
    .why = La carte d'exercice est bloquée. Avec une vraie carte, la commune donne de nouveaux codes : comptez de trois jours ouvrables à trois semaines. Ici, un clic suffit.
    .done = La carte d'exercice est débloquée.
counter-new-card = Au guichet de la commune : recevoir une nouvelle carte (exercice)
    .why = Les certificats de la carte d'exercice ont expiré. Avec une vraie carte, la commune en donne de nouveaux, ou une nouvelle carte. Ici, un clic suffit.
    .done = La carte d'exercice est neuve.
counter-own-card = Prendre la carte du responsable (exercice)
    .why = La carte d'exercice dans le lecteur est celle de quelqu'un d'autre que le responsable.
    .done = La carte du responsable est dans le lecteur.
counter-insert-card = Remettre la carte dans le lecteur (exercice)
    .why = La carte d'exercice est à côté du lecteur.
    .done = La carte est dans le lecteur.
counter-nothing = La carte d'exercice fonctionne : il n'y a rien à faire.
