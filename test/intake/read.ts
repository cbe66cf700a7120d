import { readFile, type Intake } from '../../server/src/intake/intake';

/** What a file is read as; fails where it is refused. */
export function read(bytes: Uint8Array, name: string): Intake {
  const intake = readFile(bytes, name);
  if ('error' in intake) throw new Error(intake.error);
  return intake;
}

/** The text with tabs that can be seen, without the line break at its end. */
export function shown(bytes: Uint8Array, name: string): string {
  return read(bytes, name).text.replaceAll('\t', '⇥').replace(/\n+$/, '');
}

export function errorOf(bytes: Uint8Array, name: string): string {
  const intake = readFile(bytes, name);
  if (!('error' in intake)) throw new Error(`read as ${intake.kind}: ${intake.text.slice(0, 40)}`);
  return intake.error;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
