"""Settings, read once from the environment and frozen."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from opcit import lists
from opcit.models import plugged

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a host can set. Names in the environment: OPCIT_ and the name in capitals.

    The text under each is its documentation, from which scripts/settings_page.py makes docs/settings.md.
    """

    database_url: str = f"sqlite:///{ROOT / 'data' / 'opcit.db'}"
    """Where the library is kept: sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME."""
    articles: Path | None = None
    """A folder whose articles are loaded into the library at the start."""
    knowledge: Path | None = None
    """A folder of files named as in opcit/data (leaders.toml, organisations.toml), whose entries are added to ours."""
    max_bytes: int = 10 * 1024 * 1024
    """The largest file that is read, in bytes. STREAMLIT_SERVER_MAX_UPLOAD_SIZE (MB), which bounds archives too, must not be less."""
    parse_seconds: int = 60
    """How long the reading of one file may take before it is given up."""
    parse_memory: int = 2 * 1024**3
    """The memory that the reading of one file may take, in bytes."""
    fetch_seconds: int = 20
    """How long the fetching of one address may take."""
    hosted: bool = False
    """1: others reach this server; without a login they see the samples and change nothing. Also so where the server's
    address (STREAMLIT_SERVER_ADDRESS) is not a loopback one."""
    public_url: str = ""
    """Where browsers reach Opcit, as https://opcit.example.org; a login comes back there."""
    oidc_issuer: str = ""
    """The address of the OpenID Connect provider that people log in with."""
    oidc_client_id: str = ""
    """What the provider calls this Opcit."""
    oidc_client_secret: str = field(default="", repr=False)
    """The secret that the provider gave with it."""
    cookie_secret: str = field(default="", repr=False)
    """Signs the cookie of who is logged in: 32 random characters or more, the same on every replica."""
    allowed: str = ""
    """Who may log in, with commas between: addresses (ann@example.org) and domains (@example.org). They read and comment."""
    analysts: str = ""
    """Who may also add, correct, delete and share: addresses and domains as in OPCIT_ALLOWED, of which they need not be part."""
    admins: str = ""
    """Who may also end the links of others: addresses and domains."""
    workspaces: str = ""
    """Teams that see their own articles only, as desk=ann@example.org,@paper.example; lab=@lab.example. Who is in none uses the main one."""
    trusted_proxies: str = ""
    """Proxies in front of this server: addresses and networks (172.30.77.0/24) with commas between. What they say of a visitor's
    address and of https is believed; what others say is not. One on this computer is trusted anyway."""
    spacy_pipeline: str = ""
    """Another spaCy pipeline for the trees: the name of one that is installed (en_core_web_trf), or a folder."""
    stance_model: Path | None = None
    """Another model of stance: a folder with model.onnx, tokenizer.json and labels.json. See docs/models.md."""
    llm_url: str = ""
    """An OpenAI-compatible endpoint for summaries and answers, such as http://localhost:11434/v1; none: no text leaves this machine."""
    llm_model: str = ""
    """The model to ask for there; needed with OPCIT_LLM_URL."""
    llm_key: str = field(default="", repr=False)
    """The key that the endpoint wants, if any."""
    llm_seconds: int = 120
    """How long an answer may take."""
    log_json: bool = False
    """1: write logs as one JSON object a line. No log holds text of an article."""
    log_level: str = "INFO"
    """How much is logged: DEBUG, INFO, WARNING or ERROR."""
    metrics_port: int = 0
    """A port that answers Prometheus at /metrics; 0: none. Never make it public."""
    metrics_address: str = "127.0.0.1"
    """The address that the metrics' port listens on."""


LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of an environment. Raises ValueError, naming the variable, on a bad value."""
    if (added := lists.folder(environ)) is not None:
        lists.check(added)
    plugged.check(environ)
    given = {
        setting.name: _READ.get(setting.name, _READ_TYPES[str(setting.type)])(variable, text)
        for setting in fields(Settings)
        if (text := environ.get(variable := f"OPCIT_{setting.name.upper()}"))
    }
    _check_llm(found := Settings(**given))
    return found


def _check_llm(found: Settings) -> None:
    if not found.llm_url:
        return
    if not found.llm_url.startswith(("http://", "https://")):
        raise ValueError(
            f"OPCIT_LLM_URL must begin with http:// or https://, not {found.llm_url!r}."
        )
    if not found.llm_model:
        raise ValueError(
            "OPCIT_LLM_URL is set, and OPCIT_LLM_MODEL, which must name its model, is not."
        )


def _text(variable: str, text: str) -> str:
    return text


def _folder(variable: str, text: str) -> Path:
    return Path(text).expanduser()


def _number(variable: str, text: str) -> int:
    if not text.isdigit() or int(text) == 0:
        raise ValueError(f"{variable} must be a positive whole number, not {text!r}.")
    return int(text)


def _switch(variable: str, text: str) -> bool:
    if text not in ("0", "1"):
        raise ValueError(f"{variable} must be 1 or 0, not {text!r}.")
    return text == "1"


def _level(variable: str, text: str) -> str:
    if text not in LEVELS:
        raise ValueError(f"{variable} must be one of {', '.join(LEVELS)}, not {text!r}.")
    return text


def _networks(variable: str, text: str) -> str:
    for part in text.split(","):
        try:
            ipaddress.ip_network(part.strip())
        except ValueError:
            raise ValueError(
                f"{variable} must be addresses and networks, as 172.30.77.0/24, not {part.strip()!r}."
            ) from None
    return text


def _port(variable: str, text: str) -> int:
    if not text.isdigit() or int(text) > 65535:
        raise ValueError(f"{variable} must be a port's number, or 0 for none, not {text!r}.")
    return int(text)


_READ_TYPES: dict[str, Callable[[str, str], Any]] = {
    "str": _text, "int": _number, "bool": _switch, "Path | None": _folder,
}  # fmt: skip
_READ: dict[str, Callable[[str, str], Any]] = {
    "log_level": _level, "metrics_port": _port, "trusted_proxies": _networks,
}  # fmt: skip
