// Takes down how far each address was scrolled, and goes there again when it is come back to.

const KEPT = "opcit-scrolled"
const MANY = 60 // addresses
const STILL = 120 // milliseconds without scrolling after which the place is taken down
const LONG = 30_000 // milliseconds that a page may take until it is as long as it was
const SETTLED = 1_000 // milliseconds that the place is held, for a chart that is drawn anew takes its length away for a moment

let came = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)
addEventListener("popstate", () => (came = true))
// A link leads to the top, also where that page was further down before.
addEventListener("click", () => (came = false), { capture: true })

// A finger on a chart scrolls as it does beside it, and a tap is a click: Plotly takes every touch for the beginning of a drag.
addEventListener("touchstart", event => event.target.closest?.(".nsewdrag") && event.stopPropagation(), { capture: true, passive: true })

export default function () {
  const ended = new AbortController()
  const area = document.querySelector("[data-testid=stMain]")
  if (!area) return
  if (came) restore(area, kept()[location.href] ?? 0, ended.signal)
  came = false
  let timer = 0
  area.addEventListener("scroll", () => {
    const [address, top] = [location.href, area.scrollTop]
    clearTimeout(timer)
    timer = setTimeout(() => keep(address, top), STILL)
  }, { signal: ended.signal, passive: true })
  return () => {
    clearTimeout(timer)
    ended.abort()
  }
}

// The page grows while it is drawn; whoever scrolls meanwhile has the last word.
function restore(area, top, signal) {
  if (!top) return
  let end = performance.now() + LONG
  let there = false
  let theirs = false
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, () => (theirs = true), { signal, once: true, capture: true })
  const look = () => {
    if (theirs || signal.aborted) return
    if (area.scrollHeight - area.clientHeight >= top) {
      if (!there) end = performance.now() + SETTLED
      there = true
      area.scrollTo({ top, behavior: "instant" })
    }
    if (performance.now() < end) requestAnimationFrame(look)
  }
  look()
}

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)) ?? {} } catch { return {} }
}

function keep(address, top) {
  const { [address]: _, ...others } = kept()
  const all = Object.entries({ ...others, [address]: Math.round(top) }).slice(-MANY)
  try { sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(all))) } catch { /* closed to this page */ }
}
