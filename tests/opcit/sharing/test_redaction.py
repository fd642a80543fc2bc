"""No words outside the excerpts are left in a redacted reading, wherever they stood before."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import msgspec
import pyarrow.parquet
import pytest

from opcit.analyse import analyse
from opcit.article import Span
from opcit.exports import EXPORTS
from opcit.ingest import read
from opcit.reading import to_json
from opcit.settings import ROOT
from opcit.sharing import excerpts
from opcit.sharing.redaction import GAP, RUN, in_sight, redacted
from tests.components.charts.invented import reading as invented

SAMPLES = sorted((ROOT / "samples").glob("*.md"))


@pytest.fixture(scope="module", params=["invented", *(path.stem for path in SAMPLES[:1])])
def reading(request):
    if request.param == "invented":
        return invented()
    (path,) = (path for path in SAMPLES if path.stem == request.param)
    return analyse(read(path.read_bytes(), path.name))


def runs(text, size=RUN):
    words = [word.casefold() for word in re.findall(r"\w+", text)]
    return {" ".join(words[n : n + size]) for n in range(len(words) - size + 1)}


def hidden_runs(reading, spans, size=RUN):
    """Every few words that stand outside the excerpts and not in them."""
    text, seen = reading.article.text, excerpts.shown(reading.article, spans)
    sent = set().union(*(runs(reading.article.words(s), size) for s in seen), set())
    at, found = 0, set()
    for span in [*seen, Span(len(text), len(text))]:
        for line in text[at : span.start].split("\n"):
            found |= runs(line, size)
        at = span.end
    return found - sent


def strings(value):
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def test_no_string_of_it_repeats_hidden_words(reading):
    spans = excerpts.chosen(reading, {})
    hidden = hidden_runs(reading, spans)
    assert len(hidden) > 50
    for left in (redacted(reading, spans), in_sight(redacted(reading, spans), spans)):
        for string in strings(msgspec.to_builtins(left)):
            assert not runs(string) & hidden, string


@pytest.mark.parametrize("name", EXPORTS)
def test_no_export_of_it_repeats_hidden_words(reading, name):
    spans = excerpts.chosen(reading, {})
    content = EXPORTS[name].content(redacted(reading, spans))
    text = unpacked(content) if EXPORTS[name].binary else content.decode("utf-8")
    # Words of ours stand beside words of the text: a few more have to agree than in one string.
    assert not runs(text, RUN + 3) & hidden_runs(reading, spans, RUN + 3)


def unpacked(content):
    """The files of a zip, as far as they are text; a table's rows are read from it."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(_text(name, packed.read(name)) for name in packed.namelist())


def _text(name, content):
    if name.endswith(".parquet"):
        return str(pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist())
    return content.decode("utf-8", "replace")


def test_offsets_lines_and_excerpts_stay(reading):
    spans = excerpts.chosen(reading, {})
    left = redacted(reading, spans).article
    before = reading.article
    assert len(left.text) == len(before.text)
    assert [n for n, c in enumerate(left.text) if c == "\n"] == [n for n, c in enumerate(before.text) if c == "\n"]  # fmt: skip
    assert spans and all(left.words(s) == before.words(s) for s in spans)
    assert GAP in left.text


def test_its_id_tells_nothing_of_the_text(reading):
    left = redacted(reading, excerpts.chosen(reading, {}))
    assert left.article.id != reading.article.id
    assert reading.article.id not in to_json(left)


def test_marks_in_sight_are_the_very_ones_and_the_others_are_gone(reading):
    spans = excerpts.chosen(reading, {})
    left = in_sight(redacted(reading, spans), spans)
    seen = excerpts.shown(reading.article, spans)
    inside = {(t.start, t.end) for t in reading.times if excerpts.visible(seen, t.start, t.end)}
    assert {(t.start, t.end) for t in left.times} == inside
    mentions = [m for a in left.actors for m in a.mentions]
    assert mentions and all(excerpts.visible(seen, m.start, m.end) for m in mentions)
    assert len(left.actors) == len(reading.actors) and len(left.events) == len(reading.events)


def test_no_clue_to_the_date_and_no_word_of_tone_is_named_where_its_words_are_gone(reading):
    spans = excerpts.chosen(reading, {})
    clue = reading.article.published.evidence or (Span(0, 5), *spans[:1])
    published = replace(reading.article.published, evidence=clue)
    dated = replace(reading, article=reading.article.with_details(published=published))
    left = redacted(dated, spans)
    seen = excerpts.shown(reading.article, spans)
    inside = tuple(s for s in clue if excerpts.visible(seen, s.start, s.end))
    assert left.article.published.evidence == inside
    words = [w for tone in left.sentence_tones for w in tone.words]
    assert all(excerpts.visible(seen, w.start, w.end) for w in words)
    assert len(left.sentence_tones) == len(reading.sentence_tones)


def test_excerpts_are_few_short_and_of_the_body(reading):
    spans = excerpts.chosen(reading, {})
    sizes = [len(reading.article.words(s).split()) for s in spans]
    body = sum(len(reading.article.words(p).split()) for p in reading.article.body())
    assert sum(sizes) <= min(excerpts.MOST, excerpts.SHARE * body)
    assert max(sizes) <= excerpts.LONGEST
    between = [reading.article.text[one.end : two.start] for one, two in pairwise(spans)]
    assert all(len(words.split()) >= 1 for words in between)


def test_what_is_selected_in_the_view_comes_first(reading):
    last = reading.sentences[-1]
    event = next((e for e in reversed(reading.events) if e.mentions), None)
    spans = excerpts.chosen(reading, {"mark": f"passage.{last.start}.{last.start + 5}"})
    assert any(s.start <= last.start + 5 <= s.end for s in spans)
    if event:
        spans = excerpts.chosen(reading, {"event": event.id})
        assert excerpts.visible(spans, event.mentions[0].start, event.mentions[0].start + 1)


def test_an_article_without_a_title_is_not_called_by_its_first_words(reading):
    untitled = replace(reading, article=reading.article.with_details(title=None))
    left = redacted(untitled, ())
    assert left.article.title and not left.article.words(left.article.paragraphs[-1]).strip(
        f"{GAP} "
    )
