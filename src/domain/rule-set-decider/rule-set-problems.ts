import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import type { RuleSetCommand } from './commands.ts';

const refusal = (code: string, message: LocalizedText, help?: LocalizedText): GuanxiaError =>
  new GuanxiaError([{ code, message, ...(help && { help }) }]);

const wanting: Readonly<Record<RuleSetCommand['type'], LocalizedText>> = {
  DraftRuleSet: { 'zh-CN': '起草', en: 'drafted' },
  SubmitRuleSet: { 'zh-CN': '送审', en: 'submitted' },
  ApproveRuleSet: { 'zh-CN': '批准', en: 'approved' },
  ReturnRuleSet: { 'zh-CN': '退回', en: 'returned' },
  ActivateRuleSet: { 'zh-CN': '生效', en: 'activated' },
  WithdrawRuleSet: { 'zh-CN': '撤回', en: 'withdrawn' },
};

export const ruleSetNotReady = (wanted: RuleSetCommand['type'], status: string): GuanxiaError =>
  refusal(
    'rule-set-not-ready',
    {
      'zh-CN': `规则集目前的状态是 \`${status}\`，不能${wanting[wanted]['zh-CN']}`,
      en: `the rule set is \`${status}\` and cannot be ${wanting[wanted].en}`,
    },
    {
      'zh-CN': '顺序是：起草、送审、由另一人批准、生效',
      en: 'the order is: draft, submit, approval by another person, activate',
    },
  );

export const approverIsAuthor = (): GuanxiaError =>
  refusal(
    'approver-is-author',
    {
      'zh-CN': '规则集不能由起草人或送审人自己批准',
      en: 'a rule set cannot be approved by the person who drafted or submitted it',
    },
    { 'zh-CN': '请由另一人批准', en: 'have another person approve it' },
  );

export const hashIsNotThatOfTheDraft = (): GuanxiaError =>
  refusal(
    'rule-set-changed',
    {
      'zh-CN': '内容的哈希与草稿不符；任何修改都使送审和批准失效',
      en: 'the hash is not that of the draft; any edit voids submission and approval',
    },
    {
      'zh-CN': '用 `guanxia rules status` 查看现在的草稿',
      en: 'see the present draft with `guanxia rules status`',
    },
  );

export const ruleSetAlreadyActive = (from: string): GuanxiaError =>
  refusal(
    'rule-set-already-active',
    {
      'zh-CN': `这一版规则集已自 \`${from}\` 起生效`,
      en: `this version of the rule set is active from \`${from}\` on`,
    },
    {
      'zh-CN': '要改变生效时间，须起草新的版本',
      en: 'to change when it takes effect, draft a new version',
    },
  );

export const ruleSetWithdrawn = (version: string, from: string): GuanxiaError =>
  refusal(
    'rule-set-withdrawn',
    {
      'zh-CN': `规则集的 \`${version}\` 版已自 \`${from}\` 起撤回`,
      en: `version \`${version}\` of the rule set is withdrawn from \`${from}\` on`,
    },
    { 'zh-CN': '要再次采用，须起草新的版本', en: 'to use it again, draft a new version' },
  );

export const ruleSetNotActive = (): GuanxiaError =>
  refusal(
    'rule-set-not-active',
    {
      'zh-CN': '这一版规则集没有生效，不能撤回',
      en: 'this version of the rule set is not active and cannot be withdrawn',
    },
    { 'zh-CN': '用 `guanxia rules status` 查看各版', en: 'see its versions with `guanxia rules status`' },
  );

export const withdrawalNeedsTwo = (): GuanxiaError =>
  refusal(
    'withdrawal-needs-two',
    { 'zh-CN': '撤回规则集须由另一人批准', en: 'withdrawing a rule set must be approved by another person' },
    { 'zh-CN': '请由另一人批准', en: 'have another person approve it' },
  );

export const activationRetroactive = (from: string): GuanxiaError =>
  refusal(
    'activation-retroactive',
    {
      'zh-CN': `\`${from}\` 已经过去，而此前另有一版生效`,
      en: `\`${from}\` has passed, and another version was in force`,
    },
    {
      'zh-CN': '请从现在或以后起生效，或写明溯及既往的理由',
      en: 'activate it from now or later on, or say why it has to reach back',
    },
  );

export const citationsUnverified = (count: number): GuanxiaError =>
  refusal(
    'citations-unverified',
    {
      'zh-CN': `规则集有 ${count} 处引用或依据尚未核实`,
      en: `the rule set has ${count} citations or sources that nobody has verified`,
    },
    {
      'zh-CN': '用 `guanxia rules check --activation` 逐条查看并核实；确须先行生效的，须写明理由并记录在案',
      en: 'see each with `guanxia rules check --activation` and verify it, or accept them with a reason, which is recorded',
    },
  );
