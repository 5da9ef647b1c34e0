import { text } from '../../problems/text.ts';
import { type Verb, verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

const id = { 'rule-set': { about: text('规则集标识', 'the rule set’s id') } } as const;

const hash = {
  value: '<hash>',
  about: text('内容的哈希；默认最近的草稿', 'hash of the content; default: that of the latest draft'),
} as const;

const reason = { value: '<reason>', about: text('理由', 'the reason'), required: true } as const;

const common = { ...actorOption, ...storeOption } as const;

const prints = { json: ['rule-set-status'] } as const;

const draft = verb({
  name: 'draft',
  about: text('起草规则集；改动即新的草稿', 'draft a rule set; an edit is a new draft'),
  arguments: { file: { about: text('规则集文件', 'the rule set, a file') } },
  options: common,
  example: 'guanxia rules draft rules-2.json --as clerk',
  prints,
  run: async (cli, { file, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'draft', file, options),
});

const submit = verb({
  name: 'submit',
  about: text('把草稿送审', 'submit the draft'),
  arguments: id,
  options: { hash, ...common },
  example: 'guanxia rules submit cpc-inspection --as clerk',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'submit', what, options),
});

const approve = verb({
  name: 'approve',
  about: text('由另一人批准送审的内容', 'approve what was submitted, by another person'),
  arguments: id,
  options: {
    hash: {
      value: '<hash>',
      about: text('所批准内容的哈希', 'hash of the content that is approved'),
      required: true,
    },
    impact: {
      value: '[file]',
      about: text(
        '一并保存影响预览的结果：JSON 文件，或现在计算',
        'keep the result of an impact preview with it: a JSON file, or worked out now',
      ),
    },
    ...common,
  },
  example: 'guanxia rules approve cpc-inspection --hash sha256:… --as head',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'approve', what, options),
});

const giveBack = verb({
  name: 'return',
  about: text('退回，须写明理由', 'return it with a reason'),
  arguments: id,
  options: { hash, reason, ...common },
  example: 'guanxia rules return cpc-inspection --reason "cite the clause" --as head',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'return', what, options),
});

const activate = verb({
  name: 'activate',
  about: text('使批准的规则集自某一时刻起生效', 'bring the approved rule set into force from an instant'),
  arguments: id,
  options: {
    hash,
    from: {
      value: '<instant>',
      about: text(
        '自何时收到的来件起适用；默认按文件',
        'for reports received from this instant on; default: as in its file',
      ),
    },
    retroactive: {
      value: '<reason>',
      about: text('溯及既往的理由', 'why it reaches back behind a version that was in force'),
    },
    acceptUnverified: {
      value: '<reason>',
      about: text('引用尚未核实而仍然生效的理由', 'why it comes into force with citations not verified'),
    },
    ...common,
  },
  example:
    'guanxia rules activate cpc-inspection --from 2030-01-01T00:00:00+08:00 --accept-unverified "a test" --as clerk',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'activate', what, options),
});

const withdraw = verb({
  name: 'withdraw',
  about: text(
    '撤回生效的版本，先前的版本重新适用',
    'withdraw a version in force; the one before it applies again',
  ),
  arguments: id,
  options: {
    hash: {
      value: '<hash>',
      about: text('哪一版的哈希；默认最后生效的', 'hash of the version; default: the one activated last'),
    },
    from: {
      value: '<instant>',
      about: text('自何时收到的来件起适用', 'for reports received from this instant on'),
      required: true,
    },
    approvedBy: {
      value: '<actor>',
      about: text('批准人，须为另一人', 'who approves it; another person'),
      required: true,
    },
    reason,
    ...common,
  },
  example:
    'guanxia rules withdraw cpc-inspection --from 2030-01-01T00:00:00+08:00 --approved-by head --reason "it was mistaken" --as clerk',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./take-step.ts')).takeStep(cli, 'withdraw', what, options),
});

const status = verb({
  name: 'status',
  about: text('查看规则集的经过', 'show what was done to a rule set'),
  arguments: id,
  options: storeOption,
  example: 'guanxia rules status cpc-inspection',
  prints,
  run: async (cli, { 'rule-set': what, ...options }) =>
    (await import('./show.ts')).showRuleSet(cli, what, options),
});

const list = verb({
  name: 'list',
  about: text('列出所有规则集', 'list all rule sets'),
  options: storeOption,
  example: 'guanxia rules list',
  prints: { json: ['rule-set-list'] },
  run: async (cli, options) => (await import('./show.ts')).listRuleSets(cli, options),
});

/** `guanxia rules draft|submit|approve|return|activate|withdraw|status|list` */
export const stepVerbs: readonly Verb[] = [
  draft,
  submit,
  approve,
  giveBack,
  activate,
  withdraw,
  status,
  list,
];
