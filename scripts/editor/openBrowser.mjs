import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** An extension on a web page of its own may reach this machine; newer Chromium asks first, and nobody is there to answer. */
const flags = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights',
];

/**
 * A browser without a window, for a page of VS Code.
 *
 * @param {string} root the project's directory
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openBrowser(root, options = {}) {
  // Playwright kills the browser when this process exits; when that is, `atEnd` decides.
  const browser = await chromium.launch({
    executablePath: await findChromium(root),
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  return { page, close: () => browser.close() };
}
