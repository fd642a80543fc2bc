"""The ten steps of deploy/README.md, walked as far as they go without Docker, a domain and a second machine.

In this order: each step works on what those before it made.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from benchmarks.proxying import proxied
from benchmarks.serving import ROOT, Replica, free_port, replica, stop
from opcit.article import Article, Paragraph, text_id
from opcit.store import articles, open_store
from tests import patience
from tests.provider import log_in, provider

pytestmark = pytest.mark.browser
README = (ROOT / "deploy" / "README.md").read_text()
STEPS = dict(re.findall(r"^(\d+)\. (.+?)(?=^\d+\. |^$)", README, re.MULTILINE | re.DOTALL))
ANN = "ann@desk.example"
TEXT = "The harbour board met in secret and sold the northern pier."


@dataclass
class Server:
    """What stands after the steps so far: the folder deploy/, the proxy's address, the replicas with their settings."""

    folder: Path
    port: int
    provider: str
    database: str
    stack: ExitStack
    given: dict[str, str] = field(default_factory=dict)
    replicas: list[Replica] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def settings(self) -> dict[str, str]:
        """What compose.yaml and .env give a replica, but for what is another computer's there."""
        page = yaml.safe_load((self.folder / "compose.yaml").read_text())
        given = dict(filled(line) for line in (self.folder / ".env").read_text().splitlines() if line[:1].isupper())  # fmt: skip
        told = {n: interpolated(str(v), given) for n, v in page["services"]["opcit-1"]["environment"].items()}  # fmt: skip
        here = {"OPCIT_PUBLIC_URL": self.address, "OPCIT_METRICS_PORT": str(free_port())}
        return {**given, **told, **here, "OPCIT_DATABASE_URL": self.database}

    def start(self) -> Replica:
        settings = self.settings()
        url = settings.pop("OPCIT_DATABASE_URL")
        return self.stack.enter_context(replica(database_url=url, **settings))


def filled(line: str) -> tuple[str, str]:
    name, _, value = line.partition("=")
    return name, value


def interpolated(value: str, given: dict[str, str]) -> str:
    """As compose fills ${NAME}, ${NAME:-default} and ${NAME:?why}."""

    def found(match: re.Match[str]) -> str:
        name, kind, rest = match[1], match[2], match[3]
        if value := given.get(name, ""):
            return value
        assert kind != ":?", f"compose would not start: {name} {rest}"
        return rest or ""

    return re.sub(r"\$\{(\w+)(:[-?])?([^}]*)\}", found, value)


def commands(step: int) -> list[str]:
    return re.findall(r"`([^`]+)`", STEPS[str(step)])


