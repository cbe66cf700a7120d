/** The filter of the page. What is hidden there is hidden on paper too. */
export const SCRIPT = `
const form = document.getElementById('filter');
const [rule, body, shown] = ['rule', 'body', 'shown'].map((id) => document.getElementById(id));
const boxes = [...form.querySelectorAll('input')];
function filter() {
  let count = 0;
  const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  for (const box of boxes) document.body.classList.toggle('no-' + box.value, !box.checked);
  for (const section of document.querySelectorAll('section')) {
    const isOf = body.value === '' || section.dataset.body === body.value;
    const findings = [...section.querySelectorAll('li[data-rule]')];
    let left = 0;
    for (const finding of findings) {
      finding.hidden = !wanted.has(finding.dataset.severity) || (rule.value !== '' && finding.dataset.rule !== rule.value);
      if (!finding.hidden) left++;
    }
    const isUnread = findings.length === 0 && rule.value === '';
    section.hidden = !isOf || (left === 0 && !isUnread);
    if (isOf) count += left;
  }
  shown.textContent = '显示 ' + count + ' 处';
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
filter();
`;

/** A test holds it to what it is the hash of. */
export const SCRIPT_HASH = 'eDOCxg0CbQG3xW+egOsva9+yetoDHRaNcie7l/3Exg0=';
