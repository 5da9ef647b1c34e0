/**
 * Radicals of Unicode's block CJK Radicals Supplement that look like a whole character and are left as they are
 * by NFKC, each with that character (property Equivalent_Unified_Ideograph, traditional and Japanese forms
 * taken on to the simplified one). They come from copying text out of PDF files.
 */
export const radicals: ReadonlyMap<string, string> = new Map([
  ['\u2ea0', '民'],
  ['\u2ec1', '虎'],
  ['\u2ec4', '西'],
  ['\u2ec5', '见'],
  ['\u2ec6', '角'],
  ['\u2ec9', '贝'],
  ['\u2ecb', '车'],
  ['\u2ed1', '长'],
  ['\u2ed3', '长'],
  ['\u2ed4', '门'],
  ['\u2ed8', '青'],
  ['\u2ed9', '韦'],
  ['\u2eda', '页'],
  ['\u2edb', '风'],
  ['\u2edc', '飞'],
  ['\u2edd', '食'],
  ['\u2ee1', '首'],
  ['\u2ee2', '马'],
  ['\u2ee3', '骨'],
  ['\u2ee4', '鬼'],
  ['\u2ee5', '鱼'],
  ['\u2ee6', '鸟'],
  ['\u2ee8', '麦'],
  ['\u2ee9', '黄'],
  ['\u2eeb', '齐'],
  ['\u2eec', '齐'],
  ['\u2eee', '齿'],
  ['\u2eef', '龙'],
  ['\u2ef0', '龙'],
]);
