### Arbres d'octets, clés, chaînes et coffres, expliqués.

## Ce qui se voit d'un arbre
tree-name = Structure
tree-octets = Octets, huit par ligne
tree-place = à l'octet { $offset }, { $header } + { $length }
tree-place-cut = à l'octet { $offset }, { $header } + { $length } ; il en manque { $missing }
tree-place-rest = à l'octet { $offset }, { $length ->
    [one] { $length } octet
   *[other] { $length } octets
 }
tree-too-long = Ce fichier est trop long pour montrer tous ses octets ici. Les boutons le copient en entier.
tree-rest = Des octets qui ne forment aucun élément : le fichier est abîmé, ou quelque chose le suit.

## Ce que chaque élément fait là
tree-certificationrequest = La demande entière : ce qui est demandé, l'algorithme, puis la signature.
tree-certification-request-info = Ce que votre clé a signé : le format, le nom, la clé publique, les attributs.
tree-certificationrequestinfo-version = Le format PKCS#10 n'a qu'une version ; elle s'écrit 0.
tree-certificationrequest-signature = La signature de la demande, faite avec la clé privée. Elle prouve que vous l'avez, sans la montrer.
tree-attributes = Ce qu'on pourrait demander en plus. eHealth n'attend rien ici : la liste est vide, mais elle est là.
tree-certificate = Un certificat : ce que l'autorité affirme, l'algorithme, puis sa signature.
tree-tbs-certificate = Ce que l'autorité a signé. Si un seul octet change, la signature n'est plus valable.
tree-version = La version du format.
tree-tbscertificate-version = La version du format X.509. La troisième, écrite 2, permet les extensions.
tree-serial-number = Le numéro que l'autorité donne à ce certificat, et à aucun autre.
tree-tbscertificate-signature = L'algorithme de la signature, écrit une fois à l'intérieur de ce qui est signé : personne ne peut l'échanger.
tree-issuer = Le nom de l'autorité qui a signé. Il est égal, octet pour octet, au nom dans le certificat de celle-ci.
tree-validity = De quand à quand le certificat est valable.
tree-not-before = Avant ce moment, le certificat n'est pas encore valable. L'heure est celle de Greenwich (UTC).
tree-not-after = Après ce moment, le certificat n'est plus valable. L'heure est celle de Greenwich (UTC).
tree-subject = Le nom que porte le certificat, du plus général (le pays) au plus précis.
tree-relativedistinguishedname = Une partie du nom. C'est un ensemble ; ici il n'a qu'un membre.
tree-nametypeandvalue = Le genre de cette partie, puis sa valeur.
tree-nametypeandvalue-country-name = Le pays (C) : deux lettres.
tree-nametypeandvalue-organization-name = L'organisation (O). Pour un certificat eHealth, toujours « Federal Government ».
tree-nametypeandvalue-organizational-unit-name = Une unité (OU). eHealth y met son propre nom, le nom de l'organisation, son numéro, et l'application ID s'il y en a un.
tree-nametypeandvalue-common-name = Le nom commun (CN), la partie la plus précise.
tree-nametypeandvalue-serial-number = Un numéro dans le nom. Dans une carte d'identité, c'est le numéro national du titulaire.
tree-nametypeandvalue-surname = Le nom de famille.
tree-nametypeandvalue-given-name = Les prénoms.
tree-nametypeandvalue-type = Le genre de cette partie, par son numéro international (OID).
tree-nametypeandvalue-value = La valeur. Le type de texte compte : la même valeur dans un autre type a d'autres octets.
tree-subject-pk-info = La clé publique, avec son algorithme (SubjectPublicKeyInfo).
tree-subject-public-key-info = La clé publique dont ce certificat se porte garant, avec son algorithme (SubjectPublicKeyInfo).
tree-publickeyinfo = La clé publique, avec son algorithme (SubjectPublicKeyInfo).
tree-publickeyinfo-algorithm = De quelle sorte de clé il s'agit.
tree-public-key = La clé elle-même. Son premier octet compte les bits inutilisés ; l'empreinte de ce qui suit est l'identifiant de la clé.
tree-rsapublickey = Une clé RSA publique : deux nombres.
tree-modulus = Le grand nombre de la clé, produit de deux nombres premiers que seule la clé privée connaît.
tree-public-exponent = Le petit nombre de la clé, presque partout 65537.
tree-algorithm = L'algorithme, par son numéro international (OID).
tree-parameters = Ce que l'algorithme demande en plus. RSA et SHA n'ont besoin de rien, d'où NULL.
tree-signature-algorithm = L'algorithme de la signature qui suit.
tree-signature-value = La signature de l'autorité sur tout ce qui est affirmé.
tree-extensions = Ce que le certificat dit de plus : à quoi la clé peut servir, quelle autorité a signé, où se renseigner.
tree-extension = Une extension : son nom, si elle est obligatoire, sa valeur.
tree-extension-basic-constraints = Dit si le titulaire est une autorité, qui peut signer d'autres certificats. Il l'est si la valeur est TRUE.
tree-extension-key-usage = À quoi la clé peut servir. eHealth refuse une clé utilisée pour autre chose.
tree-extension-extended-key-usage = À quoi la clé peut servir, plus précisément : dans une connexion, dans un e-mail.
tree-extension-key-identifier = L'identifiant de la clé de ce certificat : celui sous lequel eHealth connaît votre demande.
tree-extension-authority-key-identifier = L'identifiant de la clé de l'autorité : il aide à trouver le certificat suivant de la chaîne.
tree-extension-certificate-policies = Selon quelles règles l'autorité a vérifié le titulaire.
tree-extension-crl-distribution-points = Où l'autorité publie la liste des certificats révoqués.
tree-extension-authority-information-access = Où demander si le certificat est encore valable, et où trouver celui de l'autorité.
tree-extn-id = Quelle extension c'est, par son numéro international (OID).
tree-critical = TRUE : un programme qui ne comprend pas cette extension doit refuser le certificat.
tree-extn-value = La valeur de l'extension, emballée dans une suite d'octets.
tree-keyusage = Les usages permis. digitalSignature : s'identifier ; nonRepudiation : s'engager ; keyEncipherment : recevoir des clés chiffrées.
tree-basicconstraints = Vide : le titulaire n'est pas une autorité.
tree-ca = TRUE : le titulaire peut signer d'autres certificats.
tree-path-len-constraint = Combien d'autorités peuvent encore se suivre en dessous.
tree-key-identifier = L'empreinte d'une clé, qui sert de nom à celle-ci.
tree-authoritykeyidentifier = Comment reconnaître la clé de l'autorité.
tree-keypurposeid = Un usage permis, par son numéro international (OID).
tree-policy-identifier = Les règles, par leur numéro international (OID).
tree-access-method = De quel service il s'agit, par son numéro international (OID).
tree-access-location = L'adresse de ce service.
tree-uri = Une adresse sur le réseau.
tree-contentinfo = Un contenu, avec son genre devant.
tree-contentinfo-signed-data = Un contenu signé (CMS) : dedans, ce qui est signé, les certificats pour le vérifier, et les signatures.
tree-contentinfo-data = Un contenu tel quel.
tree-contentinfo-encrypted-data = Un contenu chiffré par le mot de passe : ici les certificats et leurs noms.
tree-content-type = Le genre du contenu, par son numéro international (OID).
tree-content = Le contenu, dans une enveloppe qui porte le numéro 0.
tree-signeddata-encap-content-info = Ce qui est signé. Dans un ETK, c'est le certificat de votre clé de chiffrement.
tree-signeddata = Le contenu signé, avec tout ce qu'il faut pour le vérifier.
tree-digest-algorithms = Les algorithmes d'empreinte utilisés, annoncés d'avance.
tree-digest-algorithm = L'algorithme de l'empreinte.
tree-digestalgorithm = Un algorithme d'empreinte.
tree-certificates = Les certificats qui viennent avec, pour vérifier les signatures.
tree-signer-infos = Les signatures, une par signataire.
tree-signerinfo = Un signataire : qui il est, ce qu'il a signé, sa signature.
tree-signerinfo-signature = La signature sur les attributs signés, et par leur empreinte sur tout le contenu.
tree-sid = Qui a signé : le certificat est désigné par son émetteur et son numéro de série.
tree-signed-attrs = Ce qui est vraiment signé : le genre du contenu, son empreinte, l'heure.
tree-cmsattribute-content-type = Le genre du contenu, répété pour être couvert par la signature.
tree-cmsattribute-message-digest = L'empreinte du contenu : c'est elle qui le lie à la signature.
tree-cmsattribute-signing-time = L'heure que le signataire dit avoir eue.
tree-cmsattribute-type = Quel attribut c'est, par son numéro international (OID).
tree-values = Les valeurs de l'attribut ; ici une seule.
tree-pfx = Le fichier de clés entier (PKCS#12) : son contenu, puis ce qui prouve que rien n'a changé.
tree-pfx-auth-safe = Le contenu du fichier, couvert par la preuve qui suit.
tree-authenticatedsafe = Les compartiments du fichier. Certains sont lisibles du dehors, d'autres demandent le mot de passe.
tree-safecontents = Un compartiment : des sacs, un par clé ou par certificat.
tree-safebag-pkcs8-shrouded-key-bag = Une clé privée, chiffrée par le mot de passe. Son nom, lui, se lit.
tree-safebag-cert-bag = Un certificat.
tree-bag-id = Ce qu'il y a dans ce sac, par son numéro international (OID).
tree-bag-value = Le contenu du sac.
tree-encryptedprivatekeyinfo = Une clé privée chiffrée : comment elle l'est, puis les octets chiffrés.
tree-encryption-algorithm = Comment le mot de passe devient une clé, et comment celle-ci chiffre.
tree-content-encryption-algorithm = Comment le mot de passe devient une clé, et comment celle-ci chiffre ce compartiment.
tree-encryptionalgorithm-parameters = Le réglage de l'algorithme de chiffrement.
tree-key-derivation-func = Comment le mot de passe devient une clé.
tree-kdfalgorithm-parameters = Le réglage de cette transformation.
tree-encryption-scheme = L'algorithme qui chiffre.
tree-salt = Des octets tirés au hasard : le même mot de passe donne une autre clé dans chaque fichier.
tree-iterations = Combien de fois le calcul est répété, pour ralentir celui qui essaie des mots de passe.
tree-iteration-count = Combien de fois le calcul est répété, pour ralentir celui qui essaie des mots de passe.
tree-key-length = La longueur de la clé qui en résulte, en octets.
tree-prf = L'empreinte qui est répétée.
tree-encrypted-data = Les octets chiffrés. Sans le mot de passe, rien ne s'y lit.
tree-bag-attributes = Le nom de la clé, et le numéro qui la lie à son certificat.
tree-attribute-local-key-id = Le numéro qui lie cette clé à son certificat.
tree-attribute-friendly-name = Le nom (alias) de cette clé, que les logiciels cherchent.
tree-attribute-type = Quel attribut c'est, par son numéro international (OID).
tree-encrypteddata = Un contenu chiffré.
tree-encrypted-content-info = Le genre du contenu chiffré, l'algorithme, puis les octets.
tree-encrypted-content = Les octets chiffrés : le compartiment des certificats.
tree-mac-data = La preuve, faite avec le mot de passe, que rien n'a changé dans le fichier.
tree-mac = L'empreinte du contenu, faite avec le mot de passe, et son algorithme.
tree-digest = L'empreinte.
tree-mac-salt = Des octets tirés au hasard, pour cette preuve.
tree-distribution-point = L'endroit où est la liste.
tree-generalnames = Une ou plusieurs adresses.

## Par son seul type
tree-tag-sequence = Plusieurs éléments, dans cet ordre.
tree-tag-set = Plusieurs éléments, dont l'ordre ne dit rien.
tree-tag-integer = Un nombre entier.
tree-tag-octet-string = Une suite d'octets.
tree-tag-bit-string = Une suite de bits ; le premier octet compte ceux qui ne servent pas.
tree-tag-object-identifier = Un numéro international qui désigne une chose une fois pour toutes (OID).
tree-tag-end-of-contents = La fin d'un élément dont la longueur n'était pas annoncée.
tree-tag-null = Rien : l'élément tient une place.
tree-tag-bmpstring = Un texte, deux octets par signe.
tree-tag-utctime = Un moment, avec deux chiffres pour l'année.

## Copier
frame-copy = Copier
frame-copied-all = Tout est copié.
frame-copied-node = L'élément choisi est copié.
frame-copied-command = La commande est copiée.
frame-copy-failed = Le navigateur ne permet pas de copier. Sélectionnez le texte et copiez-le vous-même.
inspect-shell-posix = Linux, macOS :
inspect-shell-power = Windows (PowerShell) :

## Les titres
tree-heading-csr = Les octets de la demande
tree-heading-certificate = Les octets du certificat
tree-heading-of = Les octets du certificat « { $name } »
tree-heading-card = { $which ->
        [signature] Les octets du certificat « Signature »
       *[authentication] Les octets du certificat « Authentication »
     }
tree-heading-token = Les octets du jeton
tree-heading-token-certificate = Les octets du certificat dans le jeton
tree-heading-keystore = Les octets du fichier
tree-heading-unknown = Les octets

## Les commandes
inspect-arg-tree = montrer tous les éléments, pas seulement les premiers niveaux
inspect-card-command = « Non Repudiation » dit que cette clé engage celui qui signe.
inspect-asn1parse = C'est la dernière ligne du premier niveau, la signature : elle est au même octet et aussi longue que dans l'arbre.
inspect-identifier-certificate = Le certificat qui est arrivé porte le même numéro : c'est bien votre clé qu'il garantit.
inspect-fingerprint = C'est l'empreinte des octets que vous voyez ici. Une autre empreinte, c'est un autre certificat.
inspect-alias = Une ligne par clé, sous le nom que les logiciels cherchent.
inspect-serial = En décimal : { $alias }. C'est le nom de cette clé dans le fichier.
inspect-etk-signed = Votre clé d'authentification a bien signé le certificat de votre clé de chiffrement.
inspect-certificate-odd = C'est un certificat, mais ce programme ne sait pas lire son nom, sa clé ou sa version. Voici ses éléments.
inspect-unknown-title = Une structure ASN.1
inspect-unknown = Ce fichier est bien formé, mais ce n'est rien de ce que la procédure utilise. Voici ses éléments.

## L'identifiant de la clé
key-heading = Comment l'identifiant de la clé se calcule
key-octets = La clé publique occupe { $count } octets avec son en-tête. Les { $before } premiers disent de quelle sorte de clé il s'agit ; la suite est la clé elle-même.
key-right = C'est lui :
key-right-sentence = SHA-1 des { $count } octets de la clé elle-même donne
key-wrong = L'erreur classique :
key-wrong-sentence = SHA-1 des { $count } octets, en-tête compris, donne

## Le nom, partie par partie
name-heading = D'où vient chaque partie du nom
name-head-part = Partie
name-head-value = Valeur
name-head-from = D'où elle vient
name-from-ehealth = toujours la même : eHealth la met dans chaque certificat
name-from-read = lue dans ce nom ; d'où il vient n'est pas connu ici
name-from-application = l'application ID que vous avez choisi à l'étape « options »
name-from-number = { $origin ->
        [listed] le type et le numéro de l'organisation, dans la réponse d'eHealth du { $when }
        [typed] le type et le numéro que vous avez écrits à l'étape « organisation »
        [card] le NISS lu sur la carte
       *[renewed] le type et le numéro du certificat à remplacer
     }{ $application ->
        [yes] , puis l'application ID
       *[no] {""}
     }
name-from-name = { $origin ->
        [listed] le nom de l'organisation, dans la réponse d'eHealth du { $when }
        [typed] le nom que vous avez écrit à l'étape « organisation »
        [card] le nom lu sur la carte
       *[renewed] le nom dans le certificat à remplacer
     }{ $how ->
        [changed] {" "}: « { $name } », ici en capitales et sans accents
       *[same] {""}
     }
name-order-text = Écrit en texte (RFC 4514), le plus précis d'abord :
name-order-der = Dans les octets (DER), le plus général d'abord :
name-orders = C'est le même nom. Les programmes l'écrivent dans un ordre ou dans l'autre : ne comparez jamais deux textes, comparez les parties.

## Le coffre
chest-heading = Les tiroirs du coffre
chest-here = Dans ce fichier
chest-before = Avant de compléter
chest-after = Une fois complété
chest-now = { $title } (maintenant)
chest-placeholder = clé pour s'identifier, avec un certificat provisoire : « C=Dummy », une minute, dans le passé
chest-authentication = { $known ->
        [yes] clé pour s'identifier, la même qu'avant, avec votre certificat, valable jusqu'au { $until }
       *[no] clé pour s'identifier, la même qu'avant, avec le certificat qui arrivera
     }
chest-encryption = clé pour recevoir des messages chiffrés, sous son numéro de série
chest-older = clé pour lire les messages d'avant le renouvellement
chest-certificate = { $number ->
        [0] votre certificat
       *[other] le certificat d'une autorité de la chaîne
     }
chest-to-come = à venir

## La chaîne
picture-heading = La chaîne et le temps
picture-role = { $role ->
        [leaf] Le certificat
        [root] La racine
       *[authority] Une autorité
     }
picture-link = { $role ->
        [leaf] Le certificat « { $name } »
        [root] La racine, { $name },
       *[authority] Une autorité, { $name },
     } est valable du { $begins } au { $ends }{ $signed ->
        [yes] {" "}; { $signer } a signé ce certificat.
       *[no] .
     }
picture-now = { $state ->
        [early] Le { $when }, le certificat n'est pas encore valable.
        [ended] Le { $when }, le certificat n'est plus valable.
        [renewal] Le { $when }, le certificat est valable, et peut être remplacé.
       *[valid] Le { $when }, le certificat est valable.
     }
picture-renewal = Il peut être remplacé du { $begins } au { $ends } (la partie hachurée).
picture-signed = a signé
picture-until = jusqu'au { $when }
picture-today = ce { $when }
