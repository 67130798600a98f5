"""Reads the training texts from their folders and makes one list of texts and pairs of them.

    python corpus.py DATA OUT.jsonl

DATA holds one folder a source, as README.md lists them. A line of OUT is {"kind", "from", "text"}, or {"pair": [i, j]}
with the numbers of two texts that belong together: a question and what answers it, a word and its meaning, one
sentence and its rewording. Kinds: q question, s sentence, p passage (neighbouring sentences), w word or phrase.
"""
import csv
import glob
import html
import json
import os
import random
import re
import sys

import yaml

SEED = 7
TREEBANK = [(" n't", "n't"), ("-LRB- ", "("), (" -RRB-", ")"), ("-LRB-", "("), ("-RRB-", ")"), ("``", '"'), ("''", '"'), (" - ", "-")]


def plain(text):
    """Undoes the spaces that treebanks put around punctuation."""
    for old, new in TREEBANK:
        text = text.replace(old, new)
    text = re.sub(r" ([.,;:?!%)\]])", r"\1", text)
    text = re.sub(r" ('(?:s|re|ve|ll|d|m)\b)", r"\1", text)
    return " ".join(html.unescape(text).split())


class Corpus:
    def __init__(self):
        self.number, self.texts, self.pairs = {}, [], {}

    def text(self, kind, source, text):
        text = plain(text)
        if len(text) < 2:
            return None
        if text not in self.number:
            self.number[text] = len(self.texts)
            self.texts.append({"kind": kind, "from": source, "text": text})
        return self.number[text]

    def pair(self, a, b):
        if a is not None and b is not None and a != b:
            self.pairs[(a, b)] = True


def qamr(c, folder):
    sentences = {}
    with open(folder + "/wiki-sentences.tsv", encoding="utf-8") as f:
        for line in f:
            key, text = line.rstrip("\n").split("\t")
            sentences[key] = c.text("s", "qamr", text)
    for part in ("dev", "test"):
        with open(f"{folder}/{part}.tsv", encoding="utf-8") as f:
            for line in f:
                field = line.rstrip("\n").split("\t")
                c.pair(c.text("q", "qamr", field[5]), sentences.get(field[0]))


def clapnq(c, folder):
    with open(folder + "/question_train_answerable.tsv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            c.pair(c.text("q", "clapnq", row["question"]), c.text("p", "clapnq", row["answers"]))
    with open(folder + "/question_train_unanswerable.tsv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            c.text("q", "clapnq", row["question"])


def wellformed(c, folder):
    for path in sorted(glob.glob(folder + "/*.tsv")):
        with open(path, encoding="utf-8") as f:
            for line in f:
                c.text("q", "wellformed", line.split("\t")[0])


def wikisplit(c, folder):
    for path in sorted(glob.glob(folder + "/*.tsv")):
        with open(path, encoding="utf-8") as f:
            for line in f:
                whole, parts = line.rstrip("\n").split("\t")
                a = c.text("s", "wikisplit", whole)
                for part in parts.split(" <::::> "):
                    c.pair(c.text("s", "wikisplit", part), a)


def treebank(c, folder, source):
    """CoNLL-U: the "# text" lines, and passages of about 90 words of one document."""
    for path in sorted(glob.glob(folder + "/*.conllu")):
        with open(path, encoding="utf-8") as f:
            lines = [line.split("= ", 1)[1].strip() if line.startswith("# text =") else None for line in f if line.startswith(("# text =", "# newdoc"))]
        passage = []
        for line in [*lines, None]:
            words = sum(len(s.split()) for s in passage)
            if passage and (line is None or words > 90):
                c.text("p", source, " ".join(passage))
                passage = []
            if line:
                c.text("s", source, line)
                passage.append(line)


def union(c, folder):
    for path in sorted(glob.glob(folder + "/state_union/*.txt")):
        with open(path, encoding="latin-1") as f:
            for block in re.split(r"\n\s*\n|\n(?=[A-Z])", f.read()):
                if 30 < len(block) < 900:
                    c.text("p" if len(block) > 350 else "s", "state_union", block)


def wordnet(c, folder):
    for path in sorted(glob.glob(folder + "/*.yaml")):
        with open(path, encoding="utf-8") as f:
            synsets = yaml.load(f, Loader=yaml.CSafeLoader)
        living = path.endswith(("noun.plant.yaml", "noun.animal.yaml"))  # 20,000 Latin names of species teach little
        for synset in synsets.values():
            words = [w for w in synset["members"] if not living or w.islower()]
            if not words:
                continue
            meaning = c.text("s", "wordnet", synset["definition"][0])
            names = [c.text("w", "wordnet", w) for w in words[:4]]
            for n in names:
                c.pair(n, meaning)
            for n in names[1:]:
                c.pair(names[0], n)
            for example in synset.get("example", [])[:2]:
                if isinstance(example, str):
                    c.pair(c.text("s", "wordnet", example), meaning)


def read(data):
    c = Corpus()
    qamr(c, data + "/qamr")
    clapnq(c, data + "/clapnq")
    wellformed(c, data + "/wellformed")
    treebank(c, data + "/pud", "pud")
    treebank(c, data + "/gum", "gum")
    treebank(c, data + "/ewt", "ewt")
    union(c, data + "/state_union")
    wikisplit(c, data + "/wikisplit")
    wordnet(c, data + "/wordnet")
    return c


if __name__ == "__main__":
    corpus = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for t in corpus.texts:
            out.write(json.dumps(t, ensure_ascii=False) + "\n")
        for p in corpus.pairs:
            out.write(json.dumps({"pair": p}) + "\n")
    count = {}
    for t in corpus.texts:
        count[t["from"], t["kind"]] = count.get((t["from"], t["kind"]), 0) + 1
    print(count, len(corpus.pairs), "pairs")
