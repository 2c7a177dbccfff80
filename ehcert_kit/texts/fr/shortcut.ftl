### Le raccourci et l'installateur pour Windows.

shortcut-name = Certificat eHealth
shortcut-comment = Demander un certificat eHealth, le compléter et le suivre
shortcut-command = créer un raccourci : une entrée dans le menu des programmes, ou une icône sur le bureau
shortcut-command-about = Crée de quoi ouvrir les pages guidées par un double-clic : une entrée dans le menu (sous Windows et Linux), une icône sur le bureau (sous macOS). À refaire si le programme a changé de place.
shortcut-arg-desktop = sur le bureau plutôt que dans le menu
shortcut-arg-to = dans ce dossier
shortcut-arg-remove = enlever le raccourci
shortcut-written = Raccourci créé : { $file }
    Il s'appelle « { $name } » et ouvre les pages guidées.
shortcut-removed = Raccourci enlevé : { $file }
shortcut-none = Aucun raccourci dans { $folder }.
shortcut-in-cache = Ce programme a été lancé depuis un dossier temporaire, qui peut être vidé à tout moment : le raccourci ne marcherait plus. Installez d'abord le programme (« uv tool install » ou « pipx install »), puis recommencez.
shortcut-stopped = Les pages n'ont pas pu s'ouvrir. Lisez ce qui est écrit ci-dessus, puis appuyez sur Entrée pour fermer cette fenêtre.
shortcut-in-use = Le programme est encore ouvert. Fermez sa fenêtre, puis recommencez. Rien n'a été changé.
shortcut-foreign-folder = Ce dossier contient déjà autre chose. Rien n'a été installé ni changé. Choisissez un dossier vide, ou videz celui-ci vous-même.
shortcut-installed = « { $name } » est maintenant dans le menu Démarrer. Avec les pages s'ouvre une fenêtre noire : la fermer arrête le programme.
shortcut-open-now = Ouvrir les pages maintenant
