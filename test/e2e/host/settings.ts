import { ConfigurationTarget, workspace } from 'vscode';
import { equal } from './equal';
import { openReport, problems, untilProblems } from './report';

/** `nianbao.rules` takes effect at once, and a wrong value harms nothing. */
export function settings(): void {
  suite('settings', () => {
    const rules = (value: object | undefined) =>
      workspace.getConfiguration('nianbao').update('rules', value, ConfigurationTarget.Global);
    const residue = ({ rule }: { rule: string }) => rule === 'template-residue';
    const opened = async () => {
      const report = await openReport('003');
      await untilProblems(report, 'template-residue', (found) => found.some(residue));
      return report;
    };
    teardown(() => rules(undefined));

    test('a rule can be turned off and on again', async () => {
      const report = await opened();
      await rules({ 'template-residue': 'off' });
      await untilProblems(report, 'no template-residue', (found) => !found.some(residue));
      await rules(undefined);
      await untilProblems(report, 'template-residue again', (found) => found.some(residue));
    });

    test('a rule can have another severity', async () => {
      const report = await opened();
      await rules({ 'template-residue': 'error' });
      await untilProblems(report, 'an error', (found) =>
        found.some(({ rule, severity }) => rule === 'template-residue' && severity === 'error'),
      );
    });

    test('settings that make no sense leave the others working', async () => {
      const report = await opened();
      await rules({ 'no-such-rule': 'error', 'template-residue': 'hint' });
      await untilProblems(report, 'a hint', (found) =>
        found.some(({ rule, severity }) => rule === 'template-residue' && severity === 'hint'),
      );
      equal(problems(report).some(({ rule }) => rule === 'no-such-rule'), false, 'unknown rule');
    });
  });
}
