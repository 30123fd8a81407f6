"""The chain with its gaps and rivals, the other credits, and the citations, as items."""

from textual.content import Content

from tracker.decide import target_of
from tracker.model import Analysis, Chain, Citation, Credit, Gap, Hop
from tui import present
from tui.shape.items import Item, Row, basis_of, detail, evidence_lines, field, heading, spans_of
from tui.symbols import BASES, ROLES, language


def chain_items(analysis: Analysis, text: str) -> list[Item]:
    """Hops from who spoke first to this page, gaps drawn where somebody is missing; then rivals, credits, citations."""
    chain = analysis.chain
    items = _hops(chain, text, "hop") or [_nobody()]
    for number, rival in enumerate(chain.rivals):
        items.append(_divider(f"rival:{number}", f"Rival chain {number + 1}", chain.reason))
        items += _hops(rival, text, f"rival:{number}")
    used = {(hop.role, hop.agent and hop.agent.name) for hop in chain.hops}
    others = [c for c in analysis.attribution.credits if (c.role, c.agent and c.agent.name) not in used]
    if others:
        items.append(
            _divider(
                "credits", "Credits that are no step of the chain", "Photographs, editors, and notes of other texts."
            )
        )
        items += [_credit(number, credit, text) for number, credit in enumerate(others)]
    if analysis.attribution.citations:
        items.append(
            _divider("citations", "Cited, not in the chain", "Quoted for a fact (“told …”, “according to …”).")
        )
        items += [_citation(n, citation) for n, citation in enumerate(analysis.attribution.citations)]
    return items


def chain_line(chain: Chain) -> Content:
    """The chain in one line, gaps as ┄?┄."""
    pieces: list[present.Piece] = []
    gaps = {gap.after_hop for gap in chain.gaps}
    for number, hop in enumerate(chain.hops):
        if number or -1 in gaps:
            pieces.append((" ┄?┄▸ " if number - 1 in gaps else " ─▸ ", "$muted"))
        name = hop.agent.name if hop.agent else ROLES[hop.role]
        pieces += [(present.one_line(name, 40), "bold"), (f" {hop.language_out or '?'}", "$muted")]
    return present.line(*pieces) if pieces else present.line(("nobody is named", "$muted"))


def _hops(chain: Chain, text: str, key: str) -> list[Item]:
    gaps = {gap.after_hop: gap for gap in chain.gaps}
    items = [_gap(key, gaps[-1])] if -1 in gaps else []
    for number, hop in enumerate(chain.hops):
        items.append(_hop(f"{key}:{number}", hop, text))
        if number in gaps:
            items.append(_gap(f"{key}:{number}", gaps[number]))
    return items


def _languages(language_in: str | None, language_out: str | None) -> str:
    if language_in and language_out and language_in != language_out:
        return f"{language(language_in)} → {language(language_out)}"
    return language(language_out or language_in)


def _hop(key: str, hop: Hop, text: str) -> Item:
    symbol, word, style = BASES[hop.basis]
    name = present.one_line(hop.agent.name, 80) if hop.agent else "somebody, not named"
    row = present.line(
        (f"{symbol} ", style),
        (name, "bold"),
        (f"  {ROLES[hop.role]}", "$mark-credit"),
        (f"\n│ {_languages(hop.language_in, hop.language_out)} · {word}", "$muted"),
    )
    rows: list[Row] = [
        heading(name, symbol, style),
        field("part", ROLES[hop.role]),
        field("languages", _languages(hop.language_in, hop.language_out)),
        field("basis", basis_of(hop.basis)),
    ]
    if hop.reason:
        rows.append(field("why", present.one_line(hop.reason, 600)))
    rows += [field("evidence"), *evidence_lines(hop.evidence), field("rule", (hop.rule, "$muted"))]
    return Item(
        key,
        row,
        detail(*rows),
        spans_of(hop.evidence),
        target_of(hop, text),
        value=hop.agent.name if hop.agent else "",
    )


def _gap(key: str, gap: Gap) -> Item:
    row = present.line(
        ("┊ ", "$severity-minor"),
        ("gap", "bold $severity-minor"),
        (f"\n┊ {present.one_line(gap.reason, 160)}", "$muted"),
    )
    head = heading("Somebody is missing here", "┊", "$severity-minor")
    return Item(f"{key}:gap", row, detail(head, present.line(present.one_line(gap.reason, 600))))


def _nobody() -> Item:
    row = present.line(
        ("? ", "$muted"), ("nobody is named", "bold"), ("\n  Author, agency and translator unknown", "$muted")
    )
    return Item(
        "nobody",
        row,
        detail(heading("Unknown", "?"), present.line("Neither the text nor its metadata name anybody.")),
    )


def _divider(key: str, words: str, reason: str) -> Item:
    row = present.line((f"── {words} ──", "$muted"))
    return Item(f"divider:{key}", row, detail(heading(words), present.line(present.one_line(reason, 600))))


def _credit(number: int, credit: Credit, text: str) -> Item:
    symbol, word, style = BASES[credit.basis]
    name = present.one_line(credit.agent.name, 80) if credit.agent else "not named"
    row = present.line((f"{symbol} ", style), (name, "bold"), (f"  {ROLES[credit.role]} · {word}", "$muted"))
    rows: list[Row] = [
        heading(name, symbol, style),
        field("part", ROLES[credit.role]),
        field("languages", _languages(credit.language_in, credit.language_out)),
        field("basis", basis_of(credit.basis)),
        field("evidence"),
        *evidence_lines((credit.evidence,)),
        field("rule", (credit.rule, "$muted")),
    ]
    return Item(
        f"credit:{number}", row, detail(*rows), spans_of((credit.evidence,)), target_of(credit, text), value=name
    )


def _citation(number: int, citation: Citation) -> Item:
    name = present.one_line(citation.agent.name, 80)
    rows: list[Row] = [
        heading(name, "❝"),
        present.line("Cited for a fact: no step of the chain."),
        field("rule", (citation.rule, "$muted")),
    ]
    return Item(f"citation:{number}", present.line(("❝ ", "$mark-citation"), name), detail(*rows), (citation.span,))
