// Which marks show, and which one is selected.

import { writeAddress } from "./address.js"
import { openCard, placeCard } from "./card.js"
import { bringToView, inView } from "./dom.js"
import { showSwitches } from "./legend.js"
import { refreshStops, setStop } from "./stops.js"

export function unpack(row, number) {
  const [layer, start, end, rank, card, who, sign, date, note] = row
  return { number, layer, start, end, rank, card, who, sign, date, note, segments: [] }
}

export function shows(room, mark) {
  const { layers, density, focus, clean } = room.view
  return !clean && layers.has(mark.layer) && (mark.rank <= density || (focus !== "" && mark.who.includes(focus)))
}

// One class a layer and rank on the root does all the switching; the segments are not touched.
export function applyView(room) {
  const { view, root, data } = room
  const classes = ["room"]
  for (const name of view.clean ? [] : view.layers) {
    for (let rank = 0; rank <= view.density; rank++) classes.push(name + rank)
  }
  if (view.focus) classes.push("focused")
  if (view.clean) classes.push("clean")
  if (room.card.classList.contains("open")) classes.push("reading-card")
  root.className = classes.join(" ")
  if (room.focused !== view.focus) applyFocus(room)
  refreshStops(room)
  showSwitches(room)
  writeAddress(data, view, { remember: room.remembers })
  room.redraw()
}

function applyFocus(room) {
  for (const element of room.inFocus) element.classList.remove(...FOCUS_CLASSES)
  room.inFocus.clear()
  room.focused = room.view.focus
  if (!room.view.focus) return
  for (const mark of room.marks) {
    if (!mark.who.includes(room.view.focus)) continue
    for (const index of mark.segments) {
      const { element } = room.segments[index]
      element.classList.add("f", `f-${mark.layer}`)
      room.inFocus.add(element)
    }
  }
}

const FOCUS_CLASSES = ["f", "f-actors", "f-times", "f-events", "f-quotes", "f-claims", "f-tone", "f-stance"]

// The marks over a segment that show now, innermost first.
export function marksOver(room, index) {
  const over = room.segments[index].marks.map(number => room.marks[number]).filter(mark => shows(room, mark))
  return over.sort((a, b) => a.end - a.start - (b.end - b.start))
}

function markName(mark) {
  return `${mark.layer}.${mark.start}.${mark.end}`
}

export function findMark(room, name) {
  const [layer, start, end] = name.split(".")
  const same = room.marks.filter(mark => mark.layer === layer && mark.start < +end && mark.end > +start)
  const exact = same.find(mark => mark.start === +start && mark.end === +end)
  return exact ?? same[0] ?? null
}

export function select(room, mark, { scroll = true, focus = false, others = null } = {}) {
  unselect(room)
  room.selected = mark
  room.view.mark = markName(mark)
  room.view.layers.add(mark.layer)
  room.view.clean = false
  mark.segments.forEach(index => room.segments[index].element.classList.add("sel"))
  const first = room.segments[mark.segments[0]].element
  first.closest("details")?.setAttribute("open", "")
  openCard(room, mark.card, mark, others ?? marksOver(room, mark.segments[0]))
  applyView(room)
  setStop(room, mark.segments[0])
  if (scroll && !inView(first)) bringToView(first)
  placeCard(room)
  if (focus) room.card.querySelector("h2")?.focus({ preventScroll: true })
}

export function unselect(room) {
  room.root.querySelectorAll(".sel").forEach(element => element.classList.remove("sel"))
  room.selected = null
  room.view.mark = ""
}
