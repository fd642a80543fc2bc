"""The command line: `python -m opcit analyse|ask|corpus|entities|stance|times|backup|restore`. Results on standard output.

Exit status: 0 done; 2 bad input or arguments, with one sentence on standard error; 1 where a corpus
cannot be gone on with for another reason, such as a cluster that is lost.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from opcit.article import Article
from opcit.corpus import command as corpus
from opcit.corpus.messages import BadCorpus, Stuck
from opcit.exports import EXPORTS, Export, notice, taking_back
from opcit.exports.together import Piece
from opcit.rows import ROWS, BadRow, annotate_rows, check_rows


class BadInput(Exception):
    """Something the user has to mend; its text is the sentence they are shown."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit status."""
    args = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], None] = args.command
    try:
        command(args)
    except (BadInput, BadRow, BadCorpus) as problem:
        print(f"opcit: {problem}", file=sys.stderr)
        return 2
    except Stuck as problem:
        print(f"opcit: {problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m opcit", description="Opcit reads commentary.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    analyse = commands.add_parser("analyse", help="everything found in one or more articles")
    analyse.add_argument("files", nargs="+", metavar="FILE")
    analyse.add_argument("--published", metavar="YYYY-MM-DD", help="the publication date, if known")
    formats = ", ".join(EXPORTS)
    analyse.add_argument("--format", default="json", metavar="NAME", help=f"one of {formats}")
    analyse.add_argument("-o", dest="folder", metavar="DIR", help="write one file an article here")
    analyse.add_argument(
        "--any-language", action="store_true", help="go on with text not in English"
    )
    analyse.set_defaults(command=_analyse)
    ask = commands.add_parser("ask", help="a summary or an answer by the model of OPCIT_LLM_URL")
    ask.add_argument("file", metavar="FILE")
    ask.add_argument("--question", metavar="WORDS", help="what to ask; a summary unless given")
    ask.set_defaults(command=_ask, published=None, any_language=False)
    many = commands.add_parser("corpus", help="many articles, as a Parquet dataset")
    corpus.add_arguments(many)
    many.set_defaults(command=corpus.command)
    for name, row in ROWS.items():
        rows = commands.add_parser(name, help=row.meaning)
        rows.add_argument("--jsonl", required=True, metavar="FILE", help="one JSON object a line")
        rows.set_defaults(command=_rows, name=name)
    for name, command, meaning in (
        ("backup", _backup, "all that the library holds, to one file"),
        ("restore", _restore, "a backup, into the empty database of OPCIT_DATABASE_URL"),
    ):
        whole = commands.add_parser(name, help=meaning)
        whole.add_argument("file", type=Path, metavar="FILE.zip")
        whole.set_defaults(command=command)
    return parser


def _analyse(args: argparse.Namespace) -> None:
    """Every file that can be read; those that cannot are then named, and the status is 2."""
    export, pieces, refused = _export(args), [], []
    for path in args.files:
        try:
            pieces.append(_piece(path, args))
        except BadInput as problem:
            refused.append(str(problem))
    if args.folder is not None:
        _write(pieces, export, Path(args.folder))
    elif pieces:
        _print(export, pieces)
    if refused:
        raise BadInput("\nopcit: ".join(refused))


def _export(args: argparse.Namespace) -> Export:
    """The format asked for, before any work is done for one that cannot be had."""
    export = EXPORTS.get(args.format)
    if export is None:
        raise BadInput(f"There is no format {args.format}: choose {', '.join(EXPORTS)}.")
    if args.folder is None and export.binary:
        raise BadInput(f"{export.title} is written to files: name a folder with -o DIR.")
    if args.folder is None and len(args.files) > 1 and export.several is None:
        raise BadInput(f"{export.title} is one file an article: name a folder with -o DIR.")
    return export


def _print(export: Export, pieces: Sequence[Piece]) -> None:
    """One reading as a file would hold it, several as the format joins them."""
    if export.several is not None and len(pieces) > 1:
        text = export.several(pieces)
    else:
        text = export.content(pieces[0].reading, pieces[0].told, pieces[0].threads).decode()
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def _write(pieces: Sequence[Piece], export: Export, folder: Path) -> None:
    """One file an article, named after its source; a second of the same name gets a number."""
    taken: Counter[str] = Counter()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for piece in pieces:
            taken[piece.name] += 1
            number = taken[piece.name]
            name = piece.name if number == 1 else f"{piece.name}-{number}"
            content = export.content(piece.reading, piece.told, piece.threads)
            (folder / f"{name}.{export.extension}").write_bytes(content)
    except OSError as problem:
        raise BadInput(f"Could not write to {folder}: {problem.strerror}.") from None


def _piece(path: str, args: argparse.Namespace) -> Piece:
    """The analysis of a file; of an exported reading, the reading as it is, with all that people did to it."""
    from opcit.analyse import analyse

    if not taking_back.is_export(path):
        reading = analyse(_article(path, args))
        return Piece(Path(path).stem, reading, notice(reading))
    if args.published:
        raise BadInput(f"{path}: a reading is dated already; give --published with the article.")
    try:
        data = Path(path).read_bytes()
        reading, whole = taking_back.read(data), taking_back.read_whole(data)
        return Piece(Path(path).stem, reading, notice(reading, record=whole.record), whole.threads)
    except OSError as problem:
        raise BadInput(f"Could not open {path}: {problem.strerror}.") from None
    except taking_back.NotAReading as problem:
        raise BadInput(f"{path}: {problem}") from None


def _ask(args: argparse.Namespace) -> None:
    """Prints those sentences of a language model's answer that cite words of the article."""
    from opcit.asking import cited
    from opcit.asking.endpoint import NoAnswer, endpoint
    from opcit.settings import load

    try:
        found = endpoint(load())
        if found is None:
            raise BadInput(
                "No language model is set up: name one in OPCIT_LLM_URL and OPCIT_LLM_MODEL."
            )
        answer = cited.ask(found, _piece(args.file, args).reading, args.question or cited.SUMMARY)
    except (NoAnswer, ValueError) as problem:
        raise BadInput(str(problem)) from None
    print(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode())


def _article(path: str, args: argparse.Namespace) -> Article:
    from opcit import ingest
    from opcit.ingest.dates import with_given_date
    from opcit.settings import load

    try:
        data = Path(path).read_bytes()
    except OSError as problem:
        raise BadInput(f"Could not open {path}: {problem.strerror}.") from None
    try:
        article = ingest.read(
            data, Path(path).name, any_language=args.any_language, settings=load()
        )
        return with_given_date(article, args.published) if args.published else article
    except ingest.NotEnglish as problem:
        raise BadInput(f"{path}: {problem} Add --any-language to go on.") from None
    except (ingest.Unreadable, ValueError) as problem:
        raise BadInput(f"{path}: {problem}") from None


def _backup(args: argparse.Namespace) -> None:
    from opcit.settings import load
    from opcit.store import backup, open_store

    store = open_store(load().database_url)
    try:
        made = backup.backup(store, args.file)
    except OSError as problem:
        raise BadInput(f"Could not write {args.file}: {problem.strerror}.") from None
    finally:
        store.engine.dispose()
    print(msgspec.json.encode(made).decode())


def _restore(args: argparse.Namespace) -> None:
    from opcit.settings import load
    from opcit.store import restoring

    try:
        found = restoring.restore(load().database_url, args.file)
    except restoring.NotRestored as problem:
        raise BadInput(str(problem)) from None
    except OSError as problem:
        raise BadInput(f"Could not open {args.file}: {problem.strerror}.") from None
    print(msgspec.json.encode(found).decode())


def _rows(args: argparse.Namespace) -> None:
    try:
        with Path(args.jsonl).open(encoding="utf-8-sig") as lines:
            if lines.seekable():
                check_rows(args.name, lines)
                lines.seek(0)
            for line in annotate_rows(args.name, lines):
                print(line)
    except OSError as problem:
        raise BadInput(f"Could not open {args.jsonl}: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{args.jsonl} is not UTF-8 text.") from None


if __name__ == "__main__":
    sys.exit(main())
