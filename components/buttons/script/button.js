// A button. With an address it copies it; without, it tells the server what the page's address says.
// What it is given to print, it prints once.

const SAID = 1800 // milliseconds that "Copied" stands

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const button = parentElement.querySelector("button") ?? parentElement.appendChild(document.createElement("button"))
  button.type = "button"
  button.textContent = data.label
  button.className = data.look ?? ""
  if (data.print && data.print.at !== printed) print(data.print)
  button.onclick = () => (data.href === undefined ? setTriggerValue("pressed", location.search || "?") : copy(button, data))
}

let printed = null

// A page in a frame of its own, in which no script runs.
function print({ html, at }) {
  printed = at
  const frame = document.createElement("iframe")
  frame.className = "opcit-printed"
  frame.title = "What is printed"
  frame.sandbox = "allow-same-origin allow-modals"
  frame.style = "position: fixed; right: 0; bottom: 0; width: 1px; height: 1px; border: 0; visibility: hidden"
  frame.srcdoc = html
  frame.onload = async () => {
    await frame.contentDocument.fonts.ready
    frame.contentWindow.onafterprint = () => frame.remove()
    frame.contentWindow.print()
  }
  document.querySelectorAll("iframe.opcit-printed").forEach(old => old.remove())
  document.body.append(frame)
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
