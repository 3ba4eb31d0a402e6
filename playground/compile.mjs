// Run the Python of Pyodide beside the browser, so that it compiles what the page sends.
//
//     node playground/compile.mjs ENGINE STANDARD LIBRARY EXAMPLE
//
// ENGINE is the folder of Pyodide, STANDARD that of its standard library, LIBRARY that of what the wheels hold.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [engine, standard, library, example] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(engine, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ indexURL: engine });
pyodide.mountNodeFS("/standard", standard);
pyodide.mountNodeFS("/library", library);
pyodide.FS.writeFile("/example.txt", readFileSync(example));
pyodide.runPython(readFileSync(new URL("compiling.py", import.meta.url), "utf8"));
