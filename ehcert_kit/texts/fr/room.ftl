### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = la place, sur une plateforme d’exercice partagée : qui l’on est, avec ses organisations (1 à 60)
