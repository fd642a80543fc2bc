"""Shared: what a link opens, for whoever has the link."""

from components.sharing import page

page.show("shared")
