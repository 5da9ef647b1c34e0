import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { AuditCheckOptions } from './audit-check.ts';

const words = {
  about: text('核验证据包；不需要存储', 'check an evidence bundle; needs no store'),
  file: text('证据包；- 为标准输入', 'the bundle; - for standard input'),
  key: text(
    '可信的验证公钥，应经别的途径得到',
    'the verifier key to trust, which must have come another way than the bundle',
  ),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia audit check` */
export const addAuditCheck = (audit: Command, { cli, ends }: CommandHost): void => {
  audit
    .command('check')
    .description(cli.say(words.about))
    .argument('<file>', cli.say(words.file))
    .requiredOption('--verifier-key <key>', cli.say(words.key))
    .option('--json', cli.say(words.json))
    .action(async (file: string, options: AuditCheckOptions) => {
      const { auditCheck } = await import('./audit-check.ts');
      ends(await auditCheck(cli, file, options));
    });
};
