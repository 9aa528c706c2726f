# What a person or CI runs. Everything a fresh machine lacks is installed here.
GO        ?= go
SHARED    ?= ../shared
FUZZTIME  ?= 5s
export CGO_ENABLED ?= 0

.PHONY: check test race vet fmt fuzz bench compare demo eval

# The whole gate: what CI runs.
check: fmt vet race

fmt:
	@bad=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$bad" || { echo "not formatted: $$bad"; exit 1; }

vet:
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	cd bench && $(GO) vet ./...

# Every test. Tests over the shared corpora say so and skip where they are missing.
test:
	$(GO) test ./...

# The same under the race detector, which needs cgo and a C compiler. The golden figures
# of eval take seven times as long under it, and no goroutine is started there.
race:
	@command -v cc >/dev/null || { echo "the race detector needs a C compiler: installing gcc"; apt-get update -q && apt-get install -y -q gcc libc6-dev; }
	CGO_ENABLED=1 $(GO) test -race -timeout 14m $$($(GO) list ./... | grep -v '/eval$$')
	$(GO) test ./eval
	CGO_ENABLED=0 $(GO) build -o /dev/null .

# A short fuzz of every parser.
fuzz:
	@for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
		done; \
	done

demo:
	$(GO) run . demo

# The figures of docs/benchmarks.md: indexing beside bleve as one would first write it.
bench:
	cd bench && $(GO) run . -corpus $(abspath $(SHARED))/corpora/reuters21578.jsonl.gz

# The tables of docs/comparison.md: other engines on the same articles and searches, at
# each of the sizes. Corpora and indexes are made in WORK, some GB for each 100,000.
SIZES   ?= 10000,100000
WORK    ?= $(or $(TMPDIR),/tmp)/dateline-compare
ENGINES ?= dateline,bleve,lucene,tantivy,sqlite
compare:
	cd bench && $(GO) run . -search $(ENGINES) -sizes $(SIZES) -corpus $(abspath $(SHARED))/corpora/reuters21578.jsonl.gz -out $(WORK) -table ../docs/comparison.md

# Answers on judged and labelled sets.
eval:
	./eval/run.sh $(SHARED)
