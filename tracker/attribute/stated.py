"""Credits that a phrase states: the finds of the language packs' patterns and labels, read as credits."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tracker.attribute.agents import Named, is_address, looks_organised, resolve, role_of
from tracker.attribute.finds import Find, same_place
from tracker.attribute.labels import LabelValue
from tracker.attribute.names import is_name, split_all, split_names
from tracker.model import Agent, AgentKind, Basis, Credit, Evidence, Role, Span, TranslationKind
from tracker.packs import Packs
from tracker.packs.letters import ORG
from tracker.packs.patterns import MEDIA
from tracker.packs.tools import MACHINE

VERSION: Final = "1"
_BOOK_CARD: Final = re.compile(
    r"\bISBN\b|\b\d{2,4} ?(?:pp?\.|pages|páginas|págs?\.?|Seiten"
    r"|pagine|pagg?\.|стр\.|stron|sayfa|blz|pàgines|paĝoj)(?!\w)"
    r"|\b(?:Editora|Editorial|Éditions?|Verlag|Editore"
    r"|Издательство|Wydawnictwo|Yayın(?:ları|evi)|Uitgeverij|出版社) ?:",
)
_REVIEWED: Final = re.compile(
    r"review|edited by|checked|verified|proofread|post-edit|überprüft|geprüft|redigiert|bearbeitet"
    r"|revisad|editad|verificad"
    r"|corregid|revist|relu|vérifié|corrigé|rivist|controllat|revisionat|revisat"
    r"|nagekeken|gecontroleerd|проверен|отредактир"
    r"|редактирован|перевірен|відредаг|zredagowan|sprawdzon"
    r"|校对|校對|审校|编辑|編集|校閲|gözden geçir|düzenlen",
    re.IGNORECASE,
)
_MEDIUM: Final = re.compile(ORG, re.IGNORECASE)
_AND_STAFF: Final = re.compile(r" (?:staff|team|desk|newsroom|editors)\b")
_FOR: Final = re.compile(
    rf"\s(?:para|for|für|pour|per|для|voor|per a|за)\s(?:el |la |die |den |das |le |il |the )?(?P<medium>{ORG})"
)
_UNNAMED: Final = frozenset(
    "the author|author|autor|el autor|la autora|l'auteur|dem autor|autore|автор|автором".split("|")
)
_NOT_TRANSLATORS: Final = re.compile(r"monitoring|memri|interpreter|subtitl", re.IGNORECASE)


def pattern_credits(text: str, finds: Iterable[Find], packs: Packs, text_language: str) -> Iterator[Credit]:
    """The credits of pattern finds; a find that credits nobody leaves its place to the next rule."""
    held: list[Find] = []
    for find in finds:
        if any(same_place(find, other) for other in held):
            continue
        if made := _of_find(text, find, packs, text_language):
            held.append(find)
            yield from made


def _of_find(text: str, find: Find, packs: Packs, text_language: str) -> list[Credit]:
    pattern = find.pattern
    evidence = Evidence(find.span.of(text), find.span)
    groups = [(name.rstrip("23456"), span) for name, span in find.names.items()]
    spoken = {n: pattern.language_of(span.of(text)) for n, span in groups if n in ("from", "to")}
    for name, span in list(groups):
        if name in MEDIA and (code := pattern.language_of(span.of(text))):
            spoken.setdefault("from", code)  # "published by X in Spanish": a language, no medium
            groups.remove((name, span))
    kind = _reviewed(text, find.span.end_char, pattern.kind)
    maker = _Maker(text, packs, evidence, f"{pattern.id}@{VERSION}", spoken, text_language, kind)
    named = [c for name, span in groups if name not in ("from", "to") for c in maker.of_group(name, span)]
    if named:
        return [] if pattern.kind and not any(c.role in _TRANSLATING for c in named) else named
    return list(maker.unnamed(pattern.role)) if pattern.role else []


def _reviewed(text: str, end: int, kind: str) -> str:
    """`machine+post-edit` for a machine translation that the rest of the notice says was reviewed."""
    if kind != "machine":
        return kind
    line_end = text.find("\n", end, end + 200)
    rest = text[end : line_end if line_end >= 0 else end + 200]
    return "machine+post-edit" if _REVIEWED.search(rest) else kind


def label_credits(text: str, values: Iterable[LabelValue], packs: Packs, text_language: str) -> Iterator[Credit]:
    """The credits of labels with their values; photo labels are read elsewhere."""
    for value in values:
        role = value.label.role
        if role in ("photo", "none"):
            continue
        evidence = Evidence(value.span.of(text), value.span)
        maker = _Maker(
            text,
            packs,
            evidence,
            f"{value.label.id}@{VERSION}",
            {},
            text_language,
            "human" if role == "translator" else "",
        )
        if role == "original" and not value.agents:
            yield from _of_title(text, value, packs, text_language)
        for span in value.agents:
            yield from maker.of_group("source" if role == "original" else role, span)
        if role == "translator" and value.agents:
            yield from _made_for(text, value, maker)


def _made_for(text: str, value: LabelValue, maker: "_Maker") -> Iterator[Credit]:
    """The medium for which a translation was made ("Traducción: N para X")."""
    end = value.agents[-1].end_char
    if found := _FOR.match(text, end, min(len(text), end + 90)):
        yield from maker.of_group("republisher", Span(*found.span("medium")))


_TITLE_WORDS_AT_LEAST: Final = 3


def _of_title(text: str, value: LabelValue, packs: Packs, text_language: str) -> Iterator[Credit]:
    """A source text given by its title: the title's language is the language it was written in."""
    title = value.value.of(text)
    if len(title.split()) < _TITLE_WORDS_AT_LEAST:
        return
    from tracker.detect import document_language

    guess = document_language(title)
    if guess.score_0_to_1 >= 0.9 and guess.code not in ("und", text_language):
        whole = Span(value.span.start_char, value.value.end_char)
        proof = Evidence(whole.of(text), whole)
        rule = f"{value.label.id}@{VERSION}"
        named = resolve(text, value.value, packs) if _MEDIUM.fullmatch(title) else None
        agent, place = (named.agent, named.span) if named else (None, None)
        yield Credit(Role.OUTLET, agent, Basis.INFERRED, proof, rule, place, None, guess.code, None, True)


