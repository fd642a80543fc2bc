// Building the page. Text only ever enters as text nodes or attribute values, never as markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""))
  return element
}

export function button(label, onclick, attributes = {}) {
  return make("button", { type: "button", onclick, ...attributes }, label)
}

// A group of buttons that is one stop of Tab: arrows, Home and End go on from there.
export function oneStop(group) {
  const usable = () => [...group.querySelectorAll("button:enabled")]
  const stopAt = stop => usable().forEach(one => (one.tabIndex = one === stop ? 0 : -1))
  group.addEventListener("focusin", event => stopAt(event.target))
  group.addEventListener("keydown", event => {
    const all = usable()
    const at = all.indexOf(event.target)
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }
    if (at < 0 || !(event.key in steps)) return
    event.preventDefault()
    all[(steps[event.key] + all.length) % all.length].focus()
  })
  stopAt(usable()[0])
  return group
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches
export const narrow = () => matchMedia("(max-width: 1099px)").matches

// Near by, the page glides. Further off it jumps, and again until the words are really in view:
// in a long article the height of what was never shown is only guessed.
export function bringToView(element, block = narrow() ? "start" : "center", tries = 8) {
  const { top } = element.getBoundingClientRect()
  const near = Math.abs(top) < 2.5 * innerHeight
  element.scrollIntoView({ block, behavior: near && tries === 8 && !calm() ? "smooth" : "auto" })
  if (!near || tries < 8) requestAnimationFrame(() => tries && !inView(element) && bringToView(element, block, tries - 1))
}

export function inView(element) {
  const box = element.getBoundingClientRect()
  const floor = narrow() ? innerHeight * 0.46 : innerHeight - 40
  return box.top > 130 && box.bottom < floor
}
