// Goes down to the part of the page that the address names: it is drawn long after the browser has looked for it.

const HELD = 4_000 // milliseconds that it is held in place, for the charts around it are drawn last
const LONG = 30_000 // milliseconds that a page may take until it is there
const GAP = 16 // pixels above it

// Whoever comes back is taken to where they were (components/returning).
const back = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)
let done = back ? location.hash : ""

export default function () {
  const ended = new AbortController()
  const area = document.querySelector("[data-testid=stMain]")
  const name = location.hash.slice(1)
  const go = () => area && /^[a-z]+$/.test(name) && hold(area, `.st-key-opcit-${name}`, ended.signal)
  if (done !== location.hash) go()
  done = location.hash
  // A link to where one is already loads nothing.
  addEventListener("click", event => event.target.closest?.("a")?.href === location.href && go(), { signal: ended.signal })
  return () => ended.abort()
}

// Whoever scrolls meanwhile has the last word.
function hold(area, part, signal) {
  let end = performance.now() + LONG
  let there = false
  let theirs = false
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, () => (theirs = true), { signal, once: true, capture: true })
  const look = () => {
    if (theirs || signal.aborted) return
    const found = document.querySelector(part)
    if (found) {
      if (!there) end = performance.now() + HELD
      there = true
      area.scrollBy({ top: found.getBoundingClientRect().top - area.getBoundingClientRect().top - GAP, behavior: "instant" })
    }
    if (performance.now() < end) requestAnimationFrame(look)
  }
  look()
}
