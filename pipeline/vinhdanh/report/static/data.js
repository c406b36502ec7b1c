// The embedded tables, read by column.
"use strict";

const DATA = JSON.parse(document.getElementById("data").textContent);
const ROWS = DATA.awards.rows;

/** Text in lower case without diacritics, for people who type without them. */
function bare(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]+/g, "").replaceAll("đ", "d");
}

/** Text in lower case, composed. */
function exact(text) {
  return text.normalize("NFC").toLowerCase();
}

/** Whether `part` stands in `text` where a word begins. */
function hasWords(text, part) {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
}

class Column {
  constructor(encoded) {
    this.plain = encoded.plain;
    this.values = encoded.values;
    this.codes = encoded.codes;
  }

  /** The cell of a row: a string, a number, or null. */
  at(row) {
    if (this.plain) return this.plain[row];
    const code = this.codes.length ? this.codes[row] : -1;
    return code < 0 ? null : this.values[code];
  }

  /** The cell of a row, folded; each value is folded once. */
  foldedAt(row, fold) {
    if (this.plain) return fold(this.plain[row] ?? "");
    const code = this.codes.length ? this.codes[row] : -1;
    if (code < 0) return "";
    const kept = (this.folded ??= new Map()).get(fold) ?? this.folded.set(fold, []).get(fold);
    return (kept[code] ??= fold(this.values[code] ?? ""));
  }

  /** Which rows pass a test of their cell; each value is tested once. */
  test(passes) {
    if (this.plain) return (row) => passes(this.plain[row]);
    const known = this.values.map(passes);
    const empty = passes(null);
    if (!this.codes.length) return () => empty;
    return (row) => (this.codes[row] < 0 ? empty : known[this.codes[row]]);
  }

  /** The place of each row in order; empty cells come last. Values are compared once, rows by number. */
  ranks(compare) {
    if (!this.ranked) {
      const values = this.values || [...new Set(this.plain)].filter((value) => value !== null);
      const order = [...values.keys()].filter((at) => values[at] !== null).sort((a, b) => compare(values[a], values[b]));
      const rank = new Map(order.map((at, place) => [values[at], place]));
      this.ranked = Float64Array.from({ length: ROWS }, (_, row) => {
        const cell = this.at(row);
        return cell === null ? Infinity : rank.get(cell);
      });
    }
    return this.ranked;
  }

  /** How often each value is there among some rows, most often first; null stands for empty cells. */
  tally(rows) {
    const found = new Map();
    for (const row of rows) {
      const cell = this.at(row);
      found.set(cell, (found.get(cell) || 0) + 1);
    }
    return [...found].sort((a, b) => b[1] - a[1]);
  }
}

const COLUMNS = Object.fromEntries(Object.entries(DATA.awards.columns).map(([name, column]) => [name, new Column(column)]));
const ARTICLES = DATA.articles;
COLUMNS.title = new Column({ values: ARTICLES.title, codes: Array.from({ length: ROWS }, (_, row) => COLUMNS.document.at(row)) });

/** Rows that no other row repeats, among some rows. */
function counted(rows) {
  return rows.filter((row) => COLUMNS.repeats_award_id.at(row) === null);
}

/** The articles that are in the page itself, or have been loaded since: by the number of their document. */
const TEXTS = JSON.parse(document.getElementById("articles").textContent);
const LOADING = new Map();

/** Called by the files beside the page. */
globalThis.vinhdanhArticles = (chunk, articles) => Object.assign(TEXTS, articles);

/** The article of a document, or null where its text is not at hand. Fails where its file is missing. */
async function loadArticle(number) {
  const chunk = ARTICLES.chunk[number];
  if (TEXTS[number] || chunk < 0) return TEXTS[number] || null;
  if (!LOADING.has(chunk)) {
    LOADING.set(chunk, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${DATA.chunks}/${chunk}.js`;
      script.onload = done;
      script.onerror = () => { LOADING.delete(chunk); failed(new Error(script.src)); };
      document.head.append(script);
    }));
  }
  await LOADING.get(chunk);
  return TEXTS[number];
}
