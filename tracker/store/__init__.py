"""The store: the only folder that knows SQL."""
