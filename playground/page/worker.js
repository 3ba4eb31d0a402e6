// Python in a worker: it loads Pyodide and the wheels, then answers one question after the other.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = (name) => new URL(name, import.meta.url).href;
const told = (stage, why) => postMessage({ stage, why });
const FURTHER = { xlsx: "xlsx.tgz" }; // what one kind of file needs, loaded when it is asked for
const loaded = new Set();
let idle = true;

async function fetched(name) {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function begin() {
  told("engine");
  const library = download("library.tgz");
  const pyodide = await loadPyodide({ indexURL: here("pyodide/") });
  told("library");
  const site = pyodide.runPython("import site; site.getsitepackages()[0]");
  const unpack = async (name) => pyodide.unpackArchive(await download(name), "gztar", { extractDir: site });
  pyodide.unpackArchive(await library, "gztar", { extractDir: site });
  const answer = pyodide.pyimport("govinfo_reports.playground").answer;
  told("ready");
  return { pyodide, answer, unpack };
}

async function download(name) {
  return (await fetched(name)).arrayBuffer();
}

const python = begin();

/** What a question needs beyond the first load is loaded with it. */
async function complete({ unpack }, kind) {
  const name = FURTHER[kind];
  if (!name || loaded.has(name)) return;
  await unpack(name);
  loaded.add(name);
}

async function answered({ question, bytes, kind }) {
  const started = await python;
  await complete(started, kind);
  const content = bytes && started.pyodide.toPy(bytes);
  const begun = performance.now();
  const found = started.answer(question, content);
  const ms = performance.now() - begun;
  content?.destroy();
  if (typeof found === "string") return { found, ms };
  const copy = found.toJs();
  found.destroy();
  return { found: copy, ms };
}

let last = Promise.resolve();
addEventListener("message", ({ data }) => {
  idle = false;
  last = last.then(() => answered(data)).then(
    (done) => postMessage({ id: data.id, ...done }),
    (error) => postMessage({ id: data.id, why: String(error.message ?? error).trim().split("\n").at(-1) }),
  );
});

// The first report of a session takes longer than the next. An invented one goes first, if nobody waits for another.
python.then(
  async () => {
    const content = await (await fetched("example.txt")).text();
    if (idle) await answered({ question: JSON.stringify({ ask: "look", name: "", language: "zh", content }) });
  },
).catch((error) => told("unstarted", String(error.message ?? error).trim().split("\n").at(-1)));
