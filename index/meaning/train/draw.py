"""Draws batches: by weight from everything, or from a few neighbourhoods, where telling texts apart is harder."""
import numpy as np

CELLS = 500


def everywhere(weight, size):
    upto = np.cumsum(weight / weight.sum())
    return lambda r: np.unique(np.minimum(np.searchsorted(upto, r.random(size)), len(weight) - 1))


def neighbourhoods(cell, weight, groups, size):
    order = np.argsort(cell, kind="stable")
    starts = np.searchsorted(cell[order], np.arange(CELLS + 1))
    upto = np.cumsum(weight[order] / weight.sum())
    mass = np.array([weight[order[a:b]].sum() for a, b in zip(starts[:-1], starts[1:])])
    mass /= mass.sum()

    def draw(r):
        out = []
        for c in r.choice(CELLS, groups, replace=False, p=mass):
            a, b = starts[c], starts[c + 1]
            low = upto[a - 1] if a else 0
            u = low + r.random(size) * (upto[b - 1] - low)
            out.append(order[np.minimum(np.searchsorted(upto, u), b - 1)])
        return np.unique(np.concatenate(out))

    return draw


def cells(t, weight):
    """Which of CELLS texts, picked at random, the teacher finds each text most like."""
    r = np.random.default_rng(3)
    anchors = t[r.choice(np.flatnonzero(weight > 0), CELLS, replace=False)].astype(np.float32)
    return np.concatenate([(t[i : i + 20000].astype(np.float32) @ anchors.T).argmax(1) for i in range(0, len(t), 20000)]).astype(np.int32)
