# Teman Karier. `make help` lists the commands.
.DEFAULT_GOAL := help
.PHONY: help chat serve telegram-sandbox test soak check train explain evaluate review lint format lock clean
PYTHON := .venv/bin/python

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

chat: ## talk to the bot in the terminal (sets everything up first)
	@scripts/setup.sh && exec $(PYTHON) -m scripts.chat

serve: ## run the website on http://localhost:5005/, and the Telegram bot if a token is set (sets everything up first)
	@scripts/setup.sh && scripts/widget.sh && exec $(PYTHON) -m scripts.serve

telegram-sandbox: ## try the Telegram bot without Telegram, on http://localhost:8081/
	@scripts/setup.sh && exec $(PYTHON) -m sandbox --port $${SANDBOX_PORT:-8081}

test: ## run everything that CI runs (sets everything up first)
	@scripts/setup.sh requirements-dev.lock && exec scripts/test.sh

soak: ## run the long load tests that `make test` leaves out (on an otherwise idle machine)
	@scripts/setup.sh requirements-dev.lock && eval "$$($(PYTHON) -m scripts.environment)" && exec $(PYTHON) -m pytest -m soak

check: ## check the knowledge base and list every mistake
	@scripts/setup.sh && $(PYTHON) -m advisor.knowledge.check

train: ## train the bot if its inputs have changed
	@scripts/setup.sh && $(PYTHON) -m scripts.train

explain: ## show what the bot reads in TEXT="...", or in each line of FILE=..., and what it decides
	@scripts/setup.sh && $(PYTHON) -m scripts.explain

review: ## show the messages that the bot handled badly, grouped, and what people talked about
	@scripts/setup.sh && eval "$$($(PYTHON) -m scripts.environment)" && exec $(PYTHON) -m scripts.review

evaluate: ## measure how well the bot understands messages (about an hour; writes results/evaluation/report.md)
	@scripts/setup.sh requirements-dev.lock && exec scripts/evaluate.sh

lint: ## check style, types, imports and dead code
	@scripts/setup.sh requirements-dev.lock && scripts/lint.sh

format: ## format the Python code
	@scripts/setup.sh requirements-dev.lock && .venv/bin/ruff format . && .venv/bin/ruff check --fix .

lock: ## regenerate the lock files from pyproject.toml
	@scripts/setup.sh requirements-dev.lock && scripts/lock.sh

clean: ## remove the model, caches, logs and reports, but keep the packages
	rm -rf models .rasa .cache logs results
