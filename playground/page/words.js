// What the page says, in both languages at once; the style sheet shows the one that is chosen.
export const byId = (id) => document.getElementById(id);
export const language = () => (byId("l-en").checked ? "en" : "zh");

/** The phrase *name*, with *details* in their places. */
export function say(name, details = {}) {
  const said = byId(`say-${name}`).content.cloneNode(true);
  for (const place of said.querySelectorAll("[data-of]")) place.textContent = details[place.dataset.of] ?? "—";
  return said;
}

/** A sentence that Python gave in both languages. */
export function both(message) {
  const said = new DocumentFragment();
  for (const [name, lang] of [["zh", "zh-CN"], ["en", "en"]]) said.append(made("span", { className: name, lang }, message[name]));
  return said;
}

/** An element with *properties* and *children*. */
export function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
