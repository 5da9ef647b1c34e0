import { sealed } from '../../domain/report/sealed.ts';

/** A value of the log without what is sealed in it: in its place stands that there is something. */
export const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  if (sealed.safeParse(value).success) return { sealed: true };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
};
