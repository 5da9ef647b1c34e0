import type { LocalizedText } from '../problems/localized.ts';
import { textFault } from './text-fault.ts';

/** A part of a value that JSON cannot carry, and the steps to it, innermost first. */
export interface ForeignPart {
  readonly message: LocalizedText;
  readonly steps: (string | number)[];
}

const deepest = 500;

/** The first part of `value` that is not I-JSON (RFC 7493), if there is one. */
export function foreignPart(value: unknown, depth = 0): ForeignPart | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return inText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : foreign(notFinite);
  if (typeof value !== 'object') return foreign(notJson);
  if (depth >= deepest) return foreign(tooDeep);
  if (Array.isArray(value)) return inItems(value, depth + 1);
  return isPlain(value) ? inMembers(value, depth + 1) : foreign(notJson);
}

function inText(text: string): ForeignPart | undefined {
  const fault = textFault(text);
  return fault === undefined || fault.code === 'json-nul' ? undefined : foreign(fault.message);
}

function inItems(items: readonly unknown[], depth: number): ForeignPart | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const part = foreignPart(items[index], depth);
    if (part !== undefined) return within(part, index);
  }
  return undefined;
}

function inMembers(members: object, depth: number): ForeignPart | undefined {
  for (const [key, member] of Object.entries(members)) {
    const part = inText(key) ?? foreignPart(member, depth);
    if (part !== undefined) return within(part, key);
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function foreign(message: LocalizedText): ForeignPart {
  return { message, steps: [] };
}

function within(part: ForeignPart, step: string | number): ForeignPart {
  part.steps.push(step);
  return part;
}

const notFinite: LocalizedText = {
  'zh-CN': 'JSON 没有这个数值（NaN 或无穷大）',
  en: 'no such number exists in JSON (NaN or infinity)',
};
const notJson: LocalizedText = {
  'zh-CN': '不是 JSON 值（只能是 null、布尔值、数字、文本、列表或普通对象）',
  en: 'not a JSON value (null, boolean, number, string, array or plain object)',
};
const tooDeep: LocalizedText = { 'zh-CN': '嵌套过深或循环引用', en: 'nested too deeply, or in a circle' };
