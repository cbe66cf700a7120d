/** For screen and paper; colour is never all that tells. */
export const STYLE = `
:root { --line: #8a8a8a; --head: #f2f2f2; --error: #b3261e; --warning: #8a5a00; --information: #0b57a4; --hint: #5a5a5a; }
body { margin: 0; color: #1a1a1a; background: #fff; font: 15px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.6rem; }
h2 { margin: 0; font-size: 1.2rem; }
p { margin: 0.25rem 0; }
a { color: inherit; }
[hidden] { display: none !important; }
.error { --severity: var(--error); --style: solid; }
.warning { --severity: var(--warning); --style: solid; }
.information { --severity: var(--information); --style: dashed; }
.hint { --severity: var(--hint); --style: dotted; }
#filter { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: end; margin: 1rem 0; padding: 0.75rem; background: var(--head); position: sticky; top: 0; }
#filter fieldset { margin: 0; padding: 0; border: 0; }
#filter legend { float: left; padding: 0 0.5rem 0 0; }
#filter label { margin-right: 0.75rem; }
#filter select { max-width: 20rem; margin-left: 0.5rem; font: inherit; }
.overview { width: 100%; margin: 1rem 0 2rem; }
.overview td:first-child, .overview .path { text-align: left; }
.overview .count { width: 3.5rem; text-align: center; }
.overview .count.error, .overview .count.warning, .overview .count.information, .overview .count.hint { border: 1px solid var(--line); background: none; color: var(--severity); font-weight: bold; }
.path { color: #5a5a5a; font-size: 0.87rem; overflow-wrap: anywhere; }
section { margin: 2rem 0; padding-top: 1rem; border-top: 2px solid #1a1a1a; scroll-margin-top: 5rem; }
.findings { margin: 0.75rem 0; padding-left: 2.2rem; }
.findings li { margin: 0 0 0.75rem; padding-left: 0.75rem; border-left: 4px var(--style) var(--severity); scroll-margin-top: 5rem; }
.level { color: var(--severity); font-weight: bold; }
.rule { margin-left: 0.75rem; color: #5a5a5a; font-size: 0.87rem; }
.place { font-weight: bold; }
.message { overflow-wrap: anywhere; }
.quote, .basis { color: #444; font-size: 0.93rem; overflow-wrap: anywhere; }
mark { color: inherit; background: color-mix(in srgb, var(--severity) 15%, transparent); border-bottom: 2px var(--style) var(--severity); }
.unreadable { color: var(--error); }
table { border-collapse: collapse; line-height: 1.4; }
th, td { padding: 0.25rem 0.4rem; border: 1px solid var(--line); }
th { background: var(--head); font-weight: normal; }
.tables { overflow-x: auto; }
.tables table { margin: 0.75rem 0; font-size: 0.87rem; }
.tables th, .tables td { min-width: 2em; text-align: center; }
.tables th[scope='row'] { min-width: 5em; text-align: left; }
.tables .t3 th[rowspan][scope='row'] { min-width: 2.5em; max-width: 7em; text-align: center; }
.tables table::before { content: attr(aria-label); display: table-caption; padding: 0.25rem 0; text-align: left; font-weight: bold; }
.tables .absent { border-style: dashed; background: repeating-linear-gradient(135deg, transparent 0 5px, var(--head) 5px 10px); }
.tables :is(th, td):is(.error, .warning, .information, .hint) { border: 2px var(--style) var(--severity); background: color-mix(in srgb, var(--severity) 15%, transparent); }
.tables sup { margin-left: 1px; color: var(--severity); font-size: 0.75em; font-weight: bold; line-height: 0; }
.no-error .tables .error, .no-warning .tables .warning, .no-information .tables .information, .no-hint .tables .hint { --severity: var(--line) !important; --style: solid; }
@media print {
  @page { margin: 15mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  #filter { display: none; }
  section { break-before: page; border-top: 0; }
  h2, .path { break-after: avoid; }
  tr, .findings li { break-inside: avoid; }
  thead { display: table-header-group; }
  .tables { overflow: visible; }
  .tables table { width: 100%; font-size: 8.5pt; }
  .tables th, .tables td { min-width: 0 !important; padding: 1mm; }
  a { text-decoration: none; }
}
`;

/** A test holds it to what it is the hash of. */
export const STYLE_HASH = 'a3TzgH7bRgnB73SsXMukFF7IzVsrjvPGM+70Hm91ZWA=';
