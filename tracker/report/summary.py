"""An audit in a sentence or two."""

from tracker.model import Analysis, Basis, FindingStatus, Hop, TranslationKind
from tracker.normalise import fold_space
from tracker.report import words


def summarise(analysis: Analysis) -> str:
    """For an editor in a hurry: languages, hands, what is open. Ends with a full stop."""
    text, original = words.language(analysis.language.code), words.language(analysis.original_language.code)
    told = [f"The text is in {text.name}." if text.code else "The language of the text is not known."]
    told.append(_origin(analysis, original.name if original.code else None))
    if named := [_named(hop) for hop in analysis.chain.hops if hop.agent]:
        told.append(f"It came through {words.listed(named)}.")
    else:
        told.append("Nobody is named through whose hands it came.")
    if analysis.chain.gaps:
        told.append(f"The chain has {words.counted(len(analysis.chain.gaps), 'gap')}.")
    is_open = sum(f.status is FindingStatus.OPEN for f in analysis.findings)
    told.append(f"{words.counted(len(analysis.findings), 'finding')}, {is_open} open.".capitalize())
    return " ".join(told)


def _origin(analysis: Analysis, original: str | None) -> str:
    basis = analysis.original_language.basis
    if original is None:
        return "In which language it was first written is not known."
    if analysis.original_language.code == analysis.language.code and analysis.translation.kind is TranslationKind.NONE:
        return "Nothing shows that it was translated."
    if basis is Basis.DECIDED:
        return f"A person decided that it was first written in {original}."
    sure = "It was first written" if basis is Basis.STATED else "It was probably first written"
    return f"{sure} in {original} ({basis})."


def _named(hop: Hop) -> str:
    assert hop.agent
    return f"{fold_space(hop.agent.name)} ({words.ROLES[hop.role]})"
