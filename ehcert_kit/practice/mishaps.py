"""Mishaps of a request, ordered by scenario or trainer and raised by `services`.

`services` itself answers for a service that is down; what concerns the connection is acted out by the transport.
"""

from __future__ import annotations


class AnswerDropped(Exception):
    """The request was served, and the connection closes without the answer."""


class ServiceDown(Exception):
    """The service is down: a maintenance page answers in its place."""


class NetworkCut(Exception):
    """No request reaches the platform for a while: the trainer cut the network."""
