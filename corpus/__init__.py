"""Sample articles written for this project, what is true about them, and the score.

`corpus/articles/` holds the articles, `corpus/gold/` one file of facts for each, `floors.toml` the scores that may not
fall. Places, people and events are invented; agencies are real because recognising them is the point.
"""

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "floors.toml"


def article_paths() -> list[Path]:
    """The sample articles, sorted by name."""
    return sorted(path for path in ARTICLES.iterdir() if path.suffix in {".txt", ".html", ".md"})
