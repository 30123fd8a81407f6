"""Credit patterns: regular expressions with placeholders, written in the language packs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tracker.packs.letters import DATE, HANDLE, NAMES, ORG, URL

PERSONS: Final = ("translator", "author", "editor")
MEDIA: Final = ("source", "outlet", "wire", "relayer", "republisher")
"""`source`: an outlet or an agency, whichever the registries know it as."""
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
_SPACES: Final = r"[ \\t\\u00a0\\u2007\\u2009\\u202f\\u3000]{1,4}"
LINE_START: Final = r"(?:^[\s>*_•·\-–—/|(\[#«\"“*+~＊（【\u200e\u200f]{0,8})"


@dataclass(frozen=True)
class CreditPattern:
    """One entry of a language pack."""

    id: str
    """`<language>.<name>`."""
    source: str
    """As written in the pack: literals, placeholders and bounded quantifiers."""
    needs: tuple[str, ...]
    """Lower-case literals, one of which must stand near: without them the pattern is not tried."""
    language_names: Mapping[str, str]
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
        spaced = re.sub(r" (?![?*+{])", _SPACES, self.source).replace("'", "['’ʼ´`]")
        return re.compile(_PLACEHOLDER.sub(self._expand, spaced), re.IGNORECASE | re.MULTILINE)

    @cached_property
    def unless_regex(self) -> re.Pattern[str] | None:
        return re.compile(self.unless, re.IGNORECASE) if self.unless else None

    def _expand(self, found: re.Match[str]) -> str:
        name = found.group(1)
        if name in PERSONS:
            return f"(?P<{name}>{NAMES})"
        if name.removesuffix("_org") in (*PERSONS, *MEDIA):
            return f"(?P<{name.removesuffix('_org')}>{ORG})"
        if name in ("from", "to"):
            return f"(?P<{name}>{'|'.join(self.language_names.values())})"
        pieces = {"url": f"(?P<url>{URL})", "date": DATE, "line": LINE_START}
        if name.endswith("_handle"):
            return f"(?P<{name.removesuffix('_handle')}>{HANDLE})"
        return pieces[name]

    def language_of(self, words: str) -> str | None:
        """The code of a language name that `{from}` or `{to}` matched."""
        for code, stem in self.language_names.items():
            if re.fullmatch(stem, words, re.IGNORECASE):
                return code
        return None


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
