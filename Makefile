# Opcit. `make` alone lists the commands.
PYTHON ?= python3
PORT ?= 8501
WORKERS ?= 4# processes of tests: more than two cores, since walks of the browser wait for half of their time
BIN := .venv/bin
SHARED := $(wildcard ../shared/articles)

.PHONY: help env run test pytest lint bench shots lock audit clean

help:  ## list the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

env: .venv/.ready  ## make .venv with all that running and testing need

.venv/.ready: requirements.txt requirements-dask.txt requirements-dev.txt scripts/browser.sh scripts/proxy.sh
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Opcit needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	sh scripts/browser.sh $(BIN)
	sh scripts/proxy.sh
	touch $@

.venv/.run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Opcit needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

run: .venv/.run  ## start Opcit on http://localhost:8501 (PORT=... for another)
	@echo "Opcit: http://localhost:$(PORT)"
	@OPCIT_ARTICLES="$${OPCIT_ARTICLES-$(SHARED)}" $(BIN)/streamlit run asgi.py --server.port $(PORT)

test: env  ## lint, types, and every test: unit, AppTest, browser, SQLite and PostgreSQL
	@$(MAKE) --no-print-directory -j2 lint pytest

# What is compiled is kept, whatever the machine's setting: each server that the tests start would compile Opcit anew.
pytest: env
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

lint: env  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: env  ## time and memory; with ../shared/data accuracy too, kept in benchmarks/results.json
	$(BIN)/python -m benchmarks.engine
	$(BIN)/python -m benchmarks.models
	$(BIN)/python -m benchmarks.library
	$(BIN)/python -m benchmarks.results

shots: env  ## screenshots of every page, light and dark, wide and narrow, into build/shots
	$(BIN)/python -m benchmarks.shots

build/tools/.ready:
	$(PYTHON) -m venv build/tools
	build/tools/bin/pip install --quiet --disable-pip-version-check pip-tools pip-audit
	touch $@

lock: build/tools/.ready  ## pin every package of requirements.txt with its hashes
	build/tools/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-find-links -o build/requirements.lock requirements.txt
	{ sed -n '/^#/p;/^#/!q' requirements.lock; cat build/requirements.lock; } > build/lock && mv build/lock requirements.lock

audit: build/tools/.ready  ## look the pinned packages up for known holes (needs a network)
	build/tools/bin/pip-audit --disable-pip --require-hashes -r requirements.lock

clean:  ## remove what the commands above made, except the library's data
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis
