"""A report as one self-contained HTML page: no script, no font, no picture from anywhere; light, dark and on paper."""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from tracker.compare import words as told
from tracker.normalise import visible_controls
from tracker.report import Report, words

if TYPE_CHECKING:
    from jinja2 import Template

MEDIA_TYPE: Final = "text/html; charset=utf-8"
ENDING: Final = ".html"


def render(report: Report) -> bytes:
    """The whole page. Every word of an article is escaped by the template engine; control characters are shown."""
    style = (resources.files(__package__) / "report.css").read_text("utf-8")
    page = _template().render(report=report, words=words, told=told, style=style, open_text=len(report.articles) == 1)
    return page.encode("utf-8", "replace")


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: Any) -> Any:
        return visible_controls(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("tracker.exports", "."),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["css"] = Markup
    environment.tests["web"] = _is_web_address
    return environment.get_template("report.html.j2")


def _is_web_address(value: str) -> bool:
    """Only such addresses become links: never `javascript:` or what else a page may claim to be its address."""
    return value.lower().startswith(("https://", "http://")) and value.isprintable() and " " not in value
