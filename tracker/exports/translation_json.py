"""A re-translation as JSON."""

from typing import Any

from tracker.model import Ingested, Retranslation, SentenceTranslation


def translation_object(article: Ingested, result: Retranslation) -> dict[str, Any]:
    """The object `tracker translate --format json` prints for one article: sentences in reading order, the recipe
    once."""
    return {
        "id": article.id,
        "sha256": article.version.sha256,
        "source_language": result.source_language,
        "target_language": result.target_language,
        "back_translation": result.back_translation,
        "sentences": [_sentence(article.version.text, one) for one in result.sentences],
        "recipe": result.recipe.as_dict(),
        "recipe_digest": result.recipe.digest,
    }


def _sentence(text: str, one: SentenceTranslation) -> dict[str, Any]:
    return {
        "start_char": one.source_span.start_char,
        "end_char": one.source_span.end_char,
        "source": one.source_span.of(text),
        "text": one.text,
        "score": one.score,
        "alternatives": list(one.alternatives),
        "warnings": list(one.warnings),
        "reliable": one.reliable,
    }
