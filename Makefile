# The course's front door. Each target is a script in scripts/, so that it also runs without make.

# GNU make turns a recipe's exit status into its own status 2. Asked with --question it hands on a recursive (+) recipe's
# status 1, so that `make run` ends with 1 where a lesson failed and with 2 where the set-up or the usage is wrong.
dry := $(if $(findstring n,$(firstword -$(MAKEFLAGS))),echo would run:)
MAKEFLAGS += --question --no-print-directory

# What a reader types is text: `$`, quotes and backquotes reach the scripts as they are, through the environment.
words := LESSON LAB BIN MSG ARGS TESTS PORT JOBS
$(foreach word,$(words),$(eval override $(word) := $$(value $(word))))
export $(words)

.DEFAULT_GOAL := help
.PHONY: help run serve test lint bench build setup up down clean

help: ## List the targets
	+@$(dry) scripts/help.sh $(firstword $(MAKEFILE_LIST))

run: ## Run the course headless: all of it (JOBS=3 lessons beside each other), LESSON=03 (number, name or path), or LAB=… BIN=… [MSG="…"]
	+@$(dry) scripts/run.sh

serve: ## Serve the course to your browser: interactive lessons, at PORT=5280 or a free port (ARGS=… for the player)
	+@$(dry) scripts/serve.sh

test: ## Build everything and run every test (TESTS=Runner.Tests for one project)
	+@$(dry) scripts/test.sh

lint: ## Look at the code's format, the notebooks, their manifest and all versions
	+@$(dry) scripts/lint.sh

bench: ## Measure kernel, course and player beside what they are compared with, into out/bench.md (15 to 20 minutes; ROUNDS=1)
	+@$(dry) scripts/bench.sh

build: ## Build command, kernel, player and helpers into artifacts/, if a source changed
	+@$(dry) scripts/build.sh

setup: ## Install what the course needs and this machine lacks (a NATS server)
	+@$(dry) scripts/setup.sh run

up: ## Keep a NATS server with JetStream running, for VS Code
	+@$(dry) scripts/server.sh up

down: ## Stop the server that `make up` started
	+@$(dry) scripts/server.sh down

clean: ## Remove artifacts/, out/ and .nats/ (the server's data), nothing else
	+@$(dry) scripts/clean.sh
