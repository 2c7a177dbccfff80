### Le guide officiel, et ses mots à côté des nôtres.
