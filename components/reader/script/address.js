// The view and the URL: what is switched on, in focus and selected stands in the query string.
// A parameter that has its default value is left out, so that plain links stay short.

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
    mark,
  }
}

export function writeAddress(data, view) {
  const url = new URL(location.href)
  last = { article: data.article, mark: view.mark, focus: view.focus }
  const layers = data.layers.map(layer => layer.name).filter(name => view.layers.has(name))
  const plain = layers.join() === defaultLayers(data).join()
  const values = {
    article: linkToken() ? "" : data.article,
    layers: plain ? "" : layers.join() || "none",
    density: view.density === 1 ? "" : data.densities[view.density][0],
    focus: view.focus,
    mark: view.mark,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  const address = url.href.replace(/%2C/g, ",")
  if (address !== location.href) history.replaceState(history.state, "", address)
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
