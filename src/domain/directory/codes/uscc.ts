import { quoted } from '../../../json/quoted.ts';
import type { CodeFault } from './code-fault.ts';
import { organisationCheckCharacter } from './organisation-code.ts';
import { usccAlphabet } from './uscc-alphabet.ts';
import { malformedUscc } from './uscc-form.ts';

/**
 * The 18th character of a unified social credit code by GB 32100, from the 17 before it: 31 less the sum,
 * modulo 31, of each character's place in the alphabet times the power of 3 at its position.
 */
export const usccCheckCharacter = (body: string): string => {
  const { sum } = Array.from(body.slice(0, 17)).reduce(
    ({ sum, weight }, character) => ({
      sum: sum + weight * usccAlphabet.indexOf(character),
      weight: (weight * 3) % 31,
    }),
    { sum: 0, weight: 1 },
  );
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
};

const compareWithCertificate = {
  'zh-CN': '请与统一社会信用代码证书核对，至少有一位有误',
  en: 'compare it with the certificate: at least one of its characters is wrong',
};

/**
 * What is wrong with a unified social credit code (统一社会信用代码, GB 32100), if anything is. Codes:
 * `malformed-uscc`, `wrong-uscc-check-character`, and `wrong-organisation-check-character` for the code of
 * GB 11714 in its characters 9 to 17. The first check finds every single wrong character.
 */
export const usccFault = (code: string): CodeFault | undefined => {
  const malformed = malformedUscc(code);
  if (malformed !== undefined) return malformed;
  const check = usccCheckCharacter(code);
  if (code.charAt(17) !== check)
    return {
      code: 'wrong-uscc-check-character',
      message: {
        'zh-CN': `统一社会信用代码 ${quoted(code)} 的校验码不符：按前 17 位应为 \`${check}\``,
        en: `the check character of ${quoted(code)} does not fit: the 17 before it give \`${check}\``,
      },
      help: compareWithCertificate,
    };
  const inner = organisationCheckCharacter(code.slice(8, 16));
  if (code.charAt(16) === inner) return undefined;
  return {
    code: 'wrong-organisation-check-character',
    message: {
      'zh-CN': `统一社会信用代码 ${quoted(code)} 中组织机构代码的校验码（第 17 位）不符：应为 \`${inner}\``,
      en: `the check character of the organisation code in ${quoted(code)} (character 17) does not fit: the 8 before it give \`${inner}\``,
    },
    help: compareWithCertificate,
  };
};
