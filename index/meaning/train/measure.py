"""Measures tables of vectors on question sets of one's own.

    python measure.py TEACHER SET[,SET…] TABLE.npy…

A SET is a folder with passages.jsonl {id, text} and questions.jsonl {question, relevant}. Recall at 1 of the right
passage, in percent: with BM25 (k1 1.2, b 0.75, English stems) alone; with vectors of passages; with the best sentence
of each passage; and with both added, (BM25 divided by the question's best) + WEIGHT x (the mean of both cosines).
"""
import json
import re
import sys

import numpy as np
import scipy.sparse as sp
import snowballstemmer

from losses import unit
from pieces import Pieces
from train import rows

WEIGHTS = (0.5, 1.0, 1.5)
STOP = set("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split())
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"(])")
stem = snowballstemmer.stemmer("porter")
known = {}


def terms(text):
    out = []
    for w in re.findall(r"\w+", text.lower().replace("\u2019", "'")):
        if w not in STOP:
            if w not in known:
                known[w] = stem.stemWord(w)
            out.append(known[w])
    return out


def bm25(passages, questions):
    """Scores, questions x passages, divided by each question's best."""
    vocabulary = {}

    def columns(text):
        return [vocabulary.setdefault(w, len(vocabulary)) for w in terms(text)]

    docs, asks = [columns(p) for p in passages], [columns(q) for q in questions]
    d, q = rows(docs, len(vocabulary)), rows(asks, len(vocabulary))
    length = np.asarray(d.sum(1)).ravel()
    df = np.asarray((d > 0).sum(0)).ravel()
    idf = np.log(1 + (len(passages) - df + 0.5) / (df + 0.5))
    d = d.tocoo()
    d.data = d.data * 2.2 / (d.data + 1.2 * (0.25 + 0.75 * length[d.row] / length.mean()))
    score = (q @ sp.diags(idf) @ d.tocsr().T).toarray()
    return score / np.maximum(score.max(1, keepdims=True), 1e-9)


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


class Set:
    def __init__(self, folder, pieces):
        passages, questions = lines(folder + "/passages.jsonl"), lines(folder + "/questions.jsonl")
        number = {p["id"]: i for i, p in enumerate(passages)}
        self.right = [{number[r] for r in q["relevant"]} for q in questions]
        texts, asks = [p["text"] for p in passages], [q["question"] for q in questions]
        self.lexical = bm25(texts, asks)
        sentences = [(i, s) for i, t in enumerate(texts) for s in SENTENCE_END.split(t) if len(s) > 15]
        self.owner = [i for i, _ in sentences]
        self.p, self.q, self.s = (rows([pieces.of(t) for t in x], len(pieces.words)) for x in (texts, asks, [s for _, s in sentences]))

    def at1(self, score):
        return round(100 * float(np.mean([i in r for i, r in zip(score.argmax(1), self.right)])), 1)

    def measure(self, e):
        q = unit(self.q @ e)
        passage, s = q @ unit(self.p @ e).T, q @ unit(self.s @ e).T
        best = np.full_like(passage, -1)
        for j, i in enumerate(self.owner):
            np.maximum(best[:, i], s[:, j], out=best[:, i])
        out = {"bm25": self.at1(self.lexical), "passage": self.at1(passage), "sentence": self.at1(best)}
        for w in WEIGHTS:
            out[f"+{w}"] = self.at1(self.lexical + w * (passage + best) / 2)
        return out


if __name__ == "__main__":
    pieces = Pieces(sys.argv[1] + "/vocab.txt")
    for folder in sys.argv[2].split(","):
        s = Set(folder, pieces)
        for table in sys.argv[3:]:
            print(folder, table, s.measure(np.load(table)), flush=True)
