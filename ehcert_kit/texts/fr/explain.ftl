### Ce que sont les artefacts : une phrase, pourquoi elle compte, et les mots des détails.

explain-date = { $when }
explain-holder = titulaire
explain-ssin = NISS
explain-card-until = carte valable jusqu'au
explain-authentication = certificat « Authentication »
explain-signature = certificat « Signature »
explain-absent = absent
explain-subject = nom
explain-issuer = émis par
explain-root = racine (ne vient pas du service)
explain-chain-not-judged = aucune n'est connue de ce programme : la fin de la chaîne n'est pas jugée
explain-key = clé
explain-serial = numéro de série
explain-from = valable dès le
explain-until = valable jusqu'au
explain-algorithm = algorithme
explain-self-signature = signature par sa propre clé
explain-attributes = attributs
explain-identifier = identifiant de la clé
explain-valid = valable
explain-invalid = non valable
explain-signer = signataire
explain-languages = langues
explain-digest = empreinte SHA-256
explain-operation = message
explain-service = service
explain-status = statut
explain-signature-value = signature
explain-signature-refused = non valable ({ $reason }) ; le contenu n'est donc pas montré
explain-signed-by = signé par
explain-signed-with = avec une clé
explain-state = état
explain-cn = (type et numéro)
explain-ou = (unité)
explain-o = (organisation)
explain-c = (pays)

explain-card-title = La carte
explain-card = { $state ->
    [both] Cette carte ({ $holder }) contient deux certificats, valables jusqu'au { $until } : un pour s'identifier, un pour signer.
    [authentication] Cette carte ({ $holder }) n'a qu'un certificat, valable jusqu'au { $until }. Il sert à s'identifier ; sans l'autre, elle ne peut pas signer.
    [signature] Cette carte ({ $holder }) n'a qu'un certificat, valable jusqu'au { $until }. Il sert à signer ; sans l'autre, elle ne permet pas de s'identifier.
   *[none] Cette carte ({ $holder }) ne montre aucun certificat.
 }
    .why = S'identifier prouve qui vous êtes et n'engage à rien. Signer engage. La carte a une clé pour chaque usage, et eHealth refuse l'une à la place de l'autre.
explain-chain-title = La chaîne
explain-chain = Le certificat « { $name } » est valable jusqu'au { $until }. { $issuer } l'a signé{ $known ->
    [yes] , et la chaîne mène à la racine { $root }.
   *[no] . La racine n'est pas connue de ce programme.
 }
    .why = Un logiciel accepte votre certificat s'il connaît la racine. Le service n'envoie pas la racine : elle vient d'ailleurs, ici de l'environnement où vous travaillez.
explain-certificate-title = Un certificat
explain-certificate = { $own ->
    [yes] « { $subject } » se porte garant de sa propre clé : ce certificat est signé par lui-même.
   *[no] « { $issuer } » se porte garant que la clé de ce certificat est celle de « { $subject } ».
 }
    .why = { $state ->
        [early] Il n'est pas encore valable : il le sera du { $begins } au { $ends }.
        [ended] Il n'est plus valable : il l'était du { $begins } au { $ends }.
       *[valid] Il est valable du { $begins } au { $ends }.
     }
explain-placeholder-title = Le certificat provisoire
explain-placeholder = Ce certificat ne fait que tenir la place : « C=Dummy », une minute, dans le passé. Le vrai n'est pas encore arrivé.

explain-subject-title = Le nom du certificat
explain-subject-sentence = { $known ->
    [yes] Le certificat porte le nom { $name }, pour { $organisation }.
   *[no] Le certificat porte le nom { $name }.
 }
    .why = Il est écrit en capitales, sans accents. Il n'y a qu'un certificat actif par nom ; avec un application ID, c'est un autre nom.
