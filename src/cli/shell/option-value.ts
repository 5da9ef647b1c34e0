import type * as z from 'zod';
import { parseValue } from '../../json/parse-with.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';

/**
 * An option's value as its schema has it.
 *
 * @throws {GuanxiaError} `invalid-option`
 */
export const optionValue = <T>(option: string, schema: z.ZodType<T>, value: unknown): T => {
  try {
    return parseValue(schema, value);
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    const [{ message, help }] = error.problems;
    throw problem(
      'invalid-option',
      text(`选项 \`${option}\`：${message['zh-CN']}`, `option \`${option}\`: ${message.en}`),
      { cause: error, ...(help && { help }) },
    );
  }
};

const wholeNumber = /^(?:0|[1-9]\d{0,8})$/;

/**
 * An option's value as a whole number from `least` on.
 *
 * @throws {GuanxiaError} `invalid-option`
 */
export const wholeNumberOption = (option: string, value: string, least: number): number => {
  const number = wholeNumber.test(value) ? Number(value) : Number.NaN;
  if (number >= least) return number;
  throw problem(
    'invalid-option',
    text(
      `选项 \`${option}\` 应为不小于 ${least} 的整数，而不是 \`${value}\``,
      `option \`${option}\` takes a whole number from ${least} on, not \`${value}\``,
    ),
  );
};
