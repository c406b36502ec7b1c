# What people type. Everything runs in .venv, which is made on the first use of any target that needs it.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
SOURCES := $(shell find pipeline -type f -not -name '*.pyc')
CORPUS := $(shell find corpus -type f)

.DEFAULT_GOAL := help
.PHONY: help setup dataset test lint types format check evaluate bench clean
.DELETE_ON_ERROR:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## make .venv and install the package with its development tools

$(INSTALLED): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

dataset: build/dataset/datapackage.json ## make the tables from corpus/ in build/dataset

build/dataset/datapackage.json: $(INSTALLED) $(SOURCES) $(CORPUS)
	$(BIN)/vinhdanh run corpus --out build/dataset

test: $(INSTALLED) ## run the tests
	$(BIN)/pytest --numprocesses auto -rs

lint: $(INSTALLED) ## check style
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(INSTALLED) ## check types
	$(BIN)/mypy

format: $(INSTALLED) ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

evaluate: dataset ## score those tables against gold/, and fail below the floors
	$(BIN)/vinhdanh evaluate build/dataset --gold gold/corpus/awards.csv --floors gold/floors.toml

evaluate-real: $(INSTALLED) ## score against gold/real, where the labelled texts are in ../shared
	@if [ -d ../shared/news ]; then \
	  $(BIN)/vinhdanh run ../shared/articles ../shared/news ../shared/bulk/news-12k.jsonl.gz --only gold/real/texts.csv --out build/real --quiet && \
	  $(BIN)/vinhdanh evaluate build/real --gold gold/real/records.csv --mentions gold/real; \
	else echo 'skipped: the labelled texts are not in ../shared'; fi

check: lint types test evaluate ## everything that a change must pass

bench: $(INSTALLED) ## measure speed beside underthesea, on corpus/
	$(BIN)/python benchmarks/bench.py

clean: ## remove what was built, but not .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
