"""One article written for these tests, and what is said of it: steady whatever the detectors learn."""

from tracker.model import (
    Agent,
    AgentKind,
    Analysis,
    Attribution,
    Basis,
    Chain,
    Citation,
    Clue,
    Credit,
    Dateline,
    Evidence,
    Finding,
    Fragment,
    FragmentKind,
    Gap,
    Hop,
    LanguageGuess,
    Metadata,
    OriginalLanguage,
    Paragraph,
    Quotation,
    QuotationKind,
    Recipe,
    Role,
    Segmentation,
    Sentence,
    Severity,
    Span,
    TokenVote,
    Translation,
    TranslationKind,
    Version,
    Zone,
)

TITLE = "Port of San Telmo Stays Closed, and the Pilots Blame the Ministry"
TEXT = "\n\n".join(
    (
        TITLE,
        "Translated by Nora Whitfield",
        "EFE (via El Faro del Sur), San Telmo, 3 May 2024 — The port of San Telmo has been closed [desde el lunes] "
        "because of the storm, the harbour authority said on Friday. The Chancellor, Elena Duarte, met the pilots’ "
        "union the same evening.",
        "“We warned the ministry in March,” said the union’s leader, Tomás Rey. “Nobody answered”he added in a column "
        "for El Faro del Sur.",
        "The spokesman of the United States Coast Guard, Martin Hale, told Reuters that “no vessel was in danger at "
        "any time.”",
        "More than 40 ships are waiting in the roads. The authority will decide on Monday whether the larger ones are "
        "sent on to Puerto Nuevo, 120 kilometres to the north.",
        "Share this article · Subscribe to our newsletter\n",
    )
)


def at(words: str) -> Span:
    """Where the words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def proof(words: str) -> Evidence:
    return Evidence(words, at(words))


def segmentation(text: str) -> Segmentation:
    """Lines as paragraphs, cut after full stops: enough for a screen."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = Span(start, start + len(line.rstrip()))
        zone = Zone.BOILERPLATE if line.startswith("Share") else Zone.BODY
        if len(bare):
            sentences += _sentences(text, bare, len(paragraphs))
        paragraphs.append(Paragraph(Span(start, start + len(line)), bare, zone))
        start += len(line)
    return Segmentation(tuple(paragraphs), tuple(sentences))


def _sentences(text: str, line: Span, paragraph: int) -> list[Sentence]:
    found: list[Sentence] = []
    start = line.start_char
    while (stop := text.find(". ", start, line.end_char)) >= 0:
        found.append(Sentence(Span(start, stop + 2), Span(start, stop + 1), paragraph))
        start = stop + 2
    return [*found, Sentence(Span(start, line.end_char), Span(start, line.end_char), paragraph)]


EFE = Agent("EFE", AgentKind.AGENCY, "Agencia EFE", "es")
FARO = Agent("El Faro del Sur", AgentKind.OUTLET, None, "es")
NORA = Agent("Nora Whitfield", AgentKind.PERSON)
WIRE = proof("EFE (via El Faro del Sur)")
HOPS = (
    Hop(Role.WIRE, EFE, None, "es", Basis.STATED, (WIRE,), "credit.en.via@1"),
    Hop(Role.RELAYER, FARO, "es", "es", Basis.STATED, (WIRE,), "credit.en.via@1"),
    Hop(Role.TRANSLATOR, NORA, "es", "en", Basis.STATED, (proof("Translated by Nora Whitfield"),), "credit.en.by@1"),
)
RIVAL = Chain((Hop(Role.AUTHOR, None, None, "es", Basis.INFERRED, (WIRE,), "dateline@1", "the dateline names nobody"),))
FINDINGS = (
    Finding(
        "a1" * 8,
        "untranslated_fragment",
        "accuracy/untranslated",
        Severity.MAJOR,
        (at("desde el lunes"),),
        "Spanish words are left in the English text.",
        "since Monday",
        "“desde”, “el” and “lunes” are Spanish words",
        "fragments@3",
    ),
    Finding(
        "b2" * 8,
        "false_friend",
        "terminology/wrong-term",
        Severity.MAJOR,
        (at("Chancellor"),),
        "“Chancellor” may stand for Spanish “canciller”: foreign minister.",
        "Foreign Minister",
        "the text was first written in Spanish",
        "false_friends.es-en@1",
    ),
    Finding(
        "c3" * 8,
        "glued_quotation",
        "linguistic-conventions/punctuation",
        Severity.MINOR,
        (at("answered”he"),),
        "A space is missing after the quotation.",
        "answered,” he",
        "a letter follows the closing mark",
        "typography@2",
    ),
    Finding(
        "d4" * 8,
        "round_trip",
        "accuracy/mistranslation",
        Severity.CRITICAL,
        (at("“no vessel was in danger at any time.”"),),
        "Spoken in English, but reached this page through Spanish.",
        None,
        "the speaker is a spokesman of the United States Coast Guard",
        "round_trip@1",
    ),
)


def quotation(words: str, speaker: str, code: str, translations: int, *, round_trip: bool = False) -> Quotation:
    span = at(words)
    content = Span(span.start_char + 1, span.end_char - 1)
    reason = f"the office of {speaker}"
    return Quotation(
        span, content, QuotationKind.SPEECH, speaker, None, None, None, code, Basis.INFERRED, reason, translations,
        round_trip, (), "quotations@1",
    )  # fmt: skip


def attribution() -> Attribution:
    credits_ = tuple(
        Credit(h.role, h.agent, h.basis, h.evidence[0], h.rule, at(h.agent.name) if h.agent else None) for h in HOPS
    )
    cited = Citation(Agent("Reuters", AgentKind.AGENCY), at("Reuters"), "cited@1")
    return Attribution(credits_, (cited,), Dateline(at("San Telmo, 3 May 2024"), "San Telmo", "2024-05-03", "EFE"))


CLUES = (
    Clue("wire_home", "es", 0.6, proof("EFE"), "agencies@1"),
    Clue("fragment", "es", 0.75, proof("desde el lunes"), "fragments@3"),
    Clue("outlet_home", "es", 0.3, Evidence("elfarodelsur.example", None, "link.canonical"), "outlets@1"),
)
VOTES = (TokenVote(at("desde"), 6.2), TokenVote(at("lunes"), 7.9))
FRAGMENT = Fragment(
    at("desde el lunes"), "es", FragmentKind.BRACKETED_INSERTION, 0.97, VOTES, "three Spanish words", "fragments@3"
)
VERSION = Version(TEXT, Metadata(title=TITLE, outlet="The Harbour Post", published="2024-05-04"))


def analysis() -> Analysis:
    return Analysis(
        sha256=VERSION.sha256,
        segmentation=segmentation(TEXT),
        language=LanguageGuess("en", 0.99),
        original_language=OriginalLanguage("es", Basis.INFERRED, CLUES),
        translation=Translation(TranslationKind.HUMAN, Basis.STATED, (proof("Translated by Nora Whitfield"),)),
        attribution=attribution(),
        chain=Chain(HOPS, (Gap(-1, "EFE names no author"),), (RIVAL,), "the credit outranks the dateline"),
        quotations=(
            quotation("“We warned the ministry in March,”", "Tomás Rey", "es", 1),
            quotation("“Nobody answered”", "Tomás Rey", "es", 1),
            quotation("“no vessel was in danger at any time.”", "Martin Hale", "en", 2, round_trip=True),
        ),
        fragments=(FRAGMENT,),
        findings=FINDINGS,
        recipe=Recipe.of(tracker="0.1.0", packs="sample"),
    )
