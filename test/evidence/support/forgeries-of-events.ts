import { formatVerifierKey } from '../../../src/evidence/index.ts';
import { anEvent, draftOf, rechained, withEvent, written } from './draft.ts';
import type { Forgery } from './forgeries.ts';
import { bundleOf, checkpointOf } from './sample-log.ts';
import { forgersKey, otherKey, ourKey, type World } from './world.ts';

const edited = (text: string) => text.replace('事件', '伪造');

const editedDraft = (world: World, change = edited) => {
  const draft = draftOf(world.sound);
  const [at, { event }] = anEvent(world, draft);
  return withEvent(draft, at, { event: change(event) });
};

/** The whole log with one event changed, as a forger with the files in hand would leave it. */
const rewritten = ({ events, choice, size }: World) =>
  events.map((event, index) =>
    index === choice % size
      ? { ...event, bytes: Buffer.from(edited(Buffer.from(event.bytes).toString())) }
      : event,
  );

/** A bundle of the whole rewritten log, everything made anew with `key`; then what is put over it. */
const rewrittenBundle = async (world: World, key = forgersKey, over: object = {}) => {
  const bundle = await bundleOf(rewritten(world), { size: world.size, key });
  return written({ ...draftOf(bundle), ...over });
};

const ourName = { verifierKey: formatVerifierKey(ourKey.verifierKey) };

/** The checkpoint of the rewritten log, signed by the forger, with the line as if by our key. */
const signedInOurName = (world: World) => {
  const forged = checkpointOf(rewritten(world), world.size, forgersKey);
  return forged.replace(/^— (\S+) (\S+)$/m, (_line, name: string, signature: string) => {
    const bytes = Buffer.from(signature, 'base64');
    bytes.write(ourKey.verifierKey.id, 'hex');
    return `— ${name} ${bytes.toString('base64')}`;
  });
};

export const eventForgeries: readonly Forgery[] = [
  ['an event edited', ['not-included', 'chain-differs'], (world) => written(editedDraft(world))],
  [
    'an event edited, its chain made anew',
    ['not-included'],
    (world) => written(rechained(editedDraft(world))),
  ],
  [
    'a space added to an event',
    ['not-included'],
    (world) => written(rechained(editedDraft(world, (text) => text.replace(',', ', ')))),
  ],
  [
    'a newline added to an event',
    ['not-included'],
    (world) => written(rechained(editedDraft(world, (text) => `${text}\n`))),
  ],
  [
    'an event spelled with an escape',
    ['not-included'],
    (world) => written(rechained(editedDraft(world, (text) => text.replace('事', '\\u4e8b')))),
  ],
  [
    'an event edited, chain and tree made anew under the old checkpoint',
    ['not-included'],
    (world) => rewrittenBundle(world, ourKey, { checkpoint: draftOf(world.sound).checkpoint }),
  ],
  [
    'an event edited, everything made anew and signed with a key of the same name',
    ['other-key', 'not-signed'],
    (world) => rewrittenBundle(world),
  ],
  [
    'the same with our verifier key in the bundle',
    ['not-signed'],
    (world) => rewrittenBundle(world, forgersKey, ourName),
  ],
  [
    'the same with our key’s id at the signature',
    ['bad-signature'],
    (world) => rewrittenBundle(world, forgersKey, { ...ourName, checkpoint: signedInOurName(world) }),
  ],
  [
    'an event edited, everything made anew and signed as another log',
    ['other-key', 'not-signed', 'other-origin'],
    (world) => rewrittenBundle(world, otherKey),
  ],
  ['the bundle of another log', ['other-key', 'not-signed', 'other-origin'], ({ other }) => other],
  [
    'the bundle of another log with our verifier key',
    ['not-signed', 'other-origin'],
    ({ other }) => written({ ...draftOf(other), ...ourName }),
  ],
  [
    'the events of another log under our checkpoint',
    ['not-included'],
    ({ other, sound }) => written({ ...draftOf(other), ...ourName, checkpoint: draftOf(sound).checkpoint }),
  ],
  [
    'one event of another log, with its proof, its chain made anew',
    ['not-included'],
    (world) => {
      const draft = draftOf(world.sound);
      const [at] = anEvent(world, draft);
      return written(rechained(withEvent(draft, at, { ...draftOf(world.other).events[at] })));
    },
  ],
  [
    'the second half of another log spliced on',
    ['not-included'],
    ({ other, sound }) => {
      const draft = draftOf(sound);
      const half = draft.events.length >> 1;
      const events = [...draft.events.slice(0, half), ...draftOf(other).events.slice(half)];
      return written(rechained({ ...draft, events }));
    },
  ],
];
