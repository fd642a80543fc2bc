"""Ways from where articles part to the stances beneath: an actor's row, and what a whole article conveys about it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from components.comparing import heatmap
from opcit.article import meet
from opcit.comparing import stances
from opcit.comparing.records import Comparison
from opcit.comparing.stances import StanceCell
from opcit.findings import AUTHOR
from opcit.views import wording
from opcit.views.passages import Located

ANCHOR = "stances"
"""The place of the stances on the page, as its address names it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The stances of a comparison by article. state: what the page's address says of which articles."""

    comparison: Comparison
    state: tuple[tuple[str, str], ...] = ()

    def row(self, actor_id: str) -> str:
        """An actor's name as HTML, a link to its row where it has one."""
        name = escape(self.comparison.named("actor", actor_id))
        cells = (self._cell(actor_id, n) for n in range(len(self.comparison.readings)))
        return f'<a href="{self._href(actor_id)}">{name}</a>' if any(cells) else name

    def whole(self, actor_id: str, number: int, shown: Located) -> str:
        """What an article conveys about an actor over all its passages, as HTML, a link to these; "" for none.

        shown: the passage beside it, which need not be one of these.
        """
        cell = self._cell(actor_id, number)
        if cell is None:
            return ""
        likely = "likely " if cell.likelier else ""
        others = "passage" if self._counts(actor_id, number, shown) else "other passage"
        said = f"{heatmap.SIGNS[cell.label]}&nbsp;{likely}{cell.label}, {wording.count(cell.n, others)}"
        return f'The whole article: <a href="{self._href(actor_id, cell.column)}">{said}</a>.'

    def _counts(self, actor_id: str, number: int, shown: Located) -> bool:
        """Whether a passage is one that an article's stance towards an actor rests on."""
        actor, reading = self.comparison.actor(actor_id), self.comparison.readings[number]
        stance = reading.stance(actor.members.get(number, ""), AUTHOR) if actor else None
        return stance is not None and any(meet(e, shown) for e in stance.evidence)

    def _cell(self, actor_id: str, number: int) -> StanceCell | None:
        actor = self.comparison.actor(actor_id)
        columns = stances.columns(self.comparison, "article")
        column = next(c for c in columns if number in c.articles)
        cell = stances.cell(self.comparison, actor, column) if actor and actor.scored else None
        return cell if cell and cell.n else None

    def _href(self, *picked: str) -> str:
        state = {**dict(self.state), "show": "stance", "at": ".".join(("stance", *picked))}
        return escape(f"compare?{urlencode(state)}#{ANCHOR}")
