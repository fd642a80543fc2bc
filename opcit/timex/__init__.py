"""Expressions of time: a grammar as a table of rules, and what each stands for as a TIMEX3 value.

`find.expressions` finds them in a text, `resolve.times` gives them values, `interval.interval`
says which days a value covers.
"""
