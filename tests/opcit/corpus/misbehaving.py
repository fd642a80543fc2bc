"""A process that reads as Opcit's does, save that some articles kill it or never end."""

from __future__ import annotations

import os
import time

from opcit.corpus import reading, worker

real = reading.analyse


def analyse(article):
    if "DIES HERE" in article.text:
        os._exit(11)
    if "NEVER ENDS" in article.text:
        time.sleep(600)
    if "IS WRONG" in article.text:
        raise KeyError("no such actor")
    return real(article)


reading.analyse = analyse
worker.main()
