// The article of a row: its text with mentions by kind, and the evidence lit.

const KIND_WORDS = { organization: "organization", date: "date_kind", count: "count_kind", award: "award_kind" };
const FIELDS = [
  "awarder", "implied_awarder", "presenter", "award", "count", "recipient", "affiliation", "status", "date", "period",
  "occasion", "level", "place", "repeats_award_id", "implausible", "zone", "rule", "award_code", "award_id",
];
/** Where the open row stands among those shown (-1 if it is not), and which row it is. */
let openAt = -1;
let openRowNumber = -1;

/** Everything that a row says, as a list of terms. */
function fields(row) {
  const list = make("dl");
  for (const name of FIELDS) {
    const cell = CELLS[name] && name !== "awarder" ? CELLS[name](row) : COLUMNS[name].at(row);
    if (cell) list.append(make("dt", {}, say(`column.${name}`)), make("dd", {}, cell));
  }
  return list;
}

function outermostFirst(a, b) {
  return a.start - b.start || (b.kind === "evidence") - (a.kind === "evidence") || b.end - a.end;
}

/** Spans as pieces that nest: one that crosses the end of an outer one is cut there and goes on behind it. */
function nested(spans) {
  const queue = spans.map((span) => ({ ...span })).sort(outermostFirst);
  const pieces = [];
  const open = [];
  for (let at = 0; at < queue.length; at++) {
    const span = queue[at];
    while (open.length && open.at(-1).end <= span.start) open.pop();
    const limit = open.length ? open.at(-1).end : Infinity;
    if (span.end > limit) {
      const rest = { ...span, start: limit };
      let place = at + 1;
      while (place < queue.length && outermostFirst(queue[place], rest) <= 0) place++;
      queue.splice(place, 0, rest);
      span.end = limit;
    }
    pieces.push(span);
    open.push(span);
  }
  return pieces;
}

function markFor(piece) {
  if (piece.kind === "evidence") return make("mark", { class: "evidence" });
  const mark = make("mark", { class: `mention ${piece.kind}`, tabindex: "-1", "aria-describedby": "tip" });
  mark.mention = piece;
  return mark;
}

