"""Answers the searches of the comparison with tantivy, as an engine of package ask.

Usage: tantivypeer.py build CORPUS.jsonl.gz DIR | tantivypeer.py serve DIR QUERIES.jsonl OTHERS.jsonl

Stems and stop words are English, a word of a title counts twice. Facets are aggregations
over fast fields; the binding collects them in a search of their own.
"""

import datetime
import gzip
import json
import os
import sys

import answering
import tantivy

THREADS = 2
BUFFER = 256_000_000
HITS = 10
TITLE_BOOST = 2.0
FIELDS = ("title", "body")
FACETS = ("source", "section", "tag", "year")
LONGEST = 40  # letters of a word, as the engine's own English analyzer has it


def analyzer():
    tokens = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for one in (
        tantivy.Filter.remove_long(LONGEST),
        tantivy.Filter.lowercase(),
        tantivy.Filter.stopword("english"),
        tantivy.Filter.stemmer("english"),
    ):
        tokens = tokens.filter(one)
    return tokens.build()


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in FIELDS:
        builder.add_text_field(name, stored=True, tokenizer_name="news")
    for name in FACETS:
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_date_field("published", stored=True, indexed=True, fast=True)
    builder.add_integer_field("month", fast=True)
    return builder.build()


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def build(corpus, path):
    os.makedirs(path)
    index = tantivy.Index(schema(), path=path)
    index.register_tokenizer("news", analyzer())
    writer = index.writer(heap_size=BUFFER, num_threads=THREADS)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            at = moment(row["published"])
            writer.add_document(
                tantivy.Document(
                    id=row["id"],
                    title=row.get("title", ""),
                    body=row["body"],
                    source=row["source"],
                    section=row.get("section", ""),
                    tag=row.get("tags") or [],
                    year=str(at.year),
                    published=at,
                    month=at.year * 12 + at.month - 1,
                )
            )
    writer.commit()
    writer.wait_merging_threads()


class Search:
    """An open index and how searches are written for it."""

    def __init__(self, path):
        self.index = tantivy.Index.open(path)
        self.analyzer = analyzer()
        self.index.register_tokenizer("news", self.analyzer)
        self.schema = self.index.schema
        self.searcher = self.index.searcher()
        months = {"month": {"histogram": {"field": "month", "interval": 1}}}
        self.counts = {name: {"terms": {"field": name, "size": HITS}} for name in FACETS} | months

    def either(self, make):
        """Returns what finds the same in the title or in the body."""
        title, body = (make(name) for name in FIELDS)
        should = tantivy.Occur.Should
        return tantivy.Query.boolean_query([(should, tantivy.Query.boost_query(title, TITLE_BOOST)), (should, body)])

    def term(self, word):
        return self.either(lambda name: tantivy.Query.term_query(self.schema, name, word))

    def words(self, words, occur):
        stems = [stem for word in words for stem in self.analyzer.analyze(word)]
        if len(stems) == 1:
            return self.term(stems[0])
        return tantivy.Query.boolean_query([(occur, self.term(stem)) for stem in stems])

    def query(self, asked):
        kind, words = asked["class"], asked["words"]
        one = words[0].lower()
        if kind == "any of":
            return self.words(words, tantivy.Occur.Should)
        if kind == "phrase":
            stems = self.analyzer.analyze(" ".join(words))
            if len(stems) < 2:
                return self.words(words, tantivy.Occur.Must)
            return self.either(lambda name: tantivy.Query.phrase_query(self.schema, name, stems))
        if kind == "prefix":
            return self.either(lambda name: tantivy.Query.regex_query(self.schema, name, one + ".*"))
        if kind == "fuzzy":
            return self.either(lambda name: tantivy.Query.fuzzy_term_query(self.schema, name, one, distance=1))
        query = self.words(words, tantivy.Occur.Must)
        if kind == "date range":
            within = tantivy.Query.range_query(
                self.schema,
                "published",
                tantivy.FieldType.Date,
                moment(asked["from"] + "T00:00:00Z"),
                moment(asked["to"] + "T00:00:00Z") + datetime.timedelta(days=1),
                include_upper=False,
            )
            must = tantivy.Occur.Must
            query = tantivy.Query.boolean_query([(must, query), (must, tantivy.Query.const_score_query(within, 0.0))])
        return query

    def search(self, asked, amount):
        query = self.query(asked)
        order = "published" if asked["class"] == "newest first" else None
        counted = amount != "plain"
        found = self.searcher.search(query, HITS, count=counted, order_by_field=order)
        if counted:
            self.searcher.aggregate(query, self.counts)
        documents = [self.searcher.doc(address) for _, address in found.hits]
        if amount == "page":
            makers = [tantivy.SnippetGenerator.create(self.searcher, query, self.schema, name) for name in FIELDS]
            for document in documents:
                for maker in makers:
                    maker.snippet_from_doc(document).to_html()
        return found.count if counted else -1


def serve(path, queries, others):
    answering.answer(Search(path).search, queries, others)


if __name__ == "__main__":
    {"build": build, "serve": serve}[sys.argv[1]](*sys.argv[2:])
