"""What produced a result."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """Names and versions of everything that produced a result, sorted by name."""

    parts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, **parts: str) -> "Recipe":
        """A recipe from keyword parts, sorted."""
        return cls(tuple(sorted(parts.items())))

    @property
    def digest(self) -> str:
        """16 hexadecimal digits: equal recipes have equal digests in every process."""
        joined = "\n".join(f"{name}={value}" for name, value in self.parts)
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    def as_dict(self) -> dict[str, str]:
        return dict(self.parts)
