// What people changed of a finding, in its card; each can be taken back. The whole history is the header’s.

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

function drawLine(room, { told, by, why, day, was, revision }) {
  const facts = [`by person (${by}), ${day}`, was, why ? `because: ${why}` : ""]
  const revert = button("revert", event => takeBack(room, { revert: [revision] }, event.currentTarget), { class: "link", "aria-label": `Revert: ${told}` })
  return make("li", {}, `${told}, `, make("span", { class: "by" }, facts.filter(Boolean).join("; "), " "), revert)
}
