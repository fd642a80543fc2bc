"""Opcit with an analysis slower than a page waits for: what tests/browser/test_waiting.py drives.

Started in the repository's root, as benchmarks/serving.py does.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 2.0

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

desk = import_module("components.desk")
_analyse = desk.analyse


def slow(*given: Any) -> Any:
    """The analysis, once some time has passed."""
    time.sleep(SECONDS)
    return _analyse(*given)


desk.analyse = slow
app = st.App(str(ROOT / "app.py"))
