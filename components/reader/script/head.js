// Title, byline and the publication date with the words it was inferred from.

import { linkToken } from "./address.js"
import { openCard, placeCard } from "./card.js"
import { button, make } from "./dom.js"
import { showPassage } from "./find.js"
import { applyView, unselect } from "./marks.js"

const EVIDENCE = 3
const SOURCES = { stated: "", inferred: "inferred", given: "given by a reader", unknown: "" }

export function drawHead(room) {
  const { head } = room.data
  const title = make("h1", { class: head.titled ? "" : "standing" }, head.title)
  const byline = make("p", { class: "byline" })
  const parts = [head.author ? `by ${head.author}` : "", head.outlet ?? ""].filter(Boolean)
  byline.append(parts.join(", "), parts.length ? ", " : "", drawDate(room, head.published), " ", drawEdits(room, head) ?? "")
  return make("header", { class: "head" }, title, byline, make("p", { class: "size" }, head.size, head.url ? drawSource(head.url) : null))
}

function drawSource(url) {
  if (!/^https?:/i.test(url)) return null
  return make("a", { href: url, rel: "noopener noreferrer", target: "_blank", class: "source" }, "original page")
}

function drawDate(room, published) {
  const open = () => { unselect(room); openCard(room, "published"); applyView(room); placeCard(room) }
  const date = make("span", { class: "date" }, button(published.words, open, { class: "link plain", title: "How the date is known" }))
  const words = SOURCES[published.source]
  if (words) date.append(`, ${words}`)
  published.evidence.slice(0, EVIDENCE).forEach((part, index) => {
    date.append(index ? ", " : words === "inferred" ? " from " : ": ", passageLink(room, part))
  })
  const more = published.evidence.length - EVIDENCE
  if (more > 0) date.append(" and ", button(`${more} more`, open, { class: "link plain" }))
  return date
}

function drawEdits(room, { published }) {
  if (!room.data.editing) return null
  const edits = make("span", { class: "edits" })
  const confirm = () => room.ask({ edits: [{ edit: "set_published", value: room.data.editing.given.published.value }] })
  if (published.source === "inferred") edits.append(button("confirm", confirm, { class: "link", title: "The date is right" }))
  if (!linkToken()) edits.append(button("change", () => room.ask("details"), { class: "link", title: "Change title, author, outlet or date" }))
  return edits
}

export function passageLink(room, { t, start, end }) {
  return button(t, () => showPassage(room, start, end), { class: "link passage" })
}
