"""`ehcert-kit print`: writes a document for paper, as HTML or PDF. It needs no secret."""

from __future__ import annotations

import argparse

from ..disk import is_folder
from ..environments.opening import acts_in, open_workspace, scenario_of, time_of
from ..printed import shelf
from ..printed.document import Document
from ..printed.order import Order
from ..printed.plans import plan
from ..printed.seat import seat
from ..printed.trainer import trainer
from ..texts import Texts
from .common import settings, write_output


def run(options: argparse.Namespace, say: Texts) -> int:
    """Write the document named. Returns: 0."""
    chosen = settings(options)
    order = Order(
        say=say,
        environment=chosen.environment,
        when=time_of(chosen),
        folder=chosen.workspace,
        # Printing does not create a workspace.
        workspace=open_workspace(chosen) if is_folder(chosen.workspace) else None,
        scenario=scenario_of(chosen),
        acts=acts_in(chosen),
    )
    document = _asked(options, order)
    write_output(options.to, shelf.rendered(document, options.to.suffix.lower().lstrip("."), order.when))
    print(say("cli-printed", file=str(options.to)))
    return 0


def _asked(options: argparse.Namespace, order: Order) -> Document:
    if options.what == "seat":
        return seat(order, options.seat)
    if options.what == "trainer":
        return trainer(order, order.scenario)
    if options.what == "plan":
        return plan(order, options.minutes)
    return shelf.FOR_ALL[options.what](order)
