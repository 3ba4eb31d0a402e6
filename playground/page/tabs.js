// The tabs: one stop of the tab key, arrow keys between them.
import { byId } from "./words.js";

const all = () => [...byId("tabs").querySelectorAll("[role=tab]")];

/** Show the tab that leads to the panel *name*. */
export function choose(name) {
  for (const tab of all()) {
    const chosen = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
  byId("tabs").dispatchEvent(new CustomEvent("chosen", { detail: name }));
}

/** The name of the panel that is shown. */
export const chosen = () => byId("tabs").querySelector("[aria-selected=true]").getAttribute("aria-controls");

byId("tabs").addEventListener("click", ({ target }) => {
  const tab = target.closest("[role=tab]");
  if (tab) choose(tab.getAttribute("aria-controls"));
});
byId("tabs").addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = all();
  const next = tabs.at((tabs.indexOf(event.target.closest("[role=tab]")) + step) % tabs.length);
  event.preventDefault();
  choose(next.getAttribute("aria-controls"));
  next.focus();
});
