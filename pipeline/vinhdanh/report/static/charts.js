// Bars by year, level, award and status: each bar is a button that filters by it. What is not stated has no bar, which would
// dwarf the others.

const MOST_BARS = 12;
const CHARTS = ["year", "level", "award", "status"];
const LEVELS = ["central", "province", "district", "commune", "grassroots"];

function chartItems(name, rows) {
  const found = COLUMNS[name].tally(rows);
  if (name === "year") return found.sort((a, b) => (a[0] ?? "").localeCompare(b[0] ?? ""));
  if (name === "level") return found.sort((a, b) => (LEVELS.indexOf(a[0]) + 9) % 9 - (LEVELS.indexOf(b[0]) + 9) % 9);
  return found;
}

function chooseBar(name, value) {
  const field = find(`by-${name}`);
  const wanted = value === null ? NONE : value;
  field.value = field.value === wanted ? "" : wanted;
  update();
}

function bar(name, [value, n], most) {
  const label = sayValue(name, value);
  const chosen = find(`by-${name}`).value === (value ?? NONE);
  const track = make("span", { class: "track", "aria-hidden": "true" });
  if (value !== null) {
    const fill = make("span", { class: "fill" });
    fill.style.setProperty("--share", `${(100 * n) / most}%`);
    track.append(fill);
  }
  return make("li", {}, make(
    "button",
    { type: "button", "aria-pressed": String(chosen), "aria-label": say("bar_name", { name: label, n: number(n) }), onclick: () => chooseBar(name, value) },
    make("span", { class: "label" }, label), track, make("span", { class: "amount" }, number(n)),
  ));
}

function drawCharts(rows) {
  for (const name of CHARTS) {
    const items = chartItems(name, rows).filter(([value]) => name !== "award" || value !== null);
    const most = Math.max(1, ...items.map(([value, n]) => (value === null ? 0 : n)));
    const shown = name === "year" ? items : items.slice(0, MOST_BARS);
    const rest = items.slice(shown.length).reduce((sum, [, n]) => sum + n, 0);
    const bars = shown.map((item) => bar(name, item, most));
    if (rest) bars.push(make("li", { class: "rest" }, `${say("others")}: ${number(rest)}`));
    find(`chart-${name}`).replaceChildren(...bars);
    if (name === "year") find("chart-year").scrollLeft = find("chart-year").scrollWidth;
  }
}
