// The marks for the keyboard and for screen readers: each that shows is a button with a name. One of
// them at a time can be reached by Tab (roving focus); arrows go on from it.

import { bringToView, inView } from "./dom.js"
import { shows } from "./marks.js"

const SLICE = 4 // milliseconds of naming between two frames: a long article has thousands of marks

export function stopsAt(room, index) {
  const segment = room.segments[index]
  if (!segment?.opens) return []
  return segment.marks.map(number => room.marks[number]).filter(mark => mark.segments[0] === index && shows(room, mark))
}

// After the view has changed: the stop is one that shows, and all names follow in spare time.
export function refreshStops(room) {
  if (room.stop === null || !stopsAt(room, room.stop).length) setStop(room, nextStop(room, -1, 1))
  const { layers, density, focus, clean } = room.view
  const view = [...layers, density, focus, clean].join()
  if (view !== room.named) nameAll(room)
  room.named = view
}

export function nextStop(room, index, step) {
  for (let i = index + step; i >= 0 && i < room.segments.length; i += step) {
    if (stopsAt(room, i).length && !room.segments[i].element.closest("details:not([open])")) return i
  }
  return null
}

export function setStop(room, index) {
  const left = room.stop
  room.stop = index
  for (const one of new Set([left, index])) if (one !== null) nameSegment(room, one)
}

export function moveStop(room, step) {
  const index = nextStop(room, room.stop ?? -1, step)
  if (index !== null) goTo(room, index)
}

// Puts the keyboard on a mark.
export function goTo(room, index) {
  setStop(room, index)
  const { element } = room.segments[index]
  element.focus({ preventScroll: true })
  if (!inView(element)) bringToView(element)
}

// Into the text, past all that stands before it.
export function goToText(room) {
  if (room.stop !== null) return goTo(room, room.stop)
  room.column.setAttribute("tabindex", "-1")
  room.column.focus()
}

// Screen readers put the focus on any mark, which then is the stop. A press of the mouse moves no
// focus: whoever points goes on scrolling with the arrows.
export function watchStops(room, signal) {
  let pointed = false
  const places = [room.title, room.column]
  places.forEach(place => place.addEventListener("pointerdown", () => (pointed = true)))
  addEventListener("pointerup", () => setTimeout(() => (pointed = false)), { signal })
  places.forEach(place => place.addEventListener("focusin", ({ target }) => {
    if (!target.classList.contains("s")) return
    if (pointed) target.blur()
    else if (+target.dataset.s !== room.stop) setStop(room, +target.dataset.s)
  }))
  room.onEnd(() => (room.naming = null))
}

function nameAll(room) {
  const turn = (room.naming = {})
  let index = 0
  const work = () => {
    if (room.naming !== turn) return
    const until = performance.now() + SLICE
    while (index < room.segments.length && performance.now() < until) nameSegment(room, index++)
    if (index < room.segments.length) spare(work)
  }
  spare(work)
}

const spare = globalThis.requestIdleCallback ? act => requestIdleCallback(act, { timeout: 500 }) : act => setTimeout(act, 50)

// A segment is named after its own words and the marks that begin there, the innermost first.
function nameSegment(room, index) {
  const segment = room.segments[index]
  if (!segment.opens) return
  const stop = index === room.stop
  const name = nameOf(room, index, segment) ?? (stop ? segment.words : null)
  const tab = stop ? "0" : name && "-1"
  if (segment.name === name && segment.tab === tab) return
  Object.assign(segment, { name, tab })
  put(segment.element, { role: name && "button", "aria-label": name, tabindex: tab })
}

function nameOf(room, index, { words }) {
  const marks = stopsAt(room, index)
  return marks.length ? `${words.trim()}. ${marks.map(mark => mark.title).reverse().join("; ")}` : null
}

function put(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}
