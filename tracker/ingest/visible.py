"""The visible text of a parsed page, block by block in reading order, with what mark-up says of its ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

_SKIPPED: Final = frozenset(
    "head script style noscript template svg math iframe object embed video audio canvas select option datalist "
    "textarea input progress meter map area source track link meta title".split()
)
_INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr nobr picture".split()
)
_CHROME: Final = frozenset("nav footer aside form button menu dialog".split())
_CHROME_ROLES: Final = frozenset("navigation search complementary contentinfo dialog".split())
_LIST_LIKE: Final = frozenset("li tr dt dd option".split())
_CHROME_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|recirc\w*|recommend\w*|comments?|disqus|newsletter|subscri\w+|cookies?|"
    r"consent|promo|sidebar|breadcrumbs?|menu|navbar|navigation|nav|advert\w*|ads?|sponsor\w*|popup|modal|paywall|"
    r"widgets?|teasers?|most-?read|trending|pagination|skip-?link|site-?footer|site-?header)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BYLINE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:by-?line\w*|authors?|credits?|translators?|translation|dateline|agency|source|firma|autor\w*|"
    r"signature|contributors?|article-?info|meta-?author|post-?meta|entry-?meta|article-?meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:caption\w*|wp-caption-text|photo-?credit|image-?credit|legend\w*|pie-de-foto)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_READER_ONLY: Final = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:$|\s)", re.IGNORECASE)
_WHITE: Final = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Block:
    """The text of one block-level element, white space as a browser shows it."""

    text: str
    marks: list[tuple[int, int, str]]
    """Ranges of the block's text: `italic`, `quote`, `link:<URL>`."""
    roles: frozenset[str]
    """What its element and those around it are: `title`, `caption`, `byline`, `chrome`, `comment`, `list`."""


@dataclass(slots=True)
class _Reader:
    base: str | None
    blocks: list[Block] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    open_marks: list[tuple[Any, int, str]] = field(default_factory=list)
    roles: list[tuple[Any, frozenset[str]]] = field(default_factory=list)
    preformatted: int = 0

    def write(self, text: str | None) -> None:
        if not text:
            return
        if not self.preformatted:
            text = _WHITE.sub(" ", text)
            last = self.buffer[-1][-1] if self.buffer else " "
            text = text[1:] if text.startswith(" ") and last in " \n" else text
        if text:
            self.buffer.append(text)
            self.length += len(text)

    def break_line(self) -> None:
        """One break parts lines, a second one blocks."""
        if "".join(self.buffer[-2:]).rstrip(" ").endswith("\n"):
            self.flush()
        else:
            self.buffer.append("\n")
            self.length += 1

    def flush(self) -> None:
        """End the block; marks that are still open go on in the next one."""
        whole = "".join(self.buffer)
        text = whole.rstrip()
        lead = len(text) - len(text.lstrip())
        marks = [*self.marks, *((start, self.length, tag) for _, start, tag in self.open_marks)]
        if text.strip():
            clipped = ((max(s - lead, 0), min(e, len(text)) - lead, tag) for s, e, tag in marks)
            roles = frozenset(role for _, roles in self.roles for role in roles)
            self.blocks.append(Block(text[lead:], [m for m in clipped if m[0] < m[1]], roles))
        self.buffer, self.length, self.marks = [], 0, []
        self.open_marks = [(element, 0, tag) for element, _, tag in self.open_marks]


def visible_blocks(body: Any, base: str | None = None, *, with_hidden: bool = False) -> list[Block]:
    """The blocks of a page. Nothing is run, nothing fetched; `base` completes relative links.

    With `with_hidden` also what the page's own styles hide: some pages show their text by script.
    """
    from lxml import etree

    reader = _Reader(base)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start" and _is_skipped(element, with_hidden):
            walk.skip_subtree()
        elif event == "start":
            _enter(reader, element)
        else:
            _leave(reader, element, with_hidden, body)
    reader.flush()
    return reader.blocks


def _is_skipped(element: Any, with_hidden: bool) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return True
    if with_hidden:
        return False
    unseen = element.get("hidden") is not None or bool(_UNSEEN.search(element.get("style") or ""))
    return unseen or bool(_READER_ONLY.search(element.get("class") or ""))


def _enter(reader: _Reader, element: Any) -> None:
    tag = element.tag
    if tag == "br":
        reader.break_line()
    elif tag not in _INLINE:
        reader.flush()
    reader.preformatted += tag == "pre"
    if roles := frozenset(_roles(element)):
        reader.roles.append((element, roles))
    if mark := _mark(element, reader.base):
        reader.open_marks.append((element, reader.length, mark))
    if tag == "q":
        reader.write("“")
    reader.write(element.text)


def _leave(reader: _Reader, element: Any, with_hidden: bool, body: Any) -> None:
    if not _is_skipped(element, with_hidden):
        if element.tag == "q":
            reader.write("”")
        if reader.open_marks and reader.open_marks[-1][0] is element:
            _, start, mark = reader.open_marks.pop()
            reader.marks.append((start, reader.length, mark))
        if element.tag not in _INLINE and element.tag != "br":
            reader.flush()
        reader.preformatted -= element.tag == "pre"
        if reader.roles and reader.roles[-1][0] is element:
            reader.roles.pop()
    if element is not body:
        reader.write(element.tail)


def _roles(element: Any) -> Iterator[str]:
    tag = element.tag
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_part = tag not in ("html", "body", "main", "article")
    named_chrome = is_part and len(names) < 300 and _CHROME_NAME.search(names)
    if tag in _CHROME or element.get("role") in _CHROME_ROLES or named_chrome:
        yield "chrome"
    if is_part and "comment" in names.lower():
        yield "comment"
    if tag in _LIST_LIKE:
        yield "list"
    if tag == "h1" or element.get("itemprop") == "headline":
        yield "title"
    if tag == "figcaption" or _CAPTION_NAME.search(names):
        yield "caption"
    is_byline = element.get("itemprop") in ("author", "translator") or "author" in (element.get("rel") or "").split()
    if is_byline or tag == "address" or (is_part and _BYLINE_NAME.search(names)):
        yield "byline"


def _mark(element: Any, base: str | None) -> str | None:
    tag = element.tag
    if tag in ("i", "em", "cite", "dfn"):
        return "italic"
    if tag in ("blockquote", "q"):
        return "quote"
    if tag == "a" and (address := _address(element.get("href"), base)):
        return f"link:{address}"
    return None


def _address(href: str | None, base: str | None) -> str | None:
    """A web address, made absolute where the page's own is known; nothing for scripts, mail and places on the page."""
    href = (href or "").strip()
    if not href or href.startswith("#"):
        return None
    try:
        joined = urljoin(base or "", href)
        scheme = urlsplit(joined).scheme
    except ValueError:
        return None
    return joined if scheme in ("http", "https", "") else None
