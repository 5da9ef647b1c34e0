const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`).join(', ')} }`;
};

const parts = (value: object): readonly (readonly [label: string, part: unknown])[] =>
  Array.isArray(value)
    ? value.map((part) => ['', part] as const)
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [`${JSON.stringify(key)}: `, part] as const);

const written = (value: unknown, width: number, indent: string, before: number): string => {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || before + line.length < width) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const lines = parts(value).map(
    ([label, part]) => `${inner}${label}${written(part, width, inner, inner.length + label.length)}`,
  );
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
};

/** JSON for people: an object or array stands on one line where `width` allows. Ends with a newline. */
export const prettyJson = (value: unknown, width = 110): string => `${written(value, width, '', 0)}\n`;
