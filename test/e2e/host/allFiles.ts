import { commands, ConfigurationTarget, languages, Uri, workspace } from 'vscode';
import { equal } from './equal';
import { sampleUri } from './report';
import { until } from './until';

const TEXT = '白水镇2022年政府信息公开工作年度报告\n\n一、总体情况\n\n良好。\n\n二、主动公开政府信息情况\n';

/** `nianbao.scope`: findings of reports that are not open. */
export function allFiles(): void {
  suite('all files', () => {
    const scope = (value: string | undefined) => workspace.getConfiguration('nianbao').update('scope', value, ConfigurationTarget.Global);
    const rulesAt = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'nianbao').map(({ code }) => (
      String(typeof code === 'object' ? code.value : code)
    ));
    const untilThere = (what: string, uri: Uri, isThere: boolean) => until(what, [languages.onDidChangeDiagnostics], () => (
      (rulesAt(uri).length > 0) === isThere || undefined
    ));
    teardown(() => scope(undefined));

    test('reports that are not open are listed, follow the disk, and go with the setting', async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      const sample = sampleUri('004_c98690ffdef99389.txt');
      const added = Uri.joinPath(sampleUri('.'), 'added.txt');
      await scope('allFiles');
      await untilThere('findings of a closed report', sample, true);
      equal(rulesAt(sample).includes('template-residue'), true, 'rules');
      await workspace.fs.writeFile(added, new TextEncoder().encode(TEXT));
      await untilThere('findings of a new report', added, true);
      await workspace.fs.delete(added);
      await untilThere('no findings of one that is gone', added, false);
      await scope('openFiles');
      await untilThere('no findings of closed reports', sample, false);
    });
  });
}
