// The bar over the text: one switch a layer (also the legend), density, focus, search, help.

import { closeCard } from "./card.js"
import { button, make, oneStop } from "./dom.js"
import { drawFind } from "./find.js"
import { applyView, shows } from "./marks.js"

export function drawLegend(room) {
  const bar = make("div", { class: "bar", role: "group", "aria-label": "What is marked in the text" })
  bar.append(drawSwitches(room), drawDensity(room), drawFocus(room), drawFind(room))
  bar.append(button("?", () => room.help.showModal(), { class: "quiet", "aria-label": "Keyboard help", title: "Keyboard help (?)" }))
  return bar
}

function drawSwitches(room) {
  const group = make("div", { class: "switches", role: "toolbar", "aria-label": "Layers" })
  for (const layer of room.data.layers) {
    const sample = make("span", { class: `sample form-${layer.form}`, style: `--c: var(--${layer.name})`, "aria-hidden": "true" }, "Aa")
    const toggle = button("", () => toggleLayer(room, layer.name), {
      class: "switch", "data-layer": layer.name, title: `${layer.meaning} ${layer.count} in this article.`, disabled: !layer.count,
    })
    toggle.append(sample, layer.title)
    group.append(toggle)
  }
  return oneStop(group)
}

// From the clean page, a layer's switch shows that layer alone.
export function toggleLayer(room, name) {
  const { layers, clean } = room.view
  if (clean) room.view.layers = new Set([name])
  else if (!layers.delete(name)) layers.add(name)
  room.view.clean = false
  showRest(room)
}

export function toggleClean(room, clean = !room.view.clean) {
  room.view.clean = clean
  showRest(room)
}

function setDensity(room, density) {
  Object.assign(room.view, { density, clean: false })
  showRest(room)
}

// The view as it is now; the card of a mark that no longer shows is closed with it.
function showRest(room) {
  if (room.selected && !shows(room, room.selected)) closeCard(room)
  else applyView(room)
}

function drawDensity(room) {
  const group = make("div", { class: "density", role: "toolbar", "aria-label": "How many marks" })
  group.append(button("Clean", () => toggleClean(room), { title: "The text alone (0)", "data-density": -1 }))
  room.data.densities.forEach(([, title, meaning], index) => {
    group.append(button(title, () => setDensity(room, index), { title: meaning, "data-density": index }))
  })
  return oneStop(group)
}

function drawFocus(room) {
  const select = make("select", { "aria-label": "Focus on one actor", title: "Focus on one actor; others dim", class: "focus" }, make("option", { value: "" }, "Everyone"))
  for (const actor of room.data.actors) select.append(make("option", { value: actor.id }, `${actor.name} (${actor.count})`))
  select.addEventListener("change", () => setFocus(room, select.value))
  return select
}

export function setFocus(room, actor) {
  room.view.focus = actor
  room.view.clean = false
  applyView(room)
}

export function showSwitches(room) {
  const { view, root } = room
  const density = view.clean ? -1 : view.density
  root.querySelectorAll("[data-layer]").forEach(toggle => toggle.setAttribute("aria-pressed", String(!view.clean && view.layers.has(toggle.dataset.layer))))
  root.querySelectorAll("[data-density]").forEach(choice => choice.setAttribute("aria-pressed", String(density === +choice.dataset.density)))
  root.querySelectorAll("[data-focus]").forEach(choice => choice.setAttribute("aria-pressed", String(view.focus === choice.dataset.focus)))
  root.querySelector("select.focus").value = view.focus
}
