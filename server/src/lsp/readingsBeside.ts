import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis';
import { byDocument } from '../analysis/byDocument';
import { compare, fileAnalysis } from '../analysis/compare';
import type { Readings } from '../analysis/readings';
import { openArchive } from '../archive/archive';
import { isSameFiled, type FiledReport } from '../archive/filedReport';
import { hierarchyOf, type Hierarchy } from '../archive/hierarchy';
import { neighboursOf, noCopies, type Neighbours } from '../archive/neighbours';
import { emptyConfig } from '../config/config';
import { pathBelow, type ConfigFile } from '../config/configFiles';
import { sameUri } from '../text/decodedUri';

/** Readings that know of each other: what is read is filed, and compared with what was read before. */
export interface ReadingsBeside extends Readings {
  /** Whether the document would be read differently now, because of what was read since. */
  readonly isStale: (document: TextDocument) => boolean;
  /** The URIs of all that would be read differently now, open or not. */
  readonly stale: () => string[];
  /** Another number whenever what others are compared with has changed. */
  readonly filings: () => number;
  /** The document is gone, and no file is left of it. */
  readonly forget: (uri: string) => void;
}

export interface Beside {
  /** The nianbao.json that holds for a document, as far as it is known yet. */
  readonly configOf: (uri: string) => ConfigFile | null;
  /** Something was filed that others may be compared with. */
  readonly onFiled: () => void;
}

interface Extended {
  readonly neighbours: Neighbours;
  readonly analysis: Analysis;
}

export function readingsBeside(base: Readings, { configOf, onFiled }: Beside): ReadingsBeside {
  const archive = openArchive();
  let filings = 0;
  /** By `sameUri`. */
  const filed = new Map<string, FiledReport>();
  const shown = byDocument<Extended>();
  /** By URI: what each report was compared with when it was last read. */
  const compared = new Map<string, Neighbours>();
  const filedOf = filing();
  const hierarchyFor = hierarchies(configOf);
  const file = (uri: string, analysis: Analysis | null, { bodyOf }: Hierarchy): FiledReport | null => {
    const now = analysis && filedOf(analysis, bodyOf);
    const key = sameUri(uri);
    const known = filed.get(key);
    if (now && known && isSameFiled(now, known)) return known;
    if (!now && !known) return null;
    if (now) filed.set(key, now);
    else filed.delete(key);
    archive.put(key, now ? [now] : []);
    filings++;
    onFiled();
    return now;
  };
  const besides = (own: FiledReport): Neighbours => neighboursOf(archive, hierarchyFor(own.file), noCopies, own);
  const extend = (analysis: Analysis): Extended => {
    const { uri } = analysis.document;
    const own = file(uri, analysis, hierarchyFor(uri));
    if (!own) return { analysis, neighbours: alone };
    const neighbours = besides(own);
    const known = shown.of(analysis);
    if (known && isSame(known.neighbours, neighbours)) return known;
    return { neighbours, analysis: compare(analysis, own, neighbours) };
  };
  return {
    treat: base.treat,
    of: (document) => {
      const reading = base.of(document);
      if (!reading.analysis) {
        file(document.uri, null, hierarchyFor(document.uri));
        return reading;
      }
      const extended = extend(reading.analysis);
      shown.keep(reading.analysis, extended);
      if (filed.has(document.uri)) compared.set(document.uri, extended.neighbours);
      return { ...reading, analysis: extended.analysis };
    },
    isStale: (document) => {
      const { analysis } = base.of(document);
      const known = analysis ? shown.of(analysis) : undefined;
      return analysis !== null && known !== undefined && extend(analysis) !== known;
    },
    stale: () => [...filed].flatMap(([uri, own]) => {
      const known = compared.get(uri);
      return known && !isSame(known, besides(own)) ? [uri] : [];
    }),
    filings: () => filings,
    forget: (uri) => void file(uri, null, hierarchyFor(uri)),
  };
}

/** What is to be kept of an analysis: worked out once, as long as the same bodies are known. */
function filing(): (analysis: Analysis, bodyOf: Hierarchy['bodyOf']) => FiledReport | null {
  const filings = byDocument<{ readonly bodyOf: Hierarchy['bodyOf']; readonly report: FiledReport | null }>();
  return (analysis, bodyOf) => {
    const known = filings.of(analysis);
    if (known?.bodyOf === bodyOf) return known.report;
    const report = fileAnalysis(analysis, analysis.document.uri, bodyOf, { withoutPassages: true });
    filings.keep(analysis, { bodyOf, report });
    return report;
  };
}

const alone: Neighbours = { lastYear: null, members: null, copies: [] };

/** Each nianbao.json is looked through once. */
function hierarchies(configOf: Beside['configOf']): (uri: string) => Hierarchy {
  const known = new WeakMap<object, Hierarchy>();
  return (uri) => {
    const config = configOf(uri);
    const key = config ?? emptyConfig;
    const hierarchy = known.get(key) ?? hierarchyIn(config);
    known.set(key, hierarchy);
    return hierarchy;
  };
}

function hierarchyIn(config: ConfigFile | null): Hierarchy {
  const { aliases, subordinates } = config?.config ?? emptyConfig;
  return hierarchyOf(aliases, subordinates, (file) => config && pathBelow(config.uri, file));
}

/** What is filed again without a change stays the same object. */
function isSame(a: Neighbours, b: Neighbours): boolean {
  if (a.lastYear !== b.lastYear || (a.members === null) !== (b.members === null)) return false;
  const [before, after] = [a.members, b.members];
  return !before || !after || (isSameList(before.reports, after.reports) && isSameList(before.unknown, after.unknown));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
