"""A file given by itself as a thing to import; what belongs elsewhere is sent there in a sentence."""

from __future__ import annotations

from opcit.exports import taking_back
from opcit.importing.tables import KINDS, is_table
from opcit.importing.things import Thing

TABLE = f"It is a table ({KINDS}): give it under Table, where its columns are chosen."
EXPORT = "It is a reading that Opcit exported, or another file of data: add it in the library."


def single(name: str, data: bytes) -> Thing:
    """The file as a thing. What is no article at all is refused where it is read."""
    if is_table(name):
        return Thing(name, "file", problem=TABLE)
    if taking_back.is_export(name):
        return Thing(name, "file", problem=EXPORT)
    return Thing(name, "file", data)
