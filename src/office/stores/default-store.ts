export const defaultFile = './guanxia.db';

/** The store where nobody names one. */
export const defaultStore = `sqlite:${defaultFile}`;
