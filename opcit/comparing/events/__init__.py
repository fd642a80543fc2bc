"""Which events of several articles are one, and what each article tells of it."""