@pytest.fixture(scope="module")
def server(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("steps")
    shutil.copytree(ROOT / "deploy", folder / "deploy")
    with provider({ANN: "Ann"}, {}) as address, ExitStack() as stack:
        yield Server(folder / "deploy", free_port(), address, postgres_url, stack)


def test_there_are_ten() -> None:
    assert list(STEPS) == [str(n) for n in range(1, 11)]


def test_4_and_5_the_file_of_secrets(server: Server) -> None:
    copy = next(c for c in commands(4) if c.startswith("cp "))
    subprocess.run(["sh", "-c", copy], cwd=server.folder, check=True)
    file = server.folder / ".env"
    assert file.stat().st_mode & 0o077 == 0, "others can read it"
    make = next(c for c in commands(5) if c.startswith("python3 "))
    made = [subprocess.run(["sh", "-c", make], capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)]  # fmt: skip
    assert made[0] != made[1]
    server.given |= {"DOMAIN": "opcit.test", "POSTGRES_PASSWORD": made[0], "OPCIT_COOKIE_SECRET": made[1]}  # fmt: skip


def fill_in(server: Server) -> None:
    text = (server.folder / ".env").read_text()
    for name, value in server.given.items():
        text, changed = re.subn(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
        assert changed == 1, f"the example lacks {name}"
    (server.folder / ".env").write_text(text)


def test_6_who_may_sign_in(server: Server) -> None:
    fill_in(server)
    server.given |= {"OPCIT_OIDC_ISSUER": server.provider}
    fill_in(server)
    with pytest.raises(RuntimeError, match="OPCIT_OIDC_CLIENT_ID, OPCIT_OIDC_CLIENT_SECRET too"):
        server.start()
    server.given |= {
        "OPCIT_OIDC_CLIENT_ID": "opcit", "OPCIT_OIDC_CLIENT_SECRET": "secret", "OPCIT_ANALYSTS": "@desk.example",
        "OPCIT_WORKSPACES": "desk=@desk.example",
    }  # fmt: skip
    fill_in(server)


def test_7_and_8_start_and_look(server: Server, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:  # fmt: skip
    server.replicas = [server.start(), server.start()]
    addresses = [one.address for one in server.replicas]
    server.stack.enter_context(proxied(addresses, tmp_path_factory.mktemp("proxy"), server.port))
    assert all(patience.get(f"{address}/readyz").is_success for address in addresses)
    page = signed_in(browser, server)
    expect(page.get_by_role("link", name="Colombia said no").first).to_be_visible()
    at = page.context.cookies()
    assert {"opcit_replica", "_streamlit_user"} <= {cookie["name"] for cookie in at}
    mine = next(one for one in server.replicas if '"disconnected"' in one.log.read_text() or '"connected"' in one.log.read_text())  # fmt: skip
    stop(mine.process)
    page.goto(server.address)
    expect(page.get_by_text(f"Signed in as {ANN}")).to_be_visible()
    page.context.close()


def signed_in(browser: Browser, server: Server) -> Page:
    page = browser.new_context().new_page()
    page.goto(server.address)
    log_in(page, server.address, ANN)
    expect(page.get_by_text(f"Signed in as {ANN} (analyst, workspace desk)")).to_be_visible()  # fmt: skip
    return page


def run(command: str, places: dict[str, str], **settings: str) -> str:
    """What a command of the README prints, run here as it would be in the container."""
    words = command.split(" opcit-1 python ")[1].split()
    for place, here in places.items():
        words = [word.replace(place, here) for word in words]
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def test_9_the_backup_holds_each_team_and_comes_back(server: Server, tmp_path: Path) -> None:
    desk = open_store(server.database, "desk")
    article = Article(text_id(TEXT), TEXT, (Paragraph(0, len(TEXT)),), title="The pier")
    with desk.write() as connection:
        articles.keep(connection, article, "paste")
    desk.engine.dispose()
    backup = next(c for c in commands(9) if "opcit backup" in c)
    restore = next(c for c in commands(9) if "opcit restore" in c)
    mounted = re.findall(r"-v \"\$PWD/backups:(/\w+)(?::ro)?\"", backup + restore)
    assert mounted == ["/backups", "/backups"] and "mkdir backups" in " ".join(commands(9))
    places = {"/backups": str(tmp_path)}
    run(backup, places, OPCIT_DATABASE_URL=server.database)
    (url,) = re.findall(r"-e OPCIT_DATABASE_URL=(\S+)", restore)
    here = url.replace("/tmp/", f"{tmp_path}/")
    assert here != url
    run(restore, places, OPCIT_DATABASE_URL=here)
    again = open_store(here, "desk")
    with again.read() as connection:
        assert articles.get(connection, article.id)
    again.engine.dispose()


def test_10_an_upgrade_starts_on_what_is_there(server: Server, browser: Browser) -> None:
    """Another process on the same database, while one still runs, as when compose starts them anew."""
    newer = server.start()
    assert patience.get(f"{newer.address}/readyz").is_success
    desk = open_store(server.database, "desk")
    with desk.read() as connection:
        assert articles.get(connection, text_id(TEXT))
    desk.engine.dispose()
