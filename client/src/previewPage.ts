import type { Webview } from 'vscode';
import { Uri } from 'vscode';
import { escapeHtml } from './escapeHtml';

/** What a page may load is in the extension's own folder, and only this part of it. */
export function mediaFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'client', 'media');
}

/** The page that shows what `nianbao/preview` answers; it comes by message, as it changes with every letter. */
export function previewPage(webview: Webview, extensionUri: Uri): string {
  const source = escapeHtml(webview.cspSource);
  const media = (name: string): string => escapeHtml(webview.asWebviewUri(Uri.joinPath(mediaFolder(extensionUri), name)).toString());
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src ${source}">
<link rel="stylesheet" href="${media('preview.css')}">
</head>
<body>
<div id="page"></div>
<script src="${media('preview.js')}"></script>
</body>
</html>`;
}
