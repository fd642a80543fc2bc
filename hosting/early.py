"""What must be done before anything else is imported: arenas are shared by those threads only that begin later."""

from hosting import memory

memory.share_arenas()
