import { IANAZone } from 'luxon';
import * as z from 'zod';
import { customIssue } from '../../json/custom-issue.ts';

/** A time zone by region, such as `Asia/Shanghai`. `Etc/…` is refused: its signs mean the opposite. */
export const zone = z
  .string()
  .refine(
    (name) => IANAZone.isValidZone(name) && !name.startsWith('Etc/'),
    customIssue('unknown-zone', {
      'zh-CN': '不是按地区命名的时区，例如 `Asia/Shanghai`',
      en: 'this is not a time zone named by region, such as `Asia/Shanghai`',
    }),
  )
  .meta({ id: 'Zone' });
