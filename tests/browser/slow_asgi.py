"""Opcit with an analysis that waits for the file OPCIT_GO: what tests/browser/test_waiting.py drives.

Started in the repository's root, as benchmarks/serving.py does.
"""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st

ROOT = Path(__file__).resolve().parents[2]
GO = Path(os.environ["OPCIT_GO"])

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

desk = import_module("components.desk")
_analyse = desk.analyse


def slow(*given: Any) -> Any:
    """The analysis, once the file is there."""
    while not GO.exists():
        time.sleep(0.05)
    return _analyse(*given)


desk.analyse = slow
app = st.App(str(ROOT / "app.py"))
