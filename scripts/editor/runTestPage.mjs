import { format } from 'node:util';
import { deadline } from './deadline.mjs';

/**
 * Opens a page from `testUrl` and waits for the suite's end. VS Code calls these two functions of the page if they
 * are there; the desktop does the same with an exit code and standard output.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {{ seconds: number, log: (line: string) => void }} options
 * @returns {Promise<number>} 0 when all passed
 */
export async function runTestPage(page, url, { seconds, log }) {
  let end;
  const exit = new Promise((resolve) => (end = resolve));
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    const ours = (logs ?? []).filter(({ relativePath }) => /exthost\.log|nianbao/.test(relativePath));
    if (code !== 0) for (const file of ours) log(`--- ${file.relativePath}\n${file.contents.slice(-1500)}`);
    end(code);
  });
  await page.exposeFunction('codeAutomationLog', (_, args) => log(format(...args)));
  await page.goto(url, { waitUntil: 'commit' });
  return deadline(exit, seconds, '编辑器内的测试');
}
