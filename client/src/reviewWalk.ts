import { childrenOf, type ReviewFinding, type ReviewGroup, type ReviewNode } from './reviewTree';

/** Where somebody is; lines and characters count from 0. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/**
 * The finding after a place (1) or before it (-1): in its own report, else in the next one of the tree that has any, and
 * from the last to the first. From elsewhere the walk begins at the first, or at the last.
 */
export function stepInReview(roots: readonly ReviewNode[], from: Place | null, step: 1 | -1): ReviewFinding | null {
  const inOrder = <Item>(items: readonly Item[]): readonly Item[] => (step === 1 ? items : items.toReversed());
  const reports = inOrder(reportsIn(roots)).map(({ uri, children }) => ({ uri, findings: inOrder(children.filter(isFinding).filter(hasLines)) }));
  const index = reports.findIndex(({ uri }) => uri === from?.uri);
  const isAhead = ({ problem: { range: { start } } }: ReviewFinding): boolean => (
    from !== null && step * (start.line - from.line || start.character - from.character) > 0
  );
  const ahead = reports[index]?.findings.find(isAhead);
  const others = [...reports.slice(index + 1), ...reports.slice(0, index + 1)];
  return ahead ?? others.find(({ findings }) => findings.length > 0)?.findings[0] ?? null;
}

function reportsIn(nodes: readonly ReviewNode[]): ReviewGroup[] {
  return nodes.flatMap((node) => (node.kind === 'report' ? [node] : reportsIn(childrenOf(node))));
}

/** There is no line to go to in a Word file or a web page. */
function hasLines({ problem: { place } }: ReviewFinding): boolean {
  return place === undefined;
}

function isFinding(node: ReviewNode): node is ReviewFinding {
  return node.kind === 'finding';
}
