"""One JSON object a line on standard error: what happened, in which request, for whom. Never article text.

Paths are logged without their query: it may hold what was searched for, or a share link's token.
"""

from __future__ import annotations

import logging
import sys
from contextvars import ContextVar

from pythonjsonlogger.json import JsonFormatter

REQUEST: ContextVar[str] = ContextVar("opcit_request", default="")
FIELDS = "{asctime}{levelname}{name}{message}"
NAMES = {"asctime": "time", "levelname": "level", "name": "logger"}


class WithRequest(logging.Filter):
    """Adds the id of the request that is being answered, where there is one."""

    def filter(self, record: logging.LogRecord) -> bool:
        if request := REQUEST.get():
            record.request = request
        return True


def start(level: str = "INFO") -> None:
    """Writes the logs of Opcit and of what it stands on as JSON from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(FIELDS, style="{", rename_fields=NAMES))
    handler.addFilter(WithRequest())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("streamlit", "uvicorn", "uvicorn.error"):
        theirs = logging.getLogger(name)
        theirs.handlers, theirs.propagate = [], True
    logging.getLogger("uvicorn.access").disabled = True  # hosting.requests says the same, with ids
    logging.getLogger("httpx").setLevel("WARNING")  # it logs addresses with their query
