import { explainPolicy } from '../config/explainPolicy';
import type { CheckOptions } from './commands';
import { filePolicies, shownPath } from './filePolicies';
import { printNotes, type Output } from './output';

/** `nianbao check --print-config` */
export async function printConfig(options: CheckOptions): Promise<Output> {
  const [path = '-'] = options.paths;
  const policies = filePolicies(options);
  const mistakes = await policies.mistakes([{ path }]);
  const { policy, config } = await policies.of(path);
  return {
    stdout: explainPolicy(path === '-' ? options.stdinFilename : path, policy, config && shownPath(config)),
    stderr: printNotes(mistakes),
    status: mistakes.length > 0 ? 2 : 0,
  };
}
