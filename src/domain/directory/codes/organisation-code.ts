const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714: digits stand for themselves, letters for 10 (A) to 35 (Z). */
const numberOf = (character: string): number => Number.parseInt(character, 36);

/**
 * The check character that GB 11714 gives to the eight characters of an organisation code's body (组织机构代码
 * 本体): 11 less the weighted sum modulo 11, where 10 is written `X` and 11 is written `0`.
 */
export const organisationCheckCharacter = (body: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * numberOf(body.charAt(i)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
};
