import { commands, Uri, window, workspace } from 'vscode';
import { equal } from './equal';
import { sampleUri } from './report';

interface Node {
  readonly kind: string;
  readonly name?: string | null;
  readonly problem?: { readonly range: { readonly start: { readonly line: number; readonly character: number } } };
  readonly counts?: Readonly<Record<string, number>>;
  readonly children?: readonly Node[];
}

/** All reports of the folder, open or not. */
export function review(): void {
  suite('review', () => {
    test('the reports of the folder are listed by organisation and year, with their findings', async () => {
      const roots = await commands.executeCommand<readonly Node[]>('nianbao.refreshReview');
      const files = named(roots, 'report');
      const samples = (await workspace.fs.readDirectory(sampleUri('.'))).map(([name]) => name).filter((name) => /^\d{3}_.*\.txt$/.test(name));
      equal(samples.filter((name) => !files.includes(name)), [], 'samples that are missing');
      const [town] = roots.filter(({ name }) => name === '建塘镇人民政府');
      equal(named(town?.children ?? [], 'year'), ['2020'], 'years');
      const findings = town?.children?.flatMap(({ children = [] }) => children).flatMap(({ children = [] }) => children) ?? [];
      const counted = Object.values(town?.counts ?? {}).reduce((sum, count) => sum + count, 0);
      equal([findings.length > 0, findings.length], [true, counted], 'findings');
    });

    test('from finding to finding over all reports', async () => {
      const roots = await commands.executeCommand<readonly Node[]>('nianbao.refreshReview');
      const walked = async (command: string): Promise<string> => {
        await commands.executeCommand(`nianbao.${command}`);
        const { document, selection } = window.activeTextEditor ?? {};
        return `${document?.uri.path.split('/').at(-1) ?? ''}:${selection?.start.line ?? -1}:${selection?.start.character ?? -1}`;
      };
      const expected = findingsIn(roots);
      const [last = ''] = expected.slice(-1);
      await commands.executeCommand('workbench.action.closeAllEditors');
      const forward: string[] = [];
      while (forward.length < expected.length) forward.push(await walked('nextInReview'));
      equal([forward.length > 20, forward], [true, expected], 'forward');
      equal([await walked('nextInReview'), await walked('previousInReview')], [expected[0], last], 'round and back');
    });

    test('a new file is found by a refresh, and gone when it is deleted', async () => {
      const uri = Uri.joinPath(sampleUri('.'), 'review.md');
      const text = '白水镇2022年政府信息公开工作年度报告\n\n一、总体情况\n\n良好。\n\n二、主动公开政府信息情况\n';
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const found = await commands.executeCommand<readonly Node[]>('nianbao.refreshReview');
      await workspace.fs.delete(uri);
      equal(named(found, 'report').includes('review.md'), true, 'found');
      equal(named(found, 'organisation').includes('白水镇'), true, 'organisation');
      const after = await commands.executeCommand<readonly Node[]>('nianbao.refreshReview');
      equal(named(after, 'report').includes('review.md'), false, 'after it was deleted');
    });
  });
}

function named(nodes: readonly Node[], kind: string): string[] {
  return nodes.flatMap((node) => [...(node.kind === kind && typeof node.name === 'string' ? [node.name] : []), ...named(node.children ?? [], kind)]);
}

/** Files, lines and characters; one for findings that begin at the same place. */
function findingsIn(nodes: readonly Node[], file = ''): string[] {
  const found = nodes.flatMap(({ name, problem, children = [] }) => (
    problem ? [`${file}:${problem.range.start.line}:${problem.range.start.character}`] : findingsIn(children, name ?? '')
  ));
  return [...new Set(found)];
}
