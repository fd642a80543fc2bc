// Puts the parts together. A room is everything of one article on the page. The room of an instance lives as long as its data; Streamlit calls the
// default export again when data or theme change.

import { onHistory, readAddress } from "./address.js"
import { closeCard, placeCard } from "./card.js"
import { bringBack, placeLeft, placeNow, watchPlace } from "./place.js"
import { make, narrow } from "./dom.js"
import { showPassage } from "./find.js"
import { drawHead } from "./head.js"
import { drawHelp, onPageKey, onTextKey } from "./keys.js"
import { drawLegend } from "./legend.js"
import { drawMap, paintMap, paintMarks } from "./map.js"
import { drawMargins, watchRows } from "./margin.js"
import { drawAdding, endMarking, onSelected, selectedSpan } from "./marking.js"
import { applyView, findMark, marksOver, select, unpack } from "./marks.js"
import { drawNotice, tell } from "./notice.js"
import { drawOverview } from "./overview.js"
import { goToText, nextStop, setStop, watchStops } from "./stops.js"
import { drawText, raiseTitle } from "./text.js"

const ROOMS = new WeakMap()

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  let room = ROOMS.get(parentElement)
  if (room?.data.revision !== data.revision) {
    const place = room?.data.article === data.article ? placeNow(room) : null
    room?.end()
    room = furnish(data, parentElement, place)
    ROOMS.set(parentElement, room)
  }
  room.ask = what => setTriggerValue("edit", what)
  tell(room, data.said)
  follow(room, data.go)
  paintTheme(room)
  room.redraw()
  return () => {
    room.end()
    ROOMS.delete(parentElement)
  }
}

// Where another part of the page leads to: told once.
let went = null

function follow(room, go) {
  if (!go || go.at === went) return
  went = go.at
  room.view.mark = go.mark
  openView(room)
}

// place: where the reader was in the room that this one follows, its text corrected.
function furnish(data, parent, place) {
  const ended = new AbortController()
  const room = {
    data, marks: data.marks.map(unpack), segments: [], rows: [], rowOf: new WeakMap(), inFocus: new Set(),
    focused: "", stop: null, selected: null, view: readAddress(data), remembers: false,
    onEnd: act => ended.signal.addEventListener("abort", act),
  }
  build(room, parent)
  room.end = () => { ended.abort(); room.root.remove() }
  listen(room, ended.signal)
  const back = place ?? placeLeft(data)
  if (back) bringBack(room, back)
  openView(room, place)
  return room
}

function build(room, parent) {
  room.live = make("div", { class: "unseen", "aria-live": "polite" })
  room.say = words => (room.live.textContent = words)
  room.help = drawHelp(room)
  room.notice = drawNotice()
  room.adding = drawAdding(room)
  room.card = make("aside", { class: "card" })
  room.placeCard = beside => placeCard(room, beside)
  room.map = drawMap(room)
  room.column = drawText(room)
  room.side = make("div", { class: "side" }, drawOverview(room), room.card)
  const head = drawHead(room)
  room.title = raiseTitle(room, head)
  room.root = make("div", { class: "room" }, head, drawLegend(room), make("div", { class: "desk" }, make("div", { class: "strip" }, room.map), room.column, room.side), room.adding, room.notice, room.live, room.help)
  parent.append(room.root)
}

function listen(room, signal) {
  for (const place of [room.title, room.column]) {
    place.addEventListener("click", event => onTextClick(room, event))
    place.addEventListener("keydown", event => onTextKey(room, event))
  }
  document.addEventListener("keydown", event => onPageKey(room, event), { signal })
  document.addEventListener("click", event => onSkip(room, event), { signal })
  document.addEventListener("pointerup", () => setTimeout(() => onSelected(room)), { signal })
  onHistory(signal, () => {
    room.view = readAddress(room.data)
    openView(room)
  })
  let frame = 0
  room.redraw = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => { drawMargins(room); paintMarks(room); paintMap(room) })
  }
  addEventListener("scroll", () => { cancelAnimationFrame(room.mapFrame); room.mapFrame = requestAnimationFrame(() => paintMap(room)) }, { signal, capture: true, passive: true })
  const resized = new ResizeObserver(() => { room.redraw(); placeCard(room) })
  resized.observe(room.column)
  room.onEnd(() => resized.disconnect())
  watchRows(room)
  watchStops(room, signal)
  watchPlace(room, signal)
}

// The page's first link leads into the text, which is in a tree of its own that no address reaches.
function onSkip(room, event) {
  if (!event.composedPath().some(node => node.matches?.("a[href$='#opcit-text']"))) return
  event.preventDefault()
  goToText(room)
}

function onTextClick(room, event) {
  const element = event.target.closest?.(".s")
  if (!element || selectedSpan(room)) return
  endMarking(room)
  const over = marksOver(room, +element.dataset.s)
  const pressed = event.detail === 0 // by a screen reader: the card is read out
  if (over.length) select(room, over[0], { others: over, scroll: narrow(), focus: pressed })
}

// The view that the URL asks for: a mark that is no more is still shown as a passage.
function openView(room, place = null) {
  const wanted = room.view.mark
  room.remembers = false
  if (!wanted) closeCard(room)
  applyView(room)
  requestAnimationFrame(() => {
    if (wanted) showMark(room, wanted, place)
    else if (place?.focused) refocus(room, place.focused)
    room.remembers = true
  })
}

function showMark(room, wanted, place) {
  const mark = findMark(room, wanted)
  const [, start, end] = wanted.split(".")
  if (mark) return select(room, mark, { scroll: !place, focus: Boolean(place?.focused) })
  showPassage(room, +start, +end)
  if (place?.focused) refocus(room, { start: +start })
}

// The keyboard goes on at the mark next to where it was.
function refocus(room, { start }) {
  const at = room.segments.findIndex(segment => segment.start >= start)
  const stop = nextStop(room, at - 1, 1) ?? room.stop
  if (stop === null) return
  setStop(room, stop)
  room.segments[stop].element.focus({ preventScroll: true })
}

function paintTheme(room) {
  const style = getComputedStyle(room.root)
  const dark = luminance(style.getPropertyValue("--st-background-color")) < 0.4
  room.root.dataset.theme = dark ? "dark" : "light"
  for (const layer of room.data.layers) room.root.style.setProperty(`--${layer.name}`, dark ? layer.dark : layer.light)
}

function luminance(colour) {
  const [r, g, b] = (colour.trim().match(/[0-9a-f]{2}/gi) ?? ["ff", "ff", "ff"]).map(part => parseInt(part, 16) / 255)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
