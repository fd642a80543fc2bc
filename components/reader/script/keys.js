// The keyboard. Keys that the reader handles never reach Streamlit's own shortcuts (r, c).

import { closeCard } from "./card.js"
import { takeBack } from "./correct.js"
import { button, make } from "./dom.js"
import { toggleClean, toggleLayer } from "./legend.js"
import { endMarking, onMarkingKey, startMarking } from "./marking.js"
import { marksOver, select } from "./marks.js"
import { goTo, moveStop, nextStop } from "./stops.js"

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
const EDITING = [
  ["e", "correct what the card is about"],
  ["m", "mark words: ← → to another word, Shift+→ to more words, Shift+↓ to the end of the sentence, Enter to say what they are"],
  ["Ctrl+Z", "undo the last correction; Shift+Ctrl+Z or Ctrl+Y to do it again"],
]

export function drawHelp(room) {
  const rows = [...HELP, ...(room.data.editing ? EDITING : [])].map(([keys, words]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, words)])
  const dialog = make("dialog", { class: "help", "aria-label": "Keyboard help" }, make("h3", {}, "Keys"), make("dl", {}, rows))
  dialog.append(button("Close", () => dialog.close()))
  return dialog
}

const TEXT_KEYS = {
  ArrowRight: room => moveStop(room, 1),
  ArrowLeft: room => moveStop(room, -1),
  ArrowDown: room => moveRow(room, 1),
  ArrowUp: room => moveRow(room, -1),
  Enter: room => openStop(room),
  " ": room => openStop(room),
}

export function onTextKey(room, event) {
  if (onMarkingKey(room, event)) return
  const act = TEXT_KEYS[event.key]
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
  if (index !== null) goTo(room, index)
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
  Escape: room => leave(room),
  e: room => room.card.querySelector(".offer")?.focus({ preventScroll: true }),
  m: room => startMarking(room),
  "[": room => stepMention(room, -1),
  "]": room => stepMention(room, 1),
  0: room => toggleClean(room),
}

function leave(room) {
  if (!room.adding.hidden) return endMarking(room)
  if (room.card.classList.contains("open")) closeCard(room, true)
}

function typing(target) {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable
}

export function onPageKey(room, event) {
  const target = event.composedPath()[0]
  if (typing(target) || event.altKey || room.help.open || onMarkingKey(room, event)) return
  if (event.ctrlKey || event.metaKey) return onUndoKey(room, event)
  const layer = room.data.layers[+event.key - 1]
  const act = PAGE_KEYS[event.key] ?? (layer?.count ? () => toggleLayer(room, layer.name) : null)
  if (!act) return
  event.preventDefault()
  act(room)
}

function onUndoKey(room, event) {
  const key = event.key.toLowerCase()
  const known = key === "z" || (key === "y" && event.ctrlKey) // Cmd+Y is the browser's own
  if (!known || !room.data.editing) return
  event.preventDefault()
  takeBack(room, event.shiftKey || key === "y" ? { redo: true } : { undo: true })
}
