// Marking words of the text: those selected by the mouse, or by the keyboard, which moves from word to
// word. A bar offers what can be marked on them; the form stands where cards stand.

import { drawForm } from "./correct.js"
import { button, inView, make, bringToView } from "./dom.js"
import { highlight, rangeOf, spanOf } from "./find.js"
import { unselect, applyView } from "./marks.js"

export function drawAdding(room) {
  const bar = make("div", { class: "adding", role: "toolbar", "aria-label": "Mark these words as" })
  bar.hidden = true
  bar.addEventListener("keydown", event => onBarKey(room, event))
  bar.addEventListener("pointerdown", event => event.preventDefault())
  for (const [layer, offer] of Object.entries(room.data.editing?.adding ?? {})) {
    const shown = room.data.layers.some(one => one.name === layer)
    bar.append(button(offer.label, () => openAdding(room, layer), { style: shown ? `--c: var(--${layer})` : null }))
  }
  if (room.data.notes) bar.append(button("Comment", () => comment(room, room.span)))
  return bar
}

// A comment on words, written in the panel beside the text.
export function comment(room, { start, end }) {
  getSelection()?.removeAllRanges()
  endMarking(room)
  room.ask({ comment: [start, end] })
}

// By mouse or touch: what is selected in the text once the pointer is lifted.
export function onSelected(room) {
  if (!room.adding.children.length || room.caret) return
  const span = selectedSpan(room)
  if (span) offer(room, span)
  else if (!room.adding.hidden) endMarking(room)
}

export function selectedSpan(room) {
  const range = selectedRange(room)
  if (!range || range.collapsed || ![room.title, room.column].some(place => place.contains(range.commonAncestorContainer))) return null
  const inside = room.segments.filter(segment => range.intersectsNode(segment.text))
  if (!inside.length) return null
  const same = inside.filter(segment => segment.row === inside[0].row)
  const [first, last] = [same[0], same.at(-1)]
  const from = first.text === range.startContainer ? points(first.words.slice(0, range.startOffset)) : 0
  const to = last.text === range.endContainer ? points(last.words.slice(0, range.endOffset)) : points(last.words)
  return trimmed(room, first.row, first.start + from, last.start + to)
}

const points = words => Array.from(words).length

// Selections inside a shadow tree are told in three ways by as many browsers.
function selectedRange(room) {
  const root = room.root.getRootNode()
  const all = document.getSelection()
  const [found] = all.getComposedRanges?.({ shadowRoots: root.host ? [root] : [] }) ?? []
  if (!found) {
    const own = root.getSelection?.() ?? all
    return own.rangeCount ? own.getRangeAt(0) : null
  }
  const range = document.createRange()
  range.setStart(found.startContainer, found.startOffset)
  range.setEnd(found.endContainer, found.endOffset)
  return range
}

function trimmed(room, row, start, end) {
  const words = textOf(room, row)
  const base = room.rows[row].paragraph.start
  const letters = words.slice(start - base, end - base)
  const before = letters.findIndex(letter => letter.trim())
  if (before < 0) return null
  const after = [...letters].reverse().findIndex(letter => letter.trim())
  return { row, start: start + before, end: end - after }
}

// The letters of a paragraph as code points.
function textOf(room, row) {
  return Array.from(room.data.paragraphs[row].parts.map(part => part[1]).join(""))
}

// The bar over the words.
function offer(room, span) {
  room.span = span
  const box = rangeOf(room, span.start, span.end)?.getBoundingClientRect()
  const home = room.root.getBoundingClientRect()
  if (!box) return
  room.adding.hidden = false
  const width = room.adding.offsetWidth
  const left = Math.min(Math.max(box.left - home.left, 0), Math.max(home.width - width, 0))
  const above = box.top - room.adding.offsetHeight - 8
  room.adding.style.left = `${left}px`
  room.adding.style.top = `${(above > 110 ? above : box.bottom + 8) - home.top}px`
}

export function endMarking(room) {
  room.caret = null
  room.span = null
  room.adding.hidden = true
  highlight("opcit-caret", [])
}

function onBarKey(room, event) {
  const all = [...room.adding.children]
  const at = all.indexOf(event.target)
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step) all[(at + step + all.length) % all.length].focus()
  if (event.key === "Escape") { room.caret ? room.column.focus({ preventScroll: true }) : endMarking(room) }
  if (!step && event.key !== "Escape") return
  event.preventDefault()
  event.stopPropagation()
}

// The form of a new mark, or of the part that a paragraph plays, in the place of cards.
export function openAdding(room, layer, span = room.span) {
  const offer = room.data.editing.adding[layer]
  const { paragraph } = room.rows[span.row]
  const words = textOf(room, span.row).slice(span.start - paragraph.start, span.end - paragraph.start).join("")
  const shown = words.length > 90 ? `${words.slice(0, 88)} …` : words
  const given = { at: [span.start, span.end], paragraph: [paragraph.start, paragraph.end], role: paragraph.role, name: words, title: words }
  const back = () => { room.card.classList.remove("open"); applyView(room); endMarking(room); room.segments[room.stop]?.element.focus({ preventScroll: true }) }
  const mark = layer === "paragraph" ? null : [layer, span.start, span.end]
  const form = drawForm(room, offer, given, { title: layer === "paragraph" ? "Correct" : `Mark as ${offer.label.toLowerCase()}`, back, mark })
  unselect(room)
  room.card.replaceChildren(make("h2", { tabindex: "-1" }, `“${shown}”`), form)
  room.card.setAttribute("aria-label", offer.label)
  room.card.classList.add("open")
  room.adding.hidden = true
  room.caret = null
  const range = rangeOf(room, span.start, span.end)
  highlight("opcit-caret", range ? [range] : [])
  applyView(room)
  room.placeCard(range)
  form.querySelector("select, input").focus({ preventScroll: true })
}

