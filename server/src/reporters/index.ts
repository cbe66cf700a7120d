import { csv } from './csv';
import { docx } from './docx';
import { github } from './github';
import { gitlab } from './gitlab';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import type { OpenReporter } from './reporter';
import { sarif } from './sarif';
import { text } from './text';
import { xlsx } from './xlsx';

/** Every output of `nianbao check`, by the name that `--format` takes. */
export const reporters = {
  text, pretty: text, json, sarif, junit, github, gitlab, csv, markdown, html, xlsx, docx,
} as const satisfies Record<string, OpenReporter>;

export type Format = keyof typeof reporters;
