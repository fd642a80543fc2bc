"""Several readings side by side: the same actors and events found in all of them, and where they part."""
