/**
 * Whether a path with `/` matches a pattern: `*` and `?` within a name, `**` over folders. As in .gitignore, a pattern
 * without `/` matches at any depth, and one that ends in `/` matches all in that folder.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const rooted = /\/./.test(glob) ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  const whole = rooted.endsWith('/') ? `${rooted}**` : rooted;
  const source = whole.replace(/\*\*\/|\*\*|[*?]|[.+^${}()|[\]\\]/g, (part) => wildcards.get(part) ?? `\\${part}`);
  return new RegExp(`^${source}$`, 'iu').test(path);
}

/** Makes a pattern of a path that matches only it. What stands for more than itself can only be widened to `?`. */
export function globFor(path: string): string {
  return `/${path.replace(/[*?]/g, '?')}`;
}

const wildcards: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);
