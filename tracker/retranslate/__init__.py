"""Re-translation: the sentences of a text through a local engine, with a record of exactly what produced it.

Never a witness: see `Retranslation`. `compare` and the workflow call only `retranslate`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tracker.engines import Decoding, Engines, Route
from tracker.model import Progress, Recipe, Rendering, Retranslation, SentenceTranslation, Span
from tracker.retranslate.cache import Cache, MemoryCache
from tracker.retranslate.glossary import Glossary
from tracker.retranslate.remains import untranslated
from tracker.retranslate.sound import Ask
from tracker.retranslate.step import Step, run_step

VERSION: Final = "1"

_WINDOW_CHARS: Final = 12_000
"""About 2,000 words go to the engine at a time: several full batches; cancelling waits for one window."""


@dataclass(frozen=True, slots=True)
class TranslateOptions:
    """How to translate. Everything but `back_translation` is part of the recipe."""

    engine: str | None = None
    """None: the first in `ENGINES` that has the pair."""
    model: str | None = None
    """A package's or mode's name; None: the newest of the pair."""
    via: str | None = None
    """Go through this language even where there is a direct way."""
    beam: int = 4
    alternatives: int = 0
    glossary: Glossary = field(default_factory=Glossary)
    """What terms must become, and names that must stay."""
    back_translation: bool = False
    """Into the supposed original language, with no source at hand: the result is labelled so."""


@dataclass(frozen=True, slots=True)
class Job:
    """A text to translate, one of many."""

    text: str
    sentences: tuple[Span, ...]
    """Spans of `text`, in reading order: all of it, or a selection."""
    source: str
    target: str
    back_translation: bool = False


def retranslate(
    text: str,
    sentences: Sequence[Span],
    source: str,
    target: str,
    options: TranslateOptions | None = None,
    engines: Engines | None = None,
    cache: Cache | None = None,
) -> Iterator[Progress | Retranslation]:
    """Translate the sentences of a text; yields Progress after each batch, and the Retranslation last.

    `sentences` are spans of `text`, in reading order: a whole version, or a selection of it. Closed between two
    batches, what is done stays in the cache. Languages are BCP 47.

    Raises:
        NotFoundError: no installed engine gets from one language to the other; the text says what to install.
        EngineError: the engine cannot work.
    """
    options = options or TranslateOptions()
    job = Job(text, tuple(sentences), source, target, options.back_translation)
    yield from retranslate_many([job], options, engines, cache)


def retranslate_many(
    jobs: Sequence[Job],
    options: TranslateOptions | None = None,
    engines: Engines | None = None,
    cache: Cache | None = None,
) -> Iterator[Progress | Retranslation]:
    """Translate texts together, so that short ones fill the engine's batches too.

    Yields Progress after each batch, and a Retranslation for each job, in their order, when all of its pair are done.
    Raises what `retranslate` raises.
    """
    options, engines, cache = options or TranslateOptions(), engines or Engines(), cache or MemoryCache()
    groups: dict[tuple[str, str], list[Job]] = {}
    for job in jobs:
        groups.setdefault((job.source, job.target), []).append(job)
    done: dict[tuple[str, str], tuple[Recipe, dict[str, Rendering]]] = {}
    for (source, target), group in groups.items():
        route = engines.pick(source, target, options.engine, options.via)
        recipe, ready = recipe_of(route, options), dict[str, Rendering]()
        pieces = [span.of(job.text) for job in group for span in job.sentences]
        for batch in translate_pieces(pieces, route, recipe, source, target, options, cache):
            ready |= batch
            yield Progress(sum(piece in ready for piece in pieces), len(pieces), f"translating {route}")
        done[source, target] = recipe, ready
    for job in jobs:
        yield _result(job, *done[job.source, job.target])


def _result(job: Job, recipe: Recipe, ready: Mapping[str, Rendering]) -> Retranslation:
    placed = tuple(_placed(span, ready[span.of(job.text)]) for span in job.sentences)
    return Retranslation(job.source, job.target, placed, recipe, job.back_translation)


def translate_pieces(
    pieces: Sequence[str],
    route: Route,
    recipe: Recipe,
    source: str,
    target: str,
    options: TranslateOptions,
    cache: Cache,
) -> Iterator[dict[str, Rendering]]:
    """Renderings of the distinct pieces, batch by batch, shortest first; those in the cache come in the first batch.

    Of one text or of many: the more pieces at a time, the fuller the engine's batches.
    """
    distinct = list(dict.fromkeys(pieces))
    ready = {piece: Rendering(piece) for piece in distinct if not any(sign.isalpha() for sign in piece)}
    ready |= cache.get_many(recipe.digest, [piece for piece in distinct if piece not in ready])
    yield ready
    steps = steps_of(route, source, target, options)
    for window in _windows(sorted((p for p in distinct if p not in ready), key=len)):
        batch = dict(zip(window, _through(steps, window, target), strict=True))
        cache.put_many(recipe.digest, {piece: one for piece, one in batch.items() if not _failed(one)})
        yield batch


def steps_of(route: Route, source: str, target: str, options: TranslateOptions) -> tuple[Step, ...]:
    """What each step of the route asks for. Alternatives are the last step's."""
    steps = []
    for number, (engine, pair) in enumerate(route.steps, 1):
        last = number == len(route.steps)
        model = options.model if len(route.steps) == 1 else None
        decoding = Decoding(options.beam, options.alternatives if last else 0, model=model)
        steps.append(Step(engine, pair, Ask(engine, pair, decoding), options.glossary, (source, target)))
    return tuple(steps)


