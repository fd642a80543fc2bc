// A field for several of a list: boxes in a frame that is one stop of Tab; arrows move, letters find, space ticks.

import { make } from "./dom.js"

export function drawSeveral(label, name, pairs, now) {
  const chosen = pairs.filter(([value]) => now.includes(value))
  const rest = pairs.filter(([value]) => !now.includes(value))
  const boxes = [...chosen, ...rest].map(([value, words]) => {
    const box = make("input", { type: "checkbox", value, checked: now.includes(value), tabindex: -1 })
    return make("label", {}, box, words)
  })
  const field = make("fieldset", { name }, make("legend", {}, label), make("div", { class: "several" }, boxes))
  const inputs = [...field.querySelectorAll("input")]
  if (inputs.length) inputs[0].tabIndex = 0
  field.addEventListener("keydown", event => {
    const at = inputs.indexOf(event.target)
    const to = at < 0 ? -1 : next(inputs, at, event)
    if (to < 0) return
    event.preventDefault()
    inputs[to].focus()
  })
  field.addEventListener("focusin", event => inputs.forEach(box => (box.tabIndex = box === event.target ? 0 : -1)))
  return field
}

function next(inputs, at, { key, ctrlKey, metaKey, altKey }) {
  const last = inputs.length - 1
  const steps = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }
  if (key in steps) return steps[key]
  if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return -1
  const order = [...inputs.keys()].slice(at + 1).concat([...inputs.keys()].slice(0, at + 1))
  return order.find(n => inputs[n].parentElement.textContent.toLowerCase().startsWith(key.toLowerCase())) ?? -1
}

export const ticked = field => [...field.querySelectorAll("input:checked")].map(box => box.value)
