### La page de la formatrice ou du formateur.

trainer-pause = Die Kursleitung bittet Sie, mit der Unterschrift zu warten. Sobald sie das Zeichen gibt, geht es hier weiter.
trainer-hint = Hinweis: { $text }
trainer-hint-none = Lesen Sie den Satz unter der Überschrift noch einmal: Er sagt, was diese Seite von Ihnen erwartet.
