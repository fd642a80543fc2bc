// Corrections in a card: a button for each offer of the table, a form in place for what it asks.
// Python names the offers (offers.py); this draws any of them.

import { writeAddress } from "./address.js"
import { button, make, narrow } from "./dom.js"
import { drawSeveral, ticked } from "./several.js"

export function drawOffers(room, mark, key) {
  const { editing } = room.data
  const offers = editing?.offers[mark?.layer ?? key]
  if (!offers) return null
  const given = givenBy(room, mark, key)
  const fit = offers.filter(offer => Object.entries(offer.only).every(([name, value]) => given[name] === value))
  const box = make("div", { class: "correct", role: "group", "aria-label": "Correct" }, make("span", { class: "kind" }, "Correct"))
  for (const offer of fit) box.append(button(offer.label, event => take(room, box, offer, given, event.currentTarget), { class: "offer" }))
  return box
}

// What a mark and its card give an edit.
function givenBy(room, mark, key) {
  const given = { ...room.data.editing.given[key] }
  if (mark) Object.assign(given, { at: [mark.start, mark.end], mentions: [[mark.start, mark.end]] })
  return given
}

function take(room, box, offer, given, pressed) {
  if (!offer.fields.length) return send(room, edit(offer, given, {}), { busy: pressed })
  const back = () => { form.replaceWith(box); pressed.focus({ preventScroll: true }) }
  const form = drawForm(room, offer, given, { title: offer.label, back })
  box.replaceWith(form)
  room.placeCard()
  if (narrow()) form.scrollIntoView({ block: "nearest" })
  form.querySelector("select, input:not([tabindex='-1'])")?.focus({ preventScroll: true })
}

function edit(offer, given, values) {
  const taken = Object.fromEntries(Object.entries(offer.takes).map(([name, from]) => [name, given[from] ?? null]))
  return { edit: offer.edit, ...taken, ...offer.fixed, ...values }
}

// The form stays until the corrected reading is there; a refusal is told in it.
export function drawForm(room, offer, given, { title, back, mark = null }) {
  const form = make("form", { class: "correct form", "aria-label": title }, make("span", { class: "kind" }, title))
  const fields = offer.fields.map(field => drawField(room, field, given))
  const why = make("input", { type: "text", name: "why", maxlength: 300, placeholder: "if you like" })
  const problem = make("p", { class: "problem", role: "alert" })
  const save = make("button", { type: "submit", class: "save" }, "Save")
  form.append(...fields.map(field => field.row), make("label", {}, "Why", why), problem)
  form.append(make("div", { class: "answers" }, save, button("Cancel", back)))
  const follow = () => fields.forEach(field => (field.row.hidden = needless(field, fields)))
  form.addEventListener("change", follow)
  form.addEventListener("submit", event => {
    event.preventDefault()
    const asked = fields.filter(field => !needless(field, fields))
    const values = Object.fromEntries(asked.map(field => [field.name, valueOf(field)]))
    send(room, edit(offer, given, values), { why: why.value.trim(), mark, busy: save, problem })
  })
  form.addEventListener("keydown", event => {
    if (event.key === "Escape") back()
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  })
  follow()
  return form
}

function needless(field, fields) {
  return fields.some(other => other.name === field.unless && other.input.value !== "")
}

// Nothing chosen and nothing dated is null; words are words, if only "".
function valueOf({ kind, input }) {
  if (kind === "actors") return ticked(input)
  const value = input.value.trim()
  return value === "" && kind !== "text" ? null : value
}

function drawField(room, { name, label, kind, empty, unless, hint }, given) {
  const now = given[name] ?? ""
  if (kind === "actors") {
    const several = drawSeveral(label, name, choices(room, "actor", {}), now || [])
    return { name, kind, unless, input: several, row: several }
  }
  const input = kind === "text" || kind === "date"
    ? make("input", { type: "text", name, value: now, maxlength: 300, "aria-description": hint || null, autocomplete: "off" })
    : drawChoice(choices(room, kind, given), name, now, empty)
  const row = make("label", {}, label, input, hint ? make("small", {}, hint) : null)
  return { name, kind, unless, input, row }
}

function drawChoice(pairs, name, now, empty) {
  const none = empty === null ? [] : [make("option", { value: "" }, empty)]
  return make("select", { name }, none, pairs.map(([value, words]) => make("option", { value, selected: value === now }, words)))
}

function choices(room, kind, given) {
  const { editing, actors } = room.data
  if (kind === "actor") return actors.filter(actor => actor.id !== given.actor || !given.at).map(actor => [actor.id, actor.name])
  if (kind !== "event") return editing.options[kind]
  const events = Object.values(editing.given).filter(one => one.event && one.event !== given.event)
  return events.map(one => [one.event, one.earliest ? `${one.title} (${one.earliest.slice(0, 10)})` : one.title])
}

// What was asked while something else was being done: each is asked in its turn, of the room that the article has then.
const later = []

export function goOn(room) {
  const next = later.shift()
  if (next?.article === room.data.article) next.act(room)
}

// Begins an act, unless another one is being done; the button of one that waits says so, and pressed twice it is asked once.
function begin(room, { busy = null, problem = null }, act) {
  if (busy?.hasAttribute("aria-busy")) return false
  busy?.setAttribute("aria-busy", "true")
  if (room.waits) {
    later.push({ article: room.data.article, act: now => { busy?.removeAttribute("aria-busy"); act(now) } })
    return false
  }
  room.waits = { busy, problem }
  return true
}

// mark: [layer, start, end] of a mark that this makes, to be open when it is there.
function send(room, made, asked) {
  const { why = "", mark = null } = asked
  if (!begin(room, asked, now => send(now, made, asked))) return
  if (mark) {
    room.view.mark = mark.join(".")
    room.view.layers.add(mark[0])
    writeAddress(room.data, room.view)
  }
  room.ask({ edits: [made], why })
}

export function takeBack(room, what, busy = null) {
  if (room.data.editing && begin(room, { busy }, now => takeBack(now, what, busy))) room.ask(what)
}
