import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../../scripts/editor/openBrowser.mjs';
import { serveVscode } from '../../scripts/editor/serveVscode.mjs';
import { temporaryDirectory } from '../../scripts/editor/temporaryDirectory.mjs';
import { workbench } from '../../scripts/editor/workbench.mjs';

/**
 * What the author of sample 003 sees, with the packed extension and without trust in the folder. Pictures are left in
 * test-results/.
 *
 * @param {{ root: string, vscode: string, samples: string, extensions: string }} context
 */
export async function screen({ root, vscode, samples, extensions }) {
  const pictures = path.join(root, 'test-results');
  mkdirSync(pictures, { recursive: true });
  const server = await serveVscode({ vscode, data: temporaryDirectory(), extensions });
  const { page, close } = await openBrowser(root);
  page.setDefaultTimeout(20_000);
  const results = [];
  try {
    await page.goto(server.url({ folder: samples }));
    for (const [title, see] of steps(page)) {
      const error = await see().then(() => undefined, (cause) => cause.message);
      const picture = path.join(pictures, `${results.length + 1}-${title.replaceAll(' ', '-')}.png`);
      await page.screenshot({ path: picture });
      results.push({ title: `screen: ${title}`, error });
      // The steps build on each other.
      if (error !== undefined) break;
    }
  } finally {
    await close();
    server.stop();
  }
  return results;
}

function steps(page) {
  const { openFile, goTo, showProblems, showActions, showOutline, ...see } = workbench(page);
  const problem = see.problems.filter({ hasText: '上年结转' }).filter({ hasText: 'label-typo' });
  return [
    [
      'squiggles',
      async () => {
        await page.getByRole('button', { name: "No, I don't trust the authors" }).click();
        await openFile('003');
        await see.language.filter({ hasText: '政府信息公开工作年度报告' }).waitFor();
        await goTo(119);
        await see.squiggles.first().waitFor({ state: 'attached' });
      },
    ],
    [
      'problems',
      async () => {
        await showProblems();
        await problem.waitFor();
      },
    ],
    [
      'light bulb',
      async () => {
        await problem.dblclick();
        await page.locator('.line-numbers.active-line-number', { hasText: '119' }).waitFor();
        await showActions();
        await see.actions.and(page.locator('.focused')).filter({ hasText: '结转' }).waitFor();
      },
    ],
    [
      'mended',
      async () => {
        await page.keyboard.press('Enter');
        await problem.waitFor({ state: 'detached' });
        await page.locator('.view-line').filter({ hasText: '二、上年结转政府信息公开申请数量' }).waitFor();
      },
    ],
    [
      'outline',
      async () => {
        await showOutline();
        await see.outline.filter({ hasText: '三、收到和处理政府信息公开申请情况' }).waitFor();
        await goTo(119);
      },
    ],
  ];
}
