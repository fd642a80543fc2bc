"""Share links on the pages: making and ending them, and what opens at one."""