def recipe_of(route: Route, options: TranslateOptions) -> Recipe:
    """Everything that decides the words: engines, models and their hashes, pivot, search, glossary. Not the date."""
    parts = {
        "retranslate": VERSION,
        "route": str(route),
        "pivot": "→".join(route.pivots),
        "glossary": options.glossary.digest,
    }
    for number, (engine, pair) in enumerate(route.steps, 1):
        step = "" if len(route.steps) == 1 else f"_{number}"
        model = options.model if len(route.steps) == 1 else None
        fact = engine.model(pair, Decoding(options.beam, options.alternatives, model=model))
        parts |= {f"engine{step}": f"{engine.name} {engine.version}".strip()}
        parts |= {f"model{step}": f"{fact.name} {fact.version}".strip(), f"model_sha256{step}": fact.sha256}
        parts |= {f"{name}{step}": value for name, value in fact.settings}
    return Recipe.of(**{name: value for name, value in parts.items() if value})


def laid_out(text: str, retranslation: Retranslation) -> str:
    """The translation with the source's own white space between the sentences.

    A sentence without a reliable translation stands as `⟦no reliable translation: …⟧` with its source words.
    """
    parts: list[str] = []
    end = None
    for sentence in retranslation.sentences:
        if end is not None:
            between = text[end : sentence.source_span.start_char]
            parts.append("".join(sign for sign in between if sign.isspace()) or " ")
        source = sentence.source_span.of(text)
        parts.append(sentence.text if sentence.reliable else f"⟦no reliable translation: {source}⟧")
        end = sentence.source_span.end_char
    return "".join(parts)


def _through(steps: Sequence[Step], sentences: Sequence[str], target: str) -> list[Rendering]:
    """The sentences through every step; warnings of all steps, the lowest of their scores."""
    results = run_step(steps[0], sentences)
    for step in steps[1:]:
        further = run_step(step, [one.text for one in results])
        results = [_chained(first, second) for first, second in zip(results, further, strict=True)]
    return [_checked(s, one, steps[0], target) for s, one in zip(sentences, results, strict=True)]


def _chained(first: Rendering, second: Rendering) -> Rendering:
    scores = [one.score for one in (first, second) if one.score is not None]
    warnings = tuple(dict.fromkeys((*first.warnings, *second.warnings)))
    score = min(scores) if len(scores) == 2 else None
    return Rendering(second.text, score, second.alternatives, warnings, first.reliable and second.reliable)


def _checked(sentence: str, one: Rendering, step: Step, target: str) -> Rendering:
    if not one.reliable:
        return one
    held = [kept.wanted for kept in step.kept(sentence)]
    remains = tuple(f"untranslated:{words}" for words in untranslated(sentence, one.text, held))
    return Rendering(one.text, one.score, one.alternatives, (*one.warnings, *remains), one.reliable)


def _failed(one: Rendering) -> bool:
    return any(warning.startswith("engine_failed") for warning in one.warnings)


def _windows(pieces: Sequence[str]) -> Iterator[list[str]]:
    window: list[str] = []
    for piece in pieces:
        if window and sum(map(len, window)) + len(piece) > _WINDOW_CHARS:
            yield window
            window = []
        window.append(piece)
    if window:
        yield window


def _placed(span: Span, one: Rendering) -> SentenceTranslation:
    return SentenceTranslation(span, one.text, one.score, one.alternatives, one.warnings, one.reliable)
