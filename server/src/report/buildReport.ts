import type { Layout } from '../layout/layout';
import type { Form } from '../taxonomy/taxonomy';
import type { Report } from './report';

const form: Form = { id: '2019', name: '', document: '', years: { from: 2019, to: 2020 }, sections: [], tables: [] };

/** What the page states. Total: any layout has a report. */
export function buildReport(layout: Layout): Report {
  const { text } = layout;
  return {
    text,
    layout,
    recognised: text.includes('政府信息公开'),
    span: { start: 0, end: text.length },
    title: null,
    form,
    year: null,
    organisation: null,
    sections: [],
    tables: [],
    period: null,
    signature: null,
    published: null,
  };
}
