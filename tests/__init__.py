"""A package of its own: a dependency installs another package called `tests`."""
