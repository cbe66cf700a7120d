/** `npm run accuracy` measures all; the unit run a part of it, so that it stays within seconds. */
export const isFull = process.env['MODE'] === 'accuracy';
