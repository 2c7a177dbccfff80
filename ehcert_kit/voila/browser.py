"""Opens a browser on the pages by a file that redirects there, readable by its owner alone.

Every user of the computer can read a program's arguments, so the address with the token is never an argument.
It is in a file with mode 0600, in a folder with mode 0700 and a random name; the argument is the file's name.
The file is removed soon after: it has no use once the browser has read it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from html import escape
from pathlib import Path

from ..disk import write_private
from ..environments.settings import now
from ..kit_error import KitError
from ..texts import Texts

#: Seconds until the file is removed: a browser may take long to start on an old computer.
STAYS = 60.0

#: A browser installed as a snap reads neither the temporary folder (it has its own) nor hidden files in the
#: home folder (snapd's "home" interface). A browser from flatpak is handed the file itself.
_SNAPS = (Path("/snap"), Path("/var/lib/snapd"))

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url={url}">
<title>{title}</title>
</head>
<body>
<p><a href="{url}">{title}</a></p>
</body>
</html>
"""


def place() -> Path:
    """The parent of the private folder: one that the browser of this computer can read.

    On macOS and Windows the temporary folder is the user's own. On Linux all users share it, so access
    depends on the mode of the private folder.
    """
    if sys.platform == "linux" and any(folder.exists() for folder in _SNAPS):
        return Path.home()
    return Path(tempfile.gettempdir())


@contextmanager
def leading_file(url: str, say: Texts, stays: float = STAYS) -> Iterator[Path]:
    """A file that redirects a browser to an address; removed after `stays` seconds, or at the end of the block.

    Raises: FolderNotWritable.
    """
    folder = _private_folder()
    timer = threading.Timer(stays, shutil.rmtree, (folder,), {"ignore_errors": True})
    timer.daemon = True
    try:
        file = folder / "pages.html"
        page = _PAGE.format(language=say.language, url=escape(url), title=escape(say("frame-opening")))
        write_private(file, page.encode(), check=lambda _: None, clock=now, keep=False)
        timer.start()
        yield file
    finally:
        timer.cancel()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def opened(url: str, say: Texts) -> Iterator[None]:
    """Open a browser at an address, beside what else is done; say so where none opens."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(leading_file(url, say))
        except (KitError, OSError):
            print(say("frame-no-browser"), flush=True)
        else:
            threading.Thread(target=_open, args=(file.as_uri(), say), daemon=True).start()
        yield


def _open(address: str, say: Texts) -> None:
    if not webbrowser.open(address):
        print(say("frame-no-browser"), flush=True)


def _private_folder() -> Path:
    """A new folder for its owner alone. Raises: OSError: it cannot be made."""
    prefix = "ehcert-kit-"
    try:
        return Path(tempfile.mkdtemp(prefix=prefix, dir=place()))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=prefix))
