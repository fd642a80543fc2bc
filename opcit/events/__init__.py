"""What happened, and when: the parts of the events and relations layers.

`words` and `mending` make words and sound links of the parser's tree, `clauses` the clauses in it.
`triggers` finds the words that tell of events, `arguments` who did what to whom, `status` whether it
happened, `dating` and `ordering` when, `figures` how many, `merging` which words tell of the same
event. `ontology` holds the types and their words.
"""
