// Says when the page has turned from light to dark, or back: the system did, and Streamlit has taken it in.

const app = () => document.querySelector(".stApp")
const scheme = () => getComputedStyle(app()).colorScheme

let drawn = "" // what the charts of this window were last drawn in; a run of the page may begin while it turns

export default function ({ setTriggerValue }) {
  const look = () => {
    const now = scheme()
    if (drawn && now !== drawn) setTriggerValue("turned", true)
    drawn = now
  }
  const watching = new MutationObserver(look)
  watching.observe(app(), { attributes: true, attributeFilter: ["class"] })
  look()
  return () => watching.disconnect()
}
