"""The reference tokenizer: SentencePiece itself with the pieces and scores of the model."""

import io

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as proto

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]  # pieces 0 to 3, never found in a text


def rules():
    """SentencePiece's own specification with the rules of nmt_nfkc, taken from a model trained on nothing."""
    out = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["a b c d e"] * 10), model_writer=out, vocab_size=10, model_type="unigram", normalization_rule_name="nmt_nfkc", minloglevel=2
    )
    model = proto.ModelProto()
    model.ParseFromString(out.getvalue())
    return model


def build(pieces, scores):
    """A SentencePiece processor with these pieces, whose first four are SPECIAL."""
    model = rules()
    del model.pieces[:]
    kinds = proto.ModelProto.SentencePiece
    for i, (piece, score) in enumerate(zip(pieces, scores)):
        kind = kinds.NORMAL if i > 3 else kinds.UNKNOWN if piece == "<unk>" else kinds.CONTROL
        if piece == "<mask>":
            kind = kinds.CONTROL
        model.pieces.add(piece=piece, score=float(score), type=kind)
    spec = model.trainer_spec
    spec.bos_id, spec.pad_id, spec.eos_id, spec.unk_id = range(4)
    spec.vocab_size = len(pieces)
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())


def charsmap():
    """The compiled rules: a double array, and the replacements it points into, each ended by a zero byte."""
    blob = rules().normalizer_spec.precompiled_charsmap
    size = int.from_bytes(blob[:4], "little")
    return blob[4 : 4 + size], blob[4 + size :]
