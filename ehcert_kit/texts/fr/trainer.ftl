### La page de la formatrice ou du formateur.

trainer-pause = Le formateur demande d'attendre avant de signer. La suite apparaît ici dès qu'il donne le signal.
trainer-hint = Indice : { $text }
trainer-hint-none = Relisez la phrase sous le titre : elle dit ce que cette page attend de vous.
