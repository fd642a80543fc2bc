"""Summaries and answers by a language model: only sentences that cite words where they stand count."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from opcit.__main__ import main
from opcit.article import Span
from opcit.asking import cited
from opcit.asking.endpoint import Endpoint, NoAnswer, endpoint
from opcit.settings import Settings, load

TEXT = "The envoy left on Monday.\n\nPetrov will return in 2021."


class Stub(HTTPServer):
    """An OpenAI-compatible server that answers what the test says, and keeps what it was asked."""

    answer: object = None
    status = 200
    asked: dict[str, object]
    headers: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.headers = dict(self.headers) | {"path": self.path}
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def stub() -> Iterator[Stub]:
    server = Stub(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def said(*sentences: dict[str, object]) -> dict[str, object]:
    """An answer in OpenAI's form."""
    return {"choices": [{"message": {"content": json.dumps({"sentences": sentences})}}]}


def cite(start: int, end: int, words: str | None = None) -> dict[str, object]:
    return {"start": start, "end": end, "words": TEXT[start:end] if words is None else words}


def test_a_sentence_counts_if_what_it_cites_stands_there(stub, staged):
    stub.answer = said(
        {"text": "The envoy  left.", "cites": [cite(0, 25)]},
        {"text": "Petrov returns.", "cites": [cite(27, 54), cite(0, 25)]},
        {"text": "He was bribed.", "cites": []},
        {"text": "He was angry.", "cites": [cite(0, 25, "The envoy was angry.")]},
        {"text": "It rained.", "cites": [cite(0, 25), cite(40, 900, "and it rained")]},
        {"text": "It snowed.", "cites": [cite(-5, 3, "")]},
    )
    found = cited.ask(Endpoint(stub.url, "small", "secret"), staged(*TEXT.split("\n\n")))
    assert [s.text for s in found.sentences] == ["The envoy left.", "Petrov returns."]
    assert found.sentences[1].cites == (Span(27, 54), Span(0, 25))
    assert found.dropped == 4 and found.by == "small"


def test_the_model_is_given_each_sentence_with_its_place(stub, staged):
    stub.answer = said()
    cited.ask(
        Endpoint(stub.url, "small", "secret"), staged(*TEXT.split("\n\n")), "Who will return?"
    )
    material = stub.asked["messages"][1]["content"]
    assert "[0-25] The envoy left on Monday." in material and "[27-54] Petrov" in material
    assert material.endswith("Question: Who will return?")
    assert stub.asked["model"] == "small" and stub.headers["path"] == "/v1/chat/completions"
    assert stub.headers["Authorization"] == "Bearer secret"


@pytest.mark.parametrize(
    ("status", "answer", "problem"),
    [
        (500, {}, "answered with an error"),
        (302, {}, "answered with an error"),
        (200, {"choices": []}, "not OpenAI's"),
        (200, {"choices": [{"message": {"content": "Dear reader, the envoy left."}}]}, "not answer in the form"),
        (200, {"choices": [{"message": {"content": '{"sentences": [{"text": 1}]}'}}]}, "not answer in the form"),
    ],
)  # fmt: skip
def test_any_other_answer_is_one_sentence(status, answer, problem, stub, staged):
    stub.status, stub.answer = status, answer
    with pytest.raises(NoAnswer, match=problem):
        cited.ask(Endpoint(stub.url, "small"), staged(TEXT))


def test_an_answer_in_a_fence_is_read():
    found = cited.checked('```json\n{"sentences": [{"text": "Left.", "cites": [{"start": 0, "end": 9, "words": "The envoy"}]}]}\n```', TEXT, "m")  # fmt: skip
    assert [s.text for s in found.sentences] == ["Left."]


def test_nobody_there_and_an_article_that_is_too_long_are_one_sentence(staged):
    nobody = Endpoint("http://127.0.0.1:9", "small", seconds=2)
    with pytest.raises(NoAnswer, match="could not be reached"):
        cited.ask(nobody, staged(TEXT))
    with pytest.raises(NoAnswer, match="more than"):
        cited.ask(nobody, staged("The envoy left. " * 4_000))


def test_it_is_off_unless_a_host_names_a_model(tmp_path, monkeypatch, capsys):
    assert endpoint(Settings()) is None and endpoint(load({})) is None
    with pytest.raises(ValueError, match="OPCIT_LLM_MODEL"):
        load({"OPCIT_LLM_URL": "http://localhost:11434/v1"})
    with pytest.raises(ValueError, match="http://"):
        load({"OPCIT_LLM_URL": "file:///etc/passwd", "OPCIT_LLM_MODEL": "m"})
    monkeypatch.delenv("OPCIT_LLM_URL", raising=False)
    (tmp_path / "a.txt").write_text(TEXT)
    assert main(["ask", str(tmp_path / "a.txt")]) == 2
    assert "No language model is set up" in capsys.readouterr().err


def test_the_command_prints_what_counts(stub, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("OPCIT_LLM_URL", stub.url)
    monkeypatch.setenv("OPCIT_LLM_MODEL", "small")
    stub.answer = said({"text": "The envoy left.", "cites": [cite(0, 25)]}, {"text": "Rain."})
    (tmp_path / "a.txt").write_text(TEXT)
    assert main(["ask", str(tmp_path / "a.txt"), "--question", "What happened?"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert page == {
        "sentences": [{"text": "The envoy left.", "cites": [{"start": 0, "end": 25}]}], "dropped": 1, "by": "small",
    }  # fmt: skip


def test_the_key_is_in_no_printed_settings():
    assert "secret" not in repr(Settings(llm_key="secret")) + repr(Endpoint("u", "m", "secret"))
