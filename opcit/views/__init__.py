"""Reading -> plain rows for charts, lists, tables and exports: one file a subject, nothing drawn."""
