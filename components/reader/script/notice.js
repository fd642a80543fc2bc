// What came of a correction, told for a while at the foot of the window, with the way back.

import { goOn, takeBack } from "./correct.js"
import { button, make } from "./dom.js"

const SHOWN = 12_000 // milliseconds
const BACK = { undo: ["Undo", "Ctrl+Z"], redo: ["Redo", "Shift+Ctrl+Z"] }
let told = null

export function drawNotice() {
  return make("div", { class: "notice", role: "status" })
}

export function tell(room, said) {
  const { busy, problem } = room.waits ?? {}
  room.waits = null
  busy?.removeAttribute("aria-busy")
  goOn(room)
  if (!said || said.at === told) return
  told = said.at
  if (said.bad && problem?.isConnected) return (problem.textContent = said.words)
  const close = button("×", () => hide(room), { "aria-label": "Close" })
  const [words, keys] = BACK[said.back] ?? []
  const back = words ? button(words, event => takeBack(room, { [said.back]: true }, event.currentTarget), { title: keys }) : null
  room.notice.replaceChildren(make("span", {}, said.words), ...[back, close].filter(Boolean))
  room.notice.classList.toggle("bad", said.bad)
  clearTimeout(room.noticeTimer)
  if (!said.bad) room.noticeTimer = setTimeout(() => hide(room), SHOWN)
}

function hide(room) {
  if (!room.notice.matches(":hover, :focus-within") || !room.noticeTimer) room.notice.replaceChildren()
}
