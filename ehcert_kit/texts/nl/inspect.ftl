### Arbres d'octets, clés, chaînes et coffres, expliqués.
