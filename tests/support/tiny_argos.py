"""A genuine Argos Translate package that translates word by word from a dictionary, built in a moment and without
training.

The model is a Transformer whose weights are set by hand. A word's embedding is the code of its translation beside the
code of its place; the decoder's attention looks for its own place among those of the source and hands on what it finds;
the projection reads the code. Nothing else in the network does anything, so that with `size` it can be made as large,
and as slow, as a published one: the arithmetic of a matrix product does not depend on the numbers in it.

    path = build_package(folder, {"casa": "house"}, source="es", target="en")   # …/translate-es_en-1_0.argosmodel
    argostranslate.package.install_from_path(path)
"""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

PLACES = np.array([2.0, 1.1, 0.6, 0.33, 0.18, 0.1, 0.03, 0.01])
"""Angles by which the code of a place turns from one place to the next."""
PLACE_DIMENSIONS = 4 * len(PLACES)
SPECIAL = ("<unk>", "<s>", "</s>")
CLOSING = ("", ".", ",", "?", "!", ":", ";")
"""What may follow a word: the tokeniser cuts at spaces alone, so that each of these is a word of its own."""

SPANISH_ENGLISH = {
    "el": "the", "la": "the", "los": "the", "las": "the", "un": "a", "una": "a", "de": "of", "a": "to", "en": "in",
    "y": "and", "que": "that", "no": "not", "con": "with", "por": "by", "para": "for", "es": "is", "casa": "house",
    "roja": "red", "blanca": "white", "grande": "big", "perro": "dog", "gato": "cat", "come": "eats",
    "pan": "bread", "agua": "water", "guerra": "war", "paz": "peace", "ministro": "minister",
    "presidente": "president", "canciller": "chancellor", "gobierno": "government", "país": "country",
    "dijo": "said", "habló": "spoke", "llegó": "arrived", "ayer": "yesterday", "hoy": "today", "mañana": "tomorrow",
    "ciudad": "city", "calle": "street", "hombre": "man", "mujer": "woman", "niño": "child", "año": "year",
    "años": "years", "está": "is", "muy": "very", "tiene": "has", "dos": "two", "tres": "three", "sol": "sun",
    "noche": "night", "libro": "book", "mesa": "table", "sobre": "on", "hay": "there-is", "su": "his",
    "pueblo": "people", "ha": "has", "gran": "big", "vino": "came", "ruso": "russian", "extranjero": "foreign",
    "nuevo": "new", "plan": "plan",
}  # fmt: skip


@dataclass(frozen=True)
class Size:
    """How large the network is; the default is the smallest that works."""

    layers: int = 1
    depth: int = 96
    heads: int = 1
    inner: int = 16
    vocabulary: int = 0
    """At least so many words: the rest are words nobody writes."""
    quantization: str | None = None


TINY = Size()
PUBLISHED = Size(layers=6, depth=512, heads=8, inner=2048, vocabulary=32_000, quantization="int8")
"""As the packages of the Argos index are: 6 + 6 layers, 8 heads, 32,000 pieces, int8."""


def build_package(
    folder: Path,
    words: Mapping[str, str] | None = None,
    source: str = "es",
    target: str = "en",
    version: str = "1.0",
    size: Size = TINY,
    loops: bool = False,
    metadata: Mapping[str, object] | None = None,
) -> Path:
    """The path of a new `.argosmodel` file in `folder`.

    A word stands in the dictionary in lower case; with a capital and with a mark after it it is known too. What is not
    known is copied. With `loops` the model never stops: its output repeats until the decoder gives up. `metadata`
    replaces entries of metadata.json; a value of None takes one out.
    """
    name = f"translate-{source}_{target}-{version.replace('.', '_')}"
    pairs = _with_forms(words if words is not None else SPANISH_ENGLISH, size.vocabulary)
    told = {
        "package_version": version, "argos_version": "1.9", "from_code": source, "from_name": source.title(),
        "to_code": target, "to_name": target.title(), "type": "translate",
    } | dict(metadata or {})  # fmt: skip
    path = folder / f"{name}.argosmodel"
    with TemporaryDirectory() as made:
        _save_model(Path(made), pairs, size, loops)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(Path(made).iterdir()):
                archive.write(file, f"{name}/model/{file.name}")
            archive.writestr(f"{name}/sentencepiece.model", _tokeniser([source for source, _ in pairs]))
            archive.writestr(f"{name}/metadata.json", json.dumps({k: v for k, v in told.items() if v is not None}))
            archive.writestr(f"{name}/README.md", "# A dictionary, for tests\n\nLicence: CC0-1.0\n")
    return path


def _with_forms(words: Mapping[str, str], at_least: int) -> list[tuple[str, str]]:
    """(piece, piece) of every form of every word; `▁` stands for the space before it, as SentencePiece writes it."""
    known = dict(words) | {str(number): str(number) for number in range(10)}
    forms: dict[str, str] = {}
    for source, target in known.items():
        for shape in (str, str.capitalize):
            for mark in CLOSING:
                forms.setdefault(f"▁{shape(source)}{mark}", f"▁{shape(target)}{mark}")
    filler = ((f"▁\u2060{number}", f"▁\u2060{number}") for number in range(max(0, at_least - len(forms))))
    return [*forms.items(), *filler]


