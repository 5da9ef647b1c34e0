import type { FactName } from '../../domain/facts/catalogue.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';

/** json-rules-engine knows no unknowns: it can give its opinion only when every fact it reads is known. */
export class IncompleteFactsError extends GuanxiaError {
  override readonly name = 'IncompleteFactsError';

  constructor(missing: readonly FactName[]) {
    const list = missing.map((name) => `\`${name}\``).join(', ');
    super([
      {
        code: 'facts-incomplete',
        message: {
          'zh-CN': `json-rules-engine 只能判断完整的事实，缺少 ${list}`,
          en: `json-rules-engine can only judge complete facts; missing ${list}`,
        },
      },
    ]);
  }
}
