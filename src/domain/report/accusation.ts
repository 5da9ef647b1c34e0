import { z } from 'zod';
import { matterKind } from './matter.ts';
import { subject } from './subject.ts';

/** Somebody whom a report accuses, or has accused: by which kind of matter, and whom it named. */
export const accusation = z
  .strictObject({ subject, kind: matterKind.optional() })
  .meta({ id: 'Accusation', description: '曾被反映的对象 · whom a report has accused' });

export type Accusation = z.infer<typeof accusation>;
