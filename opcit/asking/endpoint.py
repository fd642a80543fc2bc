"""An OpenAI-compatible endpoint: messages in, the words of the answer out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx

from opcit.settings import Settings


class NoAnswer(Exception):
    """The endpoint gave no answer that can be used; its text is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask. url: ends before "/chat/completions", such as http://localhost:11434/v1."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: int = 120

    def answer(self, messages: Sequence[dict[str, str]]) -> str:
        """What the model says. Raises NoAnswer."""
        page = {
            "model": self.model, "messages": list(messages), "temperature": 0, "stream": False,
            "response_format": {"type": "json_object"},
        }  # fmt: skip
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            with httpx.Client(timeout=self.seconds, follow_redirects=False) as client:
                response = client.post(
                    f"{self.url.rstrip('/')}/chat/completions", json=page, headers=headers
                )
        except httpx.TimeoutException:
            raise NoAnswer(f"The language model took more than {self.seconds} seconds.") from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise NoAnswer("The language model could not be reached: see OPCIT_LLM_URL.") from None
        return _words(response)


def _words(response: httpx.Response) -> str:
    if not response.is_success:
        raise NoAnswer(f"The language model answered with an error ({response.status_code}).")
    try:
        words = response.json()["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError):
        words = None
    if not isinstance(words, str):
        raise NoAnswer("The language model answered in a form that is not OpenAI's.")
    return words


def endpoint(settings: Settings) -> Endpoint | None:
    """The endpoint that the host has named, if any."""
    if not settings.llm_url:
        return None
    return Endpoint(settings.llm_url, settings.llm_model, settings.llm_key, settings.llm_seconds)
