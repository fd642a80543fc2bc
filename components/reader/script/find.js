// Find in the article, and passages by offsets: both shown by the CSS highlight API, no DOM change.

import { bringToView, button, inView, make } from "./dom.js"
import { nextStop, setStop } from "./stops.js"

export function drawFind(room) {
  const count = make("span", { class: "hits", "aria-live": "polite" })
  const step = (sign, name, by) => button(sign, () => stepHit(room, by), { "aria-label": name, title: name })
  const steps = make("span", { class: "hit-steps" }, count, step("‹", "Previous hit (Shift+Enter)", -1), step("›", "Next hit (Enter)", 1))
  const input = make("input", { type: "search", class: "find", placeholder: "Find  /", "aria-label": "Find in article" })
  room.find = { input, count, steps, hits: [], at: -1 }
  input.addEventListener("input", () => search(room))
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") stepHit(room, event.shiftKey ? -1 : 1)
    if (event.key === "Escape") endSearch(room)
    event.stopPropagation()
  })
  steps.hidden = true
  return make("span", { class: "finder" }, input, steps)
}

// Back to the text, at the words that were found last.
function endSearch(room) {
  const hit = room.find.hits[room.find.at]
  const span = hit && spanOf(room, hit)
  room.find.input.value = ""
  search(room)
  if (!span) return room.find.input.blur()
  setStop(room, nextStop(room, span.segment - 1, 1) ?? room.stop)
  room.find.left = { ...span, stop: room.stop }
  if (room.stop === null) room.find.input.blur()
  else room.segments[room.stop].element.focus({ preventScroll: true })
}

// The words of a hit, in code points.
export function spanOf(room, range) {
  const index = room.segments.findIndex(segment => segment.text === range.startContainer)
  const segment = room.segments[index]
  const start = segment.start + Array.from(segment.words.slice(0, range.startOffset)).length
  return { segment: index, row: segment.row, start, end: start + Array.from(String(range)).length }
}

function search(room) {
  const wanted = room.find.input.value.trim().toLowerCase()
  room.find.hits = wanted ? room.rows.flatMap(row => hitsIn(room, row, wanted)) : []
  room.find.at = -1
  room.find.steps.hidden = !wanted
  room.find.count.textContent = wanted ? "none" : ""
  highlight("opcit-found", room.find.hits)
  highlight("opcit-here", [])
  if (wanted) stepHit(room, 1)
}

function hitsIn(room, row, wanted) {
  const text = row.words.textContent.toLowerCase()
  const hits = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) hits.push(rangeIn(row.words, at, at + wanted.length))
  return hits
}

function stepHit(room, step) {
  const { hits } = room.find
  if (!hits.length) return
  room.find.at = (room.find.at + step + hits.length) % hits.length
  const hit = hits[room.find.at]
  room.find.count.textContent = `${room.find.at + 1} of ${hits.length}`
  highlight("opcit-here", [hit])
  hit.startContainer.parentElement.closest("details")?.setAttribute("open", "")
  if (!inView(hit)) bringToView(hit.startContainer.parentElement)
}

export function highlight(name, ranges) {
  if (globalThis.Highlight) CSS.highlights.set(name, new Highlight(...ranges))
}

// A range over characters [start, end) of an element's text, in UTF-16 units.
function rangeIn(element, start, end) {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.length
    if (before <= start && start < after) range.setStart(node, start - before)
    if (before < end && end <= after) { range.setEnd(node, end - before); break }
    before = after
  }
  return range
}

// A range over code points [start, end) of the article.
export function rangeOf(room, start, end) {
  const range = document.createRange()
  const inside = room.segments.filter(segment => segment.start < end && segment.start + segment.words.length > start)
  if (!inside.length) return null
  const [first, last] = [inside[0], inside.at(-1)]
  range.setStart(first.text, units(first.words, start - first.start))
  range.setEnd(last.text, units(last.words, end - last.start))
  return range
}

function units(words, points) {
  return Array.from(words).slice(0, Math.max(points, 0)).join("").length
}

export function showPassage(room, start, end) {
  const range = rangeOf(room, start, end)
  if (!range) return
  highlight("opcit-here", [range])
  const holder = range.startContainer.parentElement
  holder.closest("details")?.setAttribute("open", "")
  if (!inView(range)) bringToView(holder)
}
