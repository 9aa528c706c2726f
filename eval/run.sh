#!/usr/bin/env bash
# Measures the search on the labelled sets in the folder given.
set -euo pipefail
shared=${1:-../shared}
if [ ! -d "$shared/eval" ]; then
	echo "the labelled sets are missing: $shared/eval" >&2
	exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/dateline" .
dateline="$work/dateline"

"$dateline" demo --build-only --data "$work/demo" 2>/dev/null
echo "seeds:      $("$dateline" eval --data "$work/demo")"
for set in time63 ntrex slavicner; do
	"$dateline" index --data "$work/$set" "$shared/eval/retrieval/$set/docs.jsonl.gz" 2>/dev/null
	printf '%-11s ' "$set:"
	"$dateline" eval --data "$work/$set" --topics "$shared/eval/retrieval/$set/queries.tsv" --qrels "$shared/eval/retrieval/$set/qrels.tsv.gz"
done
"$dateline" eval --name-pairs "$shared/eval/name-pairs.tsv"
"$dateline" eval --date-cases "$shared/eval/date-cases.tsv"
