# La base de données de la plate-forme d'exercice, son serveur, son TLS.

practice-store-refused = { $reason ->
    [password] L'adresse de la base de données contient un mot de passe.
    [address] { $address } n'est pas l'adresse d'une base de données PostgreSQL.
    [driver] Ce qui parle à PostgreSQL n'est pas installé.
    [schema] Le schéma demandé n'existe pas dans la base de données { $address }.
    [permission] La base de données { $address } refuse cet utilisateur.
    [full] Il n'y a plus de place pour la base de données { $address }.
    [damaged] La base de données { $address } ne contient pas ce qu'il faut.
    [begun] La plate-forme d'exercice de ce dossier garde déjà ses données ailleurs.
    [login] Le serveur de la base de données { $address } refuse la connexion.
   *[unreachable] La base de données { $address } ne répond pas.
 }
    .cause = { $reason ->
        [password] Ce qui est écrit dans une commande peut être lu par d'autres sur cet ordinateur.
        [address] Une telle adresse commence par postgresql:// et nomme un serveur et une base.
        [driver] La plate-forme utilise SQLite par défaut ; PostgreSQL demande un module de plus.
        [begun] Une plate-forme ne change pas de base de données : son autorité et ses certificats y sont.
        [schema] Une plate-forme occupe un schéma de la base ; l'adresse en nomme un qui n'est pas là.
        [damaged] Elle a changé sans passer par la plate-forme, ou ce n'est pas la bonne base.
       *[other] PostgreSQL a dit : { $detail }
     }
    .remedy = { $reason ->
        [password] Mettez le mot de passe dans le fichier de mots de passe de PostgreSQL (pgpass), et retirez-le de l'adresse.
        [address] Corrigez l'adresse, par exemple postgresql://utilisateur@serveur/base.
        [driver] Installez-le avec : pip install "ehcert-kit[postgresql]"
        [schema] Créez ce schéma (CREATE SCHEMA), ou corrigez l'adresse.
        [permission] Demandez à l'administrateur de la base le droit de lire, d'écrire et de créer des tables.
        [full] Faites de la place sur le serveur, puis réessayez.
        [damaged] Remettez une sauvegarde de la base, ou donnez une base vide et un nouveau dossier.
        [begun] Prenez un autre dossier avec --workspace, ou laissez l'option --store de côté.
        [login] Vérifiez l'utilisateur, le nom de la base et le mot de passe : dans le fichier de mots de passe de PostgreSQL (pgpass), que seul son propriétaire peut lire, ou dans le fichier de services. Si le serveur démarre ou a trop de connexions, attendez un peu, puis réessayez.
       *[unreachable] Vérifiez que le serveur est démarré et que l'adresse est juste, puis réessayez.
     }
    .kept = Rien n'a été changé.
cli-arg-store = adresse d'une base de données PostgreSQL, sans mot de passe, au lieu d'un fichier du dossier
cli-arg-tls = servir en HTTPS, avec un certificat d'exercice
cli-platform-tls = Racine du certificat TLS : { $file }
cli-arg-public-address = adresse par laquelle les clients l'atteignent, si c'est une autre (port d'un conteneur, proxy) ; elle est écrite dans les certificats
cli-no-cut = un nombre de secondes, plus grand que 0 et de { $longest } au plus
cli-no-public-address = une adresse comme http://127.0.0.1:8765, sans nom d'utilisateur
practice-host-refused = { $reason ->
    [taken] Le port { $port } de { $host } est déjà pris par un autre programme.
    [elsewhere] L'adresse { $host } n'est pas une adresse de cet ordinateur.
    [unknown] Personne ne connaît le nom { $host }.
    [permission] Vous n'avez pas le droit d'utiliser le port { $port } de { $host }.
   *[other] La plate-forme d'exercice ne peut pas répondre à l'adresse { $host }, port { $port }.
 }
    .cause = { $reason ->
        [taken] C'est peut-être une plate-forme d'exercice que vous avez déjà démarrée.
        [elsewhere] Un programme ne répond qu'aux adresses de son ordinateur ; celle d'un proxy ou d'un conteneur est une autre.
        [unknown] Le nom est mal écrit, ou il n'est connu que sur un autre réseau.
        [permission] Les ports inférieurs à 1024 sont souvent réservés à l'administrateur.
       *[other] Le système a dit : { $detail }
     }
    .remedy = { $reason ->
        [taken] Terminez cet autre programme, ou donnez un autre port avec --port.
        [permission] Donnez un port supérieur à 1023 avec --port.
       *[other] Corrigez --host : 127.0.0.1 pour cet ordinateur seulement, 0.0.0.0 pour toutes ses adresses. L'adresse que voient les clients se donne avec --public-address.
     }
    .kept = Rien n'a été démarré.
