// The linked page in a frame. Its own document allows no connection, no inline script and no inline style.

// Title, agency and language stand above the frame.
const WITHOUT_HEAD = "body > header { position: absolute; clip-path: inset(50%); } .linked { grid-template-rows: minmax(0, 1fr) auto; }";
const STYLE = /<style>([^<]*)<\/style>/;

/** Show *html*, as Python made it, in a new frame within *place*; *anchor* is what to show first. */
export async function showLinked(place, html, anchor) {
  const frame = document.createElement("iframe");
  frame.title = "govinfo-reports";
  frame.src = "linked.html";
  const loaded = new Promise((kept) => frame.addEventListener("load", kept, { once: true }));
  place.replaceChildren(frame);
  await loaded;
  const own = frame.contentDocument;
  const [whole, style] = html.match(STYLE);
  const page = new DOMParser().parseFromString(html.replace(whole, ""), "text/html");
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync(style + WITHOUT_HEAD);
  for (const each of page.querySelectorAll("script, meta[http-equiv]")) each.remove();
  own.replaceChild(own.adoptNode(page.documentElement), own.documentElement);
  own.adoptedStyleSheets = [sheet];
  const script = Object.assign(own.createElement("script"), { type: "module", src: "page.js" });
  own.body.append(script);
  lead(place, anchor);
}

/** Lead to *anchor* in the page that is shown. */
export function lead(place, anchor) {
  if (anchor) place.querySelector("iframe").contentWindow.location.hash = `#${anchor}`;
}

/** Let the page that is shown speak *language* too. */
export function speak(place, language) {
  place.querySelector("iframe")?.contentDocument.getElementById(`l-${language}`)?.click();
}
