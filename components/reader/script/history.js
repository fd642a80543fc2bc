// What people changed: in the card of each finding, and all of it in the overview; each can be taken back.

import { takeBack } from "./correct.js"
import { button, make } from "./dom.js"

function linesOf(room, key) {
  return room.data.editing?.history[key.split(":").slice(0, 3).join(":")] ?? []
}

export function setBy(room, key, name) {
  return linesOf(room, key).some(line => line.by === name)
}

export function drawHistory(room, key) {
  const lines = linesOf(room, key)
  if (!lines.length) return null
  return make("ol", { class: "history", "aria-label": "Corrections of this" }, lines.map(line => drawLine(room, line)))
}

export function drawLog(room) {
  const lines = room.data.editing?.log ?? []
  if (!lines.length) return null
  const list = make("ol", { class: "history" }, lines.map(line => drawLine(room, line)))
  return make("section", { class: "log" }, make("details", {}, make("summary", {}, `Corrections (${lines.length})`), list))
}

function drawLine(room, { told, by, why, day, was, lost, revision }) {
  const facts = [`by person (${by}), ${day}`, was, why ? `because: ${why}` : "", lost ? `finds no place: ${lost}` : ""]
  const revert = button("revert", () => takeBack(room, { revert: [revision] }), { class: "link", "aria-label": `Revert: ${told}` })
  return make("li", {}, `${told}, `, make("span", { class: "by" }, facts.filter(Boolean).join("; "), " "), revert)
}
