from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from opcit.identity import rules
from opcit.identity.person import RIGHTS
from opcit.settings import Settings

LOGIN = Settings(
    public_url="https://opcit.example", oidc_issuer="https://id.example", oidc_client_id="opcit",
    oidc_client_secret="s", cookie_secret="c" * 32, allowed="@paper.example, guest@mail.example",
    analysts="ann@paper.example", admins="@desk.example",
    workspaces="desk = @desk.example; culture=ann@paper.example",
)  # fmt: skip


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True), ("localhost:8501", True), ("LOCALHOST", True), ("127.0.0.1", True),
        ("127.9.9.9:80", True), ("::1", True), ("[::1]:8501", True), ("app.localhost:1", True),
        ("0.0.0.0", False), ("::", False), ("192.168.1.4", False), ("example.org", False),
        ("localhost.evil.example", False), ("127.0.0.1.evil.example", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_this_computer_itself(host, here):
    assert rules.loopback(host) is here


def test_nobody_else_is_let_in_as_the_local_user():
    assert rules.mode(Settings(), "localhost") == "local"
    assert rules.mode(Settings(), "0.0.0.0") == "samples"
    assert rules.mode(Settings(hosted=True), "127.0.0.1") == "samples"
    ready = Settings(hosted=True, public_url="https://opcit.example", cookie_secret="c" * 32)
    assert rules.mode(ready, "0.0.0.0") == "samples", "no provider yet"
    assert rules.mode(LOGIN, "127.0.0.1") == rules.mode(LOGIN, "0.0.0.0") == "login"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cookie_secret": ""}, "OPCIT_COOKIE_SECRET"),
        ({"oidc_issuer": "", "public_url": ""}, "OPCIT_PUBLIC_URL, OPCIT_OIDC_ISSUER"),
        ({"cookie_secret": "short"}, "32 characters"),
        ({"allowed": "", "analysts": "", "admins": ""}, "Nobody may log in"),
        ({"workspaces": "Big Desk=@a.example"}, "OPCIT_WORKSPACES"),
        ({"workspaces": "samples=@a.example"}, "OPCIT_WORKSPACES"),
        ({"workspaces": "desk"}, "OPCIT_WORKSPACES"),
    ],
)
def test_a_login_that_is_half_configured_does_not_start(change, said):
    with pytest.raises(ValueError, match=said):
        rules.mode(replace(LOGIN, **change), "127.0.0.1")


@pytest.mark.parametrize(
    ("address", "role", "workspace"),
    [
        ("ann@paper.example", "analyst", "culture"), ("ANN@paper.example ", "analyst", "culture"),
        ("bob@paper.example", "reader", ""), ("guest@mail.example", "reader", ""),
        ("chief@desk.example", "admin", "desk"), ("eve@mail.example", "stranger", ""),
        ("eve@sub.paper.example", "stranger", ""), ("paper.example", "stranger", ""),
        ("@paper.example", "stranger", ""), ("", "stranger", ""), ("eve@evil.example@paper.example.org", "stranger", ""),
    ],
)  # fmt: skip
def test_who_somebody_is_by_their_address(address, role, workspace):
    person = rules.person(LOGIN, address, "Name")
    assert (person.role, person.workspace) == (role, workspace)


def test_each_role_may_what_those_below_it_may():
    order = ["stranger", "guest", "reader", "analyst", "admin"]
    assert list(RIGHTS) == order
    assert all(RIGHTS[low] < RIGHTS[high] for low, high in pairwise(order))


def test_secrets_are_not_shown_where_settings_are_printed():
    assert "cccc" not in repr(LOGIN)
