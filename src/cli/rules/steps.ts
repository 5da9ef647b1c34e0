import {
  activateRuleSet,
  approveRuleSet,
  draftedRuleSet,
  draftRuleSet,
  type RuleSetStep,
  returnRuleSet,
  ruleSetState,
  submitRuleSet,
  withdrawRuleSet,
} from '../../app/rule-sets/lifecycle.ts';
import { actor, documentHash } from '../../domain/ids.ts';
import { reason, slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { checkedRuleSetIn, readRuleSetInput } from '../../office/files/read-rule-set.ts';
import { optionValue } from '../shell/option-value.ts';
import { reasonOption } from '../shell/reason-option.ts';
import { impactFor } from './impact-for.ts';

/** The options of all steps; each has those that its command takes. */
export interface StepOptions {
  readonly store?: string;
  readonly as: string;
  readonly hash?: string;
  readonly from?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly retroactive?: string;
  readonly acceptUnverified?: string;
  /** A file with the result of a preview; `true` to make the preview now. */
  readonly impact?: string | true;
  readonly json?: boolean;
}

/** What a step works with: the log, and the rule set's id or, for a draft, its file. */
export interface StepInput {
  readonly ports: Parameters<typeof submitRuleSet>[0];
  readonly what: string;
  readonly options: StepOptions;
}

/** Does one step, and gives the rule set's id. */
export type Step = (input: StepInput) => Promise<string>;

/** The content that is named, else the latest draft. */
const stepOf = async ({ ports, what, options }: StepInput): Promise<RuleSetStep> => {
  const by = optionValue('--as', actor, options.as);
  const id = optionValue('rule-set', slug, what);
  const state = await ruleSetState(ports.store, id);
  const hash = options.hash === undefined ? state.hash : optionValue('--hash', documentHash, options.hash);
  return { ruleSet: id, hash, actor: by };
};

const draft: Step = async ({ ports, what, options }) => {
  const by = optionValue('--as', actor, options.as);
  const content = checkedRuleSetIn(await readRuleSetInput(what));
  await draftRuleSet(ports, content, by);
  return content.id;
};

const submit: Step = async (input) => {
  const step = await stepOf(input);
  await submitRuleSet(input.ports, step);
  return step.ruleSet;
};

const approve: Step = async (input) => {
  const step = await stepOf(input);
  const { impact } = input.options;
  await approveRuleSet(input.ports, {
    ...step,
    impact: await impactFor(input.ports.store, step, impact),
  });
  return step.ruleSet;
};

const giveBack: Step = async (input) => {
  const step = await stepOf(input);
  const why = optionValue('--reason', reason, input.options.reason);
  await returnRuleSet(input.ports, { ...step, reason: why });
  return step.ruleSet;
};

const activate: Step = async (input) => {
  const step = await stepOf(input);
  const { from, retroactive, acceptUnverified } = input.options;
  const { effective } = await draftedRuleSet(input.ports.store, step.ruleSet, step.hash);
  await activateRuleSet(input.ports, {
    ...step,
    from: from === undefined ? effective.from : optionValue('--from', instant, from),
    retroactive: reasonOption('--retroactive', retroactive),
    acceptUnverified: reasonOption('--accept-unverified', acceptUnverified),
  });
  return step.ruleSet;
};

/** The version that is named, else the one brought into force last. */
const withdraw: Step = async (input) => {
  const { ruleSet, hash: drafted, actor: by } = await stepOf(input);
  const { hash, from, approvedBy, reason: why } = input.options;
  const { activated } = await ruleSetState(input.ports.store, ruleSet);
  const active = activated.findLast(({ withdrawnFrom }) => withdrawnFrom === undefined);
  await withdrawRuleSet(input.ports, {
    ruleSet,
    hash: hash === undefined ? (active?.hash ?? drafted) : drafted,
    actor: by,
    from: optionValue('--from', instant, from),
    approvedBy: optionValue('--approved-by', actor, approvedBy),
    reason: optionValue('--reason', reason, why),
  });
  return ruleSet;
};

export const steps = {
  draft,
  submit,
  approve,
  return: giveBack,
  activate,
  withdraw,
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof steps;
