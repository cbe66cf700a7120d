import type { Webview } from 'vscode';
import { Uri } from 'vscode';

/** What a page may load is in the extension's own folder, and only this part of it. */
export function mediaFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'client', 'media');
}

/** The page that shows what `nianbao/preview` answers; it comes by message, as it changes with every letter. */
export function previewPage({ cspSource, asWebviewUri }: Pick<Webview, 'cspSource' | 'asWebviewUri'>, extensionUri: Uri): string {
  const media = (name: string): string => escape(asWebviewUri(Uri.joinPath(mediaFolder(extensionUri), name)).toString());
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escape(cspSource)}; script-src ${escape(cspSource)}">
<link rel="stylesheet" href="${media('preview.css')}">
</head>
<body>
<div id="page"></div>
<script src="${media('preview.js')}"></script>
</body>
</html>`;
}

/** The same on a page of its own, for a browser to print. It holds no script, and may not load or run anything. */
export function printedPage({ title, html, css }: { title: string; html: string; css: string }): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
${css}</style>
</head>
<body>
${html}
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
