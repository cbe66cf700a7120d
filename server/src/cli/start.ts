import { endWell, write } from '../node/standardStreams';
import { help } from './help';
import { version } from './version';

/** What is answered without loading, and waiting for, all the rest. */
const answers = new Map([['--version', `${version}\n`], ['--help', help], ['-h', help]]);

const [only = '', ...others] = process.argv.slice(2);
const answer = others.length === 0 ? answers.get(only) : undefined;
if (answer === undefined) void import('./cli');
else {
  endWell();
  void write(answer);
}
