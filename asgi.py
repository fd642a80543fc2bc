"""Opcit as an ASGI application: `streamlit run asgi.py`."""

import streamlit as st

app = st.App("app.py")
