/** UTF-16 keeps every JavaScript string, broken emoji included, and is the shorter one for Chinese. */
const encoding = 'utf16le';

export const textBytes = (text: string): Buffer => Buffer.from(text, encoding);

export const textOf = (bytes: Buffer): string => bytes.toString(encoding);
