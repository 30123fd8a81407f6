"""`python -m corpus`: score the program on the sample articles; `--pin` writes the floors; exit 1 below a floor."""

import argparse
import sys
import tomllib

from corpus import FLOORS, gold
from corpus.score import Count, score


def floors() -> dict[str, float]:
    """The pinned floors by measure; empty before the first pin."""
    if not FLOORS.exists():
        return {}
    return {k: float(v) for k, v in tomllib.loads(FLOORS.read_text("utf-8"))["f1"].items()}


def pin(counts: dict[str, Count]) -> None:
    """Write today's scores as floors. A floor goes down only on purpose, in a change that says why."""
    lines = ["# Written by `python -m corpus --pin`: F1 on the sample articles that may not fall.", ""]
    lines += [f'corpus = "{gold.digest()}"', "", "[f1]"]
    lines += [f"{measure} = {int(count.f1 * 1000) / 1000}" for measure, count in counts.items()]
    FLOORS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    options.add_argument("--errors", action="store_true", help="list every miss and every false answer")
    options.add_argument("--pin", action="store_true", help="write the scores as the new floors")
    given = options.parse_args()
    counts, pinned, fell = score(gold.load()), floors(), False
    for measure, count in counts.items():
        low = count.f1 < pinned.get(measure, 0.0)
        fell = fell or low
        line = f"{measure:18} F1 {count.f1:.3f}  right {count.right:3}  missed {len(count.missed):3}"
        print(f"{line}  false {len(count.false):3}" + (f"  BELOW its floor {pinned[measure]}" if low else ""))
        if given.errors:
            print(
                "".join(f"    missed {m}\n" for m in count.missed) + "".join(f"    false  {f}\n" for f in count.false),
                end="",
            )
    if given.pin:
        pin(counts)
    return int(fell and not given.pin)


if __name__ == "__main__":
    sys.exit(main())
