"""Plays every attack and prints a line for each; the exit status is 1 where one was not held off."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.serving import CHROMIUM_ARGS, Start, chromium, served
from opcit.store import open_store
from scripts.attacks import addresses, articles, links, requests
from scripts.attacks.attack import Attack, Broken, Scene

ATTACKS: tuple[Attack, ...] = (
    *articles.ATTACKS,
    *addresses.ATTACKS,
    *requests.ATTACKS,
    *links.ATTACKS,
)


@contextmanager
def scene(
    browser: Browser, library: Path | None = None, start: Start = subprocess.Popen
) -> Iterator[Scene]:
    """A server with a library of its own (a copy of this SQLite file), and two pages of the browser before it."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/opcit.db"
        if library:
            shutil.copy2(library, f"{folder}/opcit.db")
        store = open_store(url)
        with served(database_url=url, start=start) as address:
            context = browser.new_context()
            made = Scene(address, store, context.new_page(), context.new_page(), Path(folder))
            made.watch()
            yield made
            context.close()
        store.engine.dispose()


@contextmanager
def chrome() -> Iterator[Browser]:
    """A Chromium of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_ARGS))
        yield browser
        browser.close()


def play(attack: Attack, on: Scene) -> tuple[bool, str]:
    """Whether it was held off, and what was seen."""
    try:
        return True, attack.play(on)
    except Broken as broken:
        return False, str(broken)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"


def main() -> int:
    held = 0
    with chrome() as browser, scene(browser) as on:
        for attack in ATTACKS:
            sound, seen = play(attack, on)
            held += sound
            print(
                f"{'held' if sound else 'BROKEN':<8}{attack.name}: {seen.splitlines()[0]}",
                flush=True,
            )
    print(f"{held} of {len(ATTACKS)} held off")
    return int(held < len(ATTACKS))


if __name__ == "__main__":
    sys.exit(main())
