// Questions to the worker, each with its answer as a promise.

// A worker made of a blob keeps to the policy of this page, whatever headers the server sends or leaves out.
const source = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
const waiting = new Map();
let asked = 0;

/** Start the worker; *heard* is told each stage: "engine", "library", "ready", or "unstarted" with the reason. */
export function start(heard) {
  const worker = new Worker(address, { type: "module" });
  worker.addEventListener("error", (event) => heard("unstarted", event.message || "worker"));
  worker.addEventListener("message", ({ data }) => {
    if (data.stage) return heard(data.stage, data.why);
    const { kept, failed } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.why) return failed(new Error(data.why));
    kept(typeof data.found === "string" ? Object.assign(JSON.parse(data.found), { ms: data.ms }) : data.found);
  });

  /** Ask Python; *content* is a text or the bytes of a file. An object comes back, with the time that it took; or bytes. */
  return function ask(question, content) {
    const id = ++asked;
    const text = typeof content === "string" ? { content } : {};
    worker.postMessage({
      id, ask: question.ask, kind: question.kind, question: JSON.stringify({ ...question, ...text }),
      bytes: typeof content === "string" ? undefined : content,
    });
    return new Promise((kept, failed) => waiting.set(id, { kept, failed }));
  };
}
