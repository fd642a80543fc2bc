"""The reader alone, with the invented reading: what tests/browser/test_reader.py drives."""

import streamlit as st

from components import reader
from tests.components.reader.invented import reading

st.set_page_config(layout="wide")
if "reading" not in st.session_state:
    st.session_state.reading = reading()
asked = reader.show(st.session_state.reading)
st.text(f"asked: {asked}")
