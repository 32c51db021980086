# site: build the timeline.  test: everything CI checks.  Each target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH ?= ../shared/bench/run.py
PLOTLY := $(VENV)/share/timeline/plotly-basic.min.js
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install

.PHONY: site test check bench bench-corrections lock clean plotly

site: $(VENV)/site.stamp
	@$(BIN)/python build.py

test: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

check: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev.stamp
	@test -f $(BENCH) || { echo "The texts of the benchmark are not part of this repository: make bench BENCH=path/to/run.py"; exit 1; }
	$(BIN)/python $(BENCH)

# What corrections cost, on texts that are made up.
bench-corrections: $(VENV)/dev.stamp
	$(BIN)/python benchmarks/corrections.py

# Pin the newest versions that pyproject.toml allows, with hashes and without naming where they come from.
lock: $(VENV)/dev.stamp
	$(PIP) uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --upgrade --quiet --output-file requirements/site.txt pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --upgrade --quiet --constraint requirements/site.txt --output-file requirements/dev.txt --group dev pyproject.toml

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements/site.txt requirements/plotly.sha256 | $(VENV)/bin/python
	@echo "Setting up (once): packages pinned in requirements/site.txt"
	@$(PIP) --require-hashes --requirement requirements/site.txt
	@$(MAKE) --silent --no-print-directory plotly
	@touch $@

# Plotly's small bundle, a quarter of the one in the Python package, which serves where npm does not.
plotly:
	@mkdir -p $(dir $(PLOTLY)) && rm -f $(PLOTLY)
	@cd $(dir $(PLOTLY)) && version=$$(sed -n 's/^# //p' $(CURDIR)/requirements/plotly.sha256) \
	  && if npm pack --silent "$$version" >package.txt 2>/dev/null; then \
	    tar -xzf "$$(cat package.txt)" --strip-components=1 package/plotly-basic.min.js \
	      && rm -f package.txt ./*.tgz && sha256sum --check --quiet $(CURDIR)/requirements/plotly.sha256; \
	  else rm -f package.txt; echo "npm did not answer: the figure uses the script of the Python package, four times as large"; fi

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml $(VENV)/site.stamp
	@echo "Setting up (once): packages pinned in requirements/dev.txt"
	@$(PIP) --require-hashes --requirement requirements/dev.txt
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@
