"""All uses of private or undocumented parts of Jupyter's packages: of Voilà, jupyter_server, jupyter_client,
tornado, ipykernel, ipywidgets, anywidget, nbconvert, IPython and JupyterHub.

tests/voila/test_internals.py checks that no underscore name of theirs is imported anywhere else, nor used or
overridden in `cli`, `voila` and `widgets`. It cannot detect public names that are undocumented: authors and
reviewers see to it that these are used here only.

Each use says why it is needed, and has a test there or in tests/hub, whose name says what broke when a new version
of one of these packages breaks it. pyproject.toml has an upper bound for each package on
which it depends directly; `make test-newest` runs the suite with the newest versions inside the bounds.

In the server:
    answers: its answers, and what is logged about them.
    connection: websockets between a page and its kernel.
    forked: kernels forked from one warm process.
    hub: login through JupyterHub.
    kernels: how they are named, started, queried and ended.
    rendering: a notebook as a page.
In a kernel, which imports only these, as Voilà takes seconds to import:
    kernel: the entry point of its process.
    page_cells: runs all cells of a page by one request.
    widgets: base classes of the pages' components.
"""
