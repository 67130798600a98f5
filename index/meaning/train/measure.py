"""Measures a table of vectors on question sets of one's own: passages.jsonl {id, text} and questions.jsonl {question, relevant}.

Recall at 1 of the right passage, in percent: with BM25 (k1 1.2, b 0.75, English stems) alone, with vectors alone, and with
both added: BM25 divided by the question's best BM25 score, plus WEIGHT times the cosine.
"""
import json
import re

import numpy as np
import scipy.sparse as sp
import snowballstemmer

WEIGHTS = (0.5, 1.0, 1.5, 2.0)
STOP = set("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split())
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


def rows(lists, width):
    """A sparse matrix of counts, one row a list of column numbers."""
    lengths = np.array([len(x) for x in lists])
    at = np.concatenate([[0], np.cumsum(lengths)])
    flat = np.concatenate([np.asarray(x, np.int64) for x in lists]) if lengths.sum() else np.zeros(0, np.int64)
    m = sp.csr_matrix((np.ones(len(flat), np.float32), flat, at), shape=(len(lists), width))
    m.sum_duplicates()
    return m


class Set:
    def __init__(self, folder, cut, width, limit=None):
        passages = [json.loads(l) for l in open(folder + "/passages.jsonl", encoding="utf-8")]
        questions = [json.loads(l) for l in open(folder + "/questions.jsonl", encoding="utf-8")][:limit]
        number = {p["id"]: i for i, p in enumerate(passages)}
        self.right = [{number[r] for r in q["relevant"]} for q in questions]
        self.passages, self.questions = passages, questions
        vocabulary = {}
        column = lambda t: [vocabulary.setdefault(w, len(vocabulary)) for w in terms(t)]
        docs = [column(p["text"]) for p in passages]
        asks = [column(q["question"]) for q in questions]
        d, q = rows(docs, len(vocabulary)), rows(asks, len(vocabulary))
        length = np.asarray(d.sum(1)).ravel()
        df = np.asarray((d > 0).sum(0)).ravel()
        idf = np.log(1 + (len(passages) - df + 0.5) / (df + 0.5))
        d = d.tocoo()
        d.data = d.data * 2.2 / (d.data + 1.2 * (0.25 + 0.75 * length[d.row] / length.mean()))
        score = (q @ sp.diags(idf) @ d.tocsr().T).toarray()
        self.lexical = score / np.maximum(score.max(1, keepdims=True), 1e-9)
        self.p = rows([cut(p["text"]) for p in passages], width)
        self.q = rows([cut(q["question"]) for q in questions], width)
        self.sentences, self.owner = [], []
        for i, p in enumerate(passages):
            for s in re.split(r"(?<=[.?!])\s+(?=[A-Z\"(])", p["text"]):
                if len(s) > 15:
                    self.sentences.append(cut(s))
                    self.owner.append(i)
        self.owner = np.array(self.owner)
        self.s = rows(self.sentences, width)

    def at1(self, score):
        return 100 * np.mean([i in r for i, r in zip(score.argmax(1), self.right)])

    def measure(self, embed, embed_q=None):
        q = (embed_q or embed)(self.q)
        passage = q @ embed(self.p).T
        s = q @ embed(self.s).T
        best = np.full_like(passage, -1)
        for j, i in enumerate(self.owner):
            np.maximum(best[:, i], s[:, j], out=best[:, i])
        out = {"bm25": self.at1(self.lexical), "passage": self.at1(passage), "sentence": self.at1(best)}
        for w in WEIGHTS:
            out[f"+{w}p"] = self.at1(self.lexical + w * passage)
            out[f"+{w}ps"] = self.at1(self.lexical + w * (passage + best) / 2)
        return out


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)
