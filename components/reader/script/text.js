// The text column: paragraphs cut into segments, each segment under none, one or several marks.

import { button, make } from "./dom.js"
import { openAdding } from "./marking.js"

const TAGS = { heading: "h2", title: "h2" }
// The word over a part that is not body, unless its own text begins with it.
const NOTES = { caption: "Caption", editors_note: "Editor’s note", byline: "Byline", dateline: "Dateline" }

const LONG = 80
// Layers whose marks are lines below the words; where several meet, they stand apart.
const UNDERLINED = new Set(["events", "times", "claims"])
// The layer whose marks end in a sign, so that kinds can be told apart without colour.
const SIGNED = "notes"

export function drawText(room) {
  const { data } = room
  const column = make("div", { class: data.paragraphs.length > LONG ? "text long" : "text" })
  let promo = null
  for (const paragraph of data.paragraphs) {
    const row = drawRow(room, paragraph)
    if (paragraph.role !== "promo") promo = null
    else if (!promo) column.append((promo = drawPromo()))
    ;(promo ?? column).append(row)
  }
  room.marks.forEach(mark => {
    mark.title = markTitle(room, mark)
    if (mark.layer === SIGNED) room.segments[mark.segments.at(-1)]?.element.classList.add(`e-${SIGNED}`)
  })
  return column
}

function drawPromo() {
  return make("details", { class: "promo" }, make("summary", {}, "Promotion on the page, folded away"))
}

function drawRow(room, paragraph) {
  const { role, n } = paragraph
  const heads = headsPage(room, paragraph)
  const words = make(heads ? "h1" : TAGS[role] ?? "p", { class: "words", id: `p${paragraph.start}` })
  paragraph.parts.forEach(part => words.append(drawSegment(room, part)))
  const number = room.data.editing && n ? drawPart(room, paragraph, String(n), "number") : make("span", { class: "number", "aria-hidden": "true" }, n ? String(n) : "")
  const row = make("div", { class: `row ${role}` }, number, make("div", { class: "cell" }, drawRole(room, paragraph), words), make("div", { class: "dates" }))
  row.hidden = heads
  room.rows.push({ row, words, paragraph, from: room.segments.length - paragraph.parts.length, to: room.segments.length })
  return row
}

// The title in the text is the page's, with its marks, unless somebody gave the page another.
function headsPage(room, { role, parts }) {
  const words = parts.map(part => part[1]).join("").trim()
  return role === "title" && words === room.data.head.title && !room.rows.some(one => one.row.hidden)
}

// Puts it where the page's title stands; gives the title that the page has.
export function raiseTitle(room, head) {
  const own = head.querySelector("h1")
  const raised = room.rows.find(one => one.row.hidden)?.words
  if (raised) own.replaceWith(raised)
  return raised ?? own
}

// What a paragraph is called, as the way to say that it plays another part.
function drawPart(room, { start, end }, words, kind) {
  const span = { row: room.rows.length, start, end }
  return button(words, () => openAdding(room, "paragraph", span), { class: kind, tabindex: "-1", title: "Change what this paragraph is", "aria-label": `${words}: change what this paragraph is` })
}

function drawRole(room, paragraph) {
  const { role, parts } = paragraph
  const note = NOTES[role]
  const before = room.rows.at(-1)?.paragraph.role
  if (!note || before === role || parts[0][1].toLowerCase().startsWith(note.toLowerCase().slice(0, 6))) return null
  return room.data.editing ? drawPart(room, paragraph, note, "role") : make("span", { class: "role" }, note)
}

function drawSegment(room, [start, words, numbers]) {
  const segment = { start, words, marks: numbers, element: null, opens: false, row: room.rows.length }
  const index = room.segments.push(segment) - 1
  const text = document.createTextNode(words)
  segment.text = text
  if (!numbers.length) return text
  const classes = new Set(["s"])
  const lines = new Set()
  for (const number of numbers) {
    const mark = room.marks[number]
    mark.segments.push(index)
    classes.add(mark.layer + mark.rank)
    if (mark.sign) classes.add(`${mark.layer}-${mark.sign}`)
    if (UNDERLINED.has(mark.layer)) lines.add(mark.layer)
    segment.opens ||= mark.segments.length === 1
  }
  if (lines.size > 1) classes.add("stacked")
  segment.element = make("span", { class: [...classes].join(" "), "data-s": index }, text)
  return segment.element
}

export function markWords(room, mark) {
  return mark.segments.map(index => room.segments[index].words).join("")
}

function markTitle(room, mark) {
  const card = room.data.cards[mark.card]
  return card ? `${card.kind}: ${card.title}` : mark.layer
}
