"""The working sheet on which the lines of one text get their roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hudna.shapes import Role, Span
from hudna.text.lines import Line
from hudna.text.wording import Said


@dataclass(frozen=True, slots=True)
class Hint:
    """What the mark-up of a page says of a printed line: its role where that is sure, and whether it is main text."""

    role: Role | None = None
    main: bool | None = None
    links: float = 0.0


NO_HINT = Hint()


@dataclass(slots=True)
class Sheet:
    """Lines, what they say, and the roles given so far (None: none yet).

    `window` is a line that holds the title beside the names of site and section, and where in it.
    """

    lines: tuple[Line, ...]
    said: tuple[Said | None, ...]
    hints: tuple[Hint, ...]
    roles: list[Role | None] = field(default_factory=list)
    title: int | None = None
    window: tuple[int, Span] | None = None

    @classmethod
    def of(cls, lines: tuple[Line, ...], said: Sequence[Said | None], hints: Sequence[Hint]) -> Sheet:
        """A sheet without roles; hints go by printed line."""
        own = tuple(hints[line.row] if line.row < len(hints) else NO_HINT for line in lines)
        return cls(lines, tuple(said), own, [None] * len(lines))

    def prose(self) -> list[int]:
        """The lines of running text, in order: a first line that may be the title is left out."""
        found = [n for n, line in enumerate(self.lines) if line.prose and self.roles[n] is None
                 and (self.said[n] is None or len(line.words) > 30) and self.hints[n].main is not False]
        if len(found) > 1 and self._may_head(found[0]) and not any(
                self.roles[n] is None for n in range(found[0])):
            return found[1:]
        return found

    def _may_head(self, number: int) -> bool:
        line = self.lines[number]
        plain = line.text.endswith(".") and not line.text.endswith("..")
        return len(line.words) <= 24 and not (plain and len(line.words) >= 15)
