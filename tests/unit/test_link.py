"""Finding sources and copies on texts of our own."""

from datetime import date

from tracker.link import MemoryPostings, SourceIndex, features, find_copies, fingerprints, packed
from tracker.link.events import Report, events
from tracker.link.ranking import Pool
from tracker.link.shingles import normal_words

RIVER = (
    "The regional water board of Arles will close the river locks at Fontvieille for eleven weeks from the third of "
    "March while engineers replace the gates, the board's director Mireille Castan told reporters on Thursday."
)
BREAD = (
    "Bakers in Leiden sold 41,300 loaves on Saturday, more than on any day since the guild began to count in 1987, "
    "and two shops had to turn customers away before noon because the flour ran out."
)


TOWNS = [
    ("Oslo", "snow"),
    ("Turin", "cars"),
    ("Graz", "hats"),
    ("Bonn", "trains"),
    ("Ghent", "lace"),
    ("Riga", "ships"),
]


def postings(*texts):
    made = MemoryPostings()
    for id_, text in enumerate(texts):
        made.add(id_, fingerprints(text))
    return made


def test_a_copied_sentence_of_twelve_words_is_always_found():
    words = RIVER.split()
    index = postings(RIVER, BREAD)
    for start in range(len(words) - 12):
        copied = (
            "Quite other words stand here first, and "
            + " ".join(words[start : start + 13])
            + " then it ends otherwise."
        )
        assert find_copies(copied, index)[0].id == 0, copied


def test_another_desks_signs_do_not_hide_a_copy():
    changed = RIVER.replace("'", "’").replace("Arles", "ARLES").replace(",", " —")
    assert find_copies(changed, postings(RIVER))[0].id == 0


def test_nothing_is_shared_by_chance():
    assert find_copies(BREAD, postings(RIVER)) == []


def test_fingerprints_are_numbers_that_never_change():
    assert fingerprints("one two three four five six") == fingerprints("One, two: THREE four five six!")
    assert fingerprints("") == ()
    assert fingerprints("Hallo") == (fingerprints("hallo")[0],)
    assert all(0 <= f < 2**63 for f in fingerprints(RIVER))


def test_normal_words():
    assert normal_words("«Été», dit-il") == ["ete", "dit", "il"]


def test_names_and_numbers_lead_across_scripts():
    index = SourceIndex()
    for id_, text in enumerate((RIVER, BREAD)):
        index.add(id_, packed(features(text, "en")))
    asked = features("Пекари Лейдена продали 41 300 буханок", "ru")
    assert index.rank(asked)[0][0] == 1


def test_an_index_grows_while_it_is_asked():
    index = SourceIndex()
    assert index.rank(features(RIVER, "en")) == []
    index.add("a", packed(features(RIVER, "en")))
    first = index.rank(features(RIVER, "en"))
    index.add("b", packed(features(BREAD, "en")))
    assert [id_ for id_, _ in first] == ["a"]
    assert index.rank(features(BREAD, "en"))[0][0] == "b"


def test_a_pool_ranks_copies_by_the_words_they_share():
    pool = Pool([("river", RIVER, "en"), ("bread", BREAD, "en")])
    assert pool.rank(RIVER[:120], "en")[0][0] == "river"
    assert pool.rank("", "en") == []


def test_reports_of_one_event_are_offered_together():
    again = (
        "Engineers will replace the gates of the Fontvieille locks near Arles. Mireille Castan of the water board "
        "said the river would be closed for eleven weeks."
    )
    others = [f"In {town} the choir sang {n} songs about {thing}." for n, (town, thing) in enumerate(TOWNS, 20)]
    texts = [(RIVER, "en"), (BREAD, "en"), (again, "en"), (RIVER + " It rained.", "en"), *((o, "en") for o in others)]
    days = [date(2031, 3, 1), date(2031, 3, 1), date(2031, 3, 2), date(2031, 9, 9), *([None] * len(others))]
    reports = [Report(k, features(t, code), day) for k, ((t, code), day) in enumerate(zip(texts, days, strict=True))]
    assert events(reports) == ((0, 2),)
    assert events([]) == ()