// By keyboard: a stretch of words of one paragraph, `from` to `to`.

export function startMarking(room) {
  if (!room.adding.children.length) return
  const row = startRow(room)
  const words = wordsOf(room, row.row)
  const within = words.findIndex(word => word.end > row.start)
  const last = words.findLastIndex(word => word.start < row.end)
  room.caret = { row: row.row, words, from: Math.max(within, 0), to: Math.max(last, within, 0) }
  room.column.setAttribute("tabindex", "-1")
  room.column.focus({ preventScroll: true })
  showCaret(room)
}

// Where marking begins: at the words found last, else at the mark in focus, else at the top of the window.
function startRow(room) {
  const { hits, at, left } = room.find
  if (hits[at]) return spanOf(room, hits[at])
  if (left && left.stop === room.stop && !room.selected) return left
  const mark = room.selected ?? (room.root.getRootNode().activeElement?.classList.contains("s") ? atStop(room) : null)
  if (mark) return { row: room.segments[mark.segments[0]].row, start: mark.start, end: mark.end }
  const row = Math.max(room.rows.findIndex(one => one.words.getBoundingClientRect().bottom > 140), 0)
  return { row, start: room.rows[row].paragraph.start, end: room.rows[row].paragraph.start + 1 }
}

function atStop(room) {
  const segment = room.segments[room.stop]
  return room.marks[segment.marks.find(number => room.marks[number].segments[0] === room.stop)]
}

// The words of a paragraph with their offsets; signs at their ends are left out.
function wordsOf(room, row) {
  const text = textOf(room, row)
  const { start } = room.rows[row].paragraph
  const words = []
  for (const match of text.join("").matchAll(/[\p{L}\p{N}](?:[^\s]*[\p{L}\p{N}])?/gu)) {
    const from = points(match.input.slice(0, match.index))
    words.push({ start: start + from, end: start + from + points(match[0]), last: /[.?!][”’"')]*$/.test(text.slice(from).join("").split(/\s/, 1)[0]) })
  }
  return words
}

function showCaret(room) {
  const { caret } = room
  const span = { row: caret.row, start: caret.words[caret.from].start, end: caret.words[caret.to].end }
  const range = rangeOf(room, span.start, span.end)
  highlight("opcit-caret", [range])
  room.say(String(range))
  if (!inView(range)) bringToView(range.startContainer.parentElement)
  offer(room, span)
}

const MOVES = {
  ArrowRight: (room, caret) => move(room, caret, 1),
  ArrowLeft: (room, caret) => move(room, caret, -1),
  ArrowDown: (room, caret) => moveRow(room, caret, 1),
  ArrowUp: (room, caret) => moveRow(room, caret, -1),
}
const STRETCHES = {
  ArrowRight: caret => Math.min(caret.to + 1, caret.words.length - 1),
  ArrowLeft: caret => Math.max(caret.to - 1, caret.from),
  ArrowDown: caret => sentenceEnd(caret),
  End: caret => caret.words.length - 1,
}

// Whether a key was one of marking, which then goes no further.
export function onMarkingKey(room, event) {
  if (!room.caret || room.adding.contains(event.composedPath()[0])) return false
  if (event.key === "Escape") endHere(room)
  else if (event.key === "Enter") room.adding.firstElementChild.focus()
  else if (event.shiftKey && STRETCHES[event.key]) room.caret.to = STRETCHES[event.key](room.caret)
  else if (!event.shiftKey && MOVES[event.key]) MOVES[event.key](room, room.caret)
  else return false
  event.preventDefault()
  event.stopPropagation()
  if (room.caret && event.key !== "Enter") showCaret(room)
  return true
}

function endHere(room) {
  endMarking(room)
  room.segments[room.stop]?.element.focus({ preventScroll: true })
}

function move(room, caret, step) {
  const to = (step > 0 ? caret.to : caret.from) + step
  if (caret.words[to]) Object.assign(caret, { from: to, to })
  else moveRow(room, caret, step, step > 0 ? 0 : -1)
}

function moveRow(room, caret, step, word = 0) {
  let row = caret.row + step
  while (room.rows[row] && !(room.rows[row].words.getClientRects().length && wordsOf(room, row).length)) row += step
  if (!room.rows[row]) return
  const words = wordsOf(room, row)
  const at = word < 0 ? words.length - 1 : word
  Object.assign(caret, { row, words, from: at, to: at })
}

function sentenceEnd(caret) {
  const at = caret.words.findIndex((word, index) => index > caret.to && word.last)
  return at < 0 ? caret.words.length - 1 : at
}
