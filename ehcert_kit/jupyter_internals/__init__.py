"""Everything private or undocumented of Voilà, jupyter_server, jupyter_client, tornado, ipykernel, ipywidgets and
anywidget that this program uses. Nowhere else is any of it used (tests/voila/test_internals.py looks).

Each thing says why it is needed, and has a test of its own name there: when a new version of one of these packages
breaks it, that test fails by its name. pyproject.toml has an upper bound for each of these packages; `make
test-newest` runs the suite with the newest versions inside the bounds.

server: what the server's process uses. kernel: what a kernel's process is started with. widgets: what the
components of the pages are built on. A kernel imports only the last two: Voilà takes seconds to import.
"""
