"""How often something happened, of how many times, with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt


@dataclass
class Tally:
    """How often something happened, of how many times."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        """Count one more."""
        self.hits += hit
        self.of += 1

    def interval(self) -> tuple[float, float]:
        """Return the Wilson interval at 95 percent, between 0 and 1."""
        if not self.of:
            return 0.0, 1.0
        z, n, p = 1.959964, self.of, self.hits / self.of
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))

    def shown(self) -> str:
        """Return share and interval in percent."""
        if not self.of:
            return "–"
        low, high = self.interval()
        return f"{100 * self.hits / self.of:.1f} [{100 * low:.1f}–{100 * high:.1f}]"
