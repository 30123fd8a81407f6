"""Two calm themes, dark and light, and the colours the marks need in any other."""

from typing import Final

from textual.theme import Theme

DARK: Final = "desk-dark"
LIGHT: Final = "desk-light"

_DARK_MARKS: Final = {
    "muted": "#8d97a7",
    "faint": "#5d6675",
    "severity-critical": "#ff7a85",
    "severity-major": "#f0a35e",
    "severity-minor": "#d9c36a",
    "severity-neutral": "#9aa4b2",
    "decided-confirmed": "#8fc78a",
    "basis-stated": "#8fc78a",
    "basis-inferred": "#8ab4e8",
    "mark-credit": "#7fc4c9",
    "mark-citation": "#8f9fc4",
    "mark-quotation": "#c8b8e0",
    "mark-fragment": "#f2c1dd",
    "mark-boilerplate": "#5d6675",
    "mark-current": "#4a4330",
    "mark-current-text": "#fff3c9",
    "mark-rule": "#3a4250",
    "selection": "#2f4b6e",
    "selection-text": "#ffffff",
    "suggestion": "#8fc78a",
    "machine": "#b7c6dc",
    "only-here": "#f0a35e",
    "only-there": "#8ab4e8",
}
_LIGHT_MARKS: Final = {
    "muted": "#626a76",
    "faint": "#a3a8b0",
    "severity-critical": "#a8071a",
    "severity-major": "#a14a00",
    "severity-minor": "#776000",
    "severity-neutral": "#5a6372",
    "decided-confirmed": "#23692b",
    "basis-stated": "#23692b",
    "basis-inferred": "#1f4f94",
    "mark-credit": "#00646b",
    "mark-citation": "#4a5688",
    "mark-quotation": "#5c3d8f",
    "mark-fragment": "#98195f",
    "mark-boilerplate": "#7e8590",
    "mark-current": "#ffe9a8",
    "mark-current-text": "#2b2400",
    "mark-rule": "#c9cdd4",
    "selection": "#bcd6f7",
    "selection-text": "#0d2340",
    "suggestion": "#23692b",
    "machine": "#33507a",
    "only-here": "#a14a00",
    "only-there": "#1f4f94",
}


def marks(dark: bool) -> dict[str, str]:
    """The colours of marks, for a dark or a light background."""
    return _DARK_MARKS if dark else _LIGHT_MARKS


THEMES: Final = (
    Theme(
        name=DARK,
        primary="#7fa7d6",
        secondary="#5d6f8a",
        accent="#8ab4e8",
        warning="#f0a35e",
        error="#ff7a85",
        success="#8fc78a",
        foreground="#d7dbe2",
        background="#14181f",
        surface="#1a1f28",
        panel="#222935",
        dark=True,
        variables={
            "block-cursor-background": "#2b3a52",
            "block-cursor-foreground": "#ffffff",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#222935",
            "block-cursor-blurred-foreground": "#d7dbe2",
            "footer-key-foreground": "#8ab4e8",
            "border": "#3a4250",
            "border-blurred": "#2a313d",
            "scrollbar": "#2f3847",
            "scrollbar-background": "#14181f",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#1f4f94",
        secondary="#6b7688",
        accent="#1f4f94",
        warning="#a14a00",
        error="#a8071a",
        success="#23692b",
        foreground="#20242b",
        background="#faf9f6",
        surface="#f3f1ec",
        panel="#e9e6df",
        dark=False,
        variables={
            "block-cursor-background": "#d5e2f4",
            "block-cursor-foreground": "#0d2340",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#e9e6df",
            "block-cursor-blurred-foreground": "#20242b",
            "footer-key-foreground": "#1f4f94",
            "border": "#c9cdd4",
            "border-blurred": "#dedbd3",
            "scrollbar": "#d3cfc6",
            "scrollbar-background": "#faf9f6",
        },
    ),
)
