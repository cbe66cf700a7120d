/**
 * What a person does in VS Code, with the keyboard and the mouse, and waits to see.
 *
 * @param {import('playwright-core').Page} page
 */
export function workbench(page) {
  /** That what is typed goes to. */
  const editor = page.locator('.editor-instance .monaco-editor.focused');
  const squiggles = page.locator('.monaco-editor .cdr[class*="squiggly-"]');
  const problems = page.locator('.markers-panel .monaco-list-row');
  const outline = page.locator('.outline-pane .monaco-list-row .label-name');
  const actions = page.locator('.action-widget .monaco-list-row.action');
  const hover = page.locator('.monaco-hover:visible');
  const completions = page.locator('.suggest-widget .monaco-list-row');
  /** In the status bar. */
  const language = page.locator('#status\\.editor\\.mode');

  /** The page beside the text is a frame in a frame. */
  const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');

  return {
    squiggles,
    problems,
    outline,
    actions,
    hover,
    completions,
    language,
    preview,

    async openFile(start) {
      const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${start}"]`);
      await row.dblclick();
      await page.locator('.tabs-container .tab.active').filter({ hasText: start }).waitFor();
      // The status bar counts problems; squiggles are there only for the lines on the screen.
      await page.locator('#status\\.problems:not([aria-label="No Problems"])').waitFor();
    },

    /** Lines and columns count from 1. */
    async goTo(line, column = 1) {
      await page.keyboard.press('Control+G');
      const input = page.locator('.quick-input-widget input');
      await input.fill(`:${line}:1`);
      // A slow editor takes Enter for an answer to what was typed before.
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: `line ${line} ` }).waitFor();
      await input.press('Enter');
      await page.locator('.line-numbers.active-line-number', { hasText: String(line) }).waitFor();
      await editor.waitFor();
      // VS Code is not asked for the column: a tab is one in older releases and as many as it is wide in newer ones.
      for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
    },

    async showProblems() {
      await page.keyboard.press('Control+Shift+M');
      await problems.first().waitFor();
    },

    async showOutline() {
      await command('Explorer: Focus on Outline View');
      await outline.first().waitFor();
      // Folding the list of files leaves it room.
      await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
    },

    /** The light bulb's menu at the cursor. */
    async showActions() {
      await editor.waitFor();
      // A slow editor that has just moved its cursor may say at first that there are none.
      for (let tries = 0; tries < 3 && (await actions.count()) === 0; tries++) {
        await page.keyboard.press('Control+Period');
        await actions.first().waitFor({ timeout: 7000 }).catch(() => undefined);
      }
      await actions.first().waitFor();
    },

    async showHover() {
      await command('Show or Focus Hover');
      await hover.first().waitFor();
    },

    command,
  };

  async function command(name) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${name}`);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
  }
}
