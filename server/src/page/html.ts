/** Markup. Strings among its children are text, and are escaped: what a report says is never markup. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string;

/** Attributes without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`));
  return { html: `<${name}${written.join('')}>${join(children).html}</${name}>` };
}

export function join(children: readonly Child[]): Html {
  return { html: children.map((child) => (typeof child === 'string' ? escape(child) : child.html)).join('') };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
