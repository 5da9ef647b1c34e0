/** The 31 characters of GB 32100 in the order of their values: no I, O, S, V and Z. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
