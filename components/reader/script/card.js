// The card of the selected mark: beside the text, on narrow screens a sheet at the bottom.

import { pageLink } from "./address.js"
import { drawOffers } from "./correct.js"
import { button, inView, make, narrow } from "./dom.js"
import { passageLink } from "./head.js"
import { drawHistory, setBy } from "./history.js"
import { comment } from "./marking.js"
import { applyView, select, unselect } from "./marks.js"
import { markWords } from "./text.js"

export function openCard(room, key, mark = null, others = []) {
  const card = room.data.cards[key]
  const parts = [
    drawCardHead(room, mark, card), drawTabs(room, mark, others), drawFacts(room, card), drawMentions(room, mark),
    drawReason(room, key, mark, card), drawHistory(room, key), drawOffers(room, mark, key), drawActions(room, card, mark),
  ]
  room.card.replaceChildren(...parts.filter(Boolean))
  room.card.classList.add("open")
  room.card.setAttribute("aria-label", `${card.kind}: ${card.title}`)
  room.say([card.kind, card.title, card.sure].filter(Boolean).join(". "))
}

function drawCardHead(room, mark, card) {
  const kind = make("span", { class: "kind", style: mark ? `--c: var(--${mark.layer})` : null }, card.kind)
  const close = button("×", () => closeCard(room, true), { class: "close", "aria-label": "Close card", title: "Close (Esc)" })
  return make("div", { class: "card-head" }, kind, close, make("h2", { tabindex: "-1" }, card.title))
}

function drawTabs(room, mark, others) {
  const rest = others.filter(other => other !== mark)
  if (!rest.length) return null
  const tabs = make("div", { class: "tabs", role: "group", "aria-label": "Other marks on these words" }, "Also here:")
  for (const other of rest) {
    tabs.append(button(other.title, () => select(room, other, { others, focus: true }), { style: `--c: var(--${other.layer})` }))
  }
  return tabs
}

function drawFacts(room, card) {
  const list = make("dl", {})
  for (const [label, parts] of card.facts) list.append(make("dt", {}, label), make("dd", {}, parts.map(part => drawPart(room, part))))
  return list
}

function drawPart(room, part) {
  if (typeof part === "string") return part
  if (!part.card) return passageLink(room, part)
  const first = room.marks.find(mark => mark.card === part.card)
  return first ? button(part.t, () => select(room, first, { focus: true }), { class: "link" }) : part.t
}

function drawMentions(room, mark) {
  const all = mark ? room.marks.filter(other => other.card === mark.card) : []
  if (all.length < 2) return null
  const at = all.indexOf(mark)
  const step = (label, name, to) => button(label, () => select(room, all[(to + all.length) % all.length], { focus: false }), { "aria-label": name, title: name })
  const nav = make("div", { class: "steps" }, step("‹", "Previous mention", at - 1), `mention ${at + 1} of ${all.length}`, step("›", "Next mention", at + 1))
  if (mark.layer !== "events") return nav
  const list = make("ol", { class: "mentions" })
  for (const other of all) list.append(make("li", { "aria-current": other === mark ? "true" : null }, button(`“${markWords(room, other)}”`, () => select(room, other), { class: "link" })))
  return make("div", {}, nav, list)
}

function drawReason(room, key, mark, card) {
  const by = setBy(room, key, card.by) ? `by person (${card.by})` : card.by
  const sure = card.sure ? make("span", { class: "sure" }, `${card.sure} (${card.confidence.toFixed(2)})`) : null
  return make("div", { class: "why" }, mark?.note ? make("p", {}, mark.note) : null, make("p", {}, card.why), make("p", { class: "by" }, sure, by ? " · " : null, by))
}

function drawActions(room, card, mark) {
  const actions = make("div", { class: "actions" })
  if (card.thread) actions.append(button("Answer, settle", () => room.ask({ thread: card.thread })))
  else if (room.data.notes && mark) actions.append(button("Comment", () => comment(room, mark)))
  actions.append(button("Copy link", event => copyAddress(room, event.currentTarget)))
  if (card.event) actions.append(make("a", { href: pageLink("timeline", room.data, "event", card.event), target: "_self" }, "Show on timeline"))
  if (card.actor) actions.append(make("a", { href: pageLink("actors", room.data, "actor", card.actor), target: "_self" }, "Show in actors"))
  return actions
}

async function copyAddress(room, pressed) {
  try {
    await navigator.clipboard.writeText(location.href)
    pressed.textContent = "Copied"
    room.say("Link copied")
  } catch {
    pressed.replaceWith(make("input", { value: location.href, readonly: true, "aria-label": "Link to this view" }))
  }
}

export function closeCard(room, back = false) {
  const from = room.selected
  unselect(room)
  room.card.classList.remove("open")
  applyView(room)
  if (back && from) room.segments[from.segments[0]].element.focus({ preventScroll: true })
}

// Beside its mark, pulled up where it would run below the window.
export function placeCard(room, beside = room.selected && room.segments[room.selected.segments[0]].element) {
  if (narrow()) return room.card.style.removeProperty("top")
  if (!beside) return room.card.style.setProperty("top", "0")
  const column = room.side.getBoundingClientRect()
  const mark = beside.getBoundingClientRect()
  const lowest = Math.max(innerHeight - room.card.offsetHeight - 16, 120)
  const wanted = inView(beside) ? Math.min(mark.top - 12, lowest) : mark.top - 12
  room.card.style.top = `${Math.max(wanted - column.top, 0)}px`
}
