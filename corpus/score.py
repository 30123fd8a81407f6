"""How well the program reads the sample articles: counts, never a grade of an article."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from corpus.gold import Gold
from tracker.analyse import analyse
from tracker.config import Settings
from tracker.ingest import read_path
from tracker.model import Analysis, FragmentKind, Role, Version


@dataclass(slots=True)
class Count:
    """Right, missed and false answers of one kind."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
        wrong = len(self.missed) + len(self.false)
        return 1.0 if not self.right + wrong else 2 * self.right / (2 * self.right + wrong)

    def compare(self, name: str, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Count one article's answers; `name` says where a miss was."""
        wanted, got = set(gold), set(found)
        self.right += len(wanted & got)
        self.missed += sorted(f"{name}: {x}" for x in wanted - got)
        self.false += sorted(f"{name}: {x}" for x in got - wanted)


def score(golds: Iterable[Gold]) -> dict[str, Count]:
    """The counts over all articles, by measure."""
    counts = {measure: Count() for measure in MEASURES}
    for gold in golds:
        version = next(iter(read_path(gold.article))).version
        analysis = analyse(version, Settings())
        for measure, compare in MEASURES.items():
            wanted, got = compare(gold, version, analysis)
            counts[measure].compare(gold.article.stem, wanted, got)
    return counts


Answers = tuple[Iterable[Hashable], Iterable[Hashable]]


def _language(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    return [gold.language], [analysis.language.code]


def _original(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    return [gold.original_language], [analysis.original_language.code]


def _translation(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    return [gold.translation], [str(analysis.translation.kind)]


def _translators(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    hops = (h for h in analysis.chain.hops if h.role is Role.TRANSLATOR and h.agent)
    return map(_name, gold.translators), [_name(h.agent.name) for h in hops if h.agent]


def _hops(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    left_out = {Role.SPEAKER, Role.PHOTO}
    found = [(str(h.role), _name(h.agent.name)) for h in analysis.chain.hops if h.agent and h.role not in left_out]
    return [(role, _name(agent)) for role, agent in gold.hops], found


def _citations(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    return map(_name, gold.citations), [_name(c.agent.name) for c in analysis.attribution.citations]


def _photos(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    found = analysis.attribution.credits
    return map(_name, gold.photos), [_name(c.agent.name) for c in found if c.role is Role.PHOTO and c.agent]


def _fragments(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    quiet = {FragmentKind.INTENTIONAL, FragmentKind.RESIDUE}
    found = [(f.span.of(version.text), f.language) for f in analysis.fragments if f.kind not in quiet]
    return gold.fragments, found


def _findings(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    """Each finding is named by the gold words it covers, or by its own words where gold knows nothing of it."""
    matched: list[Hashable] = []
    for finding in analysis.findings:
        words = " ".join(span.of(version.text) for span in finding.spans)
        hits = [(c, t) for c, t in gold.findings if c == finding.check and (t in words or words in t)]
        matched.append(hits[0] if hits else (finding.check, words[:60]))
    return gold.findings, matched


def _boilerplate(gold: Gold, version: Version, analysis: Analysis) -> Answers:
    """Recall only: what else is boilerplate is not listed."""
    marked = [span.of(version.text) for span in analysis.segmentation.boilerplate()]
    return gold.boilerplate, [text for text in gold.boilerplate if any(text in m for m in marked)]


MEASURES: dict[str, Callable[[Gold, Version, Analysis], Answers]] = {
    "language": _language,
    "original_language": _original,
    "translation": _translation,
    "translators": _translators,
    "hops": _hops,
    "citations": _citations,
    "photos": _photos,
    "fragments": _fragments,
    "findings": _findings,
    "boilerplate": _boilerplate,
}
"""What is measured, by name; ARCHITECTURE.md says how to add one."""


def _name(agent: str) -> str:
    return " ".join(agent.casefold().split())
