"""The practice environment: a card, a platform, people and mishaps, none of which is real.

Nothing of the kit imports this package but `ehcert_kit.environments` and `ehcert_kit.cli`; it shares with
the kit the vocabulary of messages and identifiers, and nothing else.
"""
