// The box of the page of paths: leave only the lines that have all the words.
addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("filter");
  if (!box) return;
  const lines = [...document.querySelectorAll("table tbody tr")].map((line) => [line, line.textContent.toLowerCase()]);
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/u).filter(Boolean);
    for (const [line, text] of lines) line.hidden = !words.every((word) => text.includes(word));
  });
});
