"""The three losses and their gradients, written out.

  match  one minus the cosine with the teacher's vector, rotated and cut to the table's width
  order  the cross-entropy of a batch's similarities with the teacher's: one text against all others
  pair   the cross-entropy of finding each text's partner among the batch's partners (van den Oord et al. 2018,
         arXiv:1807.03748); those that the teacher finds as like the text as its partner do not count against it
"""
import numpy as np


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)


def unit_back(x, y, g):
    """The gradient of x, where y = unit(x) has the gradient g."""
    return (g - y * (g * y).sum(1, keepdims=True)) / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)


def softmax(x):
    x = np.exp(x - x.max(1, keepdims=True))
    return x / x.sum(1, keepdims=True)


def match(y, t):
    return 1 - (y * t).sum(1).mean(), -t / len(y)


def order(y, t, heat):
    n = len(y)
    own = np.eye(n, dtype=bool)
    s, want = y @ y.T / heat, t @ t.T / heat
    s[own] = want[own] = -1e9
    s, want = softmax(s), softmax(want)
    g = (s - want) / heat / n
    return -(want * np.log(s + 1e-9)).sum() / n, (g + g.T) @ y


def pair(a, b, ta, tb, heat, slack):
    n = len(a)
    s = a @ b.T / heat
    like = ta @ tb.T
    own = np.eye(n, dtype=bool)
    s[(like > np.diag(like)[:, None] - slack) & ~own] = -1e9
    loss, ga, gb = 0.0, 0, 0
    for turned in (False, True):
        p = softmax(s.T if turned else s)
        loss -= np.log(np.diag(p) + 1e-9).mean() / 2
        g = (p - own) / heat / n / 2
        g = g.T if turned else g
        ga, gb = ga + g @ b, gb + g.T @ a
    return loss, ga, gb
