"""Screens: a handler reads a message, calls one verb of the workflow, shows the result."""
