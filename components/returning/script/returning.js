// Takes down how far each address was scrolled, and goes there again when it is come back to; a link leads to the top.

import { hold } from "./holding.js"

const KEPT = "opcit-scrolled"
const MANY = 60 // addresses
const STILL = 120 // milliseconds without scrolling after which the place is taken down
const SETTLED = 1_000 // milliseconds that the place is held, for a chart that is drawn anew takes its length away for a moment

// Both hold until whoever came acts there: this may be called again while the page before still stands.
let back = null // the address that was come back to, and how far down it was
let followed = "" // the page that a link was followed on

if (["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)) comeBack()
addEventListener("popstate", comeBack)
addEventListener("click", () => { back = null; followed = location.pathname }, { capture: true })
for (const act of ["wheel", "touchstart", "keydown"]) addEventListener(act, () => { back = null; followed = "" }, { capture: true, passive: true })

function comeBack() {
  back = { address: location.href, top: kept()[location.href] ?? 0 }
  followed = ""
}

// A finger on a chart scrolls as it does beside it, and a tap is a click: Plotly takes every touch for the beginning of a drag.
addEventListener("touchstart", event => event.target.closest?.(".nsewdrag") && event.stopPropagation(), { capture: true, passive: true })

export default function () {
  const ended = new AbortController()
  const area = document.querySelector("[data-testid=stMain]")
  if (!area) return
  const top = back?.address === location.href ? back.top : 0
  // A page that was still being scrolled when it was left would pull the next one down.
  const next = followed && followed !== location.pathname && !location.hash
  if (top || next) hold(() => goDown(area, top), SETTLED, ended.signal)
  let timer = 0
  const moved = () => {
    const [address, top] = [location.href, area.scrollTop]
    clearTimeout(timer)
    timer = setTimeout(() => keep(address, top), STILL)
  }
  area.addEventListener("scroll", moved, { signal: ended.signal, passive: true })
  // Whoever was quick has scrolled before this was loaded.
  if (!back && !followed && area.scrollTop) moved()
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
