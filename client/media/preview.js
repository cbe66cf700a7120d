// Runs in the preview's own page. Offsets are those of the report's text, as `data-start` and `data-end` say them.
// @ts-check

// @ts-expect-error VS Code puts it there.
const vscode = acquireVsCodeApi();
const page = /** @type {HTMLElement} */ (document.getElementById('page'));

window.addEventListener('message', ({ data }) => {
  if (data.type === 'show') {
    // By which VS Code opens the page again when the window is loaded anew.
    vscode.setState({ uri: data.uri });
    show(data.html);
  }
  markCurrent(data.offset);
});
page.addEventListener('click', (event) => {
  const target = placeOf(event.target);
  // Who selects words to copy them wants to stay.
  if (target && document.getSelection()?.isCollapsed !== false) goTo(target, caretIn(target, event));
});
page.addEventListener('keydown', (event) => {
  const target = placeOf(event.target);
  if (!target || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') goTo(target);
  else if (!moveFocus(target, event.key)) return;
  event.preventDefault();
});
page.addEventListener('focusin', ({ target }) => {
  page.querySelectorAll('.notes .active').forEach((note) => note.classList.remove('active'));
  if (target instanceof Element) notesOf(target).forEach((note) => note.classList.add('active'));
});
vscode.postMessage({ type: 'ready' });

/** The markup comes from the language server, which has escaped every word of the report; no script in it would run. */
function show(html) {
  const focused = focusable().indexOf(/** @type {HTMLElement} */ (document.activeElement));
  page.innerHTML = html;
  page.querySelectorAll('table').forEach((table) => cellsOf(table)[0]?.setAttribute('tabindex', '0'));
  if (focused >= 0) focusable()[focused]?.focus({ preventScroll: true });
}

function focusable() {
  return /** @type {HTMLElement[]} */ ([...page.querySelectorAll('[tabindex], button')]);
}

function notesOf(element) {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.flatMap((id) => document.getElementById(id) ?? []);
}

/** @returns {HTMLElement | null} */
function placeOf(target) {
  return target instanceof Element ? target.closest('[data-start]') : null;
}

const startOf = (element) => Number(element.dataset.start);
const endOf = (element) => Number(element.dataset.end);

/** A cell is selected, to be typed over; in prose the cursor goes to where the click was. */
function goTo(target, caret) {
  const start = caret ?? startOf(target);
  vscode.postMessage({ type: 'goTo', start, end: target.matches('td, th, mark') && caret === undefined ? endOf(target) : start });
}

function caretIn(target, { clientX, clientY }) {
  if (!target.matches('span, mark')) return undefined;
  const { node, offset } = caretAt(clientX, clientY);
  return node?.parentElement === target ? Math.min(startOf(target) + offset, endOf(target)) : undefined;
}

/** Browsers have two names for one thing. */
function caretAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return { node: range?.startContainer, offset: range?.startOffset ?? 0 };
}

/** Shows where the cursor stands in the editor. */
function markCurrent(offset) {
  const before = page.querySelector('.current');
  before?.classList.remove('current');
  before?.removeAttribute('aria-current');
  const current = placeAt(offset);
  if (!current) return;
  current.classList.add('current');
  current.setAttribute('aria-current', 'location');
  if (!document.hasFocus() && !isInView(current)) current.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** The cell or block that `offset` stands in, or the last one before it. */
function placeAt(offset) {
  /** @type {HTMLElement | undefined} */
  let found;
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(':is(h1, h2, h3, p, td, th)[data-start]'))) {
    if (startOf(element) <= offset && (!found || startOf(element) >= startOf(found))) found = element;
  }
  return found;
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** From cell to cell, as in a spreadsheet. */
function moveFocus(cell, key) {
  const table = cell.closest('table');
  const step = steps[key];
  if (!table || !step) return false;
  const rows = occupied(table);
  let [row, column] = positionOf(rows, cell);
  let next = cell;
  while (next && (next === cell || !next.dataset.start)) {
    [row, column] = [row + step[0], column + step[1]];
    next = rows[row]?.[column];
  }
  next?.focus();
  return next !== undefined;
}

/** The table as a grid: a merged cell stands at each of its places. */
function occupied(table) {
  /** @type {HTMLElement[][]} */
  const rows = [...table.rows].map(() => []);
  [...table.rows].forEach((row, index) => {
    for (const cell of row.cells) {
      let column = 0;
      while (rows[index][column]) column++;
      for (let line = index; line < Math.min(index + cell.rowSpan, rows.length); line++) {
        for (let across = column; across < column + cell.colSpan; across++) rows[line][across] = cell;
      }
    }
  });
  return rows;
}

function positionOf(rows, cell) {
  const row = rows.findIndex((cells) => cells.includes(cell));
  return [row, rows[row]?.indexOf(cell) ?? 0];
}

function cellsOf(table) {
  return [...table.querySelectorAll('[data-start]')];
}
