"""Writes texts of many scripts with the pieces that SentencePiece itself cuts them into, one JSON array a line.

    python tokens.py ../model.bin 2000 > tokens.jsonl
    go test -run TestPiecesAreTheReferences -tokens "$PWD/tokens.jsonl" ..
"""

import json
import random
import sys

import wordfreq

import pieces

LANGUAGES = "en es fr pt de it nl pl cs fi tr vi ru uk bg el he ar fa ur hi bn ta zh ja ko".split()
SPACES = [" "] * 20 + ["  ", "\t", "\n", "\u00a0", "\u2009", "\u3000", "\u200b", "", "▁", " ▁ "]
MARKS = list(".,;:!?-–—…“”«»()[]{}'’/\\@#%&*+=<>|~^_`$€£¥§©™½²") + ["...", "://", "<s>", "</s>", "<unk>", "\u0301", "\u0308", "ﬁ", "㎏", "Ａ", "１", "\x00", "\x07", "\ufeff", "\u200d"]


def character(rng):
    while True:
        point = rng.choice([rng.randrange(0x20, 0x250), rng.randrange(0x250, 0x3000), rng.randrange(0x3000, 0x10000), rng.randrange(0x10000, 0x20000)])
        if not 0xD800 <= point < 0xE000:
            return chr(point)


def texts(count, rng):
    words = {language: wordfreq.top_n_list(language, 20_000) for language in LANGUAGES}
    for i in range(count):
        language = rng.choice(LANGUAGES[:4]) if i % 2 else rng.choice(LANGUAGES)
        out = [rng.choice(["", "", " ", "query: ", "passage: "])]
        for _ in range(rng.randrange(1, 30)):
            kind = rng.random()
            if kind < 0.03:
                out.append("".join(character(rng) for _ in range(rng.randrange(1, 5))))
            elif kind < 0.15:
                out.append(rng.choice(MARKS))
            elif kind < 0.2:
                out.append(str(rng.randrange(10 ** rng.randrange(1, 9))))
            else:
                word = rng.choice(words[language if rng.random() < 0.95 else rng.choice(LANGUAGES)])
                out.append(rng.choice([str, str, str, str.capitalize, str.upper])(word))
            out.append(rng.choice(SPACES))
        yield "".join(out)


if __name__ == "__main__":
    processor = pieces.processor(sys.argv[1])
    for text in texts(int(sys.argv[2]), random.Random(17)):
        print(json.dumps([text, [0, *processor.encode(text), 2]]))
