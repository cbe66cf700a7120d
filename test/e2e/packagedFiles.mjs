import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const expected = [
  '.vsixmanifest',
  'CHANGELOG.md',
  'LICENSE.txt',
  'client/media/preview.css',
  'client/media/preview.js',
  'client/media/walkthrough/finding.svg',
  'client/media/walkthrough/fix.svg',
  'client/media/walkthrough/folder.svg',
  'client/media/walkthrough/newReport.svg',
  'client/media/walkthrough/preview.svg',
  'client/media/walkthrough/sample.svg',
  'client/media/walkthrough/sample.txt',
  'client/media/review.svg',
  'dist/ThirdPartyNotices.txt',
  'dist/client/browser.js',
  'dist/client/node.js',
  'dist/server.js',
  'icon.png',
  'l10n/bundle.l10n.zh-cn.json',
  'nianbao.schema.en.json',
  'nianbao.schema.json',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'syntaxes/annual-report.tmLanguage.json',
  'syntaxes/language-configuration.json',
];

/**
 * What is in the packed extension, as it is after the installation.
 *
 * @param {{ root: string, vsix: string, extension: string }} context
 */
export async function packagedFiles({ root, vsix, extension }) {
  const files = readdirSync(extension, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(extension, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const same = files.map(lower).sort().join() === expected.map(lower).sort().join();
  const { size } = statSync(vsix);
  const before = readFileSync(vsix);
  execFileSync(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { stdio: 'ignore' });
  const isSameAgain = before.equals(readFileSync(vsix));
  return [
    { title: 'package: nothing but what it needs', error: same ? undefined : files.join('\n') },
    { title: 'package: its page links to nothing that is not in it', error: deadLinks(extension) },
    { title: 'package: packed again, the same bytes', error: isSameAgain ? undefined : 'other bytes' },
    { title: 'package: below 700 KB', error: size < 700_000 ? undefined : `${size} bytes` },
  ];
}

function deadLinks(extension) {
  const links = readFileSync(path.join(extension, 'readme.md'), 'utf8').match(/\]\((?!https?:)[^)]*\)/g);
  return links?.join('\n');
}

const lower = (name) => name.toLowerCase();
