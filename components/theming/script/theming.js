// Says when the system turns from light to dark, or back, once Streamlit has taken it in.

const TAKEN_IN = 300 // milliseconds

export default function ({ setTriggerValue }) {
  const ended = new AbortController()
  let timer = 0
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    clearTimeout(timer)
    timer = setTimeout(() => setTriggerValue("turned", true), TAKEN_IN)
  }, { signal: ended.signal })
  return () => {
    clearTimeout(timer)
    ended.abort()
  }
}
