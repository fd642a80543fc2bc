"""Plays hostile inputs and requests against a running Opcit: `python -m scripts.attacks`.

A line for each attack, says whether it was held off; the exit status is 1 where one was not. Nothing outside
this machine is spoken to.
"""
