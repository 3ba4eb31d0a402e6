// Python in a worker: it loads Pyodide and the wheels, then answers one question after the other.
import { files } from "./archive.js";
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = (name) => new URL(name, import.meta.url).href;
const told = (stage, why) => postMessage({ stage, why });
const FURTHER = { xlsx: "xlsx.txz" }; // what one kind of file needs, loaded when it is asked for
const loaded = new Set();
let idle = true;

async function fetched(name) {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function begin() {
  told("engine");
  const library = download("library.txz");
  const pyodide = await loadPyodide({ indexURL: here("pyodide/") });
  told("library");
  unpack(pyodide, await library);
  const answer = pyodide.pyimport("govinfo_reports.playground").answer;
  told("ready");
  return { pyodide, answer };
}

/** Write what an archive holds to where Python looks for modules. */
function unpack({ FS, pyimport, toPy }, archive) {
  const tar = pyimport("lzma").decompress(toPy(archive));
  const content = tar.getBuffer();
  const site = pyimport("site").getsitepackages()[0];
  for (const [name, bytes] of files(content.data)) {
    const path = `${site}/${name}`;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, bytes);
  }
  content.release();
  tar.destroy();
}

async function download(name) {
  return (await fetched(name)).arrayBuffer();
}

const python = begin();

/** What a question needs beyond the first load is loaded with it. */
async function complete({ pyodide }, kind) {
  const name = FURTHER[kind];
  if (!name || loaded.has(name)) return;
  unpack(pyodide, await download(name));
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
