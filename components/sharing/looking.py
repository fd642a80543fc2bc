"""Looking a link up for somebody, who may be guessing: wrong links are counted by where they come from."""

from __future__ import annotations

from datetime import UTC, datetime

from components import session
from components.sharing import keeping
from components.sharing.keeping import Found
from opcit.sharing import tokens
from opcit.sharing.guesses import neighbourhood
from opcit.store import Store, guesses

HERE = "this computer"
TOO_MANY = "Too many links that do not exist"


def wait(address: str | None) -> float:
    """Seconds until whoever has this address may look for a link again; 0 when they may now."""
    with _store().read() as connection:
        return guesses.wait(connection, _who(address), datetime.now(UTC))


def find(token: str, address: str | None) -> Found | None:
    """The share of a token, if there is one; else counts the guess. What cannot be a token is none."""
    found = keeping.find(token)
    if found is None and tokens.well_formed(token):
        with _store().write() as connection:
            guesses.wrong(connection, _who(address), datetime.now(UTC))
    return found


def try_again(seconds: float) -> str:
    """When to try again, in words."""
    return f"Try again in {max(1, round(seconds))} seconds."


def _store() -> Store:
    """Where guesses are counted: in the main workspace, whichever a link is of."""
    return session.desk_of("").store


def _who(address: str | None) -> str:
    return neighbourhood(address) if address else HERE
