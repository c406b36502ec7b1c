// Awarders under the bodies that they are part of.

const BODIES = new Map(DATA.bodies.map(([id, name, parent]) => [id, { id, name, parent, children: [] }]));
for (const body of BODIES.values()) BODIES.get(body.parent)?.children.push(body);
const MOST_BODIES = 20;
const opened = new Set();

/** The ids of a body and of all bodies under it. */
function bodiesUnder(id) {
  const found = new Set();
  const next = [id];
  while (next.length) {
    const body = next.pop();
    if (found.has(body)) continue;
    found.add(body);
    next.push(...BODIES.get(body).children.map((child) => child.id));
  }
  return found;
}

/** The number of rows of each body and of those under it. */
function totals(rows) {
  const found = new Map();
  for (const [id, n] of COLUMNS.awarder_org_id.tally(rows)) {
    const seen = new Set();
    for (let body = BODIES.get(id); body && !seen.has(body); body = BODIES.get(body.parent)) {
      seen.add(body);
      found.set(body.id, (found.get(body.id) || 0) + n);
    }
  }
  return found;
}

function branch(bodies, amounts) {
  const shown = bodies.filter((body) => amounts.has(body.id)).sort((a, b) => amounts.get(b.id) - amounts.get(a.id));
  const list = make("ul", { class: "tree" });
  const add = (from) => {
    list.append(...shown.slice(from, from + MOST_BODIES).map((body) => leaf(body, amounts)));
    const left = shown.length - from - MOST_BODIES;
    if (left <= 0) return;
    const more = make("li", {}, make("button", { type: "button", class: "more", onclick: () => {
      more.remove();
      add(from + MOST_BODIES);
      list.children[from + MOST_BODIES].querySelector("button:last-of-type").focus();
    } }, say("more", { n: number(left) })));
    list.append(more);
  };
  add(0);
  return list;
}

function leaf(body, amounts) {
  const item = make("li");
  const below = body.children.filter((child) => amounts.has(child.id));
  const draw = () => {
    item.querySelector(":scope > ul")?.remove();
    if (opened.has(body.id)) item.append(branch(below, amounts));
  };
  if (below.length) {
    const toggle = make("button", {
      type: "button", class: "toggle", "aria-expanded": String(opened.has(body.id)), "aria-label": say("expand", { name: body.name }),
      onclick: () => {
        if (!opened.delete(body.id)) opened.add(body.id);
        toggle.setAttribute("aria-expanded", String(opened.has(body.id)));
        draw();
      },
    });
    item.append(toggle);
  }
  item.append(make("button", {
    type: "button", class: "body", "aria-pressed": String(state.body === body.id),
    "aria-label": say("filter_body", { name: body.name, n: number(amounts.get(body.id)) }),
    onclick: () => { state.body = state.body === body.id ? null : body.id; update(); },
  }, body.name, make("span", { class: "amount" }, number(amounts.get(body.id)))));
  draw();
  return item;
}

function drawTree(rows) {
  const amounts = totals(rows);
  const roots = [...BODIES.values()].filter((body) => !BODIES.has(body.parent));
  find("chart-tree").replaceChildren(branch(roots, amounts));
}
