/** What a rule says in full: test/rules/<id>.md. */
export function rulePage(id: string): string {
  return `https://github.com/nianbao/nianbao/blob/main/test/rules/${id}.md`;
}
