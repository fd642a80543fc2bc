"""Buttons that know the browser's address: what a page's script writes there, the server does not hear of."""

from __future__ import annotations

from urllib.parse import parse_qsl

from components.buttons import assets


def copy(label: str, href: str, key: str) -> None:
    """A button that copies an address, given relative to the page's own."""
    assets.mounted(data={"label": label, "href": href}, key=key)


def ask(label: str, key: str) -> dict[str, str] | None:
    """A button that gives, when pressed, the state that the page's address has in the browser."""
    pressed = assets.mounted(data={"label": label}, key=key, on_pressed_change=lambda: None).pressed
    return dict(parse_qsl(str(pressed)[1:])) if pressed else None
