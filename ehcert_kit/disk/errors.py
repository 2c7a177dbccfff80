"""Errors of reading and writing files, whatever they contain."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import KitError, Owner


class FileError(KitError):
    """A file or a folder cannot be used."""


@dataclass(eq=False)
class FileAbsent(FileError):
    """There is no such file."""

    file: str
    key = "file-absent"


@dataclass(eq=False)
class FileIsFolder(FileAbsent):
    """A folder has the name where a file was expected."""

    key = "file-is-folder"


@dataclass(eq=False)
class FileBusy(FileError):
    """Another program holds the lock of this file."""

    file: str
    key = "file-busy"


@dataclass(eq=False)
class FileNotReadable(FileError):
    """The file system refused to read a file or a folder. `reason` is permission or other."""

    file: str
    reason: str
    key = "file-not-readable"
    owner = Owner.IT


@dataclass(eq=False)
class FileTooLarge(FileNotReadable):
    """A file, or a device that never ends, has more than this program reads."""

    key = "file-huge"
    owner = Owner.YOU


@dataclass(eq=False)
class FolderNotWritable(FileError):
    """The file system refused to write. `reason` is full, read-only, permission, in-use, no-locks or other."""

    folder: str
    reason: str
    key = "folder-not-writable"
    owner = Owner.IT


@dataclass(eq=False)
class FolderUnusable(FolderNotWritable):
    """What was named is no folder to write in. `reason` is absent, file (a file has the name of the folder, or of
    one above it) or folder (a folder has the name of the file)."""

    key = "folder-unusable"
    owner = Owner.YOU


@dataclass(eq=False)
class FolderAbsent(FileError):
    """There is no folder of that name."""

    folder: str
    key = "folder-absent"


@dataclass(eq=False)
class HomeAbsent(FileError):
    """The system names no home folder for the user: neither by a variable nor in its list of users."""

    key = "home-absent"
    owner = Owner.IT
