"""Speed and memory, each as a ratio against a baseline of the same minute: `python -m benchmarks`.

Nothing here fails on a slow machine; `docs/benchmarks.md` says how to read the table.
"""
