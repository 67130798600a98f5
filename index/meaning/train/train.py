"""Trains the table of token vectors: a text's vector is the sum of its pieces' rows, made one long.

Three losses, any of which may have weight 0:
  match     one minus the cosine with the teacher's vector, rotated and cut to the table's width
  order     the cross-entropy of the batch's similarities with the teacher's (a text against all others of its batch)
  pair      the cross-entropy of finding the partner of each text among the batch's partners; those that the teacher
            finds as like the text as its partner do not count against it
The gradients are written out; Adam changes the rows that a batch holds and no others.
"""
import numpy as np

from measure import rows, unit


def unit_back(x, y, g):
    """The gradient of x, where y = unit(x) has the gradient g."""
    return (g - y * (g * y).sum(1, keepdims=True)) / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)


def softmax(x):
    x = np.exp(x - x.max(1, keepdims=True))
    return x / x.sum(1, keepdims=True)


def match(y, t):
    """Loss and gradient of y; t: the teacher's vectors, of the same width and length one."""
    return 1 - (y * t).sum(1).mean(), -t / len(y)


def order(y, t, heat_y, heat_t):
    n = len(y)
    own = np.eye(n, dtype=bool)
    s, want = y @ y.T / heat_y, t @ t.T / heat_t
    s[own] = want[own] = -1e9
    s, want = softmax(s), softmax(want)
    g = (s - want) / heat_y / n
    return -(want * np.log(s + 1e-9)).sum() / n, (g + g.T) @ y


def pair(a, b, ta, tb, heat, slack):
    n = len(a)
    s = a @ b.T / heat
    like = ta @ tb.T
    own = np.eye(n, dtype=bool)
    s[(like > np.diag(like)[:, None] - slack) & ~own] = -1e9
    loss, ga, gb = 0.0, 0, 0
    for m in (0, 1):
        p = softmax(s if m == 0 else s.T)
        loss -= np.log(np.diag(p) + 1e-9).mean() / 2
        g = (p - own) / heat / n / 2
        g = g if m == 0 else g.T
        ga, gb = ga + g @ b, gb + g.T @ a
    return loss, ga, gb


class Table:
    """The rows, with Adam's memory of each (Kingma and Ba 2015)."""

    def __init__(self, start, rate):
        self.e, self.rate = start.astype(np.float32).copy(), rate
        self.m, self.v = np.zeros_like(self.e), np.zeros_like(self.e)
        self.n = np.zeros(len(start), np.int32)

    def embed(self, x):
        return unit(x @ self.e)

    def step(self, x, g, rate):
        """x: texts x rows; g: the gradient of x @ e."""
        used = np.unique(x.indices)
        d = (x[:, used].T @ g).astype(np.float32)
        self.n[used] += 1
        n = self.n[used][:, None]
        self.m[used] = m = 0.9 * self.m[used] + 0.1 * d
        self.v[used] = v = 0.999 * self.v[used] + 0.001 * d * d
        self.e[used] -= rate * (m / (1 - 0.9**n)) / (np.sqrt(v / (1 - 0.999**n)) + 1e-8)


def train(table, x, t, low, pairs, steps, batch, weights, heats, seed, groups=None, slack=0.05, drop=0.0, report=print):
    """x: the texts' rows; t: the teacher's vectors as they came; low: the same cut to width; pairs: n x 2."""
    r = np.random.default_rng(seed)
    w_match, w_order, w_pair = weights
    texts = groups if groups is not None else np.arange(x.shape[0])
    sums, seen = np.zeros(3), 0
    for step in range(steps):
        rate = table.rate * min(1, (step + 1) / 200) * max(0.02, 1 - step / steps)
        if w_match or w_order:
            i = r.choice(texts, batch, replace=False)
            xb = x[i]
            if drop:
                xb = xb.copy()
                xb.data = xb.data * (r.random(len(xb.data)) >= drop)
            h = xb @ table.e
            y = unit(h)
            l1, g = match(y, low[i])
            g = w_match * g
            l2 = 0.0
            if w_order:
                l2, g2 = order(y, t[i].astype(np.float32), *heats[:2])
                g = g + w_order * g2
            table.step(xb, unit_back(h, y, g), rate)
            sums[:2] += l1, l2
        if w_pair:
            p = pairs[r.choice(len(pairs), batch // 2, replace=False)]
            xa, xb = x[p[:, 0]], x[p[:, 1]]
            ha, hb = xa @ table.e, xb @ table.e
            a, b = unit(ha), unit(hb)
            l3, ga, gb = pair(a, b, t[p[:, 0]].astype(np.float32), t[p[:, 1]].astype(np.float32), heats[2], slack)
            g = np.concatenate([unit_back(ha, a, w_pair * ga), unit_back(hb, b, w_pair * gb)])
            import scipy.sparse as sp
            table.step(sp.vstack([xa, xb]).tocsr(), g, rate)
            sums[2] += l3
        seen += 1
        if (step + 1) % 500 == 0 or step + 1 == steps:
            report(step + 1, np.round(sums / seen, 4))
            sums, seen = np.zeros(3), 0
    return table
