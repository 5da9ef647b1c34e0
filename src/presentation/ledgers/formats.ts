export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export const encodings = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];
