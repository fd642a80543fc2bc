"""The plain text under every layer: its words and its sentences, as offsets."""
