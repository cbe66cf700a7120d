import { json } from './json';
import type { OpenReporter } from './reporter';
import { text } from './text';

/** Every output of `nianbao check`, by the name that `--format` takes. */
export const reporters = { text, json } as const satisfies Record<string, OpenReporter>;

export type Format = keyof typeof reporters;
