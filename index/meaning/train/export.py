"""Writes a table as the program reads it, and scores the sample as the program computes it: in whole numbers throughout.

    python export.py TABLE.npy TEACHER MODEL.bin SAMPLE_FOLDER
"""
import hashlib
import json
import struct
import sys

import numpy as np

from pieces import Pieces

TOP_SCALE = 4095


def quantise(e):
    """Rows of int8 and a whole number a row by which it counts."""
    top = np.abs(e).max(1)
    unit = top.max() / 127 / TOP_SCALE
    scales = np.clip(np.round(top / 127 / unit), 1, TOP_SCALE).astype(np.int64)
    rows = np.clip(np.round(e / (scales[:, None] * unit)), -127, 127).astype(np.int8)
    return rows, scales.astype(np.uint16)


def write(path, words, rows, scales):
    text = "\n".join(words).encode()
    data = b"PQM1" + struct.pack("<III", rows.shape[1], len(rows), len(text)) + text + scales.astype("<u2").tobytes() + rows.tobytes()
    with open(path, "wb") as f:
        f.write(data)
    return hashlib.sha256(data).hexdigest()


def embed(rows, scales, pieces):
    """One text's int8 vector, exactly as Model.Embed computes it."""
    sums = np.zeros(rows.shape[1], np.int64)
    for p in pieces[:512]:
        sums += int(scales[p]) * rows[p].astype(np.int64)
    top = int(np.abs(sums).max())
    if top == 0:
        return sums
    n = sums * 254
    n = np.where(n < 0, n - top, n + top)
    return np.where(n < 0, -((-n) // (2 * top)), n // (2 * top))


def cosine(a, b):
    return float(a @ b) / (float(np.sqrt(float(a @ a))) * float(np.sqrt(float(b @ b)))) if a.any() and b.any() else 0.0


def sample(path, rows, scales, of):
    """Scores of the sample: the cosine of each question with its right and its wrong sentence, and how often right wins."""
    out = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            q, right, wrong = (embed(rows, scales, of(t)) for t in line.rstrip("\n").split("\t"))
            out.append([round(cosine(q, right), 9), round(cosine(q, wrong), 9)])
    return {"right": sum(r > w for r, w in out), "of": len(out), "cosines": out}


if __name__ == "__main__":
    table, teacher, model, folder = sys.argv[1:]
    vocabulary = Pieces(teacher + "/vocab.txt")
    rows, scales = quantise(np.load(table).astype(np.float64))
    digest = write(model, vocabulary.words, rows, scales)
    scores = {"model": digest[:12], **sample(folder + "/sample.tsv", rows, scales, vocabulary.of)}
    with open(folder + "/scores.json", "w", encoding="utf-8") as f:
        json.dump(scores, f, indent=0)
    print(digest, scores["right"], "of", scores["of"])
