"""What digits may stand for: `1.200` is twelve hundred on one desk and one and a fifth on another."""

import re

_GROUPED = re.compile(r"\d{1,3}([.,'’\u00a0\u202f\u2009 ])\d{3}(?:\1\d{3})*")
_SPACES = re.compile(r"['’\u00a0\u202f\u2009 ]")
_SCORE = re.compile(r"\d+:\d|\d{3,}:\d+|\d+:\d{3,}|\d+:[6-9]\d")


def is_score(written: str) -> bool:
    """Whether numbers at a colon are no time of day and no running time: `2:1`, `100:98`."""
    return _SCORE.fullmatch(written) is not None


def numeral_values(written: str, decimal: str) -> tuple[float, ...]:
    """The numbers a numeral may stand for, the likelier first; `decimal` is the language's decimal sign."""
    if ":" in written:
        return _time(written)
    plain = _SPACES.sub("", written)
    signs = [c for c in plain if not c.isdecimal()]
    if not signs:
        return (float(plain),)
    if len(set(signs)) > 1:
        last = max(plain.rfind("."), plain.rfind(","))
        whole = re.sub(r"\D", "", plain[:last])
        return (float(f"{whole}.{re.sub(r'[^0-9]', '', plain[last:])}"),)
    joined = float(re.sub(r"\D", "", plain))
    if len(signs) > 1:
        return (joined, *(float(part) for part in re.split(r"\D", plain) if part))
    fraction = float(plain.replace(",", "."))
    if _GROUPED.fullmatch(plain):
        return (fraction, joined) if signs[0] == decimal else (joined, fraction)
    return (fraction,)


def _time(written: str) -> tuple[float, ...]:
    """Hours of a clock time, and its parts for what is no time after all (`2:1`)."""
    hours, minutes, *rest = (float(part) for part in re.split(r"\D+", written) if part)
    return (round(hours + minutes / 60, 3), *((hours,) if not minutes else ()), *rest)
