from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from opcit.settings import Settings, load
from scripts import settings_page


def test_an_empty_environment_gives_the_defaults():
    assert load({}) == Settings()
    assert load({f"OPCIT_{f.name.upper()}": "" for f in fields(Settings)}) == Settings()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("database_url", "postgresql://a@b/c", "postgresql://a@b/c"),
        ("articles", "/tmp", Path("/tmp")),
        ("max_bytes", "5", 5),
        ("log_json", "1", True),
        ("log_level", "WARNING", "WARNING"),
        ("metrics_port", "0", 0),
        ("metrics_port", "9000", 9000),
        ("trusted_proxies", "10.0.0.1, 172.16.0.0/12", "10.0.0.1, 172.16.0.0/12"),
    ],
)
def test_a_setting_is_read(name, text, value):
    assert getattr(load({f"OPCIT_{name.upper()}": text}), name) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("OPCIT_MAX_BYTES", "0"),
        ("OPCIT_PARSE_SECONDS", "ten"),
        ("OPCIT_LOG_JSON", "yes"),
        ("OPCIT_LOG_LEVEL", "LOUD"),
        ("OPCIT_METRICS_PORT", "70000"),
        ("OPCIT_TRUSTED_PROXIES", "10.0.0.1/8"),
        ("OPCIT_TRUSTED_PROXIES", "caddy"),
    ],
)
def test_a_bad_value_is_named(name, text):
    with pytest.raises(ValueError, match=f"{name}.*{text}"):
        load({name: text})


def test_the_page_of_settings_is_the_code():
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.page(), (
        "run python -m scripts.settings_page"
    )
