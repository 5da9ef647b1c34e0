import type { Ground } from '../derive/extent.ts';
import { selectorsOf } from '../derive/limbs.ts';
import { coversPost, registerFact } from '../derive/selectors.ts';
import type { Post } from '../directory/directory.ts';
import { heldDuring } from '../directory/holding.ts';
import { postName } from '../directory/post-name.ts';
import { type LimbKind, limbKinds } from '../mandate/schema/scope.ts';
import type { Selector } from '../mandate/schema/selectors.ts';
import { type About, affiliationIn, type Way } from './about.ts';
import { askedNames } from './unknown-names.ts';

const posts: Way = {
  field: 'subject.posts',
  question: {
    'zh-CN': '被反映对象担任什么职务？',
    en: 'Which post does the subject hold?',
  },
};

const unit: Way = {
  field: 'subject.organ',
  question: { 'zh-CN': '反映的是哪个单位？', en: 'Which unit is it about?' },
};

const named = ({ index, matter }: About): readonly Way[] =>
  askedNames(index, matter)
    .filter(({ field }) => field.startsWith('subject.'))
    .map(({ field, question, closest }) => ({ field, question, closest: [...closest] }));

/** Of a subject of whom too little is known: an id that nobody has, else the post or the unit. */
export const whoIsIt = (about: About): readonly Way[] => {
  const { subject } = about.matter;
  const unknown = named(about);
  if (unknown.length > 0) return unknown;
  if (subject.type === 'none') return [posts];
  if (subject.type === 'body') return subject.organ === undefined ? [unit] : [];
  const { complete, current, maybe, past } = affiliationIn(about);
  const isPlaced = current.length + maybe.length + past.length > 0;
  return complete || isPlaced || subject.standing === 'private' ? [] : [posts];
};

export const whoManages: Way = {
  field: 'managedBy',
  question: {
    'zh-CN': '该干部由哪一级党委管理？',
    en: 'Which Party committee manages this cadre?',
  },
};

const isKeyPost = (about: About, post: Post, fact: 'scope.key-post' | 'scope.key-personnel'): Way => {
  const name = postName(about.index, post);
  const key = fact === 'scope.key-post' ? '关键重要岗位' : '重点岗位';
  return {
    field: 'confirmed',
    fact,
    post: post.id,
    question: {
      'zh-CN': `「${name}」是否列入${key}？`,
      en: `Is “${name}” one of the key ${fact === 'scope.key-post' ? 'posts' : 'positions'}?`,
    },
  };
};

const openBy = (about: About, ground: Ground, selector: Selector, post: Post): readonly Way[] => {
  if (selector.select !== 'key-posts' && selector.select !== 'managed-by') return [];
  if (coversPost(ground, selector, post) !== undefined) return [];
  return [selector.select === 'key-posts' ? isKeyPost(about, post, registerFact(selector)) : whoManages];
};

/** What of these posts no document tells: whether a register has it, and who manages it. */
const openPosts = (about: About, kinds: readonly LimbKind[], held: readonly Post[]): readonly Way[] => {
  const { index, targets, matter } = about;
  return targets.flatMap((target) => {
    const selectors = kinds.flatMap((kind) => selectorsOf(target)[kind]);
    const ground = { index, target, said: matter };
    return selectors.flatMap((selector) => held.flatMap((post) => openBy(about, ground, selector, post)));
  });
};

const whenItHappened: Way = { field: 'conduct.from' };

const whereItHappened: Way = {
  field: 'conduct.place',
  question: { 'zh-CN': '问题发生在哪个地区？', en: 'In which place did it happen?' },
};

const formerly = (about: About): readonly Way[] => {
  const { conduct } = about.matter;
  const { past } = affiliationIn(about);
  const from = conduct?.from;
  if (from === undefined) return [whenItHappened];
  const isDay = from.length === 'yyyy-mm-dd'.length;
  if (!isDay && past.some((held) => heldDuring(about.index, held, conduct ?? {}) === undefined))
    return [whenItHappened];
  return openPosts(
    about,
    limbKinds,
    past.map(({ post }) => post),
  );
};

const now = (about: About, kind: LimbKind): readonly Way[] => {
  const { current, maybe } = affiliationIn(about);
  return openPosts(about, [kind], [...current, ...maybe]);
};

/** What would tell a fact `subject.…` or `scope.…`; nothing where only somebody's confirmation can. */
export const waysOfSubject = (about: About, fact: string): readonly Way[] => {
  const { subject, conduct } = about.matter;
  if (fact === 'subject.in-target' && subject.type === 'none' && conduct?.place === undefined)
    return [whereItHappened];
  const who = whoIsIt(about);
  if (who.length > 0) return who;
  const limb = limbKinds.find((kind) => fact === `scope.${kind}`);
  if (limb !== undefined) return now(about, limb);
  return fact === 'scope.former' ? formerly(about) : [];
};
