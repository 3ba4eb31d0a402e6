// What the links cannot do alone: arrow keys, light under the pointer, citations, and the language of the page as such.
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const language = () => (byId("l-en").checked ? "en" : "zh");

function speak() {
  const lang = byId("l-en").checked ? "en" : "zh-CN";
  if (root.lang === lang) return;
  root.lang = lang;
  for (const link of document.querySelectorAll("a[data-t]")) [link.title, link.dataset.t] = [link.dataset.t, link.title];
  for (const chart of document.querySelectorAll("svg[data-t]")) {
    const told = chart.querySelector("title");
    [told.textContent, chart.dataset.t] = [chart.dataset.t, told.textContent];
  }
  if (chosen) cite(chosen);
}

// One stop of the tab key for each table, and one for the text; arrow keys move within.
const linkOf = (cell) => cell?.querySelector("a:not(.sign), [role=img]");

function stops(items) {
  items.forEach((item, place) => { item.tabIndex = place ? -1 : 0; });
}

function stopAt(item, items) {
  for (const each of items) each.tabIndex = each === item ? 0 : -1;
}

function step(table, cell, key) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].filter(linkOf)).filter((row) => row.length);
  const at = rows.findIndex((row) => row.includes(cell));
  const place = rows[at].indexOf(cell);
  const ways = {
    ArrowLeft: () => rows[at][place - 1], ArrowRight: () => rows[at][place + 1],
    ArrowUp: () => rows[at - 1]?.at(Math.min(place, rows[at - 1].length - 1)),
    ArrowDown: () => rows[at + 1]?.at(Math.min(place, rows[at + 1].length - 1)),
    Home: () => rows[at][0], End: () => rows[at].at(-1),
  };
  return ways[key]?.();
}

for (const table of document.querySelectorAll(".linked table")) {
  const links = [...table.querySelectorAll("tbody td")].map(linkOf).filter(Boolean);
  stops(links);
  table.addEventListener("focusin", ({ target }) => links.includes(target) && stopAt(target, links));
  table.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !links.includes(event.target)) return;
    const next = linkOf(step(table, event.target.closest("td"), event.key));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

for (const text of document.querySelectorAll("pre")) {
  const links = [...text.querySelectorAll("a")];
  stops(links);
  text.addEventListener("focusin", ({ target }) => links.includes(target) && stopAt(target, links));
  text.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = way && links[links.indexOf(event.target) + way];
    if (!next || !links.includes(event.target)) return;
    event.preventDefault();
    next.focus();
  });
}

// A value and its characters light up together.
function partners(link) {
  const name = decodeURIComponent(link.hash.slice(1));
  const found = [byId(name)];
  for (let part = 2; found.at(-1); part += 1) found.push(byId(`${name}~${part}`)); // of a figure that is broken over lines
  return found.filter(Boolean);
}
for (const [event, lit] of [["pointerover", true], ["pointerout", false]]) {
  document.addEventListener(event, ({ target }) => {
    const link = target.closest?.(".linked td > a:not(.sign), pre a:not(.sign)");
    for (const end of link ? partners(link) : []) end.classList.toggle("chosen", lit);
  });
}

// The citation of the chosen cell. Its words are those of the library; here they are filled in.
const bar = byId("bar-");
const fill = (pattern, items) => pattern.replace(/\{(\w+)\}/g, (_, name) => items[name]);
let chosen = null;

function cite(cell) {
  const words = JSON.parse(bar.dataset[language()]);
  const link = linkOf(cell);
  const labels = cell.headers.split(" ").filter(Boolean).map(byId);
  const beside = (label) => label.scope.startsWith("row") && !label.id.endsWith("-over");
  const named = (part, some) => some.length ? fill(words[part], { [part]: some.map((each) => each.textContent).join("·") }) : "";
  byId("cite-").textContent = fill(words.sentence, {
    ...words,
    table: JSON.parse(bar.dataset.tables)[cell.id.split(".")[0]],
    row: named("row", labels.filter(beside)),
    column: named("column", labels.filter((label) => !beside(label))),
    printed: cell.classList.contains("blank") ? words.blank : fill(words.printed, { text: link.textContent }),
    place: link.title,
    path: cell.id,
  });
}

function choose(cell) {
  if (!bar || !cell?.matches?.("td[id]") || !linkOf(cell)?.title) return;
  const ends = [cell, ...partners(linkOf(cell))];
  for (const end of document.querySelectorAll(".paired")) end.classList.remove("paired");
  for (const end of ends) end.classList.add("paired");
  chosen = cell;
  cite(cell);
  bar.hidden = false; // first, because it takes room from what is scrolled
  document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
  for (const end of ends) end.scrollIntoView({ block: "nearest" });
}

if (bar) {
  document.addEventListener("focusin", ({ target }) => choose(target.closest("td")));
  addEventListener("hashchange", () => choose(byId(decodeURIComponent(location.hash.slice(1)))));
  choose(byId(decodeURIComponent(location.hash.slice(1))));
  byId("close-").addEventListener("click", () => {
    linkOf(chosen)?.focus();
    bar.hidden = true;
  });
  byId("copy-").addEventListener("click", async () => {
    getSelection().selectAllChildren(byId("cite-"));
    await navigator.clipboard.writeText(byId("cite-").textContent);
    byId("copied-").replaceChildren(byId("copied-words").content.cloneNode(true));
    setTimeout(() => byId("copied-").replaceChildren(), 2000);
  });
}

// The keys n and p lead from finding to finding; a box on the page turns them off.
const cards = [...document.querySelectorAll(".card")];
let at = -1;
document.addEventListener("keydown", (event) => {
  const way = { n: 1, p: -1 }[event.key];
  if (!way || !cards.length || !byId("keys-")?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  at = (Math.max(at + way, way < 0 && at < 0 ? -1 : 0) + cards.length) % cards.length;
  location.hash = cards[at].id;
  (cards[at].querySelector("a") ?? cards[at]).focus({ preventScroll: true });
});

for (const radio of document.querySelectorAll("input[name=language]")) radio.addEventListener("change", speak);
speak();
