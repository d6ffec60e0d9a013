# Two commands matter: `make run` and `make test`. Both install what is missing.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
SOURCES := $(wildcard Sources Tests Benchmarks Package.swift)
# Swift's library goes into the tool where it is not a part of the system.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.PHONY: run test build setup setup-tests release benchmarks format lint clean

## Build the tool and carry out the Clerk guide, with its progress in a temporary folder.
run: build
	@Scripts/carry-out runbooks/clerk-production.md

## Build everything, with the arrows between targets checked, and run all tests.
test: setup-tests
	swift build --build-tests $(SWIFT_FLAGS)
	swift test $(SWIFT_FLAGS)

build: setup
	swift build --product runbook $(SWIFT_FLAGS)

setup:
	@Scripts/install-dependencies

setup-tests:
	@Scripts/install-dependencies --tests

## Build what is shipped: optimised, with Swift's library inside.
release: setup
	swift build -c release $(STATIC) --product runbook $(SWIFT_FLAGS)

## Print how fast the tool is on small, large and hostile guides, and in a run of a thousand steps.
benchmarks: release
	Benchmarks/measure
	Benchmarks/steps

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

clean:
	swift package clean
