#!/usr/bin/env bash
# Measures the search on the labelled sets in a folder: eval/run.sh [FOLDER [DOCUMENT]].
# Where a document is named, docs/names.md or docs/dates.md, its figures are written
# between its two markers instead of being printed.
set -euo pipefail
shared=${1:-../shared}
document=${2:-}
if [ ! -d "$shared/eval" ]; then
	echo "the labelled sets are missing: $shared/eval" >&2
	exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/dateline" .
dateline="$work/dateline"
sets="$shared/eval"
corpus="$shared/corpora/reuters21578.jsonl.gz"

# build binds the articles of a retrieval set.
build() {
	[ -d "$work/$1" ] || "$dateline" index --data "$work/$1" "$sets/retrieval/$1/docs.jsonl.gz" 2>/dev/null
}

# known makes queries for known items of the corpus and binds its articles, once.
known() {
	[ -d "$work/known" ] && return
	mkdir -p "$work/known"
	"$dateline" eval --known-items "$corpus" --into "$work/known"
	"$dateline" index --data "$work/known/archive" "$corpus" 2>/dev/null
}

# jdk prints the home of a JDK that bench/lucene runs on, the oldest that is new enough.
jdk() {
	local home version
	for home in "${JAVA_HOME:-}" $(ls -d /usr/lib/jvm/*/ 2>/dev/null); do
		[ -x "$home/bin/javac" ] || continue
		version=$("$home/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
		[ "$version" -ge 22 ] && echo "$home" && return
	done
	return 1
}

# lucene ARTICLES TOPICS RUN answers topics with Lucene as it comes (bench/lucene).
lucene() {
	"$java/bin/java" -cp "bench/lucene/target/classes:bench/lucene/target/lib/*" dateline.bench.Run "$@" 2>>"$work/log"
}

# beside measures topics with Lucene and with ours, and how far they are apart.
beside() {
	local name=$1 archive=$2 articles=$3 topics=$4 qrels=$5
	if ! lucene "$articles" "$topics" "$work/lucene.run"; then
		printf '%-11s Lucene 10 failed:\n' "$name:"
		tail -n 5 "$work/log"
		return
	fi
	printf '%-11s Lucene 10  ' "$name:"
	"$dateline" eval --topics "$topics" --qrels "$qrels" --score "$work/lucene.run"
	printf '%-11s dateline   ' ''
	"$dateline" eval --data "$archive" --topics "$topics" --qrels "$qrels" --against "$work/lucene.run"
}

# peers prints ours beside Lucene 10, where there are a JDK for it and Maven.
peers() {
	if ! java=$(jdk) || ! command -v mvn >/dev/null; then
		echo "not compared with Lucene 10: that needs Maven and a JDK of version 22 or newer (set JAVA_HOME)"
		return
	fi
	if ! (cd bench/lucene && JAVA_HOME=$java mvn -q -B process-classes) >>"$work/log" 2>&1; then
		echo "not compared with Lucene 10: Maven could not build bench/lucene:"
		tail -n 5 "$work/log"
		return
	fi
	local sets="$sets/retrieval"
	build time63
	beside time63 "$work/time63" "$sets/time63/docs.jsonl.gz" "$sets/time63/queries.tsv" "$sets/time63/qrels.tsv.gz"
	if [ -f "$corpus" ]; then
		known
		beside known-item "$work/known/archive" "$corpus" "$work/known/queries.tsv" "$work/known/qrels.tsv"
	fi
}

# topics measures a retrieval set; further arguments go to the command.
topics() {
	local set=$1
	shift
	build "$set"
	"$dateline" eval --data "$work/$set" --topics "$sets/retrieval/$set/queries.tsv" --qrels "$sets/retrieval/$set/qrels.tsv.gz" "$@"
}

# table prints a heading, the command as one would type it, and what it measures.
table() {
	printf '\n### %s\n\n`dateline eval %s`: ' "$1" "$(shift; echo "${*//$sets\//}")"
	shift
	"$dateline" eval "$@" 2>>"$work/log"
}

# across prints a heading and the figures of a retrieval set by scripts.
across() {
	printf '\n### %s\n\n' "$1"
	topics "$2" --docs "$sets/retrieval/$2/docs.jsonl.gz"
}

names() {
	local entities="$sets/names/names.dev.jsonl.gz"
	table "Politicians and people under sanctions" --names "$entities" --set everypolitician,eu-sanctions --kind person --limit 1000
	table "Politicians" --names "$entities" --set everypolitician --kind person --limit 1000
	table "Single words" --name-tokens "$sets/names/name-tokens.dev.tsv.gz" --limit 3000
	table "Territories" --names "$entities" --set cldr-territory
	table "Cities of time zones" --names "$entities" --set cldr-city --limit 100
	table "Places of weather stations, and subdivisions" --names "$entities" --set libgweather,iso-3166-2 --limit 400
	table "Bodies" --names "$entities" --set slavicner,eu-sanctions --kind org --limit 400
	printf '\n### Labelled pairs\n\n'
	"$dateline" eval --labelled-pairs "$sets/names/labelled-pairs.dev.tsv"
	across "News in six Slavic languages (slavicner)" slavicner
	across "Translated news in 49 languages (ntrex)" ntrex
	printf '\n### Pairs written for this project\n\n'
	"$dateline" eval --name-pairs "$sets/name-pairs.tsv"
}

# timexes lists the annotated texts of the sets that are named, with commas between.
timexes() {
	local list=
	for set in "$@"; do
		list+=${list:+,}$sets/dates/timex-$set.jsonl.gz
	done
	echo "$list"
}

# annotated prints a heading, the command, and the table of annotated texts.
annotated() {
	printf '\n### %s\n\n`dateline eval %s`\n\n' "$1" "$(shift; echo "${*//$sets\//}")"
	shift
	"$dateline" eval "$@"
}

# tests runs tests of dates that print figures, and keeps what they print. They look
# for the sets in ../shared, whatever folder is named, and print nothing without them.
tests() {
	go test ./analyzers/dates -run "^($1)\$" -v | sed -n 's/^ *[a-z_]*_test\.go:[0-9]*: //p'
}

dates() {
	local four
	four=$(timexes meantime-en krauts-de.dev wikiwars-uk.dev estonian.dev)
	annotated "Annotated texts" --dates "$four"
	annotated "English news, half a" --dates "$(timexes meantime-en)" --half a
	annotated "English news, half b" --dates "$(timexes meantime-en)" --half b
	printf '\n### Both ends of a span\n\n`go test ./analyzers/dates -run TestSets -v`\n\n'
	printf '| set | half | annotated | interval P / R / F1 |\n| --- | --- | --- | --- |\n'
	tests TestSets | sed -E 's/^timex-(.*) (.*): interval P (.*) R (.*) F1 (.*) \((.*) annotated\)$/| \1 | \2 | \6 | \3 \/ \4 \/ \5 |/'
	printf '\n### Cases, queries and forms of dates\n\n`go test ./analyzers/dates -run %s -v`\n\n' "'TestCases|TestEnglishProse|TestQueries|TestForms'"
	printf '| what | right | traps avoided |\n| --- | --- | --- |\n'
	tests TestCases | awk -F'[ ,/]+' '
		{ right += $3; all += $4; avoided += $6; traps += $7 }
		END { printf "| cases in %d languages | %d of %d | %d of %d |\n", NR, right, all, avoided, traps }'
	tests TestEnglishProse | sed -E 's/^dates (.*)\/(.*), traps (.*)\/(.*)$/| English sentences of news | \1 of \2 | \3 of \4 |/'
	tests TestQueries | sed -E 's/^queries: (.*)\/(.*)$/| queries | \1 of \2 | |/'
	tests TestForms | sed -E 's/^all: (.*)$/| dates as the locales of CLDR write them | \1 | |/'
	printf '\nCases by language, dates and traps: '
	tests TestCases | awk -F'[ :,/]+' '{ printf "%s%s %d+%d", (NR == 1 ? "" : ", "), $1, $4, $7 } END { print "." }'
	printf '\n### Plans and requests in one sentence\n\n`go test ./analyzers/dates -run TestUtterances -v`\n\n'
	printf '| language | tuned half | held half | right | or but for the way it looks |\n| --- | --- | --- | --- | --- |\n'
	tests TestUtterances | sed -E 's/^all: (.*) of (.*), (.*), the other way (.*)$/| all | \1 of \2 | | \3 % | \4 % |/
		s/^(.*): tuned (.*)\/(.*) held (.*)\/(.*), (.*), the other way (.*)$/| \1 | \2 of \3 | \4 of \5 | \6 % | \7 % |/'
}

if [ -n "$document" ]; then
	case "$(basename "$document")" in
	dates.md) dates ;;
	*) names ;;
	esac >"$work/figures"
	awk -v figures="$work/figures" '
		/^<!-- figures end -->$/ { skip = 0 }
		!skip { print }
		/^<!-- figures begin/ { while ((getline line < figures) > 0) print line; print ""; skip = 1 }' "$document" >"$work/document"
	cat "$work/document" >"$document"
	exit 0
fi

"$dateline" demo --build-only --data "$work/demo" 2>/dev/null
echo "seeds:      $("$dateline" eval --data "$work/demo")"
for set in time63 ntrex slavicner; do
	printf '%-11s ' "$set:"
	topics "$set"
done
if [ -f "$corpus" ]; then
	known
	for kind in headline published spoken; do
		printf '%-11s ' "$kind:"
		"$dateline" eval --data "$work/known/archive" --topics "$work/known/queries.tsv" --qrels "$work/known/qrels.tsv" --kind "$kind"
	done
fi
peers
"$dateline" eval --date-cases "$sets/date-cases.tsv"
"$dateline" eval --dates "$(timexes meantime-en krauts-de.dev wikiwars-uk.dev estonian.dev)"
names
