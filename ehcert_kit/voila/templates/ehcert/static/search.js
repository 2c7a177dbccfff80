// Search while typing, on the pages of troubleshooting and of the glossary. Words are compared as the server folds
// them (ehcert_kit/teaching/finding.py): no accents, no capitals; the entries show in which most of them stand.

(() => {
  const SHORTEST = 3;

  const fold = (text) =>
    text
      .replace(/œ/gi, "oe")
      .replace(/æ/gi, "ae")
      .replace(/ß/g, "ss")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);

  const box = document.querySelector(".eh-search");
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const counts = JSON.parse(box.dataset.counts);
  const entries = [...document.querySelectorAll(".eh-entry")];

  function search() {
    const words = fold(field.value).filter((word) => word.length >= SHORTEST || /^\d+$/.test(word));
    const scores = entries.map((entry) => words.filter((word) => ` ${entry.dataset.words}`.includes(` ${word}`)).length);
    const best = Math.max(...scores);
    let shown = 0;
    entries.forEach((entry, index) => {
      const found = !words.length || (best > 0 && scores[index] === best);
      entry.hidden = !found;
      shown += found;
    });
    const told = words.length ? counts[shown] : "";
    if (status.textContent !== told) status.textContent = told;
  }

  // A link to an entry shows it whatever was typed.
  function follow() {
    const entry = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!entry || !entries.includes(entry)) return;
    if (entry.hidden) {
      field.value = "";
      search();
    }
    entry.scrollIntoView();
    entry.focus();
  }

  box.hidden = false;
  field.addEventListener("input", search);
  window.addEventListener("hashchange", follow);
  search(); // what a browser left in the field
  follow();
})();
