"""A symbol and a word for every verdict: colour never speaks alone."""

from typing import Final

from tracker.model import (
    Basis,
    DecisionVerb,
    FindingStatus,
    FragmentKind,
    PairKind,
    QuotationKind,
    Reuse,
    Role,
    Severity,
    TranslationKind,
)

SEVERITIES: Final = {
    Severity.CRITICAL: ("◆", "critical", "$severity-critical"),
    Severity.MAJOR: ("▲", "major", "$severity-major"),
    Severity.MINOR: ("△", "minor", "$severity-minor"),
    Severity.NEUTRAL: ("◦", "neutral", "$severity-neutral"),
}
STATUSES: Final = {
    FindingStatus.OPEN: ("○", "open", "$foreground"),
    FindingStatus.CONFIRMED: ("✓", "confirmed", "$decided-confirmed"),
    FindingStatus.DISMISSED: ("✗", "dismissed", "$muted"),
    FindingStatus.CORRECTED: ("✎", "corrected", "$decided-confirmed"),
    FindingStatus.LOST_PLACE: ("⌀", "lost its place", "$severity-minor"),
}
BASES: Final = {
    Basis.STATED: ("■", "stated", "$basis-stated"),
    Basis.INFERRED: ("□", "inferred", "$basis-inferred"),
    Basis.DECIDED: ("✓", "decided", "$decided-confirmed"),
    Basis.UNKNOWN: ("?", "unknown", "$muted"),
}
ROLES: Final = {
    Role.SPEAKER: "speaker",
    Role.AUTHOR: "author",
    Role.WIRE: "wire",
    Role.OUTLET: "outlet",
    Role.RELAYER: "relayer",
    Role.TRANSLATOR: "translator",
    Role.MACHINE_TRANSLATOR: "machine translator",
    Role.REPUBLISHER: "republisher",
    Role.EDITOR: "editor",
    Role.PHOTO: "photo",
}
FRAGMENTS: Final = {
    FragmentKind.LEFT_OVER: "left over",
    FragmentKind.BRACKETED_INSERTION: "bracketed insertion",
    FragmentKind.INTENTIONAL: "intentional",
    FragmentKind.RESIDUE: "residue of structure",
}
QUOTATIONS: Final = {
    QuotationKind.SPEECH: "speech",
    QuotationKind.SCARE: "scare quotes",
    QuotationKind.TITLE: "title",
}
TRANSLATIONS: Final = {
    TranslationKind.HUMAN: "translated by a person",
    TranslationKind.MACHINE: "translated by machine",
    TranslationKind.MACHINE_POST_EDITED: "translated by machine, edited by a person",
    TranslationKind.UNKNOWN: "translated; nobody says how",
    TranslationKind.NONE: "not a translation",
}
VERBS: Final = {
    DecisionVerb.FLAGGED: ("⚑", "flagged"),
    DecisionVerb.CONFIRMED: ("✓", "confirmed"),
    DecisionVerb.DISMISSED: ("✗", "dismissed"),
    DecisionVerb.CORRECTED: ("✎", "corrected"),
    DecisionVerb.COMMENTED: ("¶", "commented"),
    DecisionVerb.UNDONE: ("↶", "took back"),
}
PAIRS: Final = {
    PairKind.ALIGNED: ("=", "aligned", "$muted"),
    PairKind.MOVED: ("⇅", "moved", "$basis-inferred"),
    PairKind.OMITTED: ("−", "omitted", "$severity-major"),
    PairKind.ADDED: ("+", "added", "$severity-minor"),
}
REUSES: Final = {Reuse.KEPT: "kept", Reuse.LIGHT: "light edit", Reuse.REWRITTEN: "rewritten", Reuse.NEW: "new"}

_LANGUAGES: Final = dict(
    pair.split("=")
    for pair in (
        "ar=Arabic be=Belarusian bg=Bulgarian bn=Bengali ca=Catalan cs=Czech cy=Welsh da=Danish de=German el=Greek "
        "en=English eo=Esperanto es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fr=French ga=Irish gl=Galician "
        "he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian id=Indonesian is=Icelandic it=Italian ja=Japanese "
        "ka=Georgian kk=Kazakh ko=Korean lt=Lithuanian lv=Latvian mk=Macedonian ms=Malay mt=Maltese nb=Norwegian "
        "nl=Dutch no=Norwegian pl=Polish pt=Portuguese ro=Romanian ru=Russian sk=Slovak sl=Slovene sq=Albanian "
        "sr=Serbian sv=Swedish sw=Swahili ta=Tamil th=Thai tl=Tagalog tr=Turkish uk=Ukrainian ur=Urdu uz=Uzbek "
        "vi=Vietnamese zh=Chinese"
    ).split()
)


def language(code: str | None) -> str:
    """A language's English name; the code where the list has none; "unknown" where nothing is known."""
    if not code or code == "und":
        return "unknown"
    name = _LANGUAGES.get(code.split("-")[0].lower())
    if name is None:
        return code
    return name if "-" not in code else f"{name} ({code})"


def category(path: str) -> str:
    """An MQM category in words: `accuracy/untranslated` is "accuracy · untranslated"."""
    return path.replace("/", " · ").replace("_", " ").replace("-", " ")


def check(name: str) -> str:
    """A check's id in words."""
    return name.replace("_", " ").replace("-", " ")
