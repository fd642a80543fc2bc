from __future__ import annotations

from sqlalchemy import inspect

from opcit.store import articles, open_store


def test_a_workspace_holds_nothing_of_another(database_url, make_article):
    article = make_article("The envoy left.")
    main, desk, lab = (open_store(database_url, name) for name in ("", "desk", "lab"))
    with desk.write() as connection:
        articles.keep(connection, article, "paste")
    found = []
    for store in (main, desk, lab, open_store(database_url, "desk")):
        with store.read() as connection:
            found.append(articles.get(connection, article.id) is not None)
        store.engine.dispose()
    assert found == [False, True, False, True]


def test_the_same_article_is_edited_in_one_workspace_only(database_url, make_article):
    article = make_article("The envoy left.", title="Before")
    stores = [open_store(database_url, name) for name in ("desk", "lab")]
    for store in stores:
        with store.write() as connection:
            articles.keep(connection, article, "paste")
    with stores[0].write() as connection:
        articles.edit(connection, article.id, title="After")
    titles = []
    for store in stores:
        with store.read() as connection:
            titles.append(articles.get(connection, article.id).article.title)
    assert titles == ["After", "Before"]
    for store in stores:
        store.engine.dispose()


def test_every_workspace_has_the_whole_schema(database_url):
    tables = []
    for name in ("", "desk"):
        store = open_store(database_url, name)
        tables.append(set(inspect(store.engine).get_table_names()))
        store.engine.dispose()
    assert tables[0] == tables[1] and "shares" in tables[0]
