"""Controls whose value stands in the URL: the URL is the truth, so that reload, back and links agree.

`options` maps the value in the URL to its title. A value that the URL has and the options have not
counts as the default; the default is left out of the URL.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components import session


def one(
    name: str, label: str, options: Mapping[str, str], default: str,
    clears: tuple[str, ...] = (), **look: Any,
) -> str:  # fmt: skip
    """A choice of one, in a row of buttons. clears: what a new choice takes out of the URL."""
    return _single(st.segmented_control, name, label, options, default, clears, look)


def listed(
    name: str, label: str, options: Mapping[str, str], default: str,
    clears: tuple[str, ...] = (), **look: Any,
) -> str:  # fmt: skip
    """The same in a list that opens."""
    return _single(st.selectbox, name, label, options, default, clears, look)


def many(name: str, label: str, options: Mapping[str, str], **look: Any) -> tuple[str, ...]:
    """A choice of any number; none stands for all."""
    key = f"choice-{name}"
    asked = session.get(name).split(",")
    chosen = [value for value in options if value in asked]
    st.session_state[key] = chosen
    st.multiselect(label, list(options), format_func=_title(options), key=key, on_change=_write, args=(name, key, ""), **look)  # fmt: skip
    return tuple(chosen)


def flag(name: str, label: str, **look: Any) -> bool:
    """A switch, off unless the URL says 1."""
    key = f"choice-{name}"
    st.session_state[key] = session.get(name) == "1"
    st.toggle(label, key=key, on_change=_write, args=(name, key, ""), **look)
    return session.get(name) == "1"


def _single(
    widget: Callable[..., Any], name: str, label: str, options: Mapping[str, str], default: str,
    clears: tuple[str, ...], look: Mapping[str, Any],
) -> str:  # fmt: skip
    key = f"choice-{name}"
    asked = session.get(name, default)
    value = asked if asked in options else default
    st.session_state[key] = value
    widget(
        label, list(options), format_func=_title(options), key=key,
        on_change=_write, args=(name, key, default, clears), **look,
    )  # fmt: skip
    return value


def _title(options: Mapping[str, str]) -> Callable[[str], str]:
    return lambda value: options.get(value, value)


def _write(name: str, key: str, default: str, clears: tuple[str, ...] = ()) -> None:
    """Puts what the reader chose into the URL; taking the one choice back means the default."""
    value = st.session_state[key]
    text = (
        ",".join(value) if isinstance(value, list) else "1" if value is True else value or default
    )
    session.put(**{name: None if text in ("", default) else text}, **dict.fromkeys(clears))
