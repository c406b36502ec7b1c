// The language of the page, and small helpers to build it.

let language = DATA.language;

/** The words for a key in the language of the page; {name} is filled from `parts`. */
function say(key, parts = {}) {
  const words = DATA.labels[language][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
}

/** A value of a column in the language of the page; null is said to be unknown. */
function sayValue(column, value) {
  if (value === null || value === undefined) return say("unknown");
  return DATA.labels[language][`${column}.${value}`] ?? value;
}

function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

/** An element with attributes and children; what is no node becomes text, so that nothing is ever read as markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function find(id) {
  return document.getElementById(id);
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text) {
  return String(text ?? "").replace(/[&<>"']/g, (char) => ESCAPES[char]);
}

/** Put every fixed word of the page into the language, and call those who build the rest. */
function translate() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = say(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", say(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll("[data-n]")) element.textContent = number(element.dataset.n);
}
