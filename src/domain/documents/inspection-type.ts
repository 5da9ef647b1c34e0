import * as z from 'zod';

/** How an inspection is meant: 常规, 专项, 机动, 回头看, 联动, 点穴, 提级; `standing` for a body without rounds. */
export const inspectionType = z
  .enum(['routine', 'special', 'flexible', 'look-back', 'joint', 'pinpoint', 'upgraded', 'standing'])
  .meta({ id: 'InspectionType' });
export type InspectionType = z.infer<typeof inspectionType>;
