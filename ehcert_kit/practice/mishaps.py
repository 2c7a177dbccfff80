"""Mishaps of a request, ordered by scenario or trainer: raised by `services`, acted out by the transport."""

from __future__ import annotations


class AnswerDropped(Exception):
    """The request was served, and the connection closes without the answer."""


class ServiceDown(Exception):
    """The service does not answer."""


class NetworkCut(ServiceDown):
    """No request reaches the platform for a while: the trainer cut the network."""
