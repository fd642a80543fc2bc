// The article at a glance: a strip with every mark at its height.

import { calm, make } from "./dom.js"
import { faint } from "./margin.js"
import { shows } from "./marks.js"

const LANES = { actors: 0, times: 1, events: 2, quotes: 3, claims: 4, tone: 5, stance: 6, notes: 7 }

export function drawMap(room) {
  const canvas = make("canvas", { class: "map", "aria-hidden": "true", title: "The article at a glance: click to go there" })
  canvas.addEventListener("click", event => {
    const column = room.column.getBoundingClientRect()
    const share = event.offsetY / canvas.clientHeight
    scroller(room).scrollBy({ top: column.top + share * column.height - innerHeight / 2, behavior: calm() ? "auto" : "smooth" })
  })
  return canvas
}

export function scroller(room) {
  let node = room.root.getRootNode().host ?? room.root
  while (node.parentElement) {
    node = node.parentElement
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight) return node
  }
  return document.scrollingElement
}

// The marks are painted once a view; scrolling only moves the window over them.
export function paintMarks(room) {
  const { map, column } = room
  const [width, height] = [map.clientWidth, map.clientHeight]
  if (!width || !height) return
  const base = room.mapBase = document.createElement("canvas")
  for (const canvas of [base, map]) {
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
  }
  const pen = base.getContext("2d")
  pen.scale(devicePixelRatio, devicePixelRatio)
  paintRows(room, pen, column.getBoundingClientRect(), width, height)
}

export function paintMap(room) {
  if (!room.mapBase) return
  const { map, column } = room
  const pen = map.getContext("2d")
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, map.width, map.height)
  pen.globalAlpha = 1
  pen.drawImage(room.mapBase, 0, 0)
  pen.scale(devicePixelRatio, devicePixelRatio)
  paintWindow(room, pen, column.getBoundingClientRect(), map.clientWidth, map.clientHeight)
}

function paintRows(room, pen, box, width, height) {
  const style = getComputedStyle(room.root)
  const colour = Object.fromEntries(["ink", ...room.view.layers].map(name => [name, style.getPropertyValue(`--${name}`)]))
  const lanes = [...room.view.layers].sort((a, b) => LANES[a] - LANES[b])
  const lane = (width - 4) / Math.max(lanes.length, 1)
  for (const row of room.rows) {
    const place = row.row.getBoundingClientRect()
    if (!place.height) continue // the title, which stands over the page
    const y = ((place.top - box.top) / box.height) * height
    const tall = (place.height / box.height) * height
    const { start, end, role } = row.paragraph
    if (role === "heading") paint(pen, colour.ink, 0.5, 0, y + tall / 2, width, 1)
    for (const mark of rowShown(room, row)) {
      const at = y + ((Math.max(mark.start, start) - start) / Math.max(end - start, 1)) * tall
      paint(pen, colour[mark.layer], faint(room, mark) ? 0.15 : 0.8, 2 + lanes.indexOf(mark.layer) * lane, at, lane - 1, 1.5)
    }
  }
}

function rowShown(room, row) {
  const found = new Set()
  for (let index = row.from; index < row.to; index++) room.segments[index].marks.forEach(number => found.add(room.marks[number]))
  return [...found].filter(mark => shows(room, mark))
}

function paint(pen, colour, alpha, ...box) {
  pen.globalAlpha = alpha
  pen.fillStyle = colour
  pen.fillRect(...box)
}

function paintWindow(room, pen, box, width, height) {
  const from = Math.max(-box.top / box.height, 0) * height
  const to = Math.min((innerHeight - box.top) / box.height, 1) * height
  const ink = getComputedStyle(room.root).getPropertyValue("--ink")
  if (to > from) paint(pen, ink, 0.08, 0, from, width, to - from)
  if (!room.selected) return
  const mark = room.segments[room.selected.segments[0]].element.getBoundingClientRect()
  paint(pen, ink, 1, 0, ((mark.top - box.top) / box.height) * height, width, 2)
}
