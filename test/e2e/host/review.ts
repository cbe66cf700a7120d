import { commands, Uri, workspace } from 'vscode';
import { equal } from './equal';
import { sampleUri } from './report';

interface Node {
  readonly kind: string;
  readonly name?: string | null;
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
