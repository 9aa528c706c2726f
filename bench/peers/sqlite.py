"""Answers the searches of the comparison with SQLite's FTS5, as an engine of package ask.

Usage: sqlite.py build CORPUS.jsonl.gz DIR | sqlite.py serve DIR QUERIES.jsonl OTHERS.jsonl

The words of title and body are indexed with Porter's stems and ranked by bm25 with the
title weighing twice; facets are GROUP BY over the hits, snippets are FTS5's own.
"""

import gzip
import json
import os
import sqlite3
import sys

import answering

SETUP = """
create table article (id text, title text, body text, source text, section text, tag text, published text);
create index article_published on article (published);
create virtual table words using fts5 (title, body, content=article, tokenize='porter unicode61');
"""


def build(corpus, path):
    os.makedirs(path)
    db = sqlite3.connect(os.path.join(path, "news.db"))
    db.executescript("pragma journal_mode=off; pragma synchronous=off;" + SETUP)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        db.executemany(
            "insert into article values (?,?,?,?,?,?,?)",
            ((r["id"], r.get("title", ""), r["body"], r["source"], r.get("section", ""), (r.get("tags") or [""])[0], r["published"]) for r in rows),
        )
    db.execute("insert into words (words) values ('rebuild')")
    db.execute("insert into words (words) values ('optimize')")
    db.commit()
    db.close()


def match(query):
    """Returns the FTS5 expression of a search, None for a class it does not have."""
    words = ['"%s"' % w for w in query["words"]]
    kind = query["class"]
    if kind == "any of":
        return " OR ".join(words)
    if kind == "phrase":
        return '"%s"' % " ".join(query["words"])
    if kind == "prefix":
        return words[0] + "*"
    if kind == "fuzzy":
        return None
    return " AND ".join(words)


def search(db, query, amount):
    expression = match(query)
    where, args = "words match ?", [expression]
    if query["class"] == "date range":
        where += " and published >= ? and published < ?"
        args += [query["from"], query["to"] + "T99"]
    order = "published desc" if query["class"] == "newest first" else "bm25(words, 2, 1)"
    columns = "a.id, a.title"
    if amount == "page":
        columns += ", snippet(words, 0, '[', ']', '...', 30), snippet(words, 1, '[', ']', '...', 30)"
    source = "from words join article a on a.rowid = words.rowid where " + where
    if query["class"] not in ("date range", "newest first") and amount == "plain":
        source = "from words join article a on a.rowid = words.rowid where words match ?"
    db.execute("select %s %s order by %s limit 10" % (columns, source, order), args).fetchall()
    if amount == "plain":
        return -1
    for field in ("source", "section", "tag", "substr(published, 1, 7)"):
        db.execute("select %s f, count(*) n %s group by f order by n desc limit 60" % (field, source), args).fetchall()
    return db.execute("select count(*) " + source, args).fetchone()[0]


def serve(path, queries, others):
    db = sqlite3.connect(os.path.join(path, "news.db"))
    db.execute("pragma mmap_size=2000000000")

    def answer(query, amount):
        return None if match(query) is None else search(db, query, amount)

    answering.answer(answer, queries, others, lambda: db.execute("pragma shrink_memory"))


if __name__ == "__main__":
    {"build": build, "serve": serve}[sys.argv[1]](*sys.argv[2:])
