// Files for the reader to save. They are made here; nothing is sent.
import { made } from "./words.js";

const KINDS = {
  json: "application/json", csv: "text/csv", html: "text/html", lark: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Offer *content*, text or bytes, as the file *name* of a *kind*. */
export function save(content, name, kind) {
  const address = URL.createObjectURL(new Blob([content], { type: KINDS[kind] }));
  made("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