explain-subject-order = Les outils écrivent ces parties dans un ordre ou dans l'autre : le sens est le même.
explain-csr-title = La demande de certificat (PKCS#10)
explain-csr = { $valid ->
    [yes] Cette demande porte le nom { $name } et votre clé publique ({ $kind }), signés avec la clé privée. La clé privée reste ici.
   *[no] Cette demande porte le nom { $name } et une clé publique ({ $kind }), mais sa signature n'est pas valable : quelque chose y a été changé.
 }
    .why = La signature prouve que vous avez la clé privée, sans la montrer. Elle ne dit pas encore qui vous êtes : c'est la carte qui le dira.
explain-identifier-title = L'identifiant de la clé
explain-identifier-sentence = Votre clé a pour empreinte { $identifier } : c'est par ce numéro qu'eHealth retrouve votre demande.
    .why = C'est ce numéro qui permet de compléter sans la carte. Le certificat portera le même.
explain-identifier-caveat = L'empreinte de toute la structure SubjectPublicKeyInfo donne un autre nombre : c'est la confusion classique.
explain-contract-title = Le contrat
explain-contract = C'est le texte que vous acceptez. eHealth l'écrit ; vous le signez tel quel.
    .why = Il engage l'organisation. Le nom et le NISS du signataire doivent être ceux de la carte.
explain-request-title = Un message envoyé
explain-request = Voici ce qui part. Si une seule lettre signée change, la signature n'est plus valable.
    .why = La signature couvre tout le document. Elle dit quelle clé a signé. C'est la chaîne de la carte qui dit si cette clé est valable.
explain-answer-title = Une réponse
explain-answer = Voici ce qui est revenu. Les réponses ne sont pas signées : c'est la connexion qui garantit d'où elles viennent.
explain-fault-title = Une panne signalée (SOAP fault)
explain-fault = Le service n'a pas traité le message.

explain-keystore-title = Le fichier de clés (PKCS#12)
explain-keystore = { $state ->
    [finished] Le fichier « { $file } » est un coffre avec deux clés : une pour s'identifier, une pour recevoir des messages chiffrés.
    [unfinished] Le fichier « { $file } » est un coffre avec une clé pour s'identifier. La clé pour recevoir des messages chiffrés n'y est pas encore.
    [foreign] Le fichier « { $file } » est un coffre avec des clés, mais pas celles de la procédure eHealth : la clé « authentication » n'y est pas.
   *[keyless] Le fichier « { $file } » est un coffre sans clé : il ne contient que des certificats.
 }
    .why = { $state ->
        [foreign] Les logiciels cherchent la clé « authentication » et la clé de chiffrement sous son numéro de série. Un autre programme a renommé ou retiré ces clés : reprenez le fichier d'origine.
        [keyless] Sans clé privée, rien ne peut être signé ni déchiffré : cherchez le fichier d'origine, qui les contient.
       *[other] Les logiciels cherchent la clé « authentication » et la clé de chiffrement sous son numéro de série. Sans la seconde, le fichier n'est pas terminé.
     }
explain-keystore-state = { $state ->
    [finished] terminé
    [unfinished] pas terminé : il reste à compléter
    [foreign] pas utilisable tel quel : la clé « authentication » n'y est pas
   *[keyless] aucune clé privée dans ce fichier : rien à compléter
 }
explain-keystore-caveat = Si openssl répond « unsupported », ajoutez -legacy : le fichier est écrit avec d'anciens algorithmes.
explain-entry-authentication = clé pour s'identifier, chaîne de { $length }, jusqu'au { $until }
explain-entry-encryption = clé pour déchiffrer, jusqu'au { $until }
explain-entry-pending = clé pour s'identifier, avec un certificat provisoire
explain-entry-alone = clé sans certificat : elle ne sert à rien
explain-entry-unread = clé avec un certificat que ce programme ne sait pas lire
explain-entry-foreign = clé d'un autre programme, jusqu'au { $until }
explain-entry-closed = une clé (il faut le mot de passe pour en savoir plus)
explain-entry-closed-etk = sans doute la clé pour déchiffrer (il faut le mot de passe pour en être sûr)
explain-entry-certificate = certificat

explain-etk-title = Le jeton de chiffrement (ETK)
explain-etk = { $holds ->
    [yes] Ce jeton appartient à { $name } : les autres s'en servent pour lui écrire, jusqu'au { $until }. { $signer } l'a signé.
   *[no] Ce jeton dit appartenir à { $name }, jusqu'au { $until }, mais la signature de { $signer } n'est pas valable.
 }
    .why = Votre clé d'authentification a signé votre clé de chiffrement ; eHealth a signé le tout. Ceux qui vous écrivent se fient à ces deux signatures.
explain-etk-caveat = « openssl verify » refuse le certificat qu'il contient. C'est normal : ce certificat porte deux fois le même nom et paraît signé par lui-même.

anchors-title = Les autorités auxquelles ce programme se fie
anchors-sentence = Un certificat vaut ce que vaut l'autorité qui l'a signé. Voici celles que ce programme connaît.
    .why = Chacune est livrée avec le programme parce que le même certificat se lit à deux endroits publics, tenus par des personnes différentes. Quand aucune autorité n'est connue, une chaîne n'est pas jugée : le programme ne dit jamais qu'elle est bonne.
anchors-ehealth = pour les certificats d'eHealth
anchors-eid = pour les cartes d'identité
anchors-added = ajoutée avec --trust
anchors-practice = de la plate-forme d'exercice
anchors-root = { $name }, empreinte SHA-256 { $fingerprint }
anchors-seen = { $name }, empreinte SHA-256 { $fingerprint } ; vue dans { $first } et dans { $second }
anchors-none = aucune n'est connue : ces chaînes ne sont pas jugées. Un informaticien peut en ajouter avec --trust.
