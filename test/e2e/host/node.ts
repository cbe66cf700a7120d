import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { allFiles } from './allFiles';
import { editing } from './editing';
import { expectedFindings } from './expectedFindings';
import { importing } from './importing';
import { installation } from './installation';
import { numbers } from './numbers';
import { preview } from './preview';
import { run as runMocha } from './result';
import { review } from './review';
import { settings } from './settings';
import { sideFileSchema, silencing } from './silencing';
import { tables } from './tables';
import { walkthrough } from './walkthrough';
import { writing } from './writing';

/** VS Code calls this in the extension host of the desktop or of a remote machine. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  installation();
  expectedFindings(['000', '001', '002', '003', '004']);
  editing();
  preview();
  numbers();
  tables();
  writing();
  importing();
  walkthrough();
  review();
  allFiles();
  settings();
  silencing();
  sideFileSchema();
  const results = await runMocha(mocha);
  writeFileSync(process.env.NIANBAO_E2E_RESULT ?? 'result.json', JSON.stringify(results));
  if (results.some(({ error }) => error !== undefined)) throw new Error('tests failed');
}
