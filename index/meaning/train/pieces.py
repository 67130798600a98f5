"""WordPiece as the teacher's vocabulary wants it: accents stripped, lower case, punctuation apart, longest match first.

The Go package cuts in the same way; vectors.json in testdata holds both to it.
"""
import unicodedata


def is_mark(c):
    return unicodedata.category(c) == "Mn"


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def is_ideograph(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2CEAF or 0x2F800 <= o <= 0x2FA1F


class Pieces:
    longest = 100  # characters of a word; a longer one is unknown

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.words = [line.rstrip("\n") for line in f]
        self.number = {w: i for i, w in enumerate(self.words)}
        self.seen = {}

    def split(self, text):
        out = []
        word = []
        for c in unicodedata.normalize("NFD", "".join(c.lower() for c in text)):
            category = unicodedata.category(c)
            if c.isspace() or c in "\t\n\r":
                if word:
                    out.append("".join(word))
                    word = []
            elif is_mark(c) or c == "\ufffd" or category in ("Cc", "Cf", "Co", "Cs"):
                continue
            elif is_punctuation(c) or is_ideograph(c):
                if word:
                    out.append("".join(word))
                    word = []
                out.append(c)
            else:
                word.append(c)
        if word:
            out.append("".join(word))
        return out

    def cut(self, word):
        if word in self.seen:
            return self.seen[word]
        out, at = [], 0
        while at < len(word) and len(word) <= self.longest:
            for end in range(len(word), at, -1):
                n = self.number.get(("##" if at else "") + word[at:end])
                if n is not None:
                    out.append(n)
                    at = end
                    break
            else:
                out = []
                break
        if not out:
            out = [self.number["[UNK]"]]
        if len(self.seen) < 500_000:
            self.seen[word] = out
        return out

    def of(self, text):
        return [n for w in self.split(text) for n in self.cut(w)]
