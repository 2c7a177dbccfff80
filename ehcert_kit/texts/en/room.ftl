### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = the seat, on a practice platform that many share: who you are, with your organisations (1 to 60)
