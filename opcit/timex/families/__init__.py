"""The grammar's rules, one file a family of expressions."""
