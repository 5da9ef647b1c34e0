import type { Decider } from '../decider.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
import type { Forwarding } from '../mandate/schema/referral.ts';
import { assertApproved } from '../second-person.ts';
import { epochMs } from '../time/instant.ts';
import {
  mandateAlreadyPublished,
  mandateClosed,
  mandateNotPublished,
  mandateUnchanged,
} from './publishing-problems.ts';
import { assertOwnVersion, type Versions, withVersion } from './versions.ts';

export type MandateEvent = EventOf<'MandatePublished' | 'MandateAmended' | 'MandateClosed'>;

type DataOf<Type extends MandateEvent['type']> = EventOf<Type>['data'];

/** What can be done to one mandate: publish, amend with its whole content, close. */
export type MandateCommand =
  | {
      readonly type: 'PublishMandate';
      readonly data: DataOf<'MandatePublished'>;
      readonly metadata: Metadata;
    }
  | { readonly type: 'AmendMandate'; readonly data: DataOf<'MandateAmended'>; readonly metadata: Metadata }
  | { readonly type: 'CloseMandate'; readonly data: DataOf<'MandateClosed'>; readonly metadata: Metadata };

export type MandateState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly versions: Versions;
      /** Of the latest version. */
      readonly hash: string;
      readonly forwarding: Forwarding;
    }
  | { readonly status: 'closed'; readonly hash: string; readonly at: string };

type Open = Extract<MandateState, { status: 'open' }>;

const expectOpen = (state: MandateState, id: string): Open => {
  if (state.status === 'absent') throw mandateNotPublished(id);
  if (state.status === 'closed') throw mandateClosed(id, state.at);
  return state;
};

/** Publishing once more what stands changes nothing. */
const publish = (data: DataOf<'MandatePublished'>, state: MandateState): boolean => {
  if (state.status === 'absent') return true;
  if (state.hash !== data.hash) throw mandateAlreadyPublished(data.content.id);
  return false;
};

const lifts = [
  '它准许将检举控告转往被反映人单位',
  'it lets accusations go to the unit of the accused',
] as const;

const reachesBack = ['它追溯到此前收到的来件', 'it reaches back to reports already received'] as const;

/** From the least that is let through to the most. */
const looseness: Readonly<Record<Forwarding, number>> = { never: 0, 'non-accusation-only': 1, allowed: 2 };

const policyOf = ({ content }: DataOf<'MandatePublished'>): Forwarding =>
  content.referral.forwardToAccusedUnit;

/** Nobody alone lifts the own-unit law, or changes by what reports are decided that have been received. */
const assertTwo = (
  { data, metadata }: Extract<MandateCommand, { type: 'PublishMandate' | 'AmendMandate' }>,
  before: Forwarding,
): void => {
  if (looseness[policyOf(data)] > looseness[before]) assertApproved(data.approvedBy, metadata.actor, lifts);
  const isBack = 'from' in data && (data.from === 'start' || epochMs(data.from) < epochMs(metadata.now));
  if (isBack || data.approvedBy !== undefined) assertApproved(data.approvedBy, metadata.actor, reachesBack);
};

const assertAmends = (
  command: Extract<MandateCommand, { type: 'AmendMandate' }>,
  state: MandateState,
): void => {
  const { hash, content } = command.data;
  const { versions, hash: latest, forwarding } = expectOpen(state, content.id);
  assertTwo(command, forwarding);
  if (hash === latest) throw mandateUnchanged(content.id);
  assertOwnVersion(versions, content, hash);
};

const factsOf = (command: MandateCommand, state: MandateState): readonly Fact<MandateEvent>[] => {
  const occurredAt = command.metadata.now;
  switch (command.type) {
    case 'PublishMandate':
      if (!publish(command.data, state)) return [];
      assertTwo(command, 'non-accusation-only');
      return [{ type: 'MandatePublished', data: command.data, occurredAt }];
    case 'AmendMandate':
      assertAmends(command, state);
      return [{ type: 'MandateAmended', data: command.data, occurredAt }];
    case 'CloseMandate':
      expectOpen(state, command.data.mandate);
      return [{ type: 'MandateClosed', data: command.data, occurredAt }];
  }
};

const evolve = (state: MandateState, { type, data }: MandateEvent): MandateState => {
  switch (type) {
    case 'MandatePublished':
    case 'MandateAmended': {
      const versions = state.status === 'open' ? state.versions : new Map();
      const { hash, content } = data;
      const forwarding = policyOf(data);
      return { status: 'open', versions: withVersion(versions, content, hash), hash, forwarding };
    }
    case 'MandateClosed':
      return state.status === 'absent' ? state : { status: 'closed', hash: state.hash, at: data.at };
  }
};

/** 巡视任务: published once, amended in whole new versions, closed for good. */
export const mandateDecider: Decider<MandateState, MandateCommand, MandateEvent> = {
  decide: (command, state) => enveloped<MandateEvent>(factsOf(command, state), command.metadata),
  evolve,
  initialState: () => ({ status: 'absent' }),
};
