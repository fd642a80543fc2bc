"""What people highlighted and wrote: the words of each thread, and who said what of them, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from opcit.exports.report.sources import Sources
from opcit.notes.threads import Thread
from opcit.views.threads import kind, told


def section(of: Sources, threads: Sequence[Thread]) -> str:
    """The threads in the order of the text; nothing where there are none."""
    items = "".join(f"<li>{''.join(_parts(of, thread))}</li>" for thread in threads)
    return f'<section id="notes"><h2>What readers wrote</h2><ol class="threads">{items}</ol></section>' if items else ""  # fmt: skip


def _parts(of: Sources, thread: Thread) -> Iterator[str]:
    """A thread: its words with what was made of them, then each remark."""
    by = f", {told(thread)}" if thread.highlight or not thread.remarks else ""
    settled = "" if thread.open else f" · settled by {thread.resolved_by}"
    yield (
        f"<blockquote><p>{escape(' '.join(thread.anchor.quote.split()))}</p>"
        f"<footer>{_place(of, thread)} · {escape(f'{kind(thread)}{by}{settled}')}</footer></blockquote>"
    )
    for remark in thread.remarks:
        yield f'<p class="who">{escape(told(remark))}</p><p class="remark">{escape(remark.body)}</p>'


def _place(of: Sources, thread: Thread) -> str:
    if thread.place is None:
        return "No longer in the text"
    number = of.places.paragraph(thread.place.start)
    return of.link(thread.place, f"Paragraph {number}" if number else "Outside the body")
