"""Regular-expression pieces for names as newsrooms write them, in scripts with and without capitals.

Every quantifier is bounded, so that no line, however long, makes a match expensive.
"""

import unicodedata
from itertools import groupby
from typing import Final


def _ranges(categories: tuple[str, ...], stop: int = 0x2C00) -> str:
    """The characters of some Unicode categories below `stop` as ranges for a character class."""
    wanted = [point for point in range(0x41, stop) if unicodedata.category(chr(point)) in categories]
    runs = (list(run) for _, run in groupby(enumerate(wanted), lambda pair: pair[1] - pair[0]))
    return "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)


UPPER: Final = _ranges(("Lu", "Lt"))
"""Inside of a character class: capital letters of every script that has them."""
SPACE: Final = r"[ \t\u00a0\u2007\u2009\u202f]{1,3}"
_ANY_SPACE: Final = r"[ \t\u00a0\u2007\u2009\u202f]{0,3}"
_NO_CAPITALS: Final = r"\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\uac00-\ud7af"
_HAN_KANA: Final = r"\u3005\u3040-\u30ff\u4e00-\u9fff\u3400-\u4dbf"
_LETTER: Final = r"^\W\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""For a character class: word characters but those of scripts written without spaces."""
EDGE: Final = r"(?=\s{0,3}(?:$|[,.;:|/()\[\]«»\"“”।،؛،、，。；：（）【】《》\-–—*]))"
"""After a name in a script without capitals: the line ends, or punctuation follows."""

_PARTICLE: Final = (
    r"(?:de|da|do|dos|das|del|della|dello|degli|dei|di|du|des|d'|van|von|vom|zu|der|den|ter|ten|het|la|las|los|le|el|al"
    r"|bin|ibn|ben|bint|abu|af|av)"
)
_TOKEN: Final = (
    rf"(?:[{UPPER}]\.(?:[ -]?[{UPPER}]\.){{0,3}}"
    rf"|(?:[dlo]['’]|al-|el-|ash-|as-|an-|ad-|'t )?[{UPPER}](?:[{_LETTER}]|['’·-]){{0,30}})"
)
_LATIN_NAME: Final = rf"{_TOKEN}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_TOKEN}){{0,4}}"
_HAN_NAME: Final = (
    rf"(?:[A-Za-z0-9]{{1,12}} ?)?[{_HAN_KANA}][{_HAN_KANA}·・‧]{{0,13}}?"
    r"(?=\s{0,3}(?:$|[\s,.;:|/()\[\]、，。；：（）【】《》/|＝=-])|翻译|翻譯|译|編譯|编译|訳|报道|報導|校)"
)
_WORD_NAME: Final = rf"[{_NO_CAPITALS}'’\"״׳]{{2,20}}(?:{SPACE}[{_NO_CAPITALS}'’.-]{{1,20}}){{0,3}}{EDGE}"
NAME: Final = rf"(?-i:{_LATIN_NAME}|{_HAN_NAME}|{_WORD_NAME})"
"""A person, or an organisation named with capitals."""

_FULL_LATIN: Final = rf"{_TOKEN}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_TOKEN}){{1,4}}"
FULL_NAME: Final = rf"(?-i:{_FULL_LATIN}|{_HAN_NAME}|{_WORD_NAME})"
"""A name of at least two words, where the script has words."""
AND: Final = (
    rf"(?:{_ANY_SPACE}[,/&、，،·•+]{_ANY_SPACE}(?:and{SPACE}|и{SPACE}|y{SPACE}|et{SPACE}|e{SPACE}|und{SPACE})?"
    rf"|{SPACE}(?:and|und|y|e|et|и|і|та|й|i|a|ve|en|og|och|kaj|și|και|و|&){SPACE})"
)
"""Between two names of a list."""
NAMES: Final = rf"{NAME}(?:{AND}{NAME}){{0,5}}"

FULL_NAMES: Final = rf"{FULL_NAME}(?:{AND}{FULL_NAME}){{0,5}}"

