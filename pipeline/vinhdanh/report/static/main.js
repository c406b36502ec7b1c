// What happens when.

const WAIT = 120;

/** Show what the form asks for. */
function update() {
  state.rows = sorted(filtered());
  active = 0;
  drawHead();
  drawLines();
  const rows = counted(state.rows);
  drawCharts(rows);
  drawTree(rows);
  drawBodyFilter();
  find("amount").textContent = say("rows_shown", { shown: number(state.rows.length), all: number(ROWS) });
}

function drawBodyFilter() {
  const place = find("body-filter");
  place.hidden = state.body === null;
  if (state.body === null) return;
  const remove = make("button", { type: "button", onclick: () => { state.body = null; update(); find("search").focus(); } }, say("remove"));
  place.replaceChildren(say("body_filter", { name: BODIES.get(state.body).name }), " ", remove);
}

function clearFilters() {
  find("filters").reset();
  [state.body, state.sort, state.descending] = [null, null, false];
  update();
}

function setLanguage(next) {
  language = next;
  translate();
  fillChoices();
  update();
  if (openRowNumber >= 0) showRow(openRowNumber);
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

let waiting = 0;

function listen() {
  const form = find("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(update, WAIT); });
  find("sort").addEventListener("change", (event) => {
    const [name, way] = event.target.value.split(" ");
    [state.sort, state.descending] = [name || null, way === "down"];
  });
  find("clear").addEventListener("click", clearFilters);
  find("download").addEventListener("click", download);
  find("language").addEventListener("click", () => setLanguage(language === "en" ? "vi" : "en"));
  find("theme").addEventListener("click", switchTheme);
  find("lines").addEventListener("keydown", onLineKey);
  find("lines").addEventListener("click", onLineClick);
  listenToArticle();
  addEventListener("hashchange", openAddressed);
}

listen();
translate();
fillChoices();
fillSuggestions();
update();
openAddressed();
prepareSearch();
document.documentElement.dataset.ready = "yes";
