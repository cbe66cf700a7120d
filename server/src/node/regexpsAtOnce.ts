import { setFlagsFromString } from 'node:v8';

/**
 * V8 makes bytecode of a pattern when it is first used and machine code when it is used again; to tidy the bytecode of our
 * longest pattern takes it four times as long as the machine code does. A check of one report is over some 30 ms sooner.
 */
export function compileRegexpsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
