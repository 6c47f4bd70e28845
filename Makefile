# `make help` lists what can be made.
SHELL := /bin/bash
.DEFAULT_GOAL := run
MAKEFLAGS += --no-print-directory

PORT ?= 34115
export PORT

# The same flags for every Go command, so that SQLite is compiled once and not once for each. QPSG keeps it from planning a
# query anew for every value that is bound to it; see docs/measured.md.
TAGS := webkit2_41,sqlite_fts5,sqlite_foreign_keys
export CGO_ENABLED := 1
export CGO_CFLAGS := -O2 -g -DSQLITE_DEFAULT_DEFENSIVE=1 -DSQLITE_ENABLE_QPSG
export GOFLAGS := -trimpath -buildvcs=false -tags=$(TAGS)

# Named one by one: `./...` would also find Go files inside node_modules.
PACKAGES := . ./backend/...
# What is tested one thing after the other: the race detector would find nothing in it, and makes it four to ten times as slow.
# How the book is used by many at once is tested with it where it is used: in desk, checkout and clerk, and by the tests of MIXED with AtOnce in their name.
MIXED := backend/document backend/shop
PLAIN := backend/book backend/money backend/paycode backend/sample backend/sqlite backend/transfer backend/shop/model $(MIXED)
LINTER := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

# Holds every request against Stripe's published API description.
STRIPE_MOCK := github.com/stripe/stripe-mock@v0.203.0

GO_FILES := go.mod go.sum $(wildcard *.go) $(shell find backend -name '*.go' -o -name '*.sql')
# Folders too: their time changes when a file goes.
WEB_FILES := $(wildcard frontend/*.html frontend/*.json frontend/*.ts frontend/*.mjs frontend/*.cjs) \
	$(shell find frontend/src frontend/public frontend/wailsjs 2>/dev/null)

# A window needs a display; macOS always has one.
DISPLAY_FOUND := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))

.PHONY: help run window no-display serve test e2e screens bench sample package bindings icons FORCE \
	setup-window setup-serve setup-test

run: $(if $(DISPLAY_FOUND),window,no-display) ## Build Daybook and open its window (the default)

serve: setup-serve bin/daybook-dev ## Open Daybook in a browser at http://127.0.0.1:34115 (PORT=…)
	@build/serve.sh

test: setup-test ## Install what is missing and run every check
	@build/test.sh

e2e: setup-test bin/daybook-dev ## Run the browser tests (ARGS="-g refund" picks some)
	cd frontend && npx playwright test $(ARGS)

screens: setup-test bin/daybook-dev ## Take the pictures in docs/screens again
	cd frontend && SCREENS=1 npx playwright test screens

bench: setup-window ## Measure the speed of the book
	go test -timeout 30m -run '^$$' -bench . -benchmem ./backend/...
	@for script in $(wildcard build/bench-*.sh); do "$$script"; done

sample: setup-window ## Write a sample shop's book (ARGS=…)
	go run ./backend/cmd/sample $(ARGS)

package: setup-window bin/daybook ## Make a Debian package in bin/
	@build/package.sh

bindings: setup-window ## Write frontend/wailsjs from the bound Go methods
	@build/bindings.sh write

icons: ## Draw the icons again from build/icon.svg
	@build/icons.sh

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

window: setup-window bin/daybook
	@exec bin/daybook

no-display:
	@echo "There is no display here: serving the window to a browser instead."
	@$(MAKE) serve

setup-window setup-serve setup-test:
	@build/setup.sh $(@:setup-%=%)

# What is built.

bin/daybook: frontend/dist/index.html FORCE
	go build -tags desktop,production,$(TAGS) -ldflags "-s -w" -o $@ .

bin/daybook-dev: frontend/dist/index.html FORCE
	go build -tags dev,$(TAGS) -o $@ .

frontend/dist/index.html: frontend/node_modules/.installed bin/.bindings $(WEB_FILES)
	cd frontend && npm run build
	@touch frontend/dist/.gitkeep $@

frontend/node_modules/.installed: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

# Another version is another file, and installs itself.
bin/.$(notdir $(STRIPE_MOCK)):
	GOBIN=$(CURDIR)/bin go install $(STRIPE_MOCK)
	@touch $@

# Touched only when the bindings changed, so that the front end is not built again for nothing.
bin/.bindings: $(GO_FILES) wails.json
	@build/bindings.sh write

# The steps of `make test`. The first ones run two at a time; the last two want the machine for themselves.

.PHONY: checks windows check-go check-plain check-vet check-lint check-bindings check-types check-biome check-unit check-e2e check-smoke
checks: check-go check-plain check-vet check-bindings check-lint check-types check-biome check-unit
windows: check-e2e check-smoke

check-go: bin/.$(notdir $(STRIPE_MOCK))
	@build/step.sh go-test go test -race $$(go list $(PACKAGES) | grep -vxF $(PLAIN:%=-e daybook/%))
	@build/step.sh go-test-at-once go test -race -run 'AtOnce' $(MIXED:%=./%)
check-plain:
	@build/step.sh go-test-plain go test $(PLAIN:%=./%)
check-vet:
	@build/step.sh go-vet go vet $(PACKAGES)
check-lint:
	@build/step.sh golangci-lint go run $(LINTER) run $(PACKAGES)
check-bindings:
	@build/step.sh bindings build/bindings.sh check
check-types: frontend/node_modules/.installed
	@build/step.sh typecheck npm --prefix frontend run typecheck
check-biome: frontend/node_modules/.installed
	@build/step.sh biome npm --prefix frontend run lint
check-unit: frontend/node_modules/.installed
	@build/step.sh vitest npm --prefix frontend test
check-e2e: bin/daybook-dev
	@build/step.sh playwright npm --prefix frontend run e2e
check-smoke: bin/daybook
	@build/step.sh smoke build/headless.sh build/smoke.sh
