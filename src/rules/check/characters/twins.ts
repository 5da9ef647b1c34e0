const twins = {
  '-': '‐‑‒–—―−﹣－',
  '.': '·。．｡•‧',
  ',': '，、',
  ':': '：∶',
  a: 'аɑα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıιӏ',
  j: 'јϳ',
  k: 'кκ',
  n: 'ոп',
  o: 'оοօ〇',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕ',
  u: 'υսц',
  v: 'νѵ',
  w: 'ԝѡա',
  x: 'хχ',
  y: 'уγү',
} as const;

const asciiByTwin: ReadonlyMap<string, string> = new Map(
  Object.entries(twins).flatMap(([ascii, others]) => [...others].map((other) => [other, ascii])),
);

/** The ASCII character that another one looks like or is a wide form of. */
export const asciiTwin = (character: string): string | undefined => {
  const twin = asciiByTwin.get(character);
  if (twin !== undefined) return twin;
  const plain = character.normalize('NFKC').toLowerCase();
  return /^[!-~]+$/.test(plain) ? plain : undefined;
};
