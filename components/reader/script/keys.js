// The keyboard. Keys that the reader handles never reach Streamlit's own shortcuts (r, c).

import { closeCard } from "./card.js"
import { bringToView, button, inView, make } from "./dom.js"
import { toggleClean, toggleLayer } from "./legend.js"
import { marksOver, moveStop, nextStop, select, setStop } from "./marks.js"

const HELP = [
  ["Tab", "into the text, to the next mark"],
  ["← →", "previous, next mark"],
  ["↑ ↓", "previous, next paragraph with a mark"],
  ["Enter", "open the mark’s card"],
  ["Esc", "close the card"],
  ["[ ]", "previous, next mention of the same"],
  ["/", "find in the article; Enter, Shift+Enter for the next and the previous"],
  ["1 – 7", "switch a layer"],
  ["0", "the text alone, and back"],
  ["?", "this help"],
]

export function drawHelp() {
  const rows = HELP.map(([keys, words]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, words)])
  const dialog = make("dialog", { class: "help", "aria-label": "Keyboard help" }, make("h3", {}, "Keys"), make("dl", {}, rows))
  dialog.append(button("Close", () => dialog.close()))
  return dialog
}

const KEYS = {
  ArrowRight: room => moveStop(room, 1),
  ArrowLeft: room => moveStop(room, -1),
  ArrowDown: room => moveRow(room, 1),
  ArrowUp: room => moveRow(room, -1),
  Enter: room => openStop(room),
  " ": room => openStop(room),
}

export function onTextKey(room, event) {
  const act = KEYS[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey || !event.target.classList.contains("s")) return
  event.preventDefault()
  event.stopPropagation()
  act(room)
}

function openStop(room) {
  const over = marksOver(room, room.stop)
  const mark = over.find(mark => mark.segments[0] === room.stop) ?? over[0]
  if (mark) select(room, mark, { focus: true, others: over })
}

function moveRow(room, step) {
  const row = room.segments[room.stop].row
  let index = room.stop
  while (index !== null && room.segments[index].row === row) index = nextStop(room, index, step)
  if (index === null) return
  setStop(room, index)
  room.segments[index].element.focus({ preventScroll: true })
  if (!inView(room.segments[index].element)) bringToView(room.segments[index].element)
}

function stepMention(room, step) {
  if (!room.selected) return
  const all = room.marks.filter(mark => mark.card === room.selected.card)
  const at = all.indexOf(room.selected) + step
  select(room, all[(at + all.length) % all.length])
}

const PAGE_KEYS = {
  "/": room => room.find.input.focus(),
  "?": room => room.help.showModal(),
  Escape: room => room.card.classList.contains("open") && closeCard(room, true),
  "[": room => stepMention(room, -1),
  "]": room => stepMention(room, 1),
  0: room => toggleClean(room),
}

export function onPageKey(room, event) {
  const target = event.composedPath()[0]
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable || room.help.open) return
  const layer = room.data.layers[+event.key - 1]
  const act = PAGE_KEYS[event.key] ?? (layer?.count ? () => toggleLayer(room, layer.name) : null)
  if (!act) return
  event.preventDefault()
  act(room)
}
