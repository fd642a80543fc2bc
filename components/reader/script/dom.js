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

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches
export const narrow = () => matchMedia("(max-width: 1099px)").matches

export function bringToView(element, block = narrow() ? "start" : "center") {
  element.scrollIntoView({ block, behavior: calm() ? "auto" : "smooth" })
}

export function inView(element) {
  const box = element.getBoundingClientRect()
  const floor = narrow() ? innerHeight * 0.5 : innerHeight - 40
  return box.top > 130 && box.bottom < floor
}
