import type { Decider } from '../decider.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Fact, type Metadata } from '../events/metadata.ts';
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

const assertAmends = ({ hash, content }: DataOf<'MandateAmended'>, state: MandateState): void => {
  const { versions, hash: latest } = expectOpen(state, content.id);
  if (hash === latest) throw mandateUnchanged(content.id);
  assertOwnVersion(versions, content, hash);
};

const factsOf = (command: MandateCommand, state: MandateState): readonly Fact<MandateEvent>[] => {
  const occurredAt = command.metadata.now;
  switch (command.type) {
    case 'PublishMandate':
      return publish(command.data, state)
        ? [{ type: 'MandatePublished', data: command.data, occurredAt }]
        : [];
    case 'AmendMandate':
      assertAmends(command.data, state);
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
      return { status: 'open', versions: withVersion(versions, data.content, data.hash), hash: data.hash };
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
