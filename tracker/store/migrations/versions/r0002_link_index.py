"""The link index: features of versions across languages, and runs of words for copies."""

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE link_features (
        version_id INTEGER NOT NULL,
        recipe VARCHAR NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (version_id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    """
    CREATE TABLE shingle (
        fingerprint INTEGER NOT NULL,
        version_id INTEGER NOT NULL,
        PRIMARY KEY (fingerprint, version_id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    ) WITHOUT ROWID
    """,
)


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
