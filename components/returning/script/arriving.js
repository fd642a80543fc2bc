// Goes down to the part of the page that the address names: it is drawn long after the browser has looked for it.

import { hold } from "./holding.js"

const HELD = 4_000 // milliseconds that it is held in place, for the charts around it are drawn last
const GAP = 16 // pixels above it

// Whoever comes back is taken to where they were (returning.js).
const back = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)
let done = back ? location.hash : ""

export default function () {
  const ended = new AbortController()
  const area = document.querySelector("[data-testid=stMain]")
  const name = location.hash.slice(1)
  const go = () => area && /^[a-z]+$/.test(name) && hold(() => goTo(area, `.st-key-opcit-${name}`), HELD, ended.signal)
  if (done !== location.hash) go()
  done = location.hash
  // A link to where one is already loads nothing.
  addEventListener("click", event => event.target.closest?.("a")?.href === location.href && go(), { signal: ended.signal })
  return () => ended.abort()
}

function goTo(area, part) {
  const found = document.querySelector(part)
  if (found) area.scrollBy({ top: found.getBoundingClientRect().top - area.getBoundingClientRect().top - GAP, behavior: "instant" })
  return Boolean(found)
}
