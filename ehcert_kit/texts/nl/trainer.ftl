### La page de la formatrice ou du formateur.

trainer-pause = De opleider vraagt om te wachten met ondertekenen. Het vervolg verschijnt hier zodra hij het teken geeft.
trainer-hint = Tip: { $text }
trainer-hint-none = Lees de zin onder de titel opnieuw: daar staat wat deze pagina van u verwacht.
