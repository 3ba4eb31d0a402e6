// A form of the reader's own: edited, checked as it is typed, shown by a sample page, tried when asked.
import { byId, both, made, say } from "./words.js";
import { save } from "./saving.js";

const PAUSE = 500; // milliseconds without a key before a form is checked
let ask;
let changed;
let sample = "";
let turn = 0;
let timer;
let started = false;

const form = () => ({ text: byId("grammar").value, year: Number(byId("year").value) });

/** The form to read by; undefined for those of the package. */
export const ownForm = () => (byId("own").checked ? form() : undefined);

/** Wire the editor: *asking* asks Python, *reread* is called when another form is to be read by, *read* takes a sample. */
export function wire(asking, reread, read) {
  ask = asking;
  changed = reread;
  byId("own").addEventListener("change", reread);
  byId("grammar").addEventListener("input", soon);
  byId("year").addEventListener("input", soon);
  byId("keep").addEventListener("click", () => save(form().text, `template_${form().year}.lark`, "lark"));
  byId("try").addEventListener("click", tryIt);
  byId("use").addEventListener("click", () => {
    byId("own").checked = true;
    read(sample);
  });
}

/** Fill the editor when it is first shown. */
export async function open() {
  if (started) return;
  started = true;
  const bases = await ask({ ask: "bases", year: new Date().getFullYear() });
  byId("base").replaceChildren(...bases.map(({ name }) => made("option", { value: name }, name)));
  byId("base").addEventListener("change", () => begin(bases));
  begin(bases);
}

function begin(bases) {
  const base = bases.find(({ name }) => name === byId("base").value);
  byId("grammar").value = base.text;
  byId("year").value = new Date().getFullYear();
  check();
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE);
}

async function check() {
  const own = ++turn;
  const { findings, sample: page, rows, values } = await ask({ ask: "check_form", form: form() });
  if (own !== turn) return;
  sample = page ?? "";
  byId("size").replaceChildren(page === null ? say("faulty") : say("size", { rows, values }));
  byId("faults").replaceChildren(...findings.map(fault));
  byId("sample").textContent = sample;
  byId("tried").replaceChildren();
  for (const id of ["use", "try"]) byId(id).disabled = page === null;
  if (byId("own").checked) changed();
}

function fault({ code, severity, word, line, says }) {
  const where = line ? made("button", { type: "button", onclick: () => goTo(line) }, say("line", { line })) : "";
  return made("li", { className: `card ${severity}` }, made("b", {}, both(word), " ", code), " ", where, " ", both(says));
}

/** Put the cursor into *line* of the form. */
function goTo(line) {
  const lines = byId("grammar").value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1);
  const height = parseFloat(getComputedStyle(byId("grammar")).lineHeight);
  byId("grammar").focus();
  byId("grammar").setSelectionRange(start, start + lines[line - 1].length);
  byId("grammar").scrollTop = Math.max(0, (line - 5) * height);
}

async function tryIt() {
  const own = turn;
  byId("tried").replaceChildren(say("trying"));
  const { laws, hold, difference, sample: page } = await ask({ ask: "try_form", form: form() });
  if (own !== turn) return;
  byId("tried").replaceChildren(say("tried", { laws, hold }), ...(difference ? [" ", both(difference)] : []));
  if (page) byId("sample").textContent = sample = page;
}
