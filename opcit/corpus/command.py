"""`python -m opcit corpus IN OUT`: its arguments, and how a run is put together from them."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from opcit.corpus.columns import FIELDS
from opcit.corpus.messages import BadCorpus, Options
from opcit.corpus.partitions import WORDS

if TYPE_CHECKING:
    from opcit.corpus.runners import Runner
    from opcit.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("input", metavar="IN", help="a folder, or a .csv, .jsonl or .parquet file")
    parser.add_argument("output", metavar="OUT", help="the folder of the dataset")
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes; all cores unless given"
    )
    parser.add_argument("--cluster", metavar="WHERE", help="Dask: local:N, or tcp://host:port")
    parser.add_argument(
        "--store", action="store_true", help="keep articles and readings in OPCIT_DATABASE_URL too"
    )
    parser.add_argument(
        "--words", type=int, default=WORDS, metavar="N", help="about as many a partition"
    )
    parser.add_argument(
        "--seconds", type=int, default=300, metavar="N", help="what one article may take"
    )
    parser.add_argument(
        "--any-language", action="store_true", help="go on with text not in English"
    )
    parser.add_argument("--again", action="store_true", help="begin anew what OUT holds")
    for field in FIELDS:
        parser.add_argument(f"--{field}", metavar="COLUMN", help=f"the column of the {field}")


def command(args: argparse.Namespace) -> None:
    """Runs, and prints its summary as JSON. Raises BadCorpus, and Stuck where a run cannot go on."""
    from opcit.corpus.dataset import Plan, opened
    from opcit.corpus.progress import Progress
    from opcit.corpus.run import Run
    from opcit.corpus.sources import source
    from opcit.fingerprint import engine_id

    _check(args)
    columns = {field: name for field in FIELDS if (name := getattr(args, field))}
    path = Path(args.input).resolve()
    found, store = source(path, columns), _store(args)
    options = Options(args.any_language, args.store, args.seconds)
    plan = Plan(engine_id(), str(path), columns, args.words, args.any_language)
    with opened(Path(args.output), plan, args.again) as dataset:
        next(
            found.records(), None
        )  # what is wrong with the input is said before anything is started
        runner = _runner(args)
        try:
            progress = Progress(sys.stderr, found.size)
            run = Run(found, dataset, runner, progress, options, args.words, engine_id(), store)
            summary = run.go()
        except KeyboardInterrupt:
            _stopped()
        finally:
            runner.close()
    print(json.dumps({"output": args.output, **summary}, ensure_ascii=False, indent=2))


def _check(args: argparse.Namespace) -> None:
    for name in ("workers", "words", "seconds"):
        value = getattr(args, name)
        if value is not None and value < 1:
            raise BadCorpus(f"--{name} must be a positive whole number, not {value}.")
    if args.cluster and args.workers:
        raise BadCorpus("Give --workers or --cluster, not both: local:N says how many.")


def _runner(args: argparse.Namespace) -> Runner:
    if args.cluster:
        from opcit.corpus.cluster import DaskCluster

        return DaskCluster(args.cluster)
    from opcit.corpus.runners import LocalPool

    return LocalPool(args.workers or _cores())


def _cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _store(args: argparse.Namespace) -> Store | None:
    if not args.store:
        return None
    from opcit.settings import load
    from opcit.store import open_store

    try:
        return open_store(load().database_url)
    except Exception as problem:
        raise BadCorpus(f"The store cannot be opened: {problem}") from None


def _stopped() -> None:
    """Ends at once, without waiting for what is being read: the next run goes on from here."""
    sys.stderr.write("\nopcit: stopped; the same command goes on from here.\n")
    sys.stderr.flush()
    os._exit(130)
