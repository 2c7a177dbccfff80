### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = der Platz auf einer gemeinsamen Übungsplattform: wer Sie sind, mit Ihren Organisationen (1 bis 60)
