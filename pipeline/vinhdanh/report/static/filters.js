// Which rows are shown, and in what order.

const SEARCHED = ["awarder", "award", "grade", "recipient", "affiliation", "occasion", "presenter", "implied_awarder", "evidence", "title"];
/** Filters by a choice among values, and by a part of a name. */
const CHOSEN = ["status", "level", "year", "recipient_kind"];
const NAMED = ["award", "awarder", "place"];
const NONE = "\u0000";

const state = { body: null, sort: null, descending: false, rows: [] };
const haystacks = { bare: [], exact: [] };

/** What a row can be found by, made on first use. */
function haystack(row, fold) {
  const kept = fold === bare ? haystacks.bare : haystacks.exact;
  if (kept[row] === undefined) {
    kept[row] = SEARCHED.map((name) => COLUMNS[name].foldedAt(row, fold)).join("\n");
  }
  return kept[row];
}

/** Make what rows can be found by while nothing else is to do. */
function prepareSearch(row = 0) {
  const end = Math.min(ROWS, row + 1000);
  for (let at = row; at < end; at++) haystack(at, bare);
  if (end < ROWS) (globalThis.requestIdleCallback ?? setTimeout)(() => prepareSearch(end));
}

/** The way to compare with what somebody typed: with diacritics where there are some. */
function folder(typed) {
  return bare(typed) === exact(typed) ? bare : exact;
}

/** The test of rows for the search: each part between commas must be there, from the beginning of a word. */
function searchTest(typed) {
  const parts = typed.split(/[,;]/).map((part) => part.trim().replace(/\s+/g, " ")).filter(Boolean);
  const wanted = parts.map((part) => [folder(part), folder(part)(part)]);
  return (row) => wanted.every(([fold, part]) => hasWords(haystack(row, fold), part));
}

function nameTest(column, typed) {
  const fold = folder(typed);
  const part = fold(typed.trim());
  return COLUMNS[column].test((cell) => cell !== null && fold(cell).includes(part));
}

function choiceTest(column, value) {
  return COLUMNS[column].test((cell) => (value === NONE ? cell === null : cell === value));
}

/** The tests that the form asks for. */
function tests() {
  const wanted = [];
  const typed = find("search").value;
  if (typed.trim()) wanted.push(searchTest(typed));
  for (const name of NAMED) if (find(`by-${name}`).value.trim()) wanted.push(nameTest(name, find(`by-${name}`).value));
  for (const name of CHOSEN) if (find(`by-${name}`).value) wanted.push(choiceTest(name, find(`by-${name}`).value));
  if (find("without-repeats").checked) wanted.push(COLUMNS.repeats_award_id.test((cell) => cell === null));
  if (state.body !== null) {
    const under = bodiesUnder(state.body);
    wanted.push(COLUMNS.awarder_org_id.test((cell) => under.has(cell)));
  }
  return wanted;
}

function filtered() {
  const wanted = tests();
  const rows = [];
  for (let row = 0; row < ROWS; row++) if (wanted.every((test) => test(row))) rows.push(row);
  return rows;
}

function compareText() {
  const collator = new Intl.Collator("vi", { numeric: true });
  return (a, b) => collator.compare(a, b);
}

/** Order rows by a column, rows that are equal there as they stand in the table; empty cells last either way. */
function sorted(rows) {
  if (!state.sort) return rows;
  const compare = state.sort === "count" ? (a, b) => Number(a) - Number(b) : compareText();
  const ranks = COLUMNS[state.sort].ranks(compare);
  const way = state.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [first, second] = [ranks[a], ranks[b]];
    if (first === second) return a - b;
    if (first === Infinity || second === Infinity) return first === Infinity ? 1 : -1;
    return way * (first - second);
  });
}

/** Fill the choices of the form; what was chosen stays. */
function fillChoices() {
  for (const name of CHOSEN) {
    const select = find(`by-${name}`);
    const chosen = select.value;
    const found = COLUMNS[name].tally(Array(ROWS).keys());
    if (name === "year") found.sort((a, b) => (b[0] ?? "").localeCompare(a[0] ?? ""));
    select.replaceChildren(
      make("option", { value: "" }, say("all")),
      ...found.map(([value, n]) => make("option", { value: value ?? NONE }, `${sayValue(name, value)} (${number(n)})`)),
    );
    select.value = chosen;
  }
}

const SUGGESTED = 300;

function fillSuggestions() {
  for (const name of NAMED) {
    const found = COLUMNS[name].tally(Array(ROWS).keys()).filter(([value]) => value !== null).slice(0, SUGGESTED);
    find(`names-${name}`).replaceChildren(...found.map(([value]) => make("option", { value })));
  }
}
