"""What one has without Opcit: marks drawn by displaCy in st.html, a card by a rerun.

The same text and marks as the page it is measured beside (benchmarks/marks.py); the way of
spacy-streamlit, which draws displaCy's HTML whole on each rerun. Reads the reading from READING_FOR_DISPLACY.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st
from spacy import displacy

from opcit.annotation import annotations_of
from opcit.reading import from_json

reading = from_json(Path(os.environ["READING_FOR_DISPLACY"]).read_text("utf-8"))
marks = [m for m in annotations_of(reading) if m.layer in ("actors", "times", "events")]
apart, end = [], 0
for mark in marks:  # displaCy draws no marks that overlap
    if mark.start >= end:
        apart.append(mark)
        end = mark.end

st.set_page_config(layout="wide")
number = st.session_state.setdefault("number", 0)
if st.button("Next mark"):
    number = st.session_state.number = (number + 1) % len(apart)
entities = [{"start": m.start, "end": m.end, "label": m.layer.upper()} for m in apart]
st.html(
    displacy.render(
        {"text": reading.article.text, "ents": entities, "title": None}, style="ent", manual=True
    )
)
chosen = apart[number]
st.markdown(f"**Mark {number}**: {reading.article.text[chosen.start : chosen.end]}")
st.markdown(chosen.why)
