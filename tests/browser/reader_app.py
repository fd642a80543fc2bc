"""The reader alone, with the invented reading: what tests/browser/test_reader.py drives.

?paragraphs=N gives a plain article of that many paragraphs instead.
"""

import streamlit as st

from components import reader
from tests.components.reader.invented import plain, reading

st.set_page_config(layout="wide")
paragraphs = int(st.query_params.get("paragraphs", "0"))
if "reading" not in st.session_state:
    st.session_state.reading = plain(paragraphs) if paragraphs else reading()
if st.button("Open another"):
    st.session_state.reading = plain(9)
asked = reader.show(st.session_state.reading)
st.text(f"asked: {asked}")
