"""Prometheus metrics of this replica, in a registry of their own, on a port of their own.

They are not on the app's port, so that no proxy can make them public by mistake.
"""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

from components import session
from opcit import __version__

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)
REQUESTS = Counter(
    "opcit_http_requests", "Answered requests.", ["method", "route", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "opcit_http_request_seconds", "Time to the end of an answer.", ["route"], registry=REGISTRY
)
SESSIONS = Gauge("opcit_sessions", "Browsers that are connected now.", registry=REGISTRY)
BUILD = Gauge("opcit_build", "1, labelled with the version.", ["version"], registry=REGISTRY)
BUILD.labels(__version__).set(1)


class Jobs:
    """The analyses and other long work of this replica, counted by state at every scrape."""

    def collect(self) -> Iterable[GaugeMetricFamily]:
        family = GaugeMetricFamily("opcit_jobs", "Jobs remembered, by state.", labels=["state"])
        counts: dict[str, int] = {}
        for job in session.jobs():
            counts[job.state] = counts.get(job.state, 0) + 1
        for state, count in counts.items():
            family.add_metric([state], count)
        yield family


REGISTRY.register(Jobs())


def serve(address: str, port: int) -> None:
    """Answers scrapes at http://address:port/metrics, on a daemon thread."""
    start_http_server(port, addr=address, registry=REGISTRY)
