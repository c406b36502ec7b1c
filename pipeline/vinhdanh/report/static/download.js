// The shown rows as CSV, written as the run writes awards.csv.

const UNSAFE = /^[=+\-@\t\r\n＝＋－＠']/;
const TEXT_COLUMNS = new Set(DATA.awards.text);

function csvCell(name, row) {
  const cell = COLUMNS[name].at(row);
  if (cell === null) return "";
  const text = TEXT_COLUMNS.has(name) && UNSAFE.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** RFC 4180, with a mark in front by which spreadsheets know UTF-8. */
function csvOf(rows) {
  const names = DATA.awards.exported;
  const lines = rows.map((row) => names.map((name) => csvCell(name, row)).join(","));
  return `\uFEFF${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

function download() {
  const address = URL.createObjectURL(new Blob([csvOf(state.rows)], { type: "text/csv;charset=utf-8" }));
  const link = make("a", { href: address, download: "awards.csv" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
