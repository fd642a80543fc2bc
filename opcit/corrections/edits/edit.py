"""What all edits are."""

from __future__ import annotations

import msgspec


class Edit(msgspec.Struct, frozen=True, tag_field="edit", omit_defaults=True):
    """One correction of one value."""
