"""The store: the only folder that knows SQL. Values come in and go out; rows stay here.

`tables` and `migrations` say what is kept, `opening` opens it, `rows` turns rows into values, and each other file holds
the questions about one thing. Every function takes the session of `store.reading()` or `store.writing()`.
"""

from sqlmodel import Session

from tracker.store.opening import Store, open_store

__all__ = ["Session", "Store", "open_store"]
