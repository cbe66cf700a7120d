import { env } from 'vscode';

/** Sentences one after the other; Chinese leaves no space between them. Empty ones are left out. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(env.language.startsWith('zh') ? '' : ' ');
}
