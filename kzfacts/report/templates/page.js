"use strict";
(() => {
  const STORE = "kzfacts-review";
  const NARROW = 640; // pixels, below which the filters wait to be asked for
  const byId = (id) => document.getElementById(id);
  const settings = JSON.parse(byId("settings").textContent);
  const cards = [...document.querySelectorAll("article.conflict[data-kind]")];
  const forms = [...document.querySelectorAll("form.review")];

  // A quotation opens its article in a dialog, at its words.
  const reader = byId("reader");
  const readerText = byId("reader-text");

  function openArticle(link) {
    const text = document.querySelector(link.getAttribute("href"));
    const copy = text.cloneNode(true);
    copy.removeAttribute("id");
    readerText.replaceChildren(copy);
    byId("reader-title").textContent = text.closest("details").querySelector("summary").textContent;
    const marks = [...copy.querySelectorAll("mark")].filter((mark) => mark.dataset.claim === link.dataset.claim);
    for (const mark of marks) mark.classList.add("found");
    history.pushState({ reader: true }, ""); // going back closes the article
    reader.showModal();
    readerText.focus({ preventScroll: true });
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.words");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openArticle(link);
  });
  byId("close").addEventListener("click", () => reader.close());
  reader.addEventListener("close", () => {
    if (history.state?.reader) history.back();
  });
  window.addEventListener("popstate", () => {
    if (reader.open) reader.close();
  });
  reader.addEventListener("click", (event) => {
    if (event.target === reader) reader.close();
  });

  // Decisions by fingerprint: those the result was made with, and over them those made in this browser since.
  const earlier = new Map(settings.decisions.map((one) => [one.fingerprint, one]));
  const decisions = new Map();
  let keeps = true;

  function baseOf(fingerprint) {
    const one = earlier.get(fingerprint);
    return one ? `${one.status}\n${one.note}` : "";
  }

  function refuse(error) {
    keeps = false;
    tell(`This browser keeps nothing for this page (${error.name}): export the review before you close it.`);
  }

  function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  function tell(words) {
    byId("told").textContent = words;
  }

  // All that this browser keeps, by fingerprint; other tabs may have written to it since.
  function stored() {
    const found = JSON.parse(localStorage.getItem(STORE) || "{}");
    if (found === null || typeof found !== "object" || Array.isArray(found)) {
      throw new TypeError("what is kept is no review");
    }
    return found;
  }

  function keep(changed) {
    if (!keeps) return;
    try {
      const all = stored();
      for (const one of changed) all[one.fingerprint] = { ...one, base: baseOf(one.fingerprint) };
      localStorage.setItem(STORE, JSON.stringify(all));
    } catch (error) {
      refuse(error);
    }
  }

  // What was decided here before, but for decisions that a newer review has overtaken.
  function recall() {
    try {
      const all = stored();
      for (const form of forms) {
        const one = all[form.dataset.fingerprint];
        if (isDecision(one) && one.base === baseOf(one.fingerprint)) take(one);
      }
    } catch (error) {
      refuse(error);
    }
  }

  function isDecision(one) {
    return (
      one !== null &&
      typeof one === "object" &&
      typeof one.fingerprint === "string" &&
      one.fingerprint !== "" &&
      settings.statuses.includes(one.status) &&
      ["note", "summary"].every((key) => one[key] === undefined || typeof one[key] === "string") &&
      (one.claims === undefined ||
        (Array.isArray(one.claims) && one.claims.every((claim) => typeof claim === "string")))
    );
  }

  function take(one) {
    const { fingerprint, status, note = "", summary = "", claims = [] } = one;
    const taken = { fingerprint, status, note, summary, claims };
    decisions.set(fingerprint, taken);
    return taken;
  }

  function show(form) {
    const decision = decisions.get(form.dataset.fingerprint);
    const status = decision ? decision.status : "open";
    form.elements.status.value = status;
    form.elements.note.value = decision ? decision.note : "";
    const card = form.closest("article");
    card.dataset.status = status;
    card.classList.toggle("set-aside", settings.setAside.includes(status));
  }

  function decide(form) {
    const status = form.elements.status.value;
    const note = form.elements.note.value.trim();
    const { fingerprint, summary, claims } = form.dataset;
    keep([take({ fingerprint, status, note, summary, claims: claims.split(" ").filter(Boolean) })]);
    const card = form.closest("article");
    card.dataset.status = status;
    card.classList.toggle("set-aside", settings.setAside.includes(status));
  }

  for (const form of forms) {
    form.hidden = false;
    form.addEventListener("input", () => decide(form));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  byId("export").addEventListener("click", () => {
    const order = (a, b) => (a.fingerprint < b.fingerprint ? -1 : 1);
    const review = { format: settings.format, version: settings.version, decisions: [...decisions.values()].sort(order) };
    const file = new Blob([JSON.stringify(review, null, 1) + "\n"], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "kzfacts-review.json";
    link.click();
    URL.revokeObjectURL(link.href);
    tell(`${count(review.decisions.length, "decision")} exported: give the file to reconcile as its review.`);
  });

  byId("import").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    let review;
    try {
      review = JSON.parse(await file.text());
    } catch (error) {
      tell(`${file.name} is no JSON: ${error.message}`);
      return;
    }
    if (review === null || review.format !== settings.format || review.version !== settings.version || !Array.isArray(review.decisions)) {
      tell(`${file.name} is no review: it must hold "format": "${settings.format}", "version": ${settings.version} and "decisions".`);
      return;
    }
    const bad = review.decisions.findIndex((one) => !isDecision(one));
    if (bad >= 0) {
      tell(`${file.name}, decision ${bad + 1}: needs a fingerprint and a status, one of ${settings.statuses.join(", ")}.`);
      return;
    }
    keep(review.decisions.map(take));
    forms.forEach(show);
    filter();
    const here = new Set(forms.map((form) => form.dataset.fingerprint));
    const met = review.decisions.filter((one) => here.has(one.fingerprint)).length;
    tell(`${count(review.decisions.length, "decision")} read, ${met} of them about conflicts of this page.`);
  });

  // Filters
  const filters = byId("filters");

  function fits(card) {
    const wanted = filters.elements;
    const holds = (name) => !wanted[name].value || card.dataset[name].split(" ").includes(wanted[name].value);
    return (
      Number(card.dataset.severity) >= Number(wanted.severity.value) &&
      ["kind", "entities", "sources", "status"].every(holds)
    );
  }

  function filter() {
    for (const card of cards) card.hidden = !fits(card);
    const left = cards.filter((card) => !card.hidden).length;
    byId("shown").textContent = (left === cards.length ? "" : `${left} of `) + count(cards.length, "conflict");
  }

  // A link to a conflict that the filters hide shows everything again.
  function reveal() {
    const card = cards.find((one) => `#${one.id}` === location.hash);
    if (!card?.hidden) return;
    filters.reset();
    filter();
    card.scrollIntoView();
  }

  filters.addEventListener("input", filter);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("storage", (event) => {
    if (event.key !== STORE) return;
    recall();
    forms.forEach(show);
    filter();
  });
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());

  earlier.forEach(take);
  recall();
  forms.forEach(show);
  const tools = byId("tools");
  tools.hidden = forms.length === 0;
  tools.open = window.innerWidth >= NARROW;
  filter();
})();
