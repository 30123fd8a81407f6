"""Credit patterns: regular expressions with placeholders, written in the language packs."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tracker.packs.letters import CONTRIBUTORS, DATE, FULL_NAMES, HANDLE, NAMES, ORG, START, URL

PERSONS: Final = ("translator", "author", "editor")
MEDIA: Final = ("source", "outlet", "wire", "relayer", "republisher", "contributor", "media", "copyright")
"""`source`: an outlet or an agency, whichever the registries know it as; `contributor`: one of these, else an author;
`media` and `copyright`: count only where the registries know the holder as an agency or outlet."""
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
_SPACES: Final = r" \t\u00a0\u2007\u2009\u202f\u3000"
_APOSTROPHES: Final = "'’ʼ´`"
LINE_START: Final = r"(?:^[\s>*_•·\-–—/|(\[#«\"“*+~＊（【\u200e\u200f]{0,8})"


@dataclass(frozen=True, eq=False)
class CreditPattern:
    """One entry of a language pack."""

    id: str
    """`<language>.<name>`."""
    source: str
    """As written in the pack: literals, placeholders and bounded quantifiers."""
    needs: tuple[str, ...]
    """Lower-case literals, one of which must stand near: without them the pattern is not tried."""
    language_names: tuple[tuple[str, str], ...]
    """(BCP 47, regular expression) of the names of languages in this language."""
    role: str = ""
    """The role that is credited where the pattern names nobody."""
    kind: str = ""
    """`machine` or `machine+post-edit` for machine-translation notices; `human` and `unknown` as they say."""
    unless: str = ""
    """A regular expression that must not match within 80 characters around."""
    examples: tuple[str, ...] = ()
    """Texts that match; the agents that must be found stand in braces."""
    counter_examples: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; case is ignored but in names."""
        return re.compile(self._expanded(), re.IGNORECASE | re.MULTILINE)

    @cached_property
    def unless_regex(self) -> re.Pattern[str] | None:
        return re.compile(self.unless, re.IGNORECASE) if self.unless else None

    def _expanded(self) -> str:
        """The pattern with its placeholders filled in; a group used again gets a number."""
        seen: dict[str, int] = {}

        def expand(found: re.Match[str]) -> str:
            group, piece = self._piece(found.group(1))
            if not group:
                return piece
            seen[group] = seen.get(group, 0) + 1
            return f"(?P<{group}{seen[group] if seen[group] > 1 else ''}>{piece})"

        return _PLACEHOLDER.sub(expand, loosen(self.source))

    def _piece(self, name: str) -> tuple[str, str]:
        """Group name ("" for none) and regular expression of a placeholder."""
        if name in ("line", "start", "date"):
            return "", {"line": LINE_START, "start": START, "date": DATE}[name]
        if name in ("from", "to"):
            return name, "|".join(loosen(stem) for _, stem in self.language_names)
        if name == "url":
            return name, URL
        group, _, form = name.partition("_")
        piece = {"org": ORG, "handle": HANDLE, "full": FULL_NAMES, "": _plain(group)}[form]
        if group not in (*PERSONS, *MEDIA):
            raise ValueError(f"{self.id}: no such placeholder {{{name}}}")
        return group, piece

    def language_of(self, words: str) -> str | None:
        """The code of a language name that `{from}` or `{to}` matched."""
        for code, stem in self.language_names:
            if re.fullmatch(loosen(stem), words, re.IGNORECASE):
                return code
        return None


def _plain(group: str) -> str:
    """The regular expression of a placeholder without a form."""
    if group in ("contributor", "media"):
        return CONTRIBUTORS
    return NAMES if group in PERSONS else ORG


def loosen(source: str) -> str:
    """The pattern with every space standing for any run of spaces on the line, and `'` for every apostrophe."""
    done: list[str] = []
    in_class = False
    characters = iter(range(len(source)))
    for at in characters:
        character, after = source[at], source[at + 1 : at + 2]
        if character == "\\":
            done.append(character + after)
            next(characters, None)
        elif character in " '":
            members = _SPACES if character == " " else _APOSTROPHES
            least = 0 if after == "?" else 1
            counted = "" if after == "{" else f"{{{least},4}}"
            if character == " " and not in_class:
                done.append(f"[{members}]{counted}")
                _ = after == "?" and next(characters, None)
            else:
                done.append(members if in_class else f"[{members}]")
        else:
            in_class = character == "[" or (in_class and character != "]")
            done.append(character)
    return "".join(done)


@dataclass(frozen=True, slots=True)
class Label:
    """Words that credit whoever stands after the colon: "Translation: N"."""

    id: str
    role: str
    """A role of PERSONS or MEDIA, `photo`, or `original` (a link or title of the source text)."""
    words: tuple[str, ...]
    """Case-folded."""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
