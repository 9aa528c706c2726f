// A reader at the search box: does what the page is asked for, and writes down what
// the box tells at each step. The test reads it from the page.
(async () => {
  const q = document.getElementById("q");
  const list = document.getElementById("suggestions");
  const told = {};
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const put = (text, composing) => {
    q.value = text;
    q.setSelectionRange(text.length, text.length);
    q.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: Boolean(composing) }));
  };
  const type = async (text) => {
    put(text);
    await wait(400);
  };
  const press = (key, more) => q.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  const tell = (step) => {
    const marked = document.getElementById(q.getAttribute("aria-activedescendant") ?? "");
    told[step] = {
      expanded: q.getAttribute("aria-expanded"),
      hidden: list.hidden,
      options: [...list.querySelectorAll("[role=option]")].map((o) => o.querySelector("bdi").textContent),
      marked: marked ? marked.querySelector("bdi").textContent : "",
      selected: list.querySelectorAll("[aria-selected=true]").length,
      value: q.value,
      said: document.querySelector(".box [role=status]").textContent,
    };
  };
  const plans = {
    async states() {
      const tops = () => [...document.querySelectorAll("main, h1, footer")].map((e) => e.getBoundingClientRect().top).join();
      const before = tops();
      tell("start");
      told.start.roles = ["role", "aria-autocomplete", "aria-controls"].map((a) => q.getAttribute(a)).join(" ");
      await type("a");
      tell("one letter");
      await type("习");
      tell("one character");
      await type("ali");
      tell("typed");
      told.typed.moved = tops() !== before;
      told.typed.groups = [...list.querySelectorAll("[role=group]")].map((g) => document.getElementById(g.getAttribute("aria-labelledby")).textContent);
      told.typed.row = list.querySelector("[role=option]").textContent;
      told.typed.bold = list.querySelector("[role=option] b").textContent;
      told.typed.markup = list.querySelectorAll("img, script").length;
      press("ArrowDown");
      tell("down");
      press("ArrowUp");
      tell("up past the first");
      press("ArrowDown");
      tell("down past the last");
      press("Home");
      tell("home");
      press("ArrowUp");
      tell("up from the box");
      press("Escape");
      tell("escape");
      press("ArrowDown", { altKey: true });
      await wait(200);
      tell("opened again");
      press("Enter", { isComposing: true });
      q.dispatchEvent(new CompositionEvent("compositionstart"));
      put("alij", true);
      await wait(400);
      tell("composing");
      q.dispatchEvent(new CompositionEvent("compositionend"));
      await wait(400);
      tell("composed");
      put("slow");
      await wait(150);
      await type("ali");
      await wait(800);
      tell("late");
      await type("broken");
      tell("broken");
      await type("ali");
      q.value = "ali oil";
      q.setSelectionRange(2, 2);
      press("Escape");
      press("ArrowDown");
      await wait(200);
      tell("inside a word");
      await type("ali");
      q.blur();
      tell("left");
    },
    async marks() {
      const went = history.length;
      const at = (step) => (told[step] = location.hash);
      const hit = (key, more) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
      at("start");
      press("n");
      at("in the box");
      hit("n", { ctrlKey: true });
      at("held");
      hit("p");
      at("p");
      hit("p");
      at("p again");
      told.shown = document.querySelector("mark:target").textContent;
      hit("p");
      at("p at the first");
      hit("n");
      at("n");
      hit("n");
      at("n at the last");
      told.history = String(history.length - went);
    },
    async name() {
      await type("ali");
      press("ArrowDown");
      press("Enter");
    },
    async section() {
      await type("wor");
      const rows = list.querySelectorAll("[role=option]");
      const pressed = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
      rows[rows.length - 1].dispatchEvent(pressed);
      if (pressed.defaultPrevented) rows[rows.length - 1].click();
    },
  };
  await wait(50);
  q.focus();
  await plans[document.querySelector("[data-plan]").dataset.plan]();
  const paper = document.createElement("pre");
  paper.id = "told";
  paper.textContent = JSON.stringify(told);
  document.body.append(paper);
})();
