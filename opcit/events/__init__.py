"""What happened, and when: the parts of the events and relations layers.

`triggers` finds the words that tell of events, `clauses` the clauses they stand in, `arguments` who
did what to whom, `status` whether it happened, `dating` and `ordering` when, `figures` how many,
`merging` which words tell of the same event. `ontology` holds the types and their words.
"""
