"""Reading JSON: whatever is wrong with a document, one kind of error tells it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ehcert_kit
from ehcert_kit.json_reading import read_json


@pytest.mark.parametrize(
    "octets",
    [b"", b"{", b"[1]", b'{"a": 01}', b"\xff\xfe{}", b'{"a":' * 100_000, b"[" * 100_000],
    ids=["empty", "cut", "another type", "no number", "no utf-8", "nested objects", "nested arrays"],
)
def test_what_cannot_be_read_is_a_value_error(octets: bytes) -> None:
    assert read_json(b'{"a": 1}', dict[str, Any]) == {"a": 1}
    with pytest.raises(ValueError):
        read_json(octets, dict[str, Any])


#: Each round, four threads read classes that nobody has read before.
_AT_ONCE = """
import sys, threading, types
from ehcert_kit.json_reading import read_json

CLASSES = "from __future__ import annotations\\nfrom dataclasses import dataclass\\n" + "".join(
    f"@dataclass\\nclass A{number}:\\n"
    + "".join(f"    f{field}: list[A{number - 1}] | None = None\\n" for field in range(5))
    for number in range(1, 6)
).replace("A0", "str")

sys.setswitchinterval(1e-6)
for each in range(20):
    module = sys.modules[f"classes{each}"] = types.ModuleType(f"classes{each}")
    exec(CLASSES, module.__dict__)
    ready = threading.Barrier(4)
    def reads():
        ready.wait()
        assert read_json(b'{"f1": [{"f1": [{}]}]}', module.A5).f1[0].f1[0].f1 is None
    threads = [threading.Thread(target=reads) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def test_threads_that_read_a_type_for_the_first_time_do_not_end_the_process() -> None:
    """In a process of its own: msgspec would end that of the tests."""
    read = subprocess.run([sys.executable, "-c", _AT_ONCE], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_every_type_is_made_known_before_it_is_decoded() -> None:
    """`msgspec` itself is called with a type only through `prepared`."""
    for file in Path(ehcert_kit.__file__).parent.rglob("*.py"):
        for call in re.findall(r"msgspec\.(?:convert|\w+\.decode)\(.*", file.read_text(encoding="utf-8")):
            typed = "convert" in call or "type=" in call
            assert not typed or "prepared(" in call, f"{file.name}: {call}"
