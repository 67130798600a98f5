"""The pieces and scores of a model.bin, as the reference tokenizer."""

import struct

import numpy as np

import spm


def read(path):
    b = open(path, "rb").read()
    _, _, _, _, _, count, tree, texts, size = struct.unpack_from("<9I", b, 8)
    at = 48 + tree + texts
    lengths, at = b[at : at + count], at + count
    pieces = []
    for n in lengths:
        pieces.append(b[at : at + n].decode())
        at += n
    scores = np.frombuffer(b, "<f4", count, at)
    return spm.SPECIAL + pieces, [0.0] * 4 + list(scores)


def processor(path):
    return spm.build(*read(path))
