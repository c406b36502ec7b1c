# What people type. Everything runs in .venv, which is made on the first use of any target that needs it.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
SOURCES := $(shell find pipeline -type f -not -name '*.pyc')
CORPUS := $(shell find corpus -type f)
# Unlabelled articles that the model of organizations learns words from.
TEXTS ?= ../shared/bulk/news-12k.jsonl.gz
# How long `make fuzz` goes on.
SECONDS ?= 1800

.DEFAULT_GOAL := help
.PHONY: help setup dataset report notebooks docs test lint types format check gold-check evaluate evaluate-real train-organizations bench clean
.DELETE_ON_ERROR:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## make .venv and install the package with its development tools

$(INSTALLED): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

dataset: build/dataset/datapackage.json ## make the tables from corpus/ in build/dataset

build/dataset/datapackage.json: $(INSTALLED) $(SOURCES) $(CORPUS)
	$(BIN)/vinhdanh run corpus --out build/dataset

report: dataset ## make the page to look at those tables, build/dataset/report.html
	$(BIN)/vinhdanh report build/dataset

notebooks: dataset ## run the notebooks in place
	$(BIN)/jupyter execute --inplace notebooks/*.ipynb

docs: $(INSTALLED) ## build the site from docs/, in build/site; a link that leads nowhere fails
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

.PHONY: docs-outputs
docs-outputs: $(INSTALLED) ## write anew what the commands in README and docs/ print, after a change of what is found
	$(BIN)/python tests/docs/refresh.py

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

evaluate: dataset ## score those tables against gold/corpus, and runs over gold/written and gold/ordinary; fail below the floors
	$(BIN)/vinhdanh evaluate build/dataset --gold gold/corpus --report build/report --floors gold/floors.toml --set corpus
	for set in written ordinary; do $(BIN)/vinhdanh run gold/$$set/texts --out build/$$set --quiet || exit $$?; \
	  for split in dev test; do echo "== gold/$$set, $$split"; \
	    $(BIN)/vinhdanh evaluate build/$$set --gold gold/$$set --split $$split --out build/$$set-$$split.json \
	      --report build/report-$$set-$$split --floors gold/floors.toml --set $$set-$$split || exit $$?; done; done

evaluate-real: $(INSTALLED) ## the same for gold/real and gold/general, where the labelled texts are in ../shared
	@if [ -d ../shared/news ]; then \
	  $(BIN)/vinhdanh run ../shared/articles ../shared/news ../shared/bulk/news-12k.jsonl.gz --out build/real --quiet \
	    --only gold/real/manifest.csv --only gold/general/manifest.csv --only gold/genres/manifest.csv \
	    --only gold/honours/manifest.csv --only gold/quantities/manifest.csv && \
	  for set in real general genres honours quantities; do for split in dev test; do \
	    echo "== gold/$$set, $$split"; \
	    case $$set in honours) only="--only record";; quantities) only="--only date --only count";; *) only=;; esac; \
	    $(BIN)/vinhdanh evaluate build/real --gold gold/$$set --split $$split --out build/$$set-$$split.json $$only \
	      --report build/report-$$set-$$split --floors gold/floors.toml --set $$set-$$split || exit $$?; \
	  done; done; \
	else echo 'skipped: the labelled texts are not in ../shared'; fi

train-organizations: train-teacher ## teach the model of organizations anew, where the texts are in ../shared
	@if [ -d ../shared/bulk ]; then \
	  mkdir -p build && \
	  $(BIN)/python -m vinhdanh.train words $(TEXTS) --reserved 0 --without gold/train --without gold/general \
	    --without gold/genres --out build/words.npz && \
	  $(BIN)/python -m vinhdanh.train label $(TEXTS) --reserved 0 --without gold/train --without gold/general \
	    --without gold/genres --without gold/real --texts ../shared --first 6000 \
	    --model pipeline/vinhdanh/models/teacher.onnx --out build/silver && \
	  $(BIN)/python -m vinhdanh.train student --gold gold/train --words build/words.npz --texts ../shared \
	    --silver build/silver --weight 1 --out pipeline/vinhdanh/models/organizations.npz; \
	else echo 'skipped: the texts are not in ../shared'; fi

.PHONY: train-teacher
train-teacher: $(INSTALLED) ## fine-tune the teacher of organizations (extras train and accurate), where the texts are in ../shared
	@if [ -d ../shared/bulk ]; then \
	  $(BIN)/python -m vinhdanh.train teacher $(TEXTS) --reserved 0 --without gold/train --without gold/general \
	    --gold gold/train --texts ../shared --out pipeline/vinhdanh/models/teacher.onnx; \
	else echo 'skipped: the texts are not in ../shared'; fi

.PHONY: train-victories
train-victories: $(INSTALLED) ## teach the model of titles that are won anew, where the texts are in ../shared
	@if [ -d ../shared/bulk ]; then \
	  $(BIN)/python -m vinhdanh.train victories --gold gold/honours --gold gold/real --gold gold/genres --gold gold/written \
	    --texts ../shared --texts gold/written/texts --words pipeline/vinhdanh/models/organizations.npz \
	    --out pipeline/vinhdanh/models/victories.npz; \
	else echo 'skipped: the texts are not in ../shared'; fi

.PHONY: train-years
train-years: $(INSTALLED) ## teach the model of years anew, where the texts are in ../shared
	@if [ -d ../shared/bulk ]; then \
	  $(BIN)/python -m vinhdanh.train years $(TEXTS) --reserved 0 --without gold/general --without gold/genres \
	    --without gold/honours --without gold/quantities --without gold/bodies --gold gold/ordinary \
	    --gold gold/written --gold gold/honours --gold gold/genres --gold gold/corpus --gold gold/real --gold gold/general \
	    --gold gold/quantities --texts ../shared --texts gold/ordinary/texts --texts gold/written/texts --texts corpus \
	    --folds 5 --out pipeline/vinhdanh/models/years.csv; \
	else echo 'skipped: the texts are not in ../shared'; fi

gold-check: $(INSTALLED) ## check every label in gold/
	$(BIN)/vinhdanh gold check gold/corpus gold/written gold/ordinary
	$(BIN)/vinhdanh gold check --allow-missing gold/real gold/general gold/genres gold/honours gold/quantities gold/bodies gold/agreement/first gold/agreement/second gold/train

check: lint types gold-check test evaluate evaluate-real ## everything that a change must pass

# General news that `make bench` measures on beside corpus/, where it is there.
NEWS := $(wildcard ../shared/bulk/news-12k.jsonl.gz)
bench: $(INSTALLED) ## measure speed, memory and scaling beside underthesea, and print them beside their targets
	rm -f build/bench*
	$(BIN)/python benchmarks/bench.py
	$(if $(NEWS),$(BIN)/python benchmarks/bench.py --input $(NEWS) --limit 300 --out build/bench-general.json)
	$(BIN)/python benchmarks/engine.py $(if $(NEWS),--input $(NEWS) --documents 2000)
	$(BIN)/python benchmarks/quantities.py
	$(BIN)/python benchmarks/organizations.py
	$(BIN)/python benchmarks/targets.py

.PHONY: bench-readers stress fuzz
bench-readers: $(INSTALLED) ## measure the readers, format by format
	$(BIN)/python benchmarks/readers.py

stress: $(INSTALLED) ## run inputs of 200 MB and more through the pipeline
	$(BIN)/python benchmarks/stress.py

fuzz: $(INSTALLED) ## let atheris write hostile files, then dates and numbers, for SECONDS (1800) each
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	for part in readers quantities; do mkdir -p build/fuzz/$$part && \
	  $(BIN)/python fuzz/fuzz_$$part.py -max_total_time=$(SECONDS) -artifact_prefix=build/fuzz/ build/fuzz/$$part || exit $$?; done

.PHONY: package
package: $(INSTALLED) ## build wheel and source archive in dist/, and try the wheel in an environment of its own
	rm -rf dist build/package
	$(BIN)/python -m build --outdir dist
	$(PYTHON) -m venv build/package
	build/package/bin/pip install --quiet --disable-pip-version-check dist/*.whl
	cd build && package/bin/python -m vinhdanh run ../corpus --out package/tables --quiet
	@du -sh build/package/lib/python3*/site-packages/vinhdanh

.PHONY: profile
profile: $(INSTALLED) ## where the time goes, by function, on corpus/
	$(BIN)/python -m cProfile -s tottime -m vinhdanh run corpus --out build/profile --quiet | head -60

clean: ## remove what was built, but not .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
