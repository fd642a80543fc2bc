// Signs beside the text: the date of each event at its line, and a bar beside quoted lines.
// Only rows near the window are measured, so that a long article costs no more than a short one.

import { button, make } from "./dom.js"
import { select, shows } from "./marks.js"

const GAP = 17

export function watchRows(room) {
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const row = room.rowOf.get(entry.target)
      row.near = entry.isIntersecting
      if (row.near) drawMargin(room, row)
    }
  }, { rootMargin: "400px 0px" })
  room.rows.forEach(row => {
    room.rowOf.set(row.row, row)
    watcher.observe(row.row)
  })
  room.onEnd(() => watcher.disconnect())
}

export function drawMargins(room) {
  room.rows.forEach(row => row.near && drawMargin(room, row))
}

function drawMargin(room, row) {
  const marks = rowMarks(room, row)
  const top = row.row.getBoundingClientRect().top
  const bars = marks.filter(mark => mark.layer === "quotes").map(mark => quoteBar(room, row, mark, top))
  const dates = rowDates(room, marks, top)
  row.row.querySelectorAll(".quote-bar").forEach(bar => bar.remove())
  row.row.append(...bars)
  row.row.querySelector(".dates").replaceChildren(...dates)
}

function rowMarks(room, row) {
  const found = new Set()
  for (let index = row.from; index < row.to; index++) {
    for (const number of room.segments[index].marks) found.add(number)
  }
  return [...found].map(number => room.marks[number]).filter(mark => shows(room, mark) && (mark.date || mark.layer === "quotes"))
}

function rowDates(room, marks, top) {
  const seen = new Set()
  let free = -Infinity
  const dates = []
  for (const mark of marks.filter(mark => mark.date)) {
    if (seen.has(mark.card)) continue
    seen.add(mark.card)
    const line = room.segments[mark.segments[0]].element.getClientRects()[0]
    if (!line) continue
    const at = Math.max(line.top - top + 3, free)
    const last = dates.at(-1)
    if (last?.dataset.words === mark.date && at - last.dataset.at < GAP * 1.5) continue
    free = at + GAP
    dates.push(button(mark.date, () => select(room, mark, { focus: false }), { class: faint(room, mark) ? "when faint" : "when", style: `top:${at}px`, "data-words": mark.date, "data-at": at, "aria-label": `${mark.date}: ${mark.title}`, tabindex: "-1" }))
  }
  return dates
}

function quoteBar(room, row, mark, top) {
  const inside = mark.segments.filter(index => index >= row.from && index < row.to)
  const boxes = inside.flatMap(index => [...room.segments[index].element.getClientRects()])
  if (!boxes.length) return ""
  const from = Math.min(...boxes.map(box => box.top)) - top
  const to = Math.max(...boxes.map(box => box.bottom)) - top
  return make("span", { class: faint(room, mark) ? "quote-bar faint" : "quote-bar", style: `top:${from}px;height:${to - from}px`, "aria-hidden": "true" })
}

export function faint(room, mark) {
  return room.view.focus !== "" && !mark.who.includes(room.view.focus)
}
