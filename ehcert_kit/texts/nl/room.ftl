### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = de plaats, op een gedeeld oefenplatform: wie u bent, met uw organisaties (1 tot 60)
