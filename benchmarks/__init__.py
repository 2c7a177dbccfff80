"""Speed and memory, each as a ratio to a baseline measured in the same minute: `python -m benchmarks`.

Nothing here fails on a slow machine; `docs/benchmarks.md` says how to read the table.
"""
