### Ce qui s'imprime.