def _save_model(folder: Path, pairs: list[tuple[str, str]], size: Size, loops: bool) -> None:
    from ctranslate2.specs import transformer_spec

    sources = [*SPECIAL, *(source for source, _ in pairs)]
    targets = [*SPECIAL, *dict.fromkeys(target for _, target in pairs)]
    becomes = {word: targets.index(word) for word in SPECIAL}
    places = {word: place for place, word in enumerate(targets)}
    becomes |= {source: places[target] for source, target in pairs}
    if loops:
        becomes["</s>"] = len(SPECIAL)
    codes = _codes(len(targets), size.depth - PLACE_DIMENSIONS)
    spec = transformer_spec.TransformerSpec.from_config((size.layers, size.layers), size.heads, pre_norm=True)
    spec.config.add_source_eos = True
    _set_ends(spec, codes, [becomes[word] for word in sources], size)
    for side in (spec.encoder, spec.decoder):
        for number, layer in enumerate(side.layer):
            _set_layer(layer, size, last=number == size.layers - 1)
    spec.register_source_vocabulary(sources)
    spec.register_target_vocabulary(targets)
    spec.validate()
    spec.optimize(quantization=size.quantization)
    spec.save(str(folder))


def _codes(count: int, dimensions: int) -> np.ndarray:
    """A row of +1 and -1 for each word, as many of one as of the other (layer normalisation takes away the mean); any
    two rows differ in a quarter of their places at least (chosen at random they practically always do where rows are
    long)."""
    random = np.random.default_rng(5)
    half = np.repeat(np.array([1.0, -1.0], dtype=np.float32), dimensions // 2)
    if dimensions >= 256:
        return random.permuted(np.tile(half, (count, 1)), axis=1)
    rows = np.zeros((count, dimensions), dtype=np.float32)
    for number in range(count):
        while True:
            row = random.permutation(half)
            if not number or (rows[:number] @ row).max() <= dimensions / 2:
                rows[number] = row
                break
    return rows


def _set_ends(spec: object, codes: np.ndarray, becomes: list[int], size: Size) -> None:
    """Embeddings, places and the projection onto the vocabulary."""
    empty = np.zeros((1, PLACE_DIMENSIONS), dtype=np.float32)
    wide = np.concatenate([codes, np.repeat(empty, len(codes), axis=0)], axis=1)
    turns = np.arange(1024)[:, None] * PLACES[None, :]
    place = np.concatenate([np.sin(turns), np.cos(turns), -np.sin(turns), -np.cos(turns)], axis=1) * 2
    places = np.concatenate([np.zeros((1024, codes.shape[1])), place], axis=1).astype(np.float32)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = places
        side.layer_norm.gamma, side.layer_norm.beta = _norm(size.depth)
    spec.encoder.embeddings[0].weight = wide[becomes]
    spec.decoder.embeddings.weight = np.zeros_like(wide)
    spec.decoder.projection.weight = wide * 4
    spec.decoder.projection.bias = np.zeros(len(codes), dtype=np.float32)


def _set_layer(layer: object, size: Size, last: bool) -> None:
    """A layer that hands on what it gets; the decoder's last one looks its place up in the source."""
    depth = size.depth
    attentions = [(layer.self_attention, 2)]
    if hasattr(layer, "attention"):
        attentions.append((layer.attention, 3))
    for attention, _ in attentions:
        attention.layer_norm.gamma, attention.layer_norm.beta = _norm(depth)
    _set_linear(layer.self_attention.linear[0], np.zeros((3 * depth, depth)))
    _set_linear(layer.self_attention.linear[1], np.zeros((depth, depth)))
    if hasattr(layer, "attention"):
        queries = _look_up(size) * (1 if last else 0)
        values = np.eye(depth) * (1 if last else 0)
        values[depth - PLACE_DIMENSIONS :] = 0
        _set_linear(layer.attention.linear[0], queries * 8)
        _set_linear(layer.attention.linear[1], np.concatenate([_look_up(size), values]))
        _set_linear(layer.attention.linear[2], np.eye(depth) * 4)
    layer.ffn.layer_norm.gamma, layer.ffn.layer_norm.beta = _norm(depth)
    _set_linear(layer.ffn.linear_0, np.zeros((size.inner, depth)))
    _set_linear(layer.ffn.linear_1, np.zeros((depth, size.inner)))


def _look_up(size: Size) -> np.ndarray:
    """The code of the place, laid into every head."""
    each = size.depth // size.heads
    matrix = np.zeros((size.depth, size.depth))
    for head in range(size.heads):
        for place in range(PLACE_DIMENSIONS):
            matrix[head * each + place, size.depth - PLACE_DIMENSIONS + place] = 1
    return matrix


def _set_linear(linear: object, weight: np.ndarray) -> None:
    linear.weight = weight.astype(np.float32)
    linear.bias = np.zeros(len(weight), dtype=np.float32)


def _norm(depth: int) -> tuple[np.ndarray, np.ndarray]:
    return np.ones(depth, dtype=np.float32), np.zeros(depth, dtype=np.float32)


def _tokeniser(pieces: list[str]) -> bytes:
    """A SentencePiece model of the word type: it cuts at spaces and knows the pieces."""
    from sentencepiece import sentencepiece_model_pb2

    model = sentencepiece_model_pb2.ModelProto()
    kinds = {"<unk>": 2, "<s>": 3, "</s>": 3}
    for place, piece in enumerate([*SPECIAL, *pieces]):
        model.pieces.add(piece=piece, score=-float(place) / 1000, type=kinds.get(piece, 1))
    model.trainer_spec.model_type = 3  # WORD
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = True
    model.normalizer_spec.escape_whitespaces = True
    return bytes(model.SerializeToString())
