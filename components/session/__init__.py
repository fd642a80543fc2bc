"""What pages share: the store, readings, rights, jobs and the state in the URL, as `session.NAME`.

With components/desk.py and jobs.py the only place that caches, opens the store or calls analyse. Below:
desks (which store), then rights, then readings and correcting, then shelf, importing and collecting.
"""

from components.session.collecting import (
    became,
    change_collection,
    collection,
    collections,
    delete_collection,
    holding,
    make_collection,
    order_collection,
    put_in,
    restore_collection,
    say_outcome,
    take_out,
)
from components.session.correcting import correct, redo, revert, undo
from components.session.desks import (
    analysis,
    desk,
    desk_of,
    job,
    jobs,
    load,
    loading,
    opposed,
    settings,
    store,
    warm,
)
from components.session.gathering import Gathered, gathered
from components.session.importing import came_of, cancel_import, imported, importing
from components.session.once import drawn
from components.session.readings import (
    as_read,
    corrected,
    editable,
    log,
    orphans,
    reading,
    record,
    threads,
)
from components.session.rights import (
    by_link,
    drawing,
    guest_cookie,
    in_sight,
    may,
    need,
    own,
    person,
    writing,
)
from components.session.shelf import (
    article,
    awaited,
    cards,
    cards_of,
    choices,
    delete,
    edit,
    find,
    looser,
    restore,
    taking,
)
from components.session.url import carried, get, put

__all__ = ["Gathered", "analysis", "article", "as_read", "awaited", "became", "by_link", "came_of", "cancel_import", "cards", "cards_of", "carried", "change_collection", "choices", "collection", "collections", "correct", "corrected", "delete", "delete_collection", "desk", "desk_of", "drawing", "drawn", "edit", "editable", "find", "gathered", "get", "guest_cookie", "holding", "imported", "importing", "in_sight", "job", "jobs", "load", "loading", "log", "looser", "make_collection", "may", "need", "opposed", "order_collection", "orphans", "own", "person", "put", "put_in", "reading", "record", "redo", "restore", "restore_collection", "revert", "say_outcome", "settings", "store", "take_out", "taking", "threads", "undo", "warm", "writing"]  # fmt: skip
