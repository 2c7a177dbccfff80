"""`ehcert-kit show`: prints what happened in a workspace, or writes it to a file."""

from __future__ import annotations

import argparse
import sys

from ..disk import is_folder
from ..environments.opening import open_workspace
from ..explain import Explanation
from ..explain.sequence import SequencePicture
from ..procedure import story
from ..procedure.workspace import Workspace
from ..texts import Texts
from .common import named_and_absent, settings, write_output
from .reporting import misused, stopped

NOTHING = 1


def run(options: argparse.Namespace, say: Texts) -> int:
    """Print or write what was asked for, from the workspace alone, without card or platform.

    Returns: 0: shown; 1: nothing of that kind yet; 2: no such workspace, or no picture of that.
    """
    drawn = options.to is not None and options.to.suffix.lower() == ".svg"
    if drawn and options.what != "sequence":
        return misused(options, say, "cli-show-no-picture")
    absent = named_and_absent(options)
    if absent is not None:
        return stopped(options, say, absent, 2)
    chosen = settings(options)
    workspace = open_workspace(chosen) if is_folder(chosen.workspace) else None
    found = _explained(options, say, workspace) if workspace is not None else None
    if workspace is None or found is None:
        print(say("cli-show-nothing"), file=sys.stderr)
        return NOTHING
    if options.to is None:
        print(found)
    elif options.what == "sequence":
        picture = SequencePicture(say, story.happened(workspace.case, story.rows(workspace)))
        write_output(options.to, (picture.svg() if drawn else f"{picture.listed()}\n").encode())
    else:
        write_output(options.to, f"{found}\n".encode())
    return 0


def _explained(options: argparse.Namespace, say: Texts, workspace: Workspace) -> Explanation | None:
    match options.what:
        case "exchanges":
            return story.exchanges_of(say, workspace, options.personal)
        case "challenge":
            return story.challenge_of(say, workspace)
        case _:
            return story.sequence_of(say, workspace)
