"""The side of an engine of package ask: a line asks for a round of searches, a line of JSON answers."""

import json
import resource
import sys
import time


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def answer(search, queries, others, forget=lambda: None):
    """Answers rounds until the input ends.

    search(query, amount) returns how many articles it counted, -1 where none are counted,
    and None for a search that the engine cannot make. forget() lets go of what is kept.
    """
    queries, others = read(queries), read(others)
    print("ready", flush=True)
    for line in sys.stdin:
        amount, *flags = line.split()
        asked = others if "others" in flags else queries
        result = {"took": [], "totals": [], "cpu": []}
        for query in asked[:1] if "first" in flags else asked:
            if "cold" in flags:
                forget()
            before, begin = cpu(), time.perf_counter()
            total = search(query, amount)
            took, used = (time.perf_counter() - begin) * 1000, (cpu() - before) * 1000
            if total is None:
                total, took, used = -1, -1, 0
            result["totals"].append(total)
            result["took"].append(took)
            result["cpu"].append(used)
        print(json.dumps(result), flush=True)
