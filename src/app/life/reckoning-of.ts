import type { Reckoning } from '../../domain/deadlines/deadline.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import type { Published } from '../documents/published.ts';

const withoutCalendar = (id: string, zone: string): Calendar => ({
  kind: 'calendar',
  id,
  version: 'none',
  title: { 'zh-CN': '无', en: 'none' },
  sources: {},
  zone,
  years: [],
});

/** By the mandate's zone and its calendar; a mandate whose calendar is not there counts no working days. */
export const reckoningOf = (published: Published, mandate: string): Reckoning => {
  const content = published.mandates.get(mandate)?.versions.at(-1)?.content;
  const zone = content?.zone ?? 'Asia/Shanghai';
  const calendar = published.calendars.get(content?.uses.calendar ?? '')?.at(-1)?.content;
  return { zone, calendar: calendar ?? withoutCalendar('none', zone) };
};