_TRANSLATING: Final = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)


class _Maker:
    """Makes the credits of one phrase."""

    def __init__(
        self,
        text: str,
        packs: Packs,
        evidence: Evidence,
        rule: str,
        spoken: dict[str, str | None],
        text_language: str,
        kind: str,
    ) -> None:
        self.text, self.packs, self.evidence, self.rule = text, packs, evidence, rule
        self.language_in, self.language_out = spoken.get("from"), spoken.get("to")
        self.text_language, self.kind = text_language, kind

    def of_group(self, group: str, span: Span) -> Iterator[Credit]:
        """The credits of one captured group."""
        if group in ("translator", "author", "editor"):
            whole = is_address(span.of(self.text)) or self.packs.tools.by_name(span.of(self.text))
            for piece in [span] if whole else split_names(self.text, span) or [span]:
                yield from self._person(group, piece)
        elif group in ("contributor", "media", "copyright"):
            pieces = self._pieces(span)
            for piece in pieces:
                yield from self._contributor(group, piece)
        else:
            for piece in self._media(span):
                named = resolve(self.text, piece, self.packs)
                if named and (named.medium or is_name(named.agent.name)):
                    yield self._medium(group, named)

    def _media(self, span: Span) -> list[Span]:
        """The media of a list ("EFE y Reuters"), where every piece is one; else the whole."""
        words = span.of(self.text)
        if is_address(words) or self.packs.medium(words, credit=True):
            return [span]
        every = split_all(self.text, span)
        known = all(self.packs.medium(p.of(self.text), credit=True) for p in every)
        return every if len(every) > 1 and known else [span]

    def _pieces(self, span: Span) -> list[Span]:
        """The contributors of a list: cut at every joint where that yields a medium, else as persons."""
        if self.packs.medium(span.of(self.text), credit=True):
            return [span]
        every = split_all(self.text, span)
        media = [p for p in every if self.packs.medium(p.of(self.text), credit=True)]
        return every if media else split_names(self.text, span)

    def unnamed(self, role: str) -> Iterator[Credit]:
        """The credit of a phrase that names nobody."""
        if role == "original":
            yield self._credit(Role.OUTLET, None, None, None, self.language_in)
        elif role == "machine_translator":
            agent = Agent(MACHINE, AgentKind.TOOL, MACHINE)
            yield self._credit(Role.MACHINE_TRANSLATOR, agent, None, self.language_in, self._to())
        elif not self._reviewed_book():
            yield self._credit(Role.TRANSLATOR, None, None, self.language_in, self._to())

    def _person(self, group: str, piece: Span) -> Iterator[Credit]:
        named = resolve(self.text, piece, self.packs, person=True)
        if named is None or named.agent.name.casefold() in _UNNAMED:
            if group == "translator" and named:
                yield self._credit(Role.TRANSLATOR, None, None, self.language_in, self._to())
            return
        if group != "translator":
            if group == "author" and self._reviewed_book():
                return
            out = self.language_in if named.medium else None
            yield self._credit(self._person_role(group, named), named.agent, named.span, None, out)
        elif named.agent.kind is AgentKind.TOOL:
            self.kind = self.kind if self.kind.startswith("machine") else "machine"
            yield self._credit(Role.MACHINE_TRANSLATOR, named.agent, named.span, self.language_in, self._to())
        elif self.kind.startswith("machine"):
            return  # "translated with care": the phrase is for tools alone
        elif not self._reviewed_book() and not _NOT_TRANSLATORS.search(named.agent.name):
            agent, span = self._with_staff(named)
            yield self._credit(Role.TRANSLATOR, agent, span, self.language_in, self._to())

    def _with_staff(self, named: Named) -> tuple[Agent, Span]:
        """ "the Observer staff": the organisation with the word that says who of it."""
        more = _AND_STAFF.match(self.text, named.span.end_char)
        if not more:
            return named.agent, named.span
        start = named.span.start_char
        article = 4 if self.text[max(0, start - 4) : start].lower() == "the " else 0
        span = Span(start - article, more.end())
        return Agent(span.of(self.text), AgentKind.ORGANISATION), span

    def _person_role(self, group: str, named: Named) -> Role:
        if group == "editor":
            return Role.EDITOR
        return role_of(named) if named.medium else Role.AUTHOR

    def _contributor(self, group: str, piece: Span) -> Iterator[Credit]:
        named = resolve(self.text, piece, self.packs, person=True)
        if named is None:
            return
        if named.medium:
            yield self._credit(role_of(named), named.agent, named.span, None, self._home(named))
        elif group == "contributor" and " " in named.agent.name and not looks_organised(named.agent.name):
            yield self._credit(Role.AUTHOR, named.agent, named.span, None, None)

    def _medium(self, group: str, named: Named) -> Credit:
        roles = {"relayer": Role.RELAYER, "republisher": Role.REPUBLISHER, "wire": Role.WIRE, "outlet": Role.OUTLET}
        role = roles.get(group) or role_of(named)
        if named.medium and named.medium.agency and group == "outlet":
            role = Role.WIRE
        return self._credit(
            role, named.agent, named.span, None, self.language_in or self.language_out or self._home(named)
        )

    def _home(self, named: Named) -> str | None:
        if named.url or is_address(named.agent.name):
            return self.packs.home_language(named.url or named.agent.name)
        medium = named.medium
        return medium.home_language if medium and not medium.agency else None

    def _to(self) -> str | None:
        return self.language_out or self.text_language

    def _reviewed_book(self) -> bool:
        """Whether the phrase belongs to the bibliographic card of a book under review."""
        assert self.evidence.span is not None
        start, end = self.evidence.span.start_char, self.evidence.span.end_char
        return _BOOK_CARD.search(self.text, max(0, start - 100), min(len(self.text), end + 120)) is not None

    def _credit(
        self, role: Role, agent: Agent | None, span: Span | None, language_in: str | None, language_out: str | None
    ) -> Credit:
        kind = TranslationKind(self.kind) if self.kind and role in _TRANSLATING else None
        stated = self.language_in is not None
        return Credit(
            role, agent, Basis.STATED, self.evidence, self.rule, span, language_in, language_out, kind, stated
        )
