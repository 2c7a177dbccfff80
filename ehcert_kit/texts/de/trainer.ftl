### La page de la formatrice ou du formateur.
