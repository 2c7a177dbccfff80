"""The components of the pages, which all have a label, show errors in words, and work with the keyboard."""

from __future__ import annotations

from .actions import Actions
from .base import Component, Typed
from .checks import Checks
from .choice import Checkbox, Choice, Select
from .field import Field, TextArea
from .heading import Heading, Steps
from .markup import Frame, Html
from .message import Problem, Status
from .need_help import NeedHelp
from .secret_form import SecretForm
from .ticks import Ticks
from .upload import Upload

__all__ = [
    "Actions",
    "Checkbox",
    "Checks",
    "Choice",
    "Component",
    "Field",
    "Frame",
    "Heading",
    "Html",
    "NeedHelp",
    "Problem",
    "SecretForm",
    "Select",
    "Status",
    "Steps",
    "TextArea",
    "Ticks",
    "Typed",
    "Upload",
]
