// What the article holds, where no card is open: its sections, main actors and dated events.

import { bringToView, button, make, narrow } from "./dom.js"
import { setFocus } from "./legend.js"
import { select } from "./marks.js"

const SHOWN = 8

export function drawOverview(room) {
  const lists = [drawSections(room), drawMainActors(room), drawDated(room)]
  return make("details", { class: "overview", open: !narrow() }, make("summary", {}, "In this article"), make("div", { class: "lists" }, lists))
}

// order: by what the items are sorted, and what stands beside them.
function drawList(title, items, kind = "", order = "") {
  if (!items.length) return null
  const list = make("ol", { class: kind }, items.map(item => make("li", {}, item)))
  return make("section", {}, make("h2", {}, title), order ? make("p", { class: "order" }, order) : null, list)
}

function drawSections(room) {
  const headings = room.data.paragraphs.filter(paragraph => paragraph.role === "heading")
  return drawList("Sections", headings.map(heading => {
    const words = heading.parts.map(part => part[1]).join("")
    return [button(words, () => bringToView(room.root.querySelector(`#p${heading.start}`), "start"))]
  }))
}

function drawMainActors(room) {
  return drawList("Focus on", room.data.actors.slice(0, SHOWN).map(actor => [
    button(actor.name, () => setFocus(room, room.view.focus === actor.id ? "" : actor.id), { "data-focus": actor.id }),
    make("span", { class: "count" }, String(actor.count)),
  ]), "", "By weight in the article, with the number of mentions")
}

function drawDated(room) {
  const first = new Map()
  for (const mark of room.marks) {
    if (mark.date && mark.rank === 0 && !first.has(mark.card)) first.set(mark.card, mark)
  }
  const events = [...first.values()].sort((a, b) => room.data.cards[a.card].order.localeCompare(room.data.cards[b.card].order))
  return drawList("What happened", events.slice(0, SHOWN).map(mark => [
    make("span", {}, mark.date), button(room.data.cards[mark.card].title, () => select(room, mark)),
  ]), "dated")
}
