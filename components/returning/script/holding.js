// Keeps a scrolled area where it is wanted while the page in it is still drawn. Whoever scrolls meanwhile has the last word.

const LONG = 30_000 // milliseconds that a page may take until it has what is wanted
const ACTS = ["wheel", "touchstart", "keydown", "pointerdown"]

// go: scrolls, and says whether it could; held: milliseconds from the first time on, for what is drawn anew moves the rest.
export function hold(go, held, signal) {
  let end = performance.now() + LONG
  let there = false
  let theirs = false
  for (const act of ACTS) addEventListener(act, () => (theirs = true), { signal, once: true, capture: true })
  const look = () => {
    if (theirs || signal.aborted) return
    if (go()) {
      if (!there) end = performance.now() + held
      there = true
    }
    if (performance.now() < end) requestAnimationFrame(look)
  }
  look()
}
