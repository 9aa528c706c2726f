// Suggestions in the search box: a combobox chosen from by hand. Without this file
// the box is a plain field, so all roles are set here.
(() => {
  "use strict";
  const WAIT = 120; // ms: a quick typist asks once a word
  const GROUPS = { date: "Dates", name: "Names", phrase: "Phrases", source: "Sources", section: "Sections", tag: "Topics" };
  // One letter of these scripts says as much as two of others.
  const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
  const input = document.getElementById("q");
  const form = input?.form;
  if (!form) return;

  const dress = (e, attributes) => {
    for (const name in attributes) e.setAttribute(name, attributes[name]);
    return e;
  };
  const make = (kind, attributes, ...children) => {
    const e = dress(document.createElement(kind), attributes);
    e.append(...children);
    return e;
  };
  const list = make("div", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": "Suggestions", hidden: "" });
  const said = make("span", { class: "unseen", role: "status" });
  input.parentElement.append(list, said);
  dress(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });

  let options = []; // in the order of the list: {row, suggestion, rest}
  let at = -1; // the marked one
  let timer, request;

  const mark = (i) => {
    options[at]?.row.setAttribute("aria-selected", "false");
    at = i;
    const row = options[i]?.row;
    if (!row) return input.removeAttribute("aria-activedescendant");
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", row.id);
  };
  const show = (open) => {
    mark(-1);
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
  };
  const stop = () => {
    clearTimeout(timer);
    request?.abort();
    request = null;
  };
  const close = () => {
    stop();
    show(false);
    said.textContent = "";
  };

  const asking = (q) => {
    const fields = new URLSearchParams(new FormData(form));
    q ? fields.set("q", q) : fields.delete("q");
    return fields;
  };
  const choose = ({ suggestion: s, rest }) => {
    close();
    if (!s.value) {
      input.value = s.text + rest;
      return form.requestSubmit();
    }
    // A filter in place of what was typed.
    const fields = asking(rest.trim());
    if (!fields.getAll(s.kind).includes(s.value)) fields.append(s.kind, s.value);
    location.assign(form.getAttribute("action") + "?" + fields);
  };

  // words sets what was typed plain and its completion bold.
  const words = (text, typed) => {
    const at = text.toLowerCase().indexOf(typed.toLowerCase()), end = at + typed.length;
    const bold = (t) => make("b", {}, t);
    const parts = [bold(text.slice(0, at)), text.slice(at, end), bold(text.slice(end))];
    return make("bdi", {}, ...(at < 0 ? [text] : parts.filter((p) => p.textContent !== "")));
  };
  const row = (s, typed, rest) => {
    const r = make("div", { id: "suggestion" + options.length, role: "option", "aria-selected": "false" }, words(s.text, typed), " ");
    const also = make("span", { class: "also" }, s.also.length ? "also " : "");
    s.also.forEach((name, i) => also.append(i ? ", " : "", make("bdi", {}, name)));
    r.append(also);
    if (!rest.trim()) {
      const count = String(s.count).replace(/\B(?=(\d{3})+$)/g, "\u2009");
      r.append(" ", make("span", { class: "n" }, count, make("span", { class: "unseen" }, " article" + (s.count === 1 ? "" : "s"))));
    }
    const option = { row: r, suggestion: s, rest };
    r.onclick = () => choose(option);
    options.push(option);
    return r;
  };
  const fill = (suggestions, typed, rest) => {
    mark(-1);
    options = [];
    list.replaceChildren();
    for (const kind in GROUPS) {
      const some = suggestions.filter((s) => s.kind === kind);
      if (!some.length) continue;
      const head = make("div", { id: "kind-" + kind, class: "kind" }, GROUPS[kind]);
      list.append(make("div", { role: "group", "aria-labelledby": head.id }, head, ...some.map((s) => row(s, typed, rest))));
    }
    list.scrollTop = 0;
    const n = options.length;
    said.textContent = n === 1 ? "1 suggestion" : n + " suggestions";
    show(n > 0);
  };

  const ask = async () => {
    stop();
    const caret = input.selectionEnd;
    const typed = input.value.slice(0, caret), rest = input.value.slice(caret);
    const letters = [...typed.trim()].length * (DENSE.test(typed) ? 2 : 1);
    if (letters < 2 || /^\S/.test(rest)) return close();
    const mine = (request = new AbortController());
    let found = [];
    try {
      const answer = await fetch("/api/v1/suggest?" + asking(typed), { signal: mine.signal });
      if (answer.ok) found = (await answer.json()).suggestions;
    } catch {}
    if (mine === request) fill(found, typed, rest);
  };
  const later = () => {
    stop();
    mark(-1);
    timer = setTimeout(ask, WAIT);
  };

  input.addEventListener("input", (e) => e.isComposing || later());
  input.addEventListener("compositionstart", close);
  input.addEventListener("compositionend", later);
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (e) => e.preventDefault()); // the field keeps the focus
  input.addEventListener("keydown", (e) => {
    if (e.isComposing || e.keyCode === 229) return; // an input method has it
    const open = !list.hidden, n = options.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && !open) ask();
    else if (step && e.altKey) close();
    else if (step) mark(at < 0 && step < 0 ? n - 1 : (at + step + n) % n);
    else if (e.key === "Enter" && at >= 0) choose(options[at]);
    else if (e.key === "Escape" && open) close();
    else {
      if (/^(Home|End|Arrow)/.test(e.key)) mark(-1);
      return;
    }
    e.preventDefault();
  });
})();
