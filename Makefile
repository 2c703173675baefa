# `make demo` and `make test` are all a fresh machine needs; `make` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := $(VENV)/peers
DATA ?=

.DEFAULT_GOAL := help
.PHONY: help demo room test lint types imports licences bench evaluate docs case clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Bumped by the lock file: a changed lock makes the environment anew.
$(VENV)/.made: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(VENV)/.made ## read examples/ and print what those accounts jointly tell
	$(BIN)/variorum read examples/accounts --into demo.variorum
	@echo
	@echo "Read it in the browser:  make room   (it opens http://127.0.0.1:8451/)"
	@echo "Ask it more:  $(BIN)/variorum disputes demo.variorum   ·   $(BIN)/variorum --help"

room: $(VENV)/.made ## open the reading room over what make demo read
	$(BIN)/variorum serve demo.variorum --open

test: $(VENV)/.made ## run all tests
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.made ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.made ## mypy --strict
	$(BIN)/mypy

imports: $(VENV)/.made ## rooms import only downwards
	$(BIN)/lint-imports

licences: $(VENV)/.made ## nothing GPL or AGPL is installed with the package
	$(BIN)/python -m evaluation.licences

# What others offer stands in an environment of its own, so that the package's stays small.
$(PEERS)/.made: requirements-peers.lock pyproject.toml
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-peers.lock
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

bench: $(PEERS)/.made ## speed on your machine, the bare parse beside it (DATA=folder of the public sets for copies, with the peers)
	$(PEERS)/bin/python -m evaluation.bench $(if $(DATA),--data $(DATA))
	$(PEERS)/bin/variorum read examples/accounts --into bench.variorum > /dev/null
	$(if $(DATA),$(PEERS)/bin/python -m evaluation.room_pile --data $(DATA) --accounts 2500 > room.jsonl)
	$(if $(DATA),$(PEERS)/bin/variorum read room.jsonl --into bench.variorum --quiet)
	$(PEERS)/bin/python -m evaluation.multiplied bench.variorum large.variorum --accounts $(if $(DATA),20000,4500)
	$(PEERS)/bin/python -m evaluation.reading_room large.variorum --requests 1000
	$(if $(DATA),$(PEERS)/bin/python -m evaluation.speed_of_copies --data $(DATA))

evaluate: $(PEERS)/.made ## quality on both golds (DATA=folder of the public sets for those and the peers)
	$(PEERS)/bin/python -m evaluation.all $(if $(DATA),--data $(DATA))

docs: $(VENV)/.made ## make the generated pages anew (command line reference, map of rooms, terminal picture)
	$(BIN)/python -m docs.make

case: $(VENV)/.made ## freeze a test case: make case ROOM=dates TEXT=file.txt
	$(BIN)/python -m tests.freeze $(ROOM) $(TEXT)

clean: ## remove the environment and what the targets made
	rm -rf $(VENV) demo.variorum* large.variorum*
