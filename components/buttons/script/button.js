// A button. With an address it copies it; without, it tells the server what the page's address says.

const SAID = 1800 // milliseconds that "Copied" stands

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const button = parentElement.querySelector("button") ?? parentElement.appendChild(document.createElement("button"))
  button.type = "button"
  button.textContent = data.label
  button.onclick = () => (data.href === undefined ? setTriggerValue("pressed", location.search || "?") : copy(button, data))
}

async function copy(button, data) {
  const address = new URL(data.href, location.href).href
  try {
    await navigator.clipboard.writeText(address)
    button.textContent = "Copied"
  } catch {
    prompt("Copy this link", address) // the clipboard is closed to pages without https
  }
  setTimeout(() => (button.textContent = data.label), SAID)
}
