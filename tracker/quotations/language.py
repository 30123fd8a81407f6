"""The language probably spoken, and how many translations lie between the mouth and the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.attribute.people import Person, country_of, load_people
from tracker.model import Basis, Chain, OriginalLanguage, Role
from tracker.packs import Packs, fold_name
from tracker.quotations.gaps import Gaps
from tracker.quotations.speaker import Speaker
from tracker.quotations.speech_pack import SpeechPack

_WORD: Final = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")

_MEDIA: Final[dict[tuple[str, str], bool]] = {}
"""(digest of the packs, name) → whether it is a medium: the same few names stand in every article."""
_MOST_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Spoken:
    """The language probably spoken, and why."""

    code: str | None
    basis: Basis
    reason: str


UNKNOWN: Final = Spoken(None, Basis.UNKNOWN, "")


@dataclass(frozen=True, slots=True)
class Listener:
    """What is needed to tell a speaker's language."""

    text: str
    pack: SpeechPack
    packs: Packs
    published: str | None
    """ISO 8601 date of the article, where known."""

    @property
    def folder(self) -> Path | None:
        return self.packs.folder

    def language_of(self, speaker: Speaker, gaps: Gaps) -> Spoken:
        """Stated beside the quotation; else by office, by nationality, by the medium that speaks."""
        if stated := self._stated(gaps):
            return stated
        if speaker.name is None:
            return UNKNOWN
        return self._by_office(speaker.name) or self._by_medium(speaker.name) or self._by_country(speaker) or UNKNOWN

    def is_medium(self, name: str) -> bool:
        """Whether a name is an agency or outlet of the registry, wherever it stands."""
        key = (self.packs.digest, name)
        if key not in _MEDIA:
            if len(_MEDIA) > _MOST_REMEMBERED:
                _MEDIA.clear()
            _MEDIA[key] = self.packs.medium(name) is not None
        return _MEDIA[key]

    def _stated(self, gaps: Gaps) -> Spoken | None:
        around = f"{gaps.before_text} {gaps.after_text}".casefold()
        for form in self.pack.in_language:
            lead, _, tail = form.partition("{}")
            for name, code in self.pack.language_names.items():
                at = around.find(lead + name + tail)
                if (
                    at >= 0
                    and not around[at - 1 : at].isalpha()
                    and not around[at + len(lead + name + tail) :][:1].isalpha()
                ):
                    return Spoken(code, Basis.STATED, f"the text says “{(lead + name + tail).strip()}”")
        return None

    def _by_office(self, name: str) -> Spoken | None:
        person = self._person(name)
        if not person or not person.speaks:
            return None
        return Spoken(person.speaks, Basis.INFERRED, f"{person.name}, {person.office}")

    def _person(self, name: str) -> Person | None:
        people = load_people(self.folder)
        folded = fold_name(name)
        person = people.get(folded)
        if not person and " " in folded:
            by_surname = people.get(folded.split()[-1])
            same = by_surname and fold_name(by_surname.name).split()[0][:3] == folded.split()[0][:3]
            person = by_surname if same else None
        if person and self.published and person.since and self.published[:10] < person.since:
            return None
        return person

    def _by_medium(self, name: str) -> Spoken | None:
        medium = self.packs.medium(name, credit=True)
        code = medium.home_language if medium else None
        return Spoken(code, Basis.INFERRED, f"{name} publishes in it at home") if code else None

    def _by_country(self, speaker: Speaker) -> Spoken | None:
        """By a nationality in the speaker's name or office, else where the name is first introduced."""
        said = speaker.role or speaker.name or ""
        country = country_of(_WORD.findall(said), self.pack.code, self.folder)
        if not country and speaker.name and (said := self._introduction(speaker.name)):
            country = country_of(_WORD.findall(said), self.pack.code, self.folder)
        if not country or len(country.speaks) != 1:
            return None
        return Spoken(country.speaks[0], Basis.INFERRED, f"the text says “{' '.join(said.split())}”")

    def _introduction(self, name: str) -> str:
        """The few words right before the name where it first stands, back to the last punctuation mark."""
        last = name.split()[-1]
        at = self.text.find(last) if len(last) > 3 else -1
        lead = re.split(r"[.,;:!?()\n“”\"«»]", self.text[max(0, at - 70) : max(0, at)])[-1] if at > 0 else ""
        words = lead.split()[-6:]
        return " ".join(words) if any(self.pack.is_role(w.casefold()) for w in words) else ""


def path_to_page(spoken: str, page: str, chain: Chain, original: OriginalLanguage) -> tuple[str, ...] | None:
    """The languages a quotation went through, from mouth to page, no two neighbours equal; None where not known."""
    if original.code is None:
        return None
    written = [h.language_out for h in chain.hops if h.language_out and h.role not in (Role.SPEAKER, Role.PHOTO)]
    steps = [_base(c) for c in (spoken, original.code, *written, page)]
    return tuple(c for i, c in enumerate(steps) if i == 0 or c != steps[i - 1])


def is_round_trip(path: Sequence[str] | None) -> bool:
    """Spoken in the page's language, and out of it and back on the way."""
    return bool(path) and len(path or ()) > 2 and path is not None and path[0] == path[-1]


def _base(code: str) -> str:
    return code.split("-")[0]
