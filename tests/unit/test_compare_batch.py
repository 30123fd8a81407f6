"""Languages of cases: declared, detected, or contradicted by the text."""

from tracker.compare.batch import Case

FRENCH = [
    "Le conseil de la vallée s'est réuni mardi pour parler du pont que la crue a emporté au printemps.",
    "Les habitants du hameau attendent depuis deux mois que la route soit ouverte de nouveau aux voitures.",
    "Le maire promet une passerelle avant l'hiver, mais il ne sait pas encore qui la paiera.",
    "En attendant, les enfants vont à l'école par le sentier, avec des lampes, quand la neige ne l'a pas fermé.",
    "Une réunion publique se tiendra dimanche dans la salle des fêtes, et chacun pourra y prendre la parole.",
]


def case(published, language):
    record = {"id": 1, "source": ["Guten Tag."], "published": published}
    return Case.of({**record, "source_language": "de"} | ({"published_language": language} if language else {}))


def test_a_text_that_is_surely_in_another_language_outweighs_what_was_declared():
    assert case(FRENCH, "en").published.primary == "fr"
    assert case(FRENCH, "fr-CA").published.language == "fr-CA"
    assert case(FRENCH, None).published.primary == "fr"


def test_a_short_text_is_believed():
    assert case(["Bonjour."], "en").published.primary == "en"
