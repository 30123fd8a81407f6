"""A chain on one line."""

from tracker.model import Analysis


def chain_short(analysis: Analysis) -> str:
    """The agents from first to last, gaps and unnamed ones as `…`: `EFE → 14ymedio → Regina Anavy`; empty for none."""
    gaps = {gap.after_hop for gap in analysis.chain.gaps}
    names = ["…"] if -1 in gaps else []
    for index, hop in enumerate(analysis.chain.hops):
        names.append(" ".join(hop.agent.name.split()) if hop.agent else "…")
        if index in gaps:
            names.append("…")
    if set(names) == {"…"}:
        return ""
    return " → ".join(name for i, name in enumerate(names) if i == 0 or name != names[i - 1])
