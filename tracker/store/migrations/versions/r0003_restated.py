"""What a later copy of the same words says of itself: another title, by-line or date."""

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLE: Final = """
    CREATE TABLE restated (
        id INTEGER NOT NULL,
        version_id INTEGER NOT NULL,
        metadata TEXT NOT NULL,
        added_at DATETIME NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """
INDEX: Final = "CREATE INDEX ix_restated_version_id ON restated (version_id)"
TRIGGERS: Final = tuple(
    f"CREATE TRIGGER restated_{verb.lower()} BEFORE {verb} ON restated "
    "BEGIN SELECT RAISE(ABORT, 'what a page said is kept'); END"
    for verb in ("UPDATE", "DELETE")
)


def upgrade() -> None:
    for statement in (TABLE, INDEX, *TRIGGERS):
        op.execute(statement)
