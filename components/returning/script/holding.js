// Keeps a scrolled area where it is wanted while the page in it is still drawn. Whoever scrolls meanwhile has the last word.

const LONG = 30_000 // milliseconds that a page may take until it has what is wanted
const ACTS = ["wheel", "touchstart", "keydown", "pointerdown"]

// go: scrolls, and says whether it could; held: milliseconds from when that could be done, the script has run and the page
// has its length, for until then the page before may still stand there, and what is drawn anew moves the rest.
export function hold(go, held, signal) {
  const last = performance.now() + LONG
  let end = last
  let there = false
  let length = 0
  let theirs = false
  for (const act of ACTS) addEventListener(act, () => (theirs = true), { signal, once: true, capture: true })
  const look = () => {
    if (theirs || signal.aborted) return
    if (go()) {
      const now = document.querySelector("[data-testid=stMain]")?.scrollHeight
      if (!there || running() || now !== length) end = Math.min(last, performance.now() + held)
      there = true
      length = now
    }
    if (performance.now() < end) requestAnimationFrame(look)
  }
  look()
}

function running() {
  return ["running", "rerunRequested"].includes(document.querySelector("[data-testid=stApp]")?.dataset.testScriptState)
}
