// Ctrl+Z, and Shift+Ctrl+Z or Ctrl+Y (Cmd+Z on a Mac), ask to undo and redo, unless somebody types.

const KEYS = { z: "undo", y: "redo" }
const FIELDS = new Set(["INPUT", "TEXTAREA", "SELECT"])

export default function ({ parentElement, setTriggerValue }) {
  const ended = new AbortController()
  document.addEventListener("keydown", event => onKey(event, setTriggerValue), { signal: ended.signal })
  const frame = parentElement.host ?? parentElement
  frame.dataset.listens = "" // the script comes later than what it is mounted in: until then keys are not heard
  return () => ended.abort()
}

function onKey(event, ask) {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  if (!(key in KEYS) || (key === "y" && !event.ctrlKey) || event.composedPath().some(typing)) return
  event.preventDefault()
  ask("pressed", event.shiftKey ? "redo" : KEYS[key])
}

function typing(node) {
  return node.isContentEditable || FIELDS.has(node.tagName)
}
