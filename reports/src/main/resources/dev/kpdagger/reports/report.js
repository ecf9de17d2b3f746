"use strict";
(function () {
  const root = document.documentElement;
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  root.classList.add("scripted");

  // Every finding in a problem and every row in a device is an item; its card knows which it holds.
  const cards = all(".problem, .device").map((element) => ({
    element,
    device: element.dataset.d,
    items: all(".finding, .row", element).map((item) => ({ element: item, data: item.dataset })),
  }));
  const chosen = { severity: new Set(), verdict: new Set(), device: "", words: [] };
  let text = null; // lower-case texts, made when the first search needs them

  function readTexts() {
    text = new Map();
    for (const card of cards) {
      const about = all(":scope > summary, .about", card.element).map((e) => e.textContent).join(" ");
      text.set(card.element, card.element.textContent.toLowerCase());
      for (const item of card.items) {
        text.set(item.element, (about + " " + item.element.textContent).toLowerCase());
      }
    }
  }

  const matches = (element) => chosen.words.every((word) => text.get(element).includes(word));

  // The numbers on the severity tiles count what fails, and so does a press on one.
  function fits(item) {
    return (chosen.severity.size === 0 || chosen.severity.has(item.data.s))
      && (chosen.verdict.size > 0 ? chosen.verdict.has(item.data.v) : chosen.severity.size === 0 || item.data.v === "fail")
      && (chosen.device === "" || chosen.device === item.data.d)
      && (chosen.words.length === 0 || matches(item.element));
  }

  function apply() {
    const kinds = chosen.severity.size > 0 || chosen.verdict.size > 0;
    const active = kinds || chosen.device !== "" || chosen.words.length > 0;
    if (chosen.words.length > 0 && text === null) readTexts();
    let shown = 0, total = 0, problems = [];
    for (const card of cards) {
      let visible = 0;
      for (const item of card.items) {
        const fit = fits(item);
        item.element.hidden = !fit;
        if (fit) visible++;
      }
      let keep = visible > 0 || !active;
      if (card.device === undefined) {
        shown += visible;
        total += card.items.length;
        if (keep) problems.push(card.element);
      } else if (!kinds && !keep) {
        keep = (chosen.device === "" || chosen.device === card.device) && (chosen.words.length === 0 || matches(card.element));
      }
      card.element.hidden = !keep;
    }
    for (const section of all("#problems, #devices")) {
      const note = section.querySelector(".nomatch");
      note.hidden = !active || all(".problem:not([hidden]), .device:not([hidden])", section).length > 0;
    }
    if ((chosen.words.length > 0 || chosen.device !== "") && problems.length <= 8) problems.forEach((p) => { p.open = true; });
    byId("shown").textContent = active ? shown + " of " + total + " shown" : "";
    byId("reset").hidden = !active;
  }

  function toggle(button, set, value) {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    if (on) set.add(value); else set.delete(value);
    apply();
  }

  function reset() {
    chosen.severity.clear();
    chosen.verdict.clear();
    chosen.device = "";
    chosen.words = [];
    byId("q").value = "";
    byId("device").value = "";
    all("[aria-pressed]").forEach((b) => b.setAttribute("aria-pressed", "false"));
    apply();
  }

  function copy(button) {
    const commands = button.closest(".fix").querySelector("pre").textContent;
    const done = (ok) => {
      button.textContent = ok ? "Copied" : "Select and copy by hand";
      setTimeout(() => { button.textContent = "Copy"; }, 1600);
    };
    const byHand = () => {
      const area = document.createElement("textarea");
      area.value = commands;
      document.body.append(area);
      area.select();
      done(document.execCommand("copy"));
      area.remove();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(commands).then(() => done(true), byHand); else byHand();
  }

  // The filter of the rules of one device.
  function filterRules(rules) {
    const words = wordsOf(rules.querySelector(".rule-search").value);
    const odd = rules.querySelector(".rule-odd").checked;
    let shown = 0, total = 0;
    for (const list of all(".rule-list", rules)) {
      const about = list.querySelector("summary").textContent.toLowerCase() + " ";
      let visible = 0;
      for (const rule of all(".rule", list)) {
        const said = words.length > 0 ? about + rule.textContent.toLowerCase() : "";
        rule.hidden = (odd && rule.querySelector(".marks") === null) || !words.every((word) => said.includes(word));
        if (!rule.hidden) visible++;
        total++;
      }
      shown += visible;
      const active = words.length > 0 || odd;
      list.hidden = active && visible === 0;
      if (active && visible > 0) list.open = true;
    }
    rules.querySelector(".rule-shown").textContent = words.length > 0 || odd ? shown + " of " + total + " rules" : "";
  }

  function resetRules(rules) {
    rules.querySelector(".rule-search").value = "";
    rules.querySelector(".rule-odd").checked = false;
    filterRules(rules);
  }

  // Words, or "a phrase".
  const wordsOf = (value) => (value.toLowerCase().match(/"[^"]+"|[^\s"]+/g) || []).map((part) => part.replaceAll('"', ""));

  // An anchor may lead to a card that is closed or filtered away.
  function showTarget() {
    const target = /^#([pd][0-9]+|r[0-9]+x[0-9]+x[0-9]+)$/.test(location.hash) ? byId(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.closest(".problem, .device").hidden) reset();
    const rules = target.closest(".rules");
    if (target.hidden && rules !== null) resetRules(rules);
    for (let outer = target; outer !== null; outer = outer.parentElement) {
      if (outer.tagName === "DETAILS") outer.open = true;
    }
    target.scrollIntoView({ block: rules === null ? "start" : "center" });
  }

  all(".tile[data-severity]").forEach((b) => b.addEventListener("click", () => toggle(b, chosen.severity, b.dataset.severity)));
  all(".chip").forEach((b) => b.addEventListener("click", () => toggle(b, chosen.verdict, b.dataset.verdict)));
  for (const card of all(".device")) {
    const option = document.createElement("option");
    option.value = card.dataset.d;
    option.textContent = card.dataset.name;
    byId("device").append(option);
  }
  byId("device").addEventListener("change", (e) => { chosen.device = e.target.value; apply(); });
  let waiting = 0;
  byId("q").addEventListener("input", (e) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      chosen.words = wordsOf(e.target.value);
      apply();
    }, 120);
  });
  for (const rules of all(".rules")) {
    const search = rules.querySelector(".rule-search");
    if (search === null) continue;
    let soon = 0;
    search.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(() => filterRules(rules), 120);
    });
    search.addEventListener("keydown", (e) => { if (e.key === "Escape") resetRules(rules); });
    rules.querySelector(".rule-odd").addEventListener("change", () => filterRules(rules));
  }
  byId("reset").addEventListener("click", reset);
  byId("expand").addEventListener("click", (e) => {
    const open = e.target.textContent === "Expand all";
    all(".problem").forEach((p) => { p.open = open; });
    e.target.textContent = open ? "Collapse all" : "Expand all";
  });
  byId("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.addEventListener("click", (e) => {
    if (e.target.classList.contains("copy")) copy(e.target);
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) {
      e.preventDefault();
      byId("q").focus();
    } else if (e.key === "Escape" && e.target.id === "q") {
      reset();
    }
  });
  // What is closed on the screen is open on paper.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
  addEventListener("hashchange", showTarget);
  showTarget();
})();
