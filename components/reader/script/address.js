// The view and the URL: what is switched on, in focus and selected stands in the query string.
// A parameter that has its default value is left out, so that plain links stay short.
// Each switch is an entry of the browser's history; going from mark to mark is one entry in all.

function defaultLayers(data) {
  return data.layers.filter(layer => layer.shown).map(layer => layer.name)
}

// Links between Streamlit's pages carry the whole query along. What pointed into the article that
// was open before does not point into this one.
let last = null

function pointers(data) {
  const query = new URLSearchParams(location.search)
  const left = last && last.article !== data.article ? last : {}
  const pointer = name => (query.get(name) === left[name] ? "" : query.get(name) ?? "")
  return { mark: pointer("mark"), focus: pointer("focus") }
}

export function readAddress(data) {
  const query = new URLSearchParams(location.search)
  const { mark, focus } = pointers(data)
  const known = data.layers.map(layer => layer.name)
  const asked = query.get("layers")
  const layers = asked === null ? defaultLayers(data) : asked.split(",").filter(name => known.includes(name))
  const density = data.densities.findIndex(row => row[0] === query.get("density"))
  return {
    layers: new Set(layers),
    density: density < 0 ? 1 : density,
    focus: data.actors.some(actor => actor.id === focus) ? focus : "",
    clean: query.get("clean") === "yes",
    mark,
  }
}

export function writeAddress(data, view, { remember = true } = {}) {
  const url = new URL(location.href)
  const layers = data.layers.map(layer => layer.name).filter(name => view.layers.has(name))
  const plain = layers.join() === defaultLayers(data).join()
  const values = {
    article: linkToken() ? "" : data.article,
    layers: plain ? "" : layers.join() || "none",
    density: view.density === 1 ? "" : data.densities[view.density][0],
    focus: view.focus,
    clean: view.clean ? "yes" : "",
    mark: view.mark,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  const address = url.href.replace(/%2C/g, ",")
  last = { article: data.article, mark: view.mark, focus: view.focus, rest: without(new URL(address), OURS) }
  if (address === location.href) return
  if (remember && !steps(location.href, address)) history.pushState({ reader: true }, "", address)
  else history.replaceState(history.state, "", address)
}

// Whether two addresses differ in nothing but which mark is open: a step from mark to mark.
function steps(from, to) {
  const [left, right] = [new URL(from), new URL(to)]
  if (!left.searchParams.get("mark") || !right.searchParams.get("mark")) return false
  return without(left, ["mark"]) === without(right, ["mark"])
}

function without(url, names) {
  const query = new URLSearchParams(url.search)
  names.forEach(name => query.delete(name))
  query.sort()
  return `${url.pathname}?${query}`
}

const OURS = ["layers", "density", "focus", "clean", "mark"]

// Back and forward between views of one article. Streamlit reruns the script, too, which changes
// nothing that is drawn; it cannot be kept from it, since its listener comes first.
export function onHistory(signal, show) {
  addEventListener("popstate", () => without(new URL(location.href), OURS) === last?.rest && show(), { signal })
}

// The token of the link that this page was opened by, "" in the library.
export function linkToken() {
  return new URLSearchParams(location.search).get("t") ?? ""
}

// Within a shared link, every way leads to that link's own pages.
export function pageLink(page, data, name, value) {
  const t = linkToken()
  if (t) return `shared?${new URLSearchParams({ t, page, [name]: value })}`
  return `${page}?${new URLSearchParams({ article: data.article, [name]: value })}`
}
