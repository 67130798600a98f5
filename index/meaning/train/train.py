"""Trains the table of vectors: a text's vector is the sum of its pieces' rows.

    python train.py WORK TEACHER OUT.npy [--steps N] [--weights MATCH,ORDER,PAIR] [--width N]

WORK holds what corpus.py and teacher.py wrote: corpus.jsonl, vocabulary.npy and vectors/. TEACHER is the folder with
vocab.txt. Adam (Kingma and Ba 2015) changes the rows that a batch holds and no others.
"""
import argparse
import glob
import json
import time

import numpy as np
import scipy.sparse as sp

import draw
import losses
from pieces import Pieces

HEAT, SLACK = 0.05, 0.05
HELD_OUT = 50  # every 50th text is kept for measuring


def rows(lists, width):
    """A sparse matrix of counts, one row a list of column numbers."""
    lengths = np.array([len(x) for x in lists])
    at = np.concatenate([[0], np.cumsum(lengths)])
    flat = np.concatenate([np.asarray(x, np.int64) for x in lists])
    m = sp.csr_matrix((np.ones(len(flat), np.float32), flat, at), shape=(len(lists), width))
    m.sum_duplicates()
    return m


class Corpus:
    def __init__(self, work, pieces):
        lines = [json.loads(line) for line in open(work + "/corpus.jsonl", encoding="utf-8")]
        texts = [line for line in lines if "text" in line]
        self.pairs = np.array([line["pair"] for line in lines if "pair" in line])
        self.source = np.array([t["from"] for t in texts])
        self.kind = np.array([t["kind"] for t in texts])
        self.pieces = [pieces.of(t["text"])[:254] for t in texts]
        self.x = rows(self.pieces, len(pieces.words))
        self.t = np.concatenate([np.load(f) for f in sorted(glob.glob(work + "/vectors/*.npy"))])
        self.held = np.arange(len(texts)) % HELD_OUT == 0

    def weights(self):
        """How often a text is drawn. Passages are few and long; single words are many and say little."""
        w = np.where(self.source == "wordnet", np.where(self.kind == "w", 0.25, 0.35), 1.5)
        w[self.kind == "p"] = 5
        w[self.kind == "q"] = 1.2
        w[self.held] = 0
        return w

    def training_pairs(self):
        p = self.pairs[~self.held[self.pairs].any(1)]
        w = np.where(self.kind[p[:, 0]] == "q", 1.0, 0.15)
        w[self.source[p[:, 0]] == "clapnq"] = 4
        return p, w


def start(corpus, vocabulary, width):
    """The teacher's vectors of single pieces, rotated to the directions in which its sentences differ most, cut to width,
    and weighted by rarity (Arora et al. 2017, "A simple but tough-to-beat baseline for sentence embeddings")."""
    some = corpus.t[::7].astype(np.float32)
    _, v = np.linalg.eigh(some.T @ some / len(some))
    turn = v[:, ::-1][:, :width]
    count = np.zeros(len(vocabulary))
    for p, source in zip(corpus.pieces, corpus.source):
        if source != "wordnet":
            np.add.at(count, p, 1)
    rare = 1e-4 / (1e-4 + (count + 1) / count.sum())
    return ((vocabulary - vocabulary.mean(0)) @ turn) * rare[:, None], turn


class Table:
    def __init__(self, e):
        self.e = e.astype(np.float32).copy()
        self.rate = 2e-3 * np.abs(e).mean() * 20
        self.m, self.v, self.n = np.zeros_like(self.e), np.zeros_like(self.e), np.zeros(len(e), np.int32)

    def step(self, x, g, rate):
        used = np.unique(x.indices)
        d = (x[:, used].T @ g).astype(np.float32)
        self.n[used] += 1
        n = self.n[used][:, None]
        self.m[used] = m = 0.9 * self.m[used] + 0.1 * d
        self.v[used] = v = 0.999 * self.v[used] + 0.001 * d * d
        self.e[used] -= rate * (m / (1 - 0.9**n)) / (np.sqrt(v / (1 - 0.999**n)) + 1e-8)


def agreement(corpus, e, turn, n=8000):
    """On texts held out: the mean cosine with the teacher's vector, and the correlation of both models' cosines."""
    held = np.flatnonzero(corpus.held)[:n]
    y, t = losses.unit(corpus.x[held] @ e), corpus.t[held].astype(np.float32)
    r = np.random.default_rng(1)
    i, j = r.integers(0, len(held), 20000), r.integers(0, len(held), 20000)
    return float((losses.unit(t @ turn) * y).sum(1).mean()), float(np.corrcoef((y[i] * y[j]).sum(1), (t[i] * t[j]).sum(1))[0, 1])


def train(corpus, vocabulary, width, steps, weights):
    e, turn = start(corpus, vocabulary, width)
    low = np.concatenate([losses.unit(corpus.t[i : i + 20000].astype(np.float32) @ turn).astype(np.float16) for i in range(0, len(corpus.t), 20000)])
    w = corpus.weights()
    pairs, pw = corpus.training_pairs()
    cell = draw.cells(corpus.t, w)
    texts = draw.everywhere(w, 512), draw.neighbourhoods(cell, w, 8, 64)
    partners = draw.everywhere(pw, 384), draw.neighbourhoods(cell[pairs[:, 0]], pw, 6, 64)
    table, r, sums, began = Table(e), np.random.default_rng(11), np.zeros(3), time.time()
    for step in range(steps):
        rate = table.rate * min(1, (step + 1) / 200) * max(0.02, 1 - step / steps)
        i = texts[step % 2](r)
        h = corpus.x[i] @ table.e
        y = losses.unit(h)
        l1, g1 = losses.match(y, low[i].astype(np.float32))
        l2, g2 = losses.order(y, corpus.t[i].astype(np.float32), HEAT)
        table.step(corpus.x[i], losses.unit_back(h, y, weights[0] * g1 + weights[1] * g2), rate)
        p = pairs[partners[step % 2](r)]
        xa, xb = corpus.x[p[:, 0]], corpus.x[p[:, 1]]
        ha, hb = xa @ table.e, xb @ table.e
        a, b = losses.unit(ha), losses.unit(hb)
        l3, ga, gb = losses.pair(a, b, corpus.t[p[:, 0]].astype(np.float32), corpus.t[p[:, 1]].astype(np.float32), HEAT, SLACK)
        g = np.concatenate([losses.unit_back(ha, a, weights[2] * ga), losses.unit_back(hb, b, weights[2] * gb)])
        table.step(sp.vstack([xa, xb]).tocsr(), g, rate)
        sums += l1, l2, l3
        if (step + 1) % 1000 == 0:
            print(step + 1, np.round(sums / 1000, 4), f"{time.time() - began:.0f} s", np.round(agreement(corpus, table.e, turn), 4), flush=True)
            sums[:] = 0
    return table.e


if __name__ == "__main__":
    o = argparse.ArgumentParser()
    o.add_argument("work")
    o.add_argument("teacher")
    o.add_argument("out")
    o.add_argument("--steps", type=int, default=5000)
    o.add_argument("--weights", default="1,0.1,0.15")
    o.add_argument("--width", type=int, default=256)
    a = o.parse_args()
    c = Corpus(a.work, Pieces(a.teacher + "/vocab.txt"))
    np.save(a.out, train(c, np.load(a.work + "/vocabulary.npy").astype(np.float32), a.width, a.steps, [float(w) for w in a.weights.split(",")]))
