"""The numbers of persons and organisations: their types, their rules, and how people write them."""