/** The text from `start` to `end`, with spans as marks. */
function marked(text, start, end, spans) {
  const root = make("div");
  const open = [{ node: root, end }];
  let at = start;
  const write = (until) => {
    if (until > at) open.at(-1).node.append(text.slice(at, until));
    at = until;
  };
  const close = (until) => {
    while (open.length > 1 && open.at(-1).end <= until) {
      write(open.at(-1).end);
      open.pop();
    }
  };
  const inside = spans.filter((span) => span.start < end && span.end > start);
  const cut = inside.map((span) => ({ ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  for (const piece of nested(cut)) {
    close(piece.start);
    write(piece.start);
    const mark = markFor(piece);
    open.at(-1).node.append(mark);
    open.push({ node: mark, end: piece.end });
  }
  close(end);
  write(end);
  return root;
}

/** The whole text by its zones, with the evidence of one row lit. */
function articleText(article, row) {
  const spans = article.mentions.map(([start, end, kind, value, rule]) => ({ start, end, kind, value, rule }));
  for (const [number, start, end] of article.evidence) if (number === row) spans.push({ start, end, kind: "evidence" });
  const parts = [];
  let at = 0;
  for (const [start, end, kind] of article.zones) {
    if (start > at) parts.push(marked(article.text, at, start, spans));
    const part = marked(article.text, start, end, spans);
    part.className = `zone zone-${kind}`;
    parts.push(part);
    at = end;
  }
  if (at < article.text.length) parts.push(marked(article.text, at, article.text.length, spans));
  return parts;
}

/** Rows of one article, whether the filters leave them or not. */
function rowsOf(article) {
  const rows = [];
  for (let row = 0; row < ROWS; row++) if (COLUMNS.document.at(row) === article) rows.push(row);
  return rows;
}

function otherRows(row) {
  const others = rowsOf(COLUMNS.document.at(row)).filter((other) => other !== row);
  return others.map((other) => make("li", {}, make("button", { type: "button", onclick: () => showRow(other) },
    [CELLS.awarder(other), awardOf(other), countOf(other), recipientOf(other)].filter(Boolean).join(" · "))));
}

/** Only addresses of the web become links. */
function sourceLink(url) {
  if (!/^https?:\/\//i.test(url ?? "")) return null;
  return make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, say("source_link"));
}

function drawRow(row) {
  const document_ = COLUMNS.document.at(row);
  find("article-title").textContent = COLUMNS.title.at(row) ?? say("untitled");
  const facts = [ARTICLES.publisher[document_], ARTICLES.published[document_], ARTICLES.doc_id[document_]].filter(Boolean);
  const link = sourceLink(ARTICLES.url[document_]);
  find("article-facts").replaceChildren(facts.join(" · "), ...(link ? [" · ", link] : []));
  find("article-record").replaceChildren(fields(row));
  const others = otherRows(row);
  find("others").hidden = !others.length;
  find("other-rows").replaceChildren(...others);
  find("article-position").textContent = openAt < 0 ? "" : say("position", { at: number(openAt + 1), all: number(state.rows.length) });
  find("previous").disabled = openAt <= 0;
  find("next").disabled = openAt < 0 || openAt >= state.rows.length - 1;
}

function plainEvidence(row, why) {
  return [make("p", { class: "note" }, why), make("p", {}, make("mark", { class: "evidence" }, COLUMNS.evidence.at(row)))];
}

async function drawText(row) {
  const place = find("article-text");
  place.replaceChildren(make("p", { class: "note" }, say("loading")));
  let content;
  try {
    const article = await loadArticle(COLUMNS.document.at(row));
    content = article ? articleText(article, row) : plainEvidence(row, say("no_text"));
  } catch {
    content = plainEvidence(row, say("not_loaded", { folder: DATA.chunks }));
  }
  if (row !== openRowNumber) return;
  place.replaceChildren(...content);
  const first = place.querySelector("mark.mention");
  if (first) first.tabIndex = 0;
  (place.querySelector("mark.evidence") || place).scrollIntoView({ block: "center" });
}

/** Show a row's article, wherever the row stands. */
function showRow(row) {
  openRowNumber = row;
  const at = state.rows.indexOf(row);
  openAt = at;
  hideTip();
  drawRow(row);
  const dialog = find("article");
  if (!dialog.open) dialog.showModal();
  find("article-title").focus({ preventScroll: true });
  setAddress(`#row=${encodeURIComponent(COLUMNS.award_id.at(row))}`);
  return drawText(row);
}

/** Show the article of the row at a place among those shown. */
function openRow(at) {
  return showRow(state.rows[at]);
}

function setAddress(hash) {
  try {
    history.replaceState(null, "", hash || location.pathname);
  } catch { /* Some browsers refuse this to a file. */ }
}

/** Open the row that the address names. */
function openAddressed() {
  const name = decodeURIComponent((location.hash.match(/^#row=(.+)/) || [])[1] || "");
  if (!name) return;
  for (let row = 0; row < ROWS; row++) if (COLUMNS.award_id.at(row) === name) return showRow(row);
}

function onArticleClosed() {
  hideTip();
  openRowNumber = -1;
  setAddress("");
  if (openAt >= 0) goTo(openAt);
}

// The value of a mention, on hover and focus.

function showTip(mark) {
  const tip = find("tip");
  const { kind, value, rule } = mark.mention;
  tip.replaceChildren(
    make("strong", {}, say(KIND_WORDS[kind])), make("span", { class: "value" }, value || say("no_value")),
    make("small", {}, say("rule_of", { rule })),
  );
  tip.hidden = false;
  const box = mark.getClientRects()[0];
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(8, Math.min(box.left, room))}px`;
  const below = box.bottom + tip.offsetHeight + 6 < innerHeight;
  tip.style.top = `${below ? box.bottom + 2 : box.top - tip.offsetHeight - 2}px`;
}

/** Keep the tip at the mention that has the focus, or hide it when that has gone out of sight. */
function followTip() {
  const mark = document.activeElement?.closest("mark.mention");
  const box = mark?.getClientRects()[0];
  const seen = box && box.bottom > find("article-position").parentElement.offsetHeight && box.top < innerHeight;
  if (seen && !find("tip").hidden) showTip(mark);
  else hideTip();
}

function hideTip() {
  find("tip").hidden = true;
}

function mentionAt(event) {
  return event.target instanceof Element ? event.target.closest("mark.mention") : null;
}

function onTextKey(event) {
  const mark = mentionAt(event);
  if (!mark) return;
  const all = [...find("article-text").querySelectorAll("mark.mention")];
  const at = all.indexOf(mark);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined || !all[to]) return;
  event.preventDefault();
  mark.tabIndex = -1;
  all[to].tabIndex = 0;
  all[to].focus();
  all[to].scrollIntoView({ block: "nearest" });
  showTip(all[to]);
}

function listenToArticle() {
  const text = find("article-text");
  text.addEventListener("mouseover", (event) => { const mark = mentionAt(event); if (mark) showTip(mark); });
  text.addEventListener("mouseout", (event) => { if (event.relatedTarget !== find("tip")) hideTip(); });
  find("tip").addEventListener("mouseleave", hideTip);
  text.addEventListener("focusin", (event) => { const mark = mentionAt(event); if (mark) showTip(mark); });
  text.addEventListener("focusout", hideTip);
  text.addEventListener("keydown", onTextKey);
  find("sheet").addEventListener("scroll", followTip);
  const dialog = find("article");
  dialog.addEventListener("close", onArticleClosed);
  dialog.addEventListener("cancel", (event) => {
    if (find("tip").hidden) return;
    event.preventDefault();
    hideTip();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  find("close").addEventListener("click", () => dialog.close());
  find("previous").addEventListener("click", () => openRow(openAt - 1));
  find("next").addEventListener("click", () => openRow(openAt + 1));
}
