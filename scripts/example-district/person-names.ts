const stems = [
  '甲 jia',
  '乙 yi',
  '丙 bing',
  '丁 ding',
  '戊 wu',
  '己 ji',
  '庚 geng',
  '辛 xin',
  '壬 ren',
  '癸 gui',
];
const branches = [
  '子 zi',
  '丑 chou',
  '寅 yin',
  '卯 mao',
  '辰 chen',
  '巳 si',
  '午 wu',
  '未 wei',
  '申 shen',
  '酉 you',
  '戌 xu',
  '亥 hai',
];
const numerals = '一二三四五六七八九';

const wrapped = (signs: readonly string[], i: number): readonly [sign: string, sound: string] =>
  (signs[i % signs.length] as string).split(' ') as [string, string];

/** The `i`th fictional person: 甲子一, 乙丑二, … by the sexagenary cycle; 540 of them are different. */
export const personNamed = (i: number): { readonly id: string; readonly name: string } => {
  const [stem, stemSound] = wrapped(stems, i);
  const [branch, branchSound] = wrapped(branches, i);
  const numeral = (i + Math.floor(i / 180)) % numerals.length;
  return { id: `${stemSound}-${branchSound}-${numeral + 1}`, name: `${stem}${branch}${numerals[numeral]}` };
};
