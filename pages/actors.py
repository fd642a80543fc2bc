"""The actors page of one article."""

import streamlit as st

from components import frame

reading = frame.article_page("actors")
if reading is not None:
    st.title(frame.escape_markdown(frame.heading(reading.article)), anchor=False)
