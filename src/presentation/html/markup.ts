/** HTML that is ready to be put into a page. Only {@link html} makes it. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

type Content = Markup | string | number | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] as string);

const sourceOf = (content: Content): string => {
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(sourceOf).join('');
  return escaped(String(content));
};

/** Markup from a template. Whatever is put in is escaped, unless it is markup itself; lists are joined. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(
    parts.map((part, i) => part + (i < contents.length ? sourceOf(contents[i] as Content) : '')).join(''),
  );
