"""Which actors of several articles are one."""
