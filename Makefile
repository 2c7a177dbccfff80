# The two main targets are `make run` and `make test`. Each installs what it needs, says what it does,
# and is quick the second time. README.md shows the command behind each for machines without make.

# If PYTHONDONTWRITEBYTECODE were set, each of the many processes of the suite would compile the package again.
unexport PYTHONDONTWRITEBYTECODE

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen --no-sync
# uv does not run without a cache: if the home folder is not writable, it is put beside uv.
ifneq ($(shell test -w "$${XDG_CACHE_HOME:-$$HOME}" || echo closed),)
UV_CACHE_DIR ?= $(CURDIR)/.tools/cache
export UV_CACHE_DIR
endif
# One more worker than cores, because many tests wait for a card service, a server or a clock.
WORKERS = $(shell expr $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 1)

.PHONY: run lab setup hub test test-hub test-newest check bench mutants docs dist pictures notebooks clean \
  types types-win32 types-darwin style layers

run: setup          ## open the guided pages in the browser, in the practice environment
	$(RUN) ehcert-kit

lab: setup          ## open the same notebooks in JupyterLab
	JUPYTER_PREFER_ENV_PATH=1 $(RUN) jupyter lab notebooks

hub: deploy/jupyterhub/node_modules ## a JupyterHub for a class, on this computer; deploy/jupyterhub/README.md
	$(RUN) python -m jupyterhub -f deploy/jupyterhub/jupyterhub_config.py

deploy/jupyterhub/node_modules: pyproject.toml uv.lock deploy/jupyterhub/package-lock.json | setup
	@sh .ci/system-packages npm
	@echo "hub: installing JupyterHub, its idle culler and its proxy"
	@$(UV) sync --frozen --inexact --group hub --compile-bytecode --quiet
	@npm ci --prefix deploy/jupyterhub --no-audit --no-fund --silent
	@touch $@

setup: .venv/.ready ## create .venv with everything

.venv/.ready: pyproject.toml uv.lock | $(if $(filter .tools/bin/uv,$(UV)),.tools/bin/uv)
	@echo "setup: installing the Python packages into .venv"
	@$(UV) sync --frozen --compile-bytecode --quiet
	@sh .ci/direct-backend $(UV)
	@touch $@

.tools/bin/uv:
	@sh .ci/bootstrap-uv .tools

test: setup         ## everything: lint, types, layers, unit tests, notebooks, browser
	@sh .ci/system-packages
	@$(MAKE) --no-print-directory -j 2 types style types-win32 types-darwin layers
	$(RUN) pytest -n $(WORKERS) --dist worksteal --ignore=tests/browser
	# Two at a time leave two cores idle for a third of the time: each test waits for page, server and kernel in turn.
	# A page may draw too late for a test: what failed is tried once more, alone, and with pictures.
	$(RUN) pytest -n 3 --dist loadfile tests/browser || EHCERT_SCREENSHOTS=1 $(RUN) pytest --last-failed tests/browser
	EHCERT_NOBODY=1 $(RUN) pytest -n 2 --dist loadfile -p nbval --nbval --nbval-sanitize-with tests/notebooks/sanitize.cfg --nbval-cell-timeout=120 --timeout=300 notebooks

types: setup
	$(RUN) mypy

# What Python's library has on the other systems.
types-win32 types-darwin: types-%: setup
	$(RUN) mypy --platform $* --cache-dir .mypy_cache/$* ehcert_kit

style: setup
	$(RUN) ruff check
	$(RUN) ruff format --check

layers: setup
	$(RUN) lint-imports --no-logo

test-hub: deploy/jupyterhub/node_modules ## a class of five on a JupyterHub, in browsers; some minutes
	EHCERT_TEST_HUB=1 $(RUN) pytest -n 0 tests/hub

test-newest: setup  ## the tests with the newest versions that pyproject.toml allows; uv.lock stays as it is
	@sh .ci/system-packages
	$(UV) venv --quiet --allow-existing .venv-newest
	$(UV) pip install --quiet --python .venv-newest --upgrade --editable '.[pcsc]' --group dev
	.venv-newest/bin/python -m pytest -n $(WORKERS) --dist worksteal --ignore=tests/browser
	.venv-newest/bin/python -m pytest tests/browser

check: setup        ## the quick half of it, in under two minutes on two quiet cores
	@sh .ci/system-packages
	@$(MAKE) --no-print-directory -j 2 types style layers
	$(RUN) pytest -n $(WORKERS) --dist worksteal -m "not slow" --ignore=tests/browser

bench: setup        ## speed and memory, as ratios against a baseline of the same run
	$(RUN) python -m benchmarks

mutants: setup      ## break the rules one by one and show what no test noticed; MODULE=identifiers for one
	nice $(RUN) python -m tests.mutants $(MODULE)

docs: setup         ## the documentation as a site, in site/; a warning is an error
	NO_MKDOCS_2_WARNING=1 $(RUN) python -m mkdocs build --strict --quiet
	@echo "docs: open site/index.html; with search: python -m http.server -d site"

dist: setup         ## what a release has, in dist/: wheel, sdist, list of components, installer for Windows, digests
	$(RUN) python -m release $(OPTIONS)

pictures: setup     ## take the pictures of every screen anew, in four languages; some minutes
	@sh .ci/system-packages
	EHCERT_PICTURES=docs/pictures $(RUN) pytest -n 0 tests/browser/test_pictures.py
	$(RUN) python -m docs.making.titles

clean:
	rm -rf dist site .venv .venv-newest .tools .mypy_cache .ruff_cache .pytest_cache mutants
