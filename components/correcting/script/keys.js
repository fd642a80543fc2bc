// Ctrl+Z and Shift+Ctrl+Z (Cmd on a Mac) ask to undo and redo, unless somebody types.

const FIELDS = new Set(["INPUT", "TEXTAREA", "SELECT"])

export default function ({ setTriggerValue }) {
  const ended = new AbortController()
  document.addEventListener("keydown", event => onKey(event, setTriggerValue), { signal: ended.signal })
  return () => ended.abort()
}

function onKey(event, ask) {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
  if (event.key.toLowerCase() !== "z" || event.composedPath().some(typing)) return
  event.preventDefault()
  ask("pressed", event.shiftKey ? "redo" : "undo")
}

function typing(node) {
  return node.isContentEditable || FIELDS.has(node.tagName)
}
