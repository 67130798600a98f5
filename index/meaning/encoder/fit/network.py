"""The encoder in PyTorch, its last layers open to learning, with a head that weighs a question and a sentence read together."""

import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "prune"))

import nano  # noqa: E402
import pieces  # noqa: E402
import spm  # noqa: E402

OPEN = 6  # layers that learn; with those below the encoder's vectors are made too, and they stay
BEGIN, PAD, END = 0, 1, 2
ASKED, REPLY, TITLE, EARLIER = 40, 80, 24, 32  # pieces of each part, as in fit.go

NAMES, SCORES = pieces.read(HERE.parent / "model.bin")
TOKENS = spm.build(NAMES, SCORES)


def pair(question, sentence, title="", before=""):
    """A question and a sentence as one text of piece numbers; the same as Fitter.join."""
    cut = lambda text: TOKENS.encode(text) if text else []
    return [BEGIN] + cut(question)[:ASKED] + [END] + cut(sentence)[:REPLY] + [END] + cut(title)[:TITLE] + cut(before)[-EARLIER:] + [END]


def pack(rows):
    """Texts side by side, and which of their places are filled."""
    places = torch.full((len(rows), max(map(len, rows))), PAD)
    for i, row in enumerate(rows):
        places[i, : len(row)] = torch.tensor(row)
    return places, places != PAD


class Layer(nn.Module):
    def __init__(self, n, i):
        super().__init__()
        self.heads, width = n.heads, n.width
        self.qkv, self.ao = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.fi, self.fo = nn.Linear(width, n.inner), nn.Linear(n.inner, width)
        self.n1, self.n2 = nn.LayerNorm(width, eps=n.eps), nn.LayerNorm(width, eps=n.eps)
        weight = lambda name, columns: torch.tensor(n.matrix(f"l{i}.{name}.w", columns).copy())
        flat = lambda name: torch.tensor(n.full(f"l{i}.{name}").copy())
        set_ = lambda module, w, b: (setattr(module.weight, "data", w), setattr(module.bias, "data", b))
        set_(self.qkv, torch.cat([weight(k, width) for k in "qkv"]), torch.cat([flat(k + ".b") for k in "qkv"]))
        set_(self.ao, weight("ao", width), flat("ao.b"))
        set_(self.fi, weight("fi", width), flat("fi.b"))
        set_(self.fo, weight("fo", n.inner), flat("fo.b"))
        set_(self.n1, flat("aln.w"), flat("aln.b"))
        set_(self.n2, flat("oln.w"), flat("oln.b"))

    def forward(self, x, hide):
        count, length, width = x.shape
        q, k, v = self.qkv(x).view(count, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=hide).transpose(1, 2).reshape(count, length, width)
        x = self.n1(x + self.ao(seen))
        return self.n2(x + self.fo(F.gelu(self.fi(x))))


class Network(nn.Module):
    def __init__(self, wheel, drop=0.0):
        super().__init__()
        n = nano.Nano(wheel)
        at = {p: i for i, p in enumerate(n.pieces)}
        rows = [n.bos, n.pad, n.eos, n.unk] + [at[p] for p in NAMES[4:]]
        self.words = nn.Embedding.from_pretrained(torch.tensor(n.matrix("emb.word", n.width)[rows].copy()))
        self.places = torch.tensor(n.matrix("emb.pos", n.width) + n.matrix("emb.type", n.width)[0])
        self.norm = nn.LayerNorm(n.width, eps=n.eps)
        self.norm.weight.data, self.norm.bias.data = torch.tensor(n.full("emb.ln.w").copy()), torch.tensor(n.full("emb.ln.b").copy())
        self.layers = nn.ModuleList(Layer(n, i) for i in range(n.layers))
        self.head = nn.Linear(2 * n.width, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        self.drop = nn.Dropout(drop)
        self.below = n.layers - OPEN
        for p in self.parameters():
            p.requires_grad = False
        for p in [*self.head.parameters(), *self.layers[self.below :].parameters()]:
            p.requires_grad = True

    def learned(self):
        """What learning changed, by name."""
        return {k: v for k, v in self.state_dict().items() if k.startswith("head") or k.startswith("layers.") and int(k.split(".")[1]) >= self.below}

    def forward(self, places, live):
        """The logarithm of the odds of each text."""
        hide = torch.zeros(live.shape, dtype=torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float).masked_fill(~live, -1e4)[:, None, None]
        with torch.no_grad():
            x = self.norm(self.words(places) + self.places[: places.shape[1]])
            for layer in self.layers[: self.below]:
                x = layer(x, hide)
        for layer in self.layers[self.below :]:
            x = layer(x, hide)
        x = x.float()
        mean = (x * live[..., None]).sum(1) / live.sum(1, keepdim=True)
        return self.head(self.drop(torch.cat([x[:, 0], mean], 1)))[:, 0]
