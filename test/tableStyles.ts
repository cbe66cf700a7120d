import type { TableStyle } from '../server/src/layout/layout';

export const tableStyles: readonly TableStyle[] = ['tab-led', 'tabs', 'commas', 'pipes', 'pipe-led', 'html', 'paragraphs'];
