"""The first tables: articles, versions, analyses, decisions, re-translations, links, and the search index."""

from typing import Final

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE article (
        id INTEGER NOT NULL,
        identity VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        added_at DATETIME NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (identity)
    )
    """,
    """
    CREATE TABLE version (
        id INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        chars INTEGER NOT NULL,
        text BLOB NOT NULL,
        metadata TEXT NOT NULL,
        structure TEXT NOT NULL,
        input_format VARCHAR NOT NULL,
        notes TEXT NOT NULL,
        added_at DATETIME NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (article_id, number),
        UNIQUE (article_id, sha256),
        FOREIGN KEY(article_id) REFERENCES article (id)
    )
    """,
    "CREATE INDEX ix_version_sha256 ON version (sha256)",
    """
    CREATE TABLE analysis (
        version_id INTEGER NOT NULL,
        settings VARCHAR NOT NULL,
        recipe VARCHAR NOT NULL,
        data TEXT NOT NULL,
        made_at DATETIME NOT NULL,
        PRIMARY KEY (version_id, settings),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    """
    CREATE TABLE summary (
        article_id INTEGER NOT NULL,
        version_id INTEGER NOT NULL,
        title VARCHAR NOT NULL,
        title_key VARCHAR NOT NULL,
        outlet VARCHAR,
        language VARCHAR NOT NULL,
        original_language VARCHAR,
        original_basis VARCHAR NOT NULL,
        chain_short VARCHAR NOT NULL,
        fragments INTEGER NOT NULL,
        findings_open INTEGER NOT NULL,
        findings_total INTEGER NOT NULL,
        status VARCHAR NOT NULL,
        published VARCHAR,
        published_at DATETIME,
        lost_place INTEGER NOT NULL,
        added_at DATETIME NOT NULL,
        PRIMARY KEY (article_id),
        FOREIGN KEY(article_id) REFERENCES article (id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    "CREATE INDEX ix_summary_language ON summary (language)",
    "CREATE INDEX ix_summary_original_language ON summary (original_language)",
    "CREATE INDEX ix_summary_status ON summary (status)",
    "CREATE INDEX ix_summary_version_id ON summary (version_id)",
    "CREATE INDEX summary_open ON summary (findings_open, article_id)",
    "CREATE INDEX summary_published ON summary (published_at, article_id)",
    "CREATE INDEX summary_title ON summary (title_key, article_id)",
    """
    CREATE TABLE decision (
        id INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        target_kind VARCHAR NOT NULL,
        target_key VARCHAR NOT NULL,
        selector TEXT,
        verb VARCHAR NOT NULL,
        made_at DATETIME NOT NULL,
        made_by VARCHAR NOT NULL,
        reason TEXT NOT NULL,
        value TEXT NOT NULL,
        about TEXT NOT NULL,
        undoes INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(article_id) REFERENCES article (id),
        FOREIGN KEY(undoes) REFERENCES decision (id)
    )
    """,
    "CREATE INDEX decision_target ON decision (target_kind, target_key)",
    "CREATE INDEX ix_decision_article_id ON decision (article_id)",
    """
    CREATE TABLE retranslation (
        id INTEGER NOT NULL,
        version_id INTEGER NOT NULL,
        start_char INTEGER NOT NULL,
        end_char INTEGER NOT NULL,
        whole BOOLEAN NOT NULL,
        target_language VARCHAR NOT NULL,
        recipe VARCHAR NOT NULL,
        data TEXT NOT NULL,
        made_at DATETIME NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (version_id, start_char, end_char, target_language, recipe),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    """
    CREATE TABLE translated_sentence (
        recipe VARCHAR NOT NULL,
        sentence VARCHAR NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (recipe, sentence)
    )
    """,
    """
    CREATE TABLE link_proposal (
        source_article_id INTEGER NOT NULL,
        published_article_id INTEGER NOT NULL,
        basis VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        score_0_to_1 FLOAT NOT NULL,
        recipe VARCHAR NOT NULL,
        PRIMARY KEY (source_article_id, published_article_id),
        FOREIGN KEY(source_article_id) REFERENCES article (id),
        FOREIGN KEY(published_article_id) REFERENCES article (id)
    )
    """,
    "CREATE INDEX ix_link_proposal_published_article_id ON link_proposal (published_article_id)",
    """
    CREATE TABLE artefact (
        kind VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        recipe VARCHAR NOT NULL,
        data BLOB NOT NULL,
        made_at DATETIME NOT NULL,
        PRIMARY KEY (kind, "key")
    )
    """,
)
"""In plain SQL, so that this revision stays what it was when the table models change."""

SEARCH: Final = (
    "CREATE VIRTUAL TABLE version_search USING fts5"
    "(words, content='', tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mc'\")"
)
"""Row ids are version ids. Without a copy of the text: versions never change, so the index never needs it back."""

TRIGGERS: Final = tuple(
    f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{why}'); END"
    for table, why in (("version", "a version is kept as it is"), ("decision", "decisions are only ever added"))
    for verb in ("UPDATE", "DELETE")
)


def upgrade() -> None:
    for statement in (*TABLES, SEARCH, *TRIGGERS):
        op.execute(statement)
