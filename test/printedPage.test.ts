import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printedPage } from '../client/src/printedPage';

const css = readFileSync('client/media/preview.css', 'utf8');

test('the page for printing says of itself that nothing on it may run or be loaded', () => {
  const page = printedPage({ title: '青山镇 2019', html: '<main></main>', css });
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).toContain('<title>青山镇 2019</title>');
  expect(page).toContain('@media print');
  expect(page).not.toMatch(/<script|src=|href=/);
});

test('a title is never markup', () => {
  expect(printedPage({ title: '</title><script>', html: '', css: '' })).toContain('<title>&#60;/title&#62;&#60;script&#62;</title>');
});

test('the style of the preview loads nothing, and ends no <style>', () => {
  expect(css).not.toMatch(/url\(|@import|<\//);
});

test('every colour that the preview takes from the theme has another for pages outside of the editor', () => {
  const body = css.replace(/\/\*.*?\*\//gs, '');
  expect(body.match(/var\(--vscode-[\w-]+\)/g)?.filter((use) => !body.includes(`, ${use}`) && !/var\(--vscode-[\w-]+, var\(/.test(use)) ?? []).toEqual([]);
});
