"""What this program uses of Jupyter's packages though it is private or undocumented: of Voilà, jupyter_server,
jupyter_client, tornado, ipykernel, ipywidgets, anywidget, nbconvert, IPython and JupyterHub.

tests/voila/test_internals.py sees that no name with an underscore of theirs is imported anywhere else, nor used or
overridden in `cli`, `voila` and `widgets`. What has a public name and is in no documentation it cannot tell: that
it stands here is for whoever writes it, and whoever reads it after him.

Each thing says why it is needed, and has a test there, or in tests/hub: when a new version of one of these
packages breaks it, that test says by its name what broke. pyproject.toml has an upper bound for each package on
which it depends directly; `make test-newest` runs the suite with the newest versions inside the bounds.

In the server:
    answers: what it answers, and what it logs of that.
    connection: between a page and its kernel.
    forked: kernels forked from one warm process.
    hub: how a server of JupyterHub's lets people in.
    kernels: how they are named, started, asked and ended.
    rendering: a notebook as a page.
In a kernel, which imports nothing else of these, for Voilà takes seconds to import:
    kernel: what its process is started with.
    page_cells: all cells of a page by one request.
    widgets: what the components of the pages are built on.
"""
