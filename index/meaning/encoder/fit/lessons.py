"""Makes lessons of public sets of questions: for each, a sentence that answers, others of its text, and others like it.

    python lessons.py amazon_reviews_v1.0.json reddit_v1.0.json selqa-ass-dev.json selqa-ass-test.json > lessons.jsonl
"""

import collections
import json
import math
import random
import re
import sys

END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])")
WORD = re.compile(r"[a-z0-9']+")
COMMON = set(
    "a an the of to in on at for and or is are was were be been do does did have has had what who when where why how which that this"
    " it its with by from as i you he she they we not no can could will would should".split()
)


def words(text):
    return [w[:6] for w in WORD.findall(text.lower()) if w not in COMMON]


def sentences(text):
    """Where each sentence begins, and its text."""
    starts = [0] + [m.end() for m in END.finditer(text)]
    ends = [m.start() for m in END.finditer(text)] + [len(text)]
    return [(a, text[a:b]) for a, b in zip(starts, ends) if text[a:b].strip()]


def shifts(data):
    """SQuADshifts: paragraphs with questions and where people marked the answers."""
    for part in data["data"]:
        for p in part["paragraphs"]:
            found = sentences(p["context"])
            for q in p["qas"]:
                marks = [a["answer_start"] for a in q["answers"]]
                right = {max(i for i, (start, _) in enumerate(found) if start <= m or i == 0) for m in marks}
                yield q["question"], [s for _, s in found], right, ""


def selqa(data):
    """SelQA: sections with questions and which sentences answer."""
    for q in data:
        yield q["question"], q["candidates"], set(q["answers"]), q["article"] + " - " + q["section"]


class Index:
    """Plain BM25 over sentences."""

    def __init__(self, texts):
        self.of, self.lengths = collections.defaultdict(list), []
        for i, text in enumerate(texts):
            counts = collections.Counter(words(text))
            self.lengths.append(sum(counts.values()))
            for w, n in counts.items():
                self.of[w].append((i, n))
        self.mean = sum(self.lengths) / len(texts)

    def best(self, question, n):
        scores, all_ = collections.defaultdict(float), len(self.lengths)
        for w in sorted(set(words(question))):
            has = self.of.get(w, ())
            if len(has) > all_ / 10:
                continue
            rare = math.log(1 + (all_ - len(has) + 0.5) / (len(has) + 0.5))
            for i, count in has:
                scores[i] += rare * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * self.lengths[i] / self.mean))
        return sorted(scores, key=scores.get, reverse=True)[:n]


def lessons(read):
    """For each question one right sentence, two of the same text and two like it of others."""
    rows, questions, seen = [], [], {}
    for question, texts, right, title in read:
        key = (title, tuple(texts))
        if key not in seen:
            seen[key] = len(rows)
            rows += [{"sentence": s, "before": texts[i - 1] if i else "", "title": title} for i, s in enumerate(texts)]
        if right:
            questions.append((question, seen[key], len(texts), right))
    index = Index([r["sentence"] for r in rows])
    for question, first, count, right in questions:
        asked = set(words(question))
        near = [first + i for i in range(count) if i not in right]
        near.sort(key=lambda i: random.random() / 2 - len(asked & set(words(rows[i]["sentence"]))))
        far = [i for i in index.best(question, 12) if not first <= i < first + count][:6]
        random.shuffle(far)
        chosen = [(first + random.choice(sorted(right)), 1)] + [(i, 0) for i in near[:2] + far[:2]]
        yield {"question": question, "replies": [{**rows[i], "answers": y} for i, y in chosen]}


def main():
    random.seed(1)
    out = []
    for file in sys.argv[1:]:
        data = json.load(open(file))
        out += lessons(shifts(data) if isinstance(data, dict) else selqa(data))
    random.shuffle(out)
    for lesson in out:
        print(json.dumps(lesson, ensure_ascii=False))


if __name__ == "__main__":
    main()
