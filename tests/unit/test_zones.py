"""Zones of whole pages pasted as text; the pages are made up."""

from tracker.model import Version, Zone
from tracker.segment import cut_paragraphs

PROSE = "The council of the harbour town met on Tuesday and decided, after four hours, to keep the old bridge open."
MORE = (
    "Nobody had expected it: the engineers had asked for its closure twice, and twice they had been overruled before."
)
LAST = "The bridge will be looked at again in the spring, when the river is low and the boats are out of the water."


def zones_of(*lines: str, title: str | None = None) -> dict[str, Zone]:
    from tracker.model import Metadata

    version = Version("\n".join(lines), Metadata(title=title))
    return {p.content.of(version.text): p.zone for p in cut_paragraphs(version) if len(p.content)}


def test_a_plain_page() -> None:
    page = ["☰ Menu", "Home > World", "", "Old bridge stays open", "", "By Ana Ruiz", "3 May 2024", ""]
    page += ["The old bridge on Tuesday. Photo: Lola Gil/EFE", "", PROSE, "", MORE, "", "RELATED:"]
    page += ["Ferry sinks in the bay", "", LAST, "", "Translated by Paul Klee", "", "Share this:", "Facebook", "12"]
    found = zones_of(*page, "Twitter", "", "Leave a Reply")
    assert found == {
        "☰ Menu": Zone.BOILERPLATE,
        "Home > World": Zone.BOILERPLATE,
        "Old bridge stays open": Zone.TITLE,
        "By Ana Ruiz": Zone.BYLINE,
        "3 May 2024": Zone.BYLINE,
        "The old bridge on Tuesday. Photo: Lola Gil/EFE": Zone.CAPTION,
        PROSE: Zone.BODY,
        MORE: Zone.BODY,
        "RELATED:": Zone.BOILERPLATE,
        "Ferry sinks in the bay": Zone.BOILERPLATE,
        LAST: Zone.BODY,
        "Translated by Paul Klee": Zone.BYLINE,
        "Share this:": Zone.BOILERPLATE,
        "Facebook": Zone.BOILERPLATE,
        "12": Zone.BOILERPLATE,
        "Twitter": Zone.BOILERPLATE,
        "Leave a Reply": Zone.BOILERPLATE,
    }


def test_a_single_paragraph_is_body_whatever_it_says() -> None:
    assert zones_of("Subscribe to our newsletter and support our work by becoming a member.") == {
        "Subscribe to our newsletter and support our work by becoming a member.": Zone.BODY
    }


def test_a_text_without_headline_has_no_title() -> None:
    assert Zone.TITLE not in zones_of(PROSE, "", MORE, "", LAST).values()


def test_subheadings_stay_body() -> None:
    assert zones_of(PROSE, "", "What the mayor wants", "", MORE, "", LAST)["What the mayor wants"] is Zone.BODY


def test_the_headline_repeated_under_the_byline_is_title_too() -> None:
    version = Version(f"Old bridge stays open\n\nBy Ana Ruiz\nOld bridge stays open\n\n{PROSE}\n\n{MORE}")
    assert [p.zone for p in cut_paragraphs(version) if len(p.content)][:3] == [Zone.TITLE, Zone.BYLINE, Zone.TITLE]


def test_the_declared_title_is_found_below_other_lines() -> None:
    found = zones_of("Ten o’clock bulletin now", "Bridge stays", "", PROSE, "", MORE, title="Bridge stays")
    assert found["Bridge stays"] is Zone.TITLE


def test_a_repeated_caption_is_a_caption_both_times() -> None:
    bare = "The mayor of the town stands on the bridge in the rain"
    found = zones_of("Old bridge stays open", "", f"• {bare}", f"{bare} | Photo: Lola Gil", "", PROSE, "", MORE)
    assert found[f"• {bare}"] is Zone.CAPTION


def test_prose_after_a_closing_label_is_not_swallowed() -> None:
    found = zones_of("Old bridge stays open", "", PROSE, "", MORE, "", "Latest news", "", LAST)
    assert found[LAST] is Zone.BODY


def test_headlines_after_a_closing_label_go_with_it() -> None:
    found = zones_of(
        "Old bridge stays open",
        "",
        PROSE,
        "",
        MORE,
        "",
        LAST,
        "",
        "Latest news",
        "Ferry sinks in bay",
        "Rain on Monday",
    )
    assert found["Ferry sinks in bay"] is Zone.BOILERPLATE
    assert found["Rain on Monday"] is Zone.BOILERPLATE


def test_a_membership_appeal_is_boilerplate_and_a_news_sentence_about_one_is_not() -> None:
    appeal = "Our newsroom depends on you. Thank you for reading: we invite you to support us by becoming a member."
    news = "The party asked its voters to become members before the summer, when a new leader will be chosen by post."
    found = zones_of("Old bridge stays open", "", PROSE, "", news, "", MORE, "", appeal)
    assert found[appeal] is Zone.BOILERPLATE
    assert found[news] is Zone.BODY


def test_markup_outranks_rules() -> None:
    text = f"Share\n\n{PROSE}\n\n{MORE}\n"
    marked = Version(text, structure=((0, 5, "title"), (7, 7 + len(PROSE), "boilerplate")))
    assert [p.zone for p in cut_paragraphs(marked)] == [Zone.TITLE, Zone.BOILERPLATE, Zone.BODY]


def test_other_languages() -> None:
    prosa = (
        "El consejo del puerto decidió el martes, después de cuatro horas de debate, mantener abierto el viejo puente."
    )
    otra = (
        "Nadie lo esperaba: los ingenieros habían pedido su cierre dos veces, y dos veces no se les hizo ningún caso."
    )
    page = ["El viejo puente sigue abierto", "Por Ana Ruiz", "", prosa, "", "Lea también: Se hunde un barco", "", otra]
    found = zones_of(*page, "", "Traducción: Paul Klee", "Compartir en WhatsApp")
    assert found["Por Ana Ruiz"] is Zone.BYLINE
    assert found["Lea también: Se hunde un barco"] is Zone.BOILERPLATE
    assert found["Traducción: Paul Klee"] is Zone.BYLINE
    assert found["Compartir en WhatsApp"] is Zone.BOILERPLATE
