import { reporters } from '../reporters/index';
import type { Reporter } from '../reporters/reporter';
import type { CheckOptions } from './commands';
import { styleFor } from './style';

/** For what is printed to `output`. */
export function openReporter({ format, color, failOn, quiet }: CheckOptions, output: NodeJS.WriteStream): Reporter {
  return reporters[format]({ ...styleFor(output, color, process.env), failOn, quiet });
}
