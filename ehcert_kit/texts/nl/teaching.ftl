### Indices, questions, glossaire, dépannage.
