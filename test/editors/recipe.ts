import { readFileSync } from 'node:fs';

/** The block of code below the paragraph of README.md that begins with `editor`: what users copy. */
export function recipe(editor: string): string {
  const readme = readFileSync('README.md', 'utf8');
  const found = readme.slice(readme.indexOf('\n## Other editors\n')).split(`\n${editor}`)[1]?.split('```')[1];
  if (found === undefined) throw new Error(`README.md has no recipe for ${editor}`);
  return found.slice(found.indexOf('\n') + 1);
}
