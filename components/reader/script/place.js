// Where a reader is: which words are at the top of the window, and whether the keyboard is in the room.
// The place left last is kept for whoever comes back to that article, by Back, the page's links or a reload.

import { scroller } from "./map.js"

const TOP = 130
const STILL = 150 // milliseconds without scrolling after which the place is taken down
const KEPT = "opcit-place"

let left = null

export function placeNow(room) {
  const active = room.root.getRootNode().activeElement
  const row = room.rows.find(one => one.row.getBoundingClientRect().bottom > TOP) ?? room.rows.at(-1)
  const inside = row ? room.segments.slice(row.from, row.to) : []
  const segment = inside.find(one => boxOf(one).bottom > TOP) ?? inside.at(-1)
  const focused = active && room.root.contains(active) ? { start: room.segments[room.stop ?? 0]?.start ?? 0 } : null
  return { start: segment?.start ?? 0, top: segment ? boxOf(segment).top : 0, focused }
}

// The same words to the same height.
export function bringBack(room, { start, top }) {
  const segment = room.segments.findLast(one => one.start <= start)
  if (segment) scroller(room).scrollBy({ top: boxOf(segment).top - top, behavior: "instant" })
}

export function watchPlace(room, signal) {
  const { article } = room.data
  let timer = 0
  const note = () => {
    if (!room.root.isConnected) return
    left = { article, ...placeNow(room), focused: null }
    store(left)
  }
  addEventListener("scroll", () => { clearTimeout(timer); timer = setTimeout(note, STILL) }, { signal, capture: true, passive: true })
  room.onEnd(() => clearTimeout(timer))
}

// Where this article was left, if it was the last one open; null where it is opened afresh.
export function placeLeft({ article }) {
  left ??= cameBack() ? stored() : null
  return left?.article === article ? left : null
}

const cameBack = () => ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)

function store(place) {
  try { sessionStorage.setItem(KEPT, JSON.stringify(place)) } catch { /* closed to this page: then it is kept until the next load only */ }
}

function stored() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)) } catch { return null }
}

function boxOf(segment) {
  if (segment.element) return segment.element.getBoundingClientRect()
  const range = document.createRange()
  range.selectNode(segment.text)
  return range.getBoundingClientRect()
}
