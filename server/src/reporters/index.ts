import { json } from './json';
import type { Reporter } from './reporter';
import { text } from './text';

/** Every output of `nianbao check`, by the name that `--format` takes. */
export const reporters = { text, json } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
