// Takes down how far each address was scrolled, and goes there again when it is come back to; a link leads to the top.

import { hold } from "./holding.js"

const KEPT = "opcit-scrolled"
const MANY = 60 // addresses
const STILL = 120 // milliseconds without scrolling after which the place is taken down
const SETTLED = 1_000 // milliseconds that the place is held, for a chart that is drawn anew takes its length away for a moment

let came = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)
let page = location.pathname
addEventListener("popstate", () => (came = true))
// Also where that page was further down before.
addEventListener("click", () => (came = false), { capture: true })

// A finger on a chart scrolls as it does beside it, and a tap is a click: Plotly takes every touch for the beginning of a drag.
addEventListener("touchstart", event => event.target.closest?.(".nsewdrag") && event.stopPropagation(), { capture: true, passive: true })

export default function () {
  const ended = new AbortController()
  const area = document.querySelector("[data-testid=stMain]")
  if (!area) return
  const top = (came && kept()[location.href]) || 0
  // A page that was still being scrolled when it was left would pull the next one down.
  const followed = !came && page !== location.pathname && !location.hash
  if (top || followed) hold(() => goDown(area, top), SETTLED, ended.signal)
  came = false
  page = location.pathname
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

function goDown(area, top) {
  const long = area.scrollHeight - area.clientHeight >= top
  if (long) area.scrollTo({ top, behavior: "instant" })
  return long
}

function kept() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)) ?? {} } catch { return {} }
}

function keep(address, top) {
  const { [address]: _, ...others } = kept()
  const all = Object.entries({ ...others, [address]: Math.round(top) }).slice(-MANY)
  try { sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(all))) } catch { /* closed to this page */ }
}
