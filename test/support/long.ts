/** Whether tests take the time of the long run. */
export const long: boolean = process.env['GUANXIA_LONG'] !== undefined;
