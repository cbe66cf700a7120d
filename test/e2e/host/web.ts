import 'mocha/mocha';
import { editing } from './editing';
import { expectedFindings } from './expectedFindings';
import { importing } from './importing';
import { preview } from './preview';
import { run as runMocha } from './result';
import { review } from './review';
import { silencing } from './silencing';
import { walkthrough } from './walkthrough';

/** VS Code calls this in its web extension host, a worker of the browser. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: 'spec' });
  expectedFindings(['003']);
  editing();
  importing();
  preview();
  walkthrough();
  review();
  silencing();
  const results = await runMocha(mocha);
  console.log(`NIANBAO_E2E_RESULT${JSON.stringify(results)}`);
  if (results.some(({ error }) => error !== undefined)) throw new Error('tests failed');
}
