"""Where articles part: what they say against each other in their own voice."""
