/** What the server answers to `nianbao/review`. */
export interface Review {
  readonly reports: readonly ReviewedReport[];
  readonly isReadable: boolean;
}

export interface ReviewedReport {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly problems: readonly ReviewedProblem[];
}

export interface ReviewedProblem {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  /** In words, where the file has no lines. */
  readonly place?: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

export interface ReviewFilter {
  /** Nothing less grave is shown. */
  readonly severity: Severity;
  readonly hiddenRules: readonly string[];
}

export type ReviewNode = ReviewGroup | ReviewFinding;

/** An organisation, a year of it, or a file. */
export interface ReviewGroup {
  readonly kind: 'organisation' | 'year' | 'report';
  /** Stays when the tree is made anew, so that what is unfolded stays so. */
  readonly id: string;
  /** Of the public body, the year's digits, the file's name; null where it is not known. */
  readonly name: string | null;
  /** Of a file. */
  readonly uri?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly children: readonly ReviewNode[];
}

export interface ReviewFinding {
  readonly kind: 'finding';
  readonly id: string;
  readonly uri: string;
  readonly problem: ReviewedProblem;
}

export function childrenOf(node: ReviewNode): readonly ReviewNode[] {
  return node.kind === 'finding' ? [] : node.children;
}

/** Organisation (those unknown last), year (the latest first), file, finding. While something is filtered out, files without findings are left out. */
export function reviewTree(files: ReadonlyMap<string, readonly ReviewedReport[]>, filter: ReviewFilter): ReviewGroup[] {
  const shown = [...files].flatMap(([uri, reports]) => reports.map((report, index) => ({ ...report, file: fileNode(uri, index, report, filter) })))
    .filter(({ file }) => file.children.length > 0 || !isFiltering(filter));
  const byOrganisation = grouped(shown, ({ organisation }) => organisation);
  return [...byOrganisation].sort(([a], [b]) => byName(a, b)).map(([organisation, own]) => {
    const byYear = grouped(own, ({ year }) => year ?? 0);
    const years = [...byYear].sort(([a], [b]) => b - a).map(([year, files]) => (
      group('year', `${organisation ?? ''}/${year}`, year === 0 ? null : String(year), files.map(({ file }) => file).sort((a, b) => byName(a.name, b.name)))
    ));
    return group('organisation', organisation ?? '', organisation, years);
  });
}

function isFiltering({ severity, hiddenRules }: ReviewFilter): boolean {
  return severity !== 'hint' || hiddenRules.length > 0;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function fileNode(uri: string, part: number, { problems }: ReviewedReport, { severity, hiddenRules }: ReviewFilter): ReviewGroup {
  const grave = severities.slice(0, severities.indexOf(severity) + 1);
  const id = part === 0 ? uri : `${uri}#${part}#`;
  // Numbered before any is left out: what is selected stays so under another filter.
  const children = problems.map((problem, index): ReviewFinding => ({ kind: 'finding', id: `${id}#${index}`, uri, problem }))
    .filter(({ problem }) => grave.includes(problem.severity) && !hiddenRules.includes(problem.rule));
  const counts = countsOf((each) => children.filter(({ problem }) => problem.severity === each).length);
  return { kind: 'report', id, name: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), uri, counts, children };
}

function group(kind: 'organisation' | 'year', id: string, name: string | null, children: readonly ReviewGroup[]): ReviewGroup {
  const counts = countsOf((severity) => children.reduce((sum, child) => sum + child.counts[severity], 0));
  return { kind, id: `${kind}:${id}`, name, counts, children };
}

function countsOf(count: (severity: Severity) => number): Record<Severity, number> {
  return { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') };
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function byName(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : collator.compare(a, b);
}
