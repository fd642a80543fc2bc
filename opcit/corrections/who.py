"""Who makes an edit, as the changed findings say it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """The person of one entry and their reason; people: everybody who edits in this log."""

    by: str
    why: str = ""
    people: frozenset[str] = frozenset()

    def says(self, did: str) -> str:
        """What a finding tells the reader: "Renamed by Ana: it is one body." """
        return f"{did} by {self.by}: {self.why}" if self.why else f"{did} by {self.by}."
