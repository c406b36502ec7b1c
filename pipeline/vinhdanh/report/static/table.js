// The table: only the rows in sight are in the page. Rows have one height.

const SHOWN = ["date", "awarder", "award", "count", "recipient", "level", "place", "status", "title"];
const SIGNS = { more_than: "> ", at_least: "≥ ", about: "≈ ", less_than: "< ", at_most: "≤ " };
let active = 0;
let clusterize = null;

function countOf(row) {
  const [value, low, high] = ["count", "count_low", "count_high"].map((name) => COLUMNS[name].at(row));
  if (value !== null) return (SIGNS[COLUMNS.count_modifier.at(row)] || "") + number(Number(value));
  if (low === null && high === null) return "";
  return `${low === null ? "" : number(Number(low))}–${high === null ? "" : number(Number(high))}`;
}

function awardOf(row) {
  const [award, grade] = [COLUMNS.award.at(row), COLUMNS.grade.at(row)];
  return grade ? `${award} · ${grade}` : award;
}

function recipientOf(row) {
  const kind = sayValue("recipient_kind", COLUMNS.recipient_kind.at(row));
  const name = COLUMNS.recipient.at(row);
  return name ? `${name} (${kind})` : kind;
}

/** What a cell of the table shows. */
const CELLS = {
  date: (row) => COLUMNS.date.at(row),
  awarder: (row) => COLUMNS.awarder.at(row) ?? (COLUMNS.implied_awarder.at(row) && `(${COLUMNS.implied_awarder.at(row)})`),
  award: awardOf,
  count: countOf,
  recipient: recipientOf,
  level: (row) => COLUMNS.level.at(row) && sayValue("level", COLUMNS.level.at(row)),
  place: (row) => COLUMNS.place.at(row),
  status: (row) => sayValue("status", COLUMNS.status.at(row)),
  title: (row) => COLUMNS.title.at(row) ?? ARTICLES.doc_id[COLUMNS.document.at(row)],
};

/** A row that becomes markup only when it comes into sight. */
class Line {
  constructor(at) {
    this.at = at;
  }

  toString() {
    const row = state.rows[this.at];
    const repeats = COLUMNS.repeats_award_id.at(row) !== null ? " repeats" : "";
    const cells = SHOWN.map((name) => `<td role="gridcell" class="cell-${name}"><div>${escaped(CELLS[name](row))}</div></td>`);
    return `<tr role="row" class="line status-${escaped(COLUMNS.status.at(row))}${repeats}" data-at="${this.at}" ` +
      `aria-rowindex="${this.at + 2}" tabindex="-1">${cells.join("")}</tr>`;
  }
}

function lineAt(at) {
  return find("lines").querySelector(`tr[data-at="${at}"]`);
}

/** One row can be reached with Tab: the active one, or the first in sight. */
function markActive() {
  const lines = find("lines");
  for (const line of lines.querySelectorAll('tr[tabindex="0"]')) line.tabIndex = -1;
  for (const extra of lines.querySelectorAll(".clusterize-extra-row")) extra.setAttribute("role", "presentation");
  const line = lineAt(active) || lines.querySelector("tr.line");
  if (line) line.tabIndex = 0;
}

/** Bring a row into sight and focus it. */
function goTo(at) {
  if (!state.rows.length) return;
  active = Math.max(0, Math.min(at, state.rows.length - 1));
  const scroller = find("scroller");
  const height = clusterize.options.item_height;
  const head = find("head").offsetHeight;
  const top = active * height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height + head > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top + height + head - scroller.clientHeight;
  }
  scroller.dispatchEvent(new Event("scroll"));
  markActive();
  lineAt(active)?.focus({ preventScroll: true });
}

function page() {
  return Math.max(1, Math.floor(find("scroller").clientHeight / (clusterize.options.item_height || 40)) - 2);
}

const MOVES = {
  ArrowDown: () => active + 1,
  ArrowUp: () => active - 1,
  PageDown: () => active + page(),
  PageUp: () => active - page(),
  Home: () => 0,
  End: () => state.rows.length - 1,
};

function onLineKey(event) {
  const line = event.target.closest("tr.line");
  if (!line) return;
  active = Number(line.dataset.at);
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    openRow(active);
  } else if (MOVES[event.key]) {
    event.preventDefault();
    goTo(MOVES[event.key]());
  }
}

function onLineClick(event) {
  const line = event.target.closest("tr.line");
  if (!line || String(getSelection())) return;
  active = Number(line.dataset.at);
  markActive();
  openRow(active);
}

function drawHead() {
  const cells = SHOWN.map((name) => {
    const order = state.sort === name ? (state.descending ? "descending" : "ascending") : "none";
    const button = make("button", { type: "button", "data-sort": name, onclick: () => sortBy(name) }, say(`column.${name}`));
    return make("th", { role: "columnheader", scope: "col", class: `cell-${name}`, "aria-sort": order }, button);
  });
  const focused = document.activeElement?.dataset?.sort;
  find("head").replaceChildren(...cells);
  if (focused) find("head").querySelector(`[data-sort="${focused}"]`)?.focus();
  const select = find("sort");
  select.replaceChildren(
    make("option", { value: "" }, "–"),
    ...SHOWN.flatMap((name) => [
      make("option", { value: `${name} up` }, `${say(`column.${name}`)} ↑`),
      make("option", { value: `${name} down` }, `${say(`column.${name}`)} ↓`),
    ]),
  );
  select.value = state.sort ? `${state.sort} ${state.descending ? "down" : "up"}` : "";
}

/** Sort by a column: first up, then down, then as the table stands. */
function sortBy(name) {
  if (state.sort !== name) [state.sort, state.descending] = [name, false];
  else if (!state.descending) state.descending = true;
  else [state.sort, state.descending] = [null, false];
  update();
}

/** Show the rows of the state. */
function drawLines() {
  const lines = state.rows.map((_, at) => new Line(at));
  find("grid").setAttribute("aria-rowcount", state.rows.length + 1);
  find("no-rows").hidden = lines.length > 0;
  if (clusterize) {
    find("lines").replaceChildren();
    clusterize.options.cluster_height = 0;
    clusterize.update(lines);
  } else {
    clusterize = new Clusterize({
      rows: lines,
      tag: "tr",
      scrollElem: find("scroller"),
      contentElem: find("lines"),
      keep_parity: false,
      show_no_data_row: false,
      callbacks: { clusterChanged: markActive },
    });
  }
  markActive();
}
