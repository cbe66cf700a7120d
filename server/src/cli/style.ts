import type { WriteStream } from 'node:tty';
import type { Style } from '../reporters/reporter';

type Output = Pick<Partial<WriteStream>, 'isTTY' | 'columns'>;
type Environment = Readonly<Record<string, string | undefined>>;

/** How to print to `output`: the option decides, then NO_COLOR (no-color.org), FORCE_COLOR, the terminal. */
export function styleFor(output: Output, color: boolean | undefined, environment: Environment): Style {
  return { color: color ?? wantsColor(output, environment), width: Math.max(40, output.columns ?? 100) };
}

function wantsColor(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}
