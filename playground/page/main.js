// The page: what comes in, what Python says of it, and what is shown.
import { start } from "./engine.js";
import { open, ownForm, wire } from "./form.js";
import { lead, showLinked, speak } from "./linked.js";
import { save } from "./saving.js";
import { choose, chosen } from "./tabs.js";
import { both, byId, language, made, say } from "./words.js";

const PAUSE = 400; // milliseconds without a key before a text is read
const nothing = { name: "", content: "" };
let source = nothing;
let turn = 0;
let timer;
let ready = false;

const status = (...said) => byId("status").replaceChildren(...said);
const failed = (error) => status(say("error", { why: error.message }));

const ask = start((stage, why) => {
  ready ||= stage === "ready";
  if (stage !== "ready" || source === nothing) status(say(stage, { why }));
  document.body.dataset.stage = stage;
});

/** Read what came in, and show it. */
async function read() {
  const own = ++turn;
  if (!source.content.length && !source.content.byteLength) return empty();
  status(say(ready ? "reading" : "waiting"));
  try {
    const found = await ask({ ask: "look", name: source.name, language: language(), form: ownForm() }, source.content);
    if (own !== turn) return;
    if (found.trouble) return empty(both(found.trouble));
    status(say("read", { ms: Math.round(found.ms) }));
    show(found);
  } catch (error) {
    if (own === turn) empty(say("error", { why: error.message }));
  }
}

function empty(said) {
  status(said ?? (ready ? say("ready") : ""));
  byId("result").hidden = true;
  byId("saves").disabled = true;
  byId("count").textContent = "";
  for (const place of [byId("linked"), byId("found"), text("json"), table()]) place.replaceChildren();
}

const text = (name) => byId(name).querySelector("pre");
const table = () => byId("csv").querySelector("table");

function show(found) {
  byId("t-result").replaceChildren(found.title ?? say("untitled"));
  byId("facts").replaceChildren(say("facts", found));
  byId("result").hidden = false;
  byId("saves").disabled = false;
  byId("count").textContent = found.findings.length;
  byId("found").replaceChildren(...(found.findings.length ? found.findings.map(finding) : [made("li", {}, say("none"))]));
  text("json").textContent = "";
  table().replaceChildren();
  showLinked(byId("linked"), found.page);
  fill(chosen());
}

function finding({ code, severity, word, line, anchor, says }) {
  const go = () => {
    choose("linked");
    lead(byId("linked"), anchor);
  };
  const where = made("button", { type: "button", onclick: go }, made("b", {}, both(word), " ", code), " ", line ? say("line", { line }) : "");
  return made("li", { className: `card ${severity}` }, where, " ", both(says));
}

const exported = (kind) => ask({ ask: "export", kind, name: source.name, language: language(), form: ownForm() }, source.content);

/** Fill the panel *name*, if it is one that is made when it is looked at. */
async function fill(name) {
  if (name === "form") return open().catch(failed);
  if (byId("saves").disabled) return undefined;
  const own = turn;
  const wanted = { json: text("json"), csv: table() }[name];
  if (!wanted || wanted.hasChildNodes()) return undefined;
  const written = new TextDecoder().decode(await exported(name));
  if (own !== turn) return undefined;
  if (name === "json") wanted.textContent = JSON.stringify(JSON.parse(written), null, 1);
  else wanted.replaceChildren(...rows(written));
  return undefined;
}

/** The lines of *csv* as rows; what stands between quotes may hold commas, quotes and ends of lines. */
function rows(csv) {
  const lines = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines.filter((line) => line.length > 1).map((line, place) => made("tr", {}, ...line.map((cell) =>
    made(place ? "td" : "th", place ? {} : { scope: "col" }, cell))));
}

async function take(files) {
  const [file, ...more] = files;
  if (!file) return;
  source = { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
  byId("text").value = "";
  byId("dropped").hidden = false;
  byId("dropped").replaceChildren(say("file", { name: file.name }), ...(more.length ? [" ", say("several")] : []));
  read();
}

function paste(content) {
  byId("text").value = content;
  typed();
}

function typed() {
  byId("dropped").hidden = true;
  source = byId("text").value ? { name: "", content: byId("text").value } : nothing;
  read();
}

byId("text").addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});
byId("file").addEventListener("change", ({ target }) => take(target.files).then(() => { target.value = ""; }));
byId("clear").addEventListener("click", () => paste(""));
byId("example").addEventListener("click", async () => paste(await (await fetch("example.txt")).text()));
for (const name of ["dragenter", "dragover"]) {
  addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
}
addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("over");
  if (event.dataTransfer.files.length) take(event.dataTransfer.files);
  else paste(event.dataTransfer.getData("text/plain"));
});
byId("saves").addEventListener("click", async ({ target }) => {
  const kind = target.closest("button")?.dataset.save;
  if (!kind) return;
  const name = `${source.name || "report"}.${kind}`;
  try {
    save(await exported(kind), name, kind);
  } catch (error) {
    failed(error);
  }
});
byId("tabs").addEventListener("chosen", ({ detail }) => fill(detail));
wire(ask, () => source !== nothing && read(), (sample) => {
  paste(sample);
  choose("linked");
});

function spoken() {
  document.documentElement.lang = language() === "en" ? "en" : "zh-CN";
  speak(byId("linked"), language());
}
for (const id of ["l-zh", "l-en"]) byId(id).addEventListener("change", spoken);
if (!navigator.language.startsWith("zh")) byId("l-en").checked = true;
spoken();
