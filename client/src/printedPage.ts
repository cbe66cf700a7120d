import { escapeHtml } from './escapeHtml';

/** The preview on a page of its own, for a browser to print. It holds no script, and may not load or run anything. */
export function printedPage({ title, html, css }: { title: string; html: string; css: string }): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${css}</style>
</head>
<body>
${html}
</body>
</html>
`;
}
