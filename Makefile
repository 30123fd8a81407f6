# Two commands matter: `make run` and `make test`. Both set up what they need first.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EVAL ?= ../shared/eval
APERTIUM := apertium apertium-eng-spa apertium-fr-es apertium-es-pt apertium-spa-cat apertium-spa-ita cg3
DICTIONARIES := $(addprefix dict-freedict-,deu-eng deu-fra fra-deu spa-eng eng-spa fra-eng eng-fra ita-eng eng-ita por-eng eng-por nld-eng eng-nld eng-rus) mueller7-dict
.DEFAULT_GOAL := help

.PHONY: help setup run test check bench docs clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.installed $(VENV)/.apertium ## make .venv with the program in it; install Apertium where that is allowed

# Debian's Python comes without ensurepip until python3-venv is installed.
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11; name another: make PYTHON=python3.12 setup"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(call as_root,apt-get update -qq && $(call apt,python3-venv)) || { echo "Python has no venv module here. Install it (Debian: apt-get install python3-venv) and run make again."; exit 1; }
	@echo "Setting up $(VENV) (some minutes the first time) ..."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	$(BIN)/python -m tracker.detect.build
	@touch $@

# Apertium translates; the dictionaries help to align where no engine knows the pair. Asked once; remove the stamp to be
# asked again. Nothing is installed where all of it is there.
$(VENV)/.apertium: $(VENV)/.installed
	@if dpkg-query -W $(APERTIUM) $(DICTIONARIES) >/dev/null 2>&1; then :; \
	elif ! command -v apt-get >/dev/null 2>&1; then echo "Apertium is not installed: only Debian and Ubuntu are set up by make. Everything but its translations works."; \
	elif $(call as_root,apt-get update -qq && $(call apt,$(APERTIUM)) && $(call apt,$(DICTIONARIES))); then echo "Apertium and its dictionaries are installed."; \
	else echo "Apertium is not installed: that needs root or password-less sudo. Install it yourself with: apt-get install $(APERTIUM) $(DICTIONARIES)"; fi
	@touch $@

apt = DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null
as_root = { if [ "$$(id -u)" = 0 ]; then sh -c '$(1)'; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n sh -c '$(1)'; else false; fi; }

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev
	@touch $@

run: setup ## open the terminal interface on the sample corpus
	@$(BIN)/tracker tui --sample

test: setup $(VENV)/.dev ## run every test
	$(BIN)/python -m pytest -n auto -q

check: $(VENV)/.dev ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.dev ## write the pages and pictures that are made from the program
	$(BIN)/python -m tests.docs.reference
	$(BIN)/python -m tracker.checks.catalogue > docs/checks.md
	$(BIN)/python -m tests.tui.keys
	$(BIN)/python -m tests.tui.pictures

bench: $(VENV)/.bench ## measure accuracy and speed beside the peers, into docs/figures (long; EVAL names the development sets)
	$(BIN)/python -m tests.benchmarks.fragments $(EVAL)/fragments
	$(BIN)/python tests/benchmarks/attribution.py $(EVAL)
	$(BIN)/python tests/benchmarks/checks.py $(EVAL) --write
	$(BIN)/python -m tests.benchmarks.comparison $(EVAL)/comparison --articles 100000 --write
	$(BIN)/python tests/benchmarks/segment.py $(EVAL) --write
	$(BIN)/python tests/benchmarks/retranslation.py
	$(BIN)/python tests/benchmarks/store.py
	$(BIN)/python tests/benchmarks/screens.py

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group bench
	@touch $@

clean: ## remove what setup and tests made; stored articles stay
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
