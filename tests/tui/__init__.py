"""Screens: messages and state through Pilot, a few pictures."""
