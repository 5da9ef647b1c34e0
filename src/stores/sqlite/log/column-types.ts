// Where a record is damaged, a value may come with another type than its column's.

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
