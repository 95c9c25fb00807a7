# hudna: `make demo` and `make test` do all their own setting up; they need Python 3.11 or newer and make.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.ready-to-run
DEV := $(VENV)/.ready-to-develop
LEARN := $(VENV)/.ready-to-learn
WORK ?= build/net
CLEAN ?=
LOWER ?=

.PHONY: help demo test check lint types imports gate gate-pin bench pack weights figures docs picture clean

help:  ## show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

# The environment: made once, and again when pyproject.toml changes.
$(RUN): pyproject.toml
	@.ci/venv "$(PYTHON)" "$(VENV)"
	@echo "Installing hudna into $(VENV) (once; takes a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(DEV): $(RUN)
	@echo "Installing the tools for tests and checks into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

demo: $(RUN)  ## read the example pages into a record; show a board, a timeline and the disputes
	@$(BIN)/python -m tools.demo

test: $(DEV)  ## run the tests
	@$(BIN)/python -m pytest

check: lint types imports test gate  ## everything that a change must pass

lint: $(DEV)  ## ruff
	@$(BIN)/ruff check .

types: $(DEV)  ## mypy, strict
	@$(BIN)/mypy

imports: $(DEV)  ## imports run down only
	@$(BIN)/lint-imports

gate: $(RUN)  ## measure accuracy; fail when a figure has fallen below its floor
	@$(BIN)/python -m eval.gate

gate-pin: $(RUN)  ## move the floors up to what is measured (LOWER=dev.ties lets one go down)
	@$(BIN)/python -m eval.gate --pin $(foreach name,$(LOWER),--lower $(name))

bench: $(RUN)  ## speed, memory and failures over many articles (needs HUDNA_SHARED; several minutes)
	@$(BIN)/python -m tools.bench

pack: $(RUN)  ## compile the data packs, so that hudna starts at once
	@$(BIN)/python -m tools.compile_pack

$(LEARN): $(RUN)
	@echo "Installing what training needs into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group training
	@touch $@

weights: $(LEARN)  ## pretrain, teach, export and fit all weights anew (needs HUDNA_SHARED; hours; CLEAN=1 leaves out research-only texts)
	@$(BIN)/python -m training.run $(WORK) $(if $(CLEAN),--clean)

figures: $(RUN)  ## measure everything anew; rewrite the documents' tables and picture (needs HUDNA_SHARED)
	@$(BIN)/python -m eval.gate --report
	@$(BIN)/python -m tools.bench
	@$(MAKE) --no-print-directory docs picture

docs: $(RUN)  ## rewrite the parts of the documents that are made from code, data and reports
	@$(BIN)/python -m tools.figures
	@$(BIN)/python -m tools.list_kinds

picture: $(RUN)  ## draw the picture of a board that the README shows
	@$(BIN)/python -m tools.draw_picture

clean:  ## remove the environment and what tools leave behind
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage demo
