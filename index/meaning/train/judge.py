"""Tells in a minute what vectors would give in the product's own ranking, where measure.py sets them beside BM25 alone.

    go run ./answers/cmd/learn -qa … -seeds … -candidates CANDIDATES
    python judge.py TEACHER CANDIDATES none|present|teacher|MODEL.bin|TABLE.npy…

For each question CANDIDATES has the passages that the ranking weighed, with their features and whether they are right.
The features made of vectors of texts are left out ("present" keeps them), three cosines of the vectors judged are put in (with the
passage, with its best sentence, with the mean of its sentences), and weights are learned as answers/cmd/learn learns them,
cross-validated by document. Printed are the recall at 1 in per cent and, which feels smaller differences, the loss: the
mean of -log of the chance given to the right passages; of questions in other words than the answer's also their number and
how many of a hundred have the right passage among the first three. Which passages are weighed stays as the embedded model found them.
"""
import json
import os
import struct
import sys

import numpy as np
from scipy.optimize import minimize

from losses import unit
from measure import SENTENCE_END
from pieces import Pieces
from train import rows

VECTOR_FEATURES = {"like", "like alone", "like sure", "like window", "like window sure"}
FOLDS, HOLD = 5, 1e-4


class Candidates:
    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            names = json.loads(next(f))
            asked = [a for a in map(json.loads, f) if a["passages"]]
        self.questions = [a["question"] for a in asked]
        self.set = np.array([a["set"] for a in asked])
        self.reworded = np.array([a.get("category") == "paraphrase" for a in asked])
        self.fold, self.weight = np.array([a["fold"] for a in asked]), np.array([a["weight"] for a in asked])
        self.owner = np.repeat(np.arange(len(asked)), [len(a["passages"]) for a in asked])
        passages = [p for a in asked for p in a["passages"]]
        self.right = np.array([p["right"] for p in passages])
        self.present = np.array([p["features"] for p in passages])
        self.words = self.present[:, [n not in VECTOR_FEATURES for n in names]]
        number = {}
        self.passage = np.array([number.setdefault(p["text"], len(number)) for p in passages])
        self.passages = list(number)
        self.parts = [SENTENCE_END.split(t) for t in self.passages]

    def cosines(self, embed):
        """Of each choice: with the passage, its best sentence, and the mean of its sentences."""
        q = embed(self.questions)[self.owner]
        whole = embed(self.passages)
        sentences = embed([s for parts in self.parts for s in parts])
        ends = np.cumsum([len(parts) for parts in self.parts])
        mean = unit(np.add.reduceat(sentences, np.concatenate([[0], ends[:-1]])))
        best = np.array([(sentences[ends[p] - len(self.parts[p]) : ends[p]] @ v).max() for p, v in zip(self.passage, q)])
        return np.stack([(q * whole[self.passage]).sum(1), best, (q * mean[self.passage]).sum(1)], 1)


def shares(x, w, begins, group):
    """The softmax of each question's choices."""
    s = x @ w
    e = np.exp(s - np.maximum.reduceat(s, begins)[group])
    return e / np.add.reduceat(e, begins)[group]


def grouped(owner):
    first = np.diff(owner, prepend=-1) != 0
    return np.flatnonzero(first), np.cumsum(first) - 1


def learn(x, right, owner, weight):
    begins, group = grouped(owner)
    weight = weight[owner[begins]] / weight[owner[begins]].sum()

    def loss(w):
        p = shares(x, w, begins, group)
        all_right = np.add.reduceat(p * right, begins)
        g = x.T @ ((p - p * right / all_right[group]) * weight[group])
        return -(weight * np.log(all_right)).sum() + HOLD / 2 * w @ w, g + HOLD * w

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 250}).x


def judge(c, x):
    """By set: recall at 1 and loss, each question scored by weights that its document had no part in."""
    begins, group = grouped(c.owner)
    ends = np.append(begins[1:], len(c.owner))
    found = np.logical_or.reduceat(c.right, begins)
    place, loss = np.zeros(len(begins)), np.full(len(begins), np.nan)
    for f in range(FOLDS):
        of = c.fold[c.owner] == f
        w = learn(x[~of & found[group]], c.right[~of & found[group]], c.owner[~of & found[group]], c.weight)
        p = shares(x, w, begins, group)
        for i in np.flatnonzero(c.fold == f):
            right, share = c.right[begins[i] : ends[i]], p[begins[i] : ends[i]]
            place[i] = (share > share[right].max()).sum() if found[i] else np.inf
            if found[i]:
                loss[i] = -np.log(share[right].sum())
    scores = {}
    for s in dict.fromkeys(map(str, c.set)):
        of, reworded = c.set == s, (c.set == s) & c.reworded
        scores[s] = round(100 * float((place[of] < 1).mean()), 1), round(float(np.nanmean(loss[of])), 3)
        if reworded.any():
            scores[s] += int(reworded.sum()), round(100 * float((place[reworded] < 3).mean()), 1)
    return scores


def read_model(path):
    """A table as the program reads it (see export.py): its pieces and its rows."""
    with open(path, "rb") as f:
        data = f.read()
    width, count, text = struct.unpack("<III", data[4:16])
    scales = np.frombuffer(data, "<u2", count, 16 + text).astype(np.float32)
    table = np.frombuffer(data, np.int8, count * width, 16 + text + 2 * count).reshape(count, width)
    return data[16 : 16 + text].decode().split("\n"), table * scales[:, None]


def embedder(name, teacher, work):
    pieces = Pieces(teacher + "/vocab.txt")
    if name == "teacher":
        from teacher import Teacher

        network = Teacher(teacher, work)
        return lambda texts: unit(network.embed([pieces.of(t) for t in texts]).astype(np.float32))
    table = np.load(name) if name.endswith(".npy") else read_model(name)[1]
    return lambda texts: unit(rows([pieces.of(t)[:512] for t in texts], len(table)) @ table)


if __name__ == "__main__":
    folder, path = sys.argv[1:3]
    candidates = Candidates(path)
    for name in sys.argv[3:]:
        if name == "present":
            x = candidates.present
        elif name == "none":
            x = candidates.words
        else:
            x = np.hstack([candidates.words, candidates.cosines(embedder(name, folder, os.path.dirname(path) or "."))])
        print(name, judge(candidates, x), flush=True)
