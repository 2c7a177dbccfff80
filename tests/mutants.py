"""Mutation tests: changes the code in many ways, one at a time, and prints the changes that no test noticed.

    python -m tests.mutants              all modules listed in pyproject.toml ([tool.mutmut])
    python -m tests.mutants identifiers  only modules whose name, after `ehcert_kit.`, begins so; or several

mutmut makes the mutants and finds, for each function, the tests that call it. It stores its results in
`mutants/`; each run deletes them first, because mutmut does not notice changed tests.
`docs/mutants.md` explains why the remaining mutants are acceptable.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

PACKAGE = "ehcert_kit."
FOLDER = Path("mutants")
#: The results of mutmut for a mutant that a test noticed; an endless loop counts as noticed.
NOTICED = ("killed", "timeout", "segfault")


def main(arguments: list[str]) -> int:
    prefixes = tuple(PACKAGE + argument for argument in arguments or [""])
    shutil.rmtree(FOLDER, ignore_errors=True)
    patterns = [f"{prefix}*" for prefix in prefixes]
    done = subprocess.run(["mutmut", "run", "--max-children", "1", *patterns], capture_output=True, text=True)
    if done.returncode:
        print(done.stdout[-3000:], done.stderr[-3000:])
        return done.returncode
    verdicts = _verdicts(prefixes)
    for mutant, verdict in verdicts.items():
        if verdict not in NOTICED:
            print(f"\n{mutant}: {verdict}\n{_change(mutant)}")
    _print_table(verdicts)
    return 0


def _verdicts(prefixes: tuple[str, ...]) -> dict[str, str]:
    lines = _mutmut("results", "--all", "true").splitlines()
    pairs = (line.strip().rsplit(": ", 1) for line in lines if line.strip().startswith(prefixes))
    return {mutant: verdict for mutant, verdict in pairs if verdict != "not checked"}


def _print_table(verdicts: dict[str, str]) -> None:
    noticed: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for mutant, verdict in verdicts.items():
        module = mutant.removeprefix(PACKAGE).rpartition(".")[0]
        for row in (module, "all"):
            made[row] += 1
            noticed[row] += verdict in NOTICED
    print(f"\n{'module':<40}{'mutants':>8}{'noticed':>8}{'left':>6}")
    for row in (*sorted(module for module in made if module != "all"), "all"):
        share = noticed[row] / made[row]
        print(f"{row:<40}{made[row]:>8}{share:>8.1%}{made[row] - noticed[row]:>6}")


def _change(mutant: str) -> str:
    """The changed lines of a mutant."""
    lines = _mutmut("show", mutant).splitlines()
    return "\n".join(line for line in lines if line[:1] in ("-", "+") and line[:3] not in ("---", "+++"))


def _mutmut(*words: str) -> str:
    return subprocess.run(["mutmut", *words], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
