/** Words of a report or a rule, so that Markdown shows them as they are. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|~#]/g, '\\$&');
}

/** One paragraph, each line on its own. */
export function markdownLines(lines: readonly string[]): string {
  return lines.join('  \n');
}

/** The first row is the head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What this file writes, for editors that show no Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<! ) +$/gm, '')
    .replace(/^\|(?: --- \|)+\n/gm, '')
    .replace(/^\| (.*) \|$/gm, (_, cells: string) => cells.replaceAll(' | ', '　').trim())
    .replaceAll('**', '')
    .replace(/\\([\\`*_{}[\]<>|~#])/g, '$1');
}
