"""Runs the teacher, all-MiniLM-L6-v2, over the corpus with onnxruntime.

    python teacher.py TEACHER WORK

TEACHER is the folder with model.safetensors and vocab.txt; WORK holds corpus.jsonl and gets vectors/*.npy (float16, 384
numbers a text) and vocabulary.npy (the same of every word piece alone). The network is built here from the weights
(BERT, Devlin et al. 2019, arXiv:1810.04805; the mean of the last layer is the sentence's vector, as the model's card
says) and its products are then taken in int8, which is 2.7 times as fast and moves a cosine by less than 0.01. Texts
of one length go through together, so nothing is padded and no mask is needed.
"""
import hashlib
import json
import os
import struct
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from pieces import Pieces

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # of model.safetensors, package version 0.1.0
LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 160  # word pieces of a text, marks at both ends included
CHUNK = 10000


def read_safetensors(path):
    """The tensors of a safetensors file: eight bytes of header length, a JSON header, the bytes."""
    with open(path, "rb") as f:
        data = f.read()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit(path + " is not the teacher's file")
    (size,) = struct.unpack("<Q", data[:8])
    kinds = {"F32": np.float32, "I64": np.int64}
    out = {}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__":
            a, b = entry["data_offsets"]
            out[name.removeprefix("bert.")] = np.frombuffer(data[8 + size + a : 8 + size + b], kinds[entry["dtype"]]).reshape(entry["shape"])
    return out


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.n = [], [], 0

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, *inputs, **attributes):
        self.n += 1
        self.nodes.append(helper.make_node(kind, list(inputs), [f"x{self.n}"], name=f"n{self.n}", **attributes))
        return f"x{self.n}"


def network(t):
    g = Graph()
    e = "embeddings."

    def norm(x, p):
        return g.op("LayerNormalization", x, g.constant(p + "w", t[p + ".weight"]), g.constant(p + "b", t[p + ".bias"]), axis=-1, epsilon=1e-12)

    def dense(x, p):
        return g.op("Add", g.op("MatMul", x, g.constant(p + "w", t[p + ".weight"].T)), g.constant(p + "b", t[p + ".bias"]))

    g.constant("words", t[e + "word_embeddings.weight"])
    g.constant("places", t[e + "position_embeddings.weight"] + t[e + "token_type_embeddings.weight"][0])
    g.constant("apart", np.array([0, 0, HEADS, WIDTH // HEADS]))
    g.constant("together", np.array([0, 0, WIDTH]))
    g.constant("scale", np.array((WIDTH // HEADS) ** -0.5, np.float32))
    x = norm(g.op("Add", g.op("Gather", "words", "ids"), g.op("Gather", "places", "at")), e + "LayerNorm")
    for i in range(LAYERS):
        p = f"encoder.layer.{i}."

        def heads(name, perm):
            return g.op("Transpose", g.op("Reshape", dense(x, p + "attention.self." + name), "apart"), perm=perm)

        q, k, v = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
        a = g.op("Softmax", g.op("Mul", g.op("MatMul", q, k), "scale"), axis=-1)
        c = g.op("Reshape", g.op("Transpose", g.op("MatMul", a, v), perm=[0, 2, 1, 3]), "together")
        x = norm(g.op("Add", x, dense(c, p + "attention.output.dense")), p + "attention.output.LayerNorm")
        h = g.op("Gelu", dense(x, p + "intermediate.dense"), domain="com.microsoft")
        x = norm(g.op("Add", x, dense(h, p + "output.dense")), p + "output.LayerNorm")
    g.nodes.append(helper.make_node("ReduceMean", [x], ["mean"], axes=[1], keepdims=0))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in (("ids", ["n", "l"]), ("at", ["l"]))]
    graph = helper.make_graph(g.nodes, "minilm", inputs, [helper.make_tensor_value_info("mean", TensorProto.FLOAT, ["n", WIDTH])], g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
    model.ir_version = 8
    return model


class Teacher:
    def __init__(self, folder, work):
        exact, small = work + "/teacher.onnx", work + "/teacher8.onnx"
        onnx.save(network(read_safetensors(folder + "/model.safetensors")), exact)
        options = {"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT}
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"], extra_options=options)
        o = onnxruntime.SessionOptions()
        o.intra_op_num_threads = o.inter_op_num_threads = 1
        self.exact, self.small = onnxruntime.InferenceSession(exact, o), onnxruntime.InferenceSession(small, o)

    def embed(self, pieces, exactly=False):
        """pieces: a list of lists of piece numbers, without the marks at both ends. float16, texts x 384, length one."""
        ids = [[101, *p[: LONGEST - 2], 102] for p in pieces]
        by_length = {}
        for i, p in enumerate(ids):
            by_length.setdefault(len(p), []).append(i)
        out = np.zeros((len(ids), WIDTH), np.float16)
        for l, these in sorted(by_length.items()):
            step = max(1, 1500 // l)
            for k in range(0, len(these), step):
                part = these[k : k + step]
                v = (self.exact if exactly else self.small).run(None, {"ids": np.array([ids[i] for i in part]), "at": np.arange(l)})[0]
                out[part] = v / np.linalg.norm(v, axis=1, keepdims=True)
        return out


def main(folder, work):
    pieces = Pieces(folder + "/vocab.txt")
    teacher = Teacher(folder, work)
    np.save(work + "/vocabulary.npy", teacher.embed([[i] for i in range(len(pieces.words))], exactly=True))
    texts = []
    with open(work + "/corpus.jsonl", encoding="utf-8") as f:
        for line in f:
            entry = json.loads(line)
            if "text" in entry:
                texts.append(entry["text"])
    os.makedirs(work + "/vectors", exist_ok=True)
    for at in range(0, len(texts), CHUNK):
        path = f"{work}/vectors/{at:07d}.npy"
        if not os.path.exists(path):
            np.save(path, teacher.embed([pieces.of(t) for t in texts[at : at + CHUNK]]))
            print(at, "of", len(texts), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
