// Where a reader is: which words are at the top of the window, and whether the keyboard is in the room.

import { scroller } from "./map.js"

const TOP = 130

export function placeNow(room) {
  const active = room.root.getRootNode().activeElement
  const index = room.segments.findIndex(segment => bottomOf(segment) > TOP)
  const segment = room.segments[Math.max(index, 0)]
  const focused = active && room.root.contains(active) ? { start: room.segments[room.stop ?? 0]?.start ?? 0 } : null
  return { start: segment?.start ?? 0, top: segment ? topOf(segment) : 0, focused }
}

// The same words to the same height.
export function bringBack(room, { start, top }) {
  const segment = room.segments.findLast(one => one.start <= start)
  if (segment) scroller(room).scrollBy({ top: topOf(segment) - top, behavior: "instant" })
}

const topOf = segment => boxOf(segment).top
const bottomOf = segment => boxOf(segment).bottom

function boxOf(segment) {
  if (segment.element) return segment.element.getBoundingClientRect()
  const range = document.createRange()
  range.selectNode(segment.text)
  return range.getBoundingClientRect()
}
