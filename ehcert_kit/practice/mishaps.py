"""What a scenario, or the trainer, has happen to a request: for whoever carries the octets to act out."""

from __future__ import annotations


class AnswerDropped(Exception):
    """The request was served and the connection closes without the answer: a mishap of a scenario."""


class ServiceDown(Exception):
    """Nobody answers: a mishap of a scenario."""


class NetworkCut(ServiceDown):
    """Nothing reaches the platform for a while: the trainer cut the network."""
