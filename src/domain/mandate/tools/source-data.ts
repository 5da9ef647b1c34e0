import { quoted } from '../../../json/quoted.ts';
import { type Finding, warning } from '../../directory/check/finding.ts';
import { oddCharacterOf } from '../../directory/names/odd-character.ts';
import type { Channel } from '../schema/channels.ts';
import type { Mandate } from '../schema/mandate.ts';
import { partsOf } from './parts.ts';

const asPrinted: readonly unknown[] = ['name', 'quote', 'printed', 'address', 'senderName', 'line'];

const damaged = /\uFFFD|锟斤拷|烫烫|\?{2,}/u;

const help = {
  'zh-CN': '对照原公告核对；原文如此就照录，并在 assumptions 中说明',
  en: 'compare with the notice; if it is printed so, keep it and say so in assumptions',
};

const told = (code: string, path: Finding['path'], zh: string, en: string): Finding =>
  warning({ code, path, message: { 'zh-CN': zh, en }, help });

const characters = (mandate: Mandate): readonly Finding[] =>
  partsOf(mandate).flatMap(({ value, path }) => {
    if (typeof value !== 'string' || !asPrinted.includes(path.at(-1))) return [];
    if (damaged.test(value))
      return [told('damaged-text', path, `${quoted(value)} 像是乱码`, `${quoted(value)} looks garbled`)];
    const odd = oddCharacterOf(value);
    return odd === undefined ? [] : [{ ...odd, severity: 'warning' as const, path }];
  });

const digits = (text: string): string => text.replace(/\D/gu, '');

/** What an address of a kind of channel looks like in mainland China; other places write theirs otherwise. */
const forms: Readonly<Partial<Record<Channel['kind'], (address: string) => boolean>>> = {
  telephone: (address) => /^(?:0\d{9,11}|1\d{10}|[48]00\d{7}|12\d{3})$/u.test(digits(address)),
  sms: (address) => /^1\d{10}$/u.test(digits(address)),
  email: (address) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(address),
};

const postcode = /(?:邮编|邮政编码)[^0-9]*(\d+)/u;

const addressFindings = (channel: Channel, i: number): readonly Finding[] => {
  const { kind, address } = channel;
  if (address === undefined) return [];
  const path = ['channels', i, 'address'];
  const code = postcode.exec(address)?.[1];
  return [
    ...(forms[kind]?.(address) === false
      ? [
          told(
            'odd-address',
            path,
            `${quoted(address)} 不像${channel.name}`,
            `${quoted(address)} does not look like that of ${kind}`,
          ),
        ]
      : []),
    ...(code === undefined || code.length === 6
      ? []
      : [
          told(
            'odd-postcode',
            path,
            `邮编 ${quoted(code)} 不是六位`,
            `the postcode ${quoted(code)} has not six digits`,
          ),
        ]),
  ];
};

/** What the source may have wrong: garbled or odd characters, addresses that cannot be right. Nothing is repaired. */
export const sourceData = (mandate: Mandate): readonly Finding[] => [
  ...characters(mandate),
  ...(mandate.zone === 'Asia/Shanghai' ? mandate.channels.flatMap(addressFindings) : []),
];
