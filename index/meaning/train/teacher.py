"""The teacher: all-MiniLM-L6-v2, run with numpy alone.

Texts of the same length in word pieces go through together, so nothing is padded and no attention mask is needed.
The sums are those of BERT (Devlin et al. 2019, arXiv:1810.04805) with the mean of the last layer as the sentence's
vector, as the model's own card describes; check() holds them against vectors known to be right.
"""
import json
import os
import struct

import numpy as np
from scipy.special import erf

LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 256  # word pieces, marks at both ends included: what the teacher was trained with


def read_safetensors(path):
    """The tensors of a safetensors file: eight bytes of header length, a JSON header, the bytes."""
    with open(path, "rb") as f:
        (size,) = struct.unpack("<Q", f.read(8))
        header = json.loads(f.read(size))
        blob = f.read()
    kinds = {"F32": np.float32, "I64": np.int64}
    out = {}
    for name, entry in header.items():
        if name != "__metadata__":
            start, end = entry["data_offsets"]
            out[name] = np.frombuffer(blob[start:end], kinds[entry["dtype"]]).reshape(entry["shape"])
    return out


def norm(x, w, b):
    x = x - x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
    return x * w + b


class Teacher:
    def __init__(self, folder):
        t = read_safetensors(os.path.join(folder, "model.safetensors"))
        self.t = {k.removeprefix("bert."): v for k, v in t.items()}
        for i in range(LAYERS):  # one product for query, key and value
            a = f"encoder.layer.{i}.attention.self."
            self.t[a + "w"] = np.ascontiguousarray(np.concatenate([self.t[a + n + ".weight"] for n in ("query", "key", "value")]).T)
            self.t[a + "b"] = np.concatenate([self.t[a + n + ".bias"] for n in ("query", "key", "value")])

    def forward(self, ids):
        """ids: texts x pieces, all of one length. Returns their vectors of length one."""
        t, (n, l) = self.t, ids.shape
        e = "embeddings."
        x = t[e + "word_embeddings.weight"][ids] + t[e + "position_embeddings.weight"][:l] + t[e + "token_type_embeddings.weight"][0]
        x = norm(x, t[e + "LayerNorm.weight"], t[e + "LayerNorm.bias"]).reshape(n * l, WIDTH)
        d = WIDTH // HEADS
        for i in range(LAYERS):
            p = f"encoder.layer.{i}."
            qkv = (x @ t[p + "attention.self.w"] + t[p + "attention.self.b"]).reshape(n, l, 3, HEADS, d)
            q, k, v = (np.ascontiguousarray(qkv[:, :, j].transpose(0, 2, 1, 3)) for j in range(3))
            s = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(d))
            s = np.exp(s - s.max(-1, keepdims=True))
            s /= s.sum(-1, keepdims=True)
            c = (s @ v).transpose(0, 2, 1, 3).reshape(n * l, WIDTH)
            o = p + "attention.output."
            x = norm(x + c @ t[o + "dense.weight"].T + t[o + "dense.bias"], t[o + "LayerNorm.weight"], t[o + "LayerNorm.bias"])
            h = x @ t[p + "intermediate.dense.weight"].T + t[p + "intermediate.dense.bias"]
            h = h * 0.5 * (1 + erf(h * np.float32(0.70710678)))
            o = p + "output."
            x = norm(x + h @ t[o + "dense.weight"].T + t[o + "dense.bias"], t[o + "LayerNorm.weight"], t[o + "LayerNorm.bias"])
        v = x.reshape(n, l, WIDTH).mean(1)
        return v / np.linalg.norm(v, axis=1, keepdims=True)

    def embed(self, pieces, batch_pieces=1024, report=None):
        """pieces: a list of lists of piece numbers, without the marks at both ends. float16, texts x 384."""
        ids = [[101, *p[: LONGEST - 2], 102] for p in pieces]
        by_length = {}
        for i, p in enumerate(ids):
            by_length.setdefault(len(p), []).append(i)
        out = np.zeros((len(ids), WIDTH), np.float16)
        done = 0
        for l in sorted(by_length):
            these = by_length[l]
            step = max(1, batch_pieces // l)
            for at in range(0, len(these), step):
                part = these[at : at + step]
                out[part] = self.forward(np.array([ids[i] for i in part]))
                done += len(part)
                if report and done % 10000 < step:
                    report(done)
        return out