_ORG_WORD: Final = rf"[{UPPER}0-9](?:[{_LETTER}]|[&'’+!]){{0,30}}(?:[.\-/](?:[{_LETTER}]|[&'’]){{1,30}}){{0,4}}"
_ORG_PARTICLE: Final = (
    r"(?:of|the|and|&|for|de|da|do|del|della|delle|dello|di|du|des|der|die|das|den|dem|van|het|la|le|les|el|los|y|e|et|und"
    r"|für|am|im|i|a|à|al|para|pour|per)"
)
URL: Final = r"https?://[^\s<>\"'»”)\]，。）]{3,400}"
_SITE: Final = r"(?:[Ww]{3}\.[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,40}){1,3}(?:/[^\s<>\"'»”)\]，。）]{0,300})?)"
"""A host that begins with `www.`, in any case."""
HOST: Final = (
    r"(?:www\.)?[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9-]{2,40}){0,3}\.[a-z]{2,12}(?:/[^\s<>\"'»”)\]，。）]{0,300})?"
)
_QUOTED: Final = r"[\"“„«‚‘'»《「『](?:[^\"“”„«»‘’《》「」『』\n]){2,70}[\"”“»«’'》」』]"
_ARTICLE: Final = r"(?:the|der|die|das|dem|den|de|het|el|la|los|las|le|les|il|lo|gli|o|a|os|as|l['’])"
_ORG_NAME: Final = (
    rf"(?:(?i:{_ARTICLE}){SPACE})?(?:l['’])?{_ORG_WORD}"
    rf"(?:{SPACE}(?:{_ORG_PARTICLE}{SPACE}){{0,2}}{_ORG_WORD}){{0,6}}"
)
_TITLED: Final = rf"[{_HAN_KANA}]{{0,6}}[《「『][^》」』\n]{{1,40}}[》」』](?:[（(][^）)\n]{{2,40}}[）)])?"
"""A title in Han brackets, with the country before it and its own name in brackets after it."""
_LOWER_CASE: Final = (
    r"(?:dpa(?:-AFX|/lnw)?|afp|epd|kna|sid|dts|efe|sda|ansa|reuters|apa|ap|ritzau|ntb|askanews|tca|lusa)\b"
)
"""Agencies that sign in lower case."""
ORG: Final = (
    rf"(?:{_QUOTED}|{URL}|(?-i:{_SITE}|{HOST})|(?-i:{_TITLED}|{_ORG_NAME}|{_LOWER_CASE}|{_HAN_NAME}|{_WORD_NAME}))"
)
"""An outlet, agency or organisation: quoted, as a URL or host, or with capitals."""
HANDLE: Final = r"(?:@?[\w.-]{2,40})"
DATE: Final = r"(?:[^\n,;()（）]{1,40}?\d{1,4}[^\n,;()（）\w]{0,3}(?:г\.?|р\.?|года)?)"
_OPENING: Final = r".;!?…|/(\[*—–•·»”\"„>#_~＊。：:；‹›\u200e\u200f-"
START: Final = rf"(?:^|(?<=[{_OPENING}])|(?<=[{_OPENING}]\s)|(?<=\s\s)|(?-i:(?<=[a-zà-öø-ÿа-я0-9])(?=[A-ZÀ-ÖØ-ÞА-Я])))"
"""Where a free-standing phrase may begin: a line, a sentence, a bracket, a dash, or glued to the word before."""
_CONTRIBUTOR: Final = rf"(?:{NAME}|(?-i:{_LOWER_CASE})|(?-i:{_ORG_NAME}))"
_SMALL: Final = r"(?:(?:de|da|do|dos|das|del|la|las|los|der|den|the|dell['’]|della|l['’]) ?)?"
CONTRIBUTORS: Final = rf"{_CONTRIBUTOR}(?:{AND}{_SMALL}{_CONTRIBUTOR}){{0,5}}"
"""Persons and agencies of one list."""
