"""The file system of the card: directories, files, and their selection by identifier, path or name.

Source: "Card content" 4.3; applet manual 1.8, 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

Path = tuple[int, ...]
MASTER: Path = (0x3F00,)


class FileSystem(Struct, frozen=True):
    """files: the content of each file by its path; directories follow from it. names: directories by AID."""

    files: Mapping[Path, bytes]
    names: Mapping[bytes, Path]

    def is_directory(self, path: Path) -> bool:
        return any(file[: len(path)] == path and file != path for file in self.files)

    def child(self, directory: Path, identifier: int) -> Path | None:
        """The file or directory of this identifier right below a directory; 3F00 is found from everywhere."""
        if (identifier,) == MASTER:
            return MASTER
        return self._existing((*directory, identifier))

    def by_path(self, identifiers: Path) -> Path | None:
        """By a path from the master file, with its 3F00 or without."""
        if identifiers[:1] != MASTER:
            identifiers = MASTER + identifiers
        return self._existing(identifiers)

    def _existing(self, path: Path) -> Path | None:
        return path if path in self.files or self.is_directory(path) else None
