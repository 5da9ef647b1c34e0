import type { Contradiction } from '../derive/contradiction.ts';
import type { Ask } from '../determination/determination.ts';
import type { Unresolved } from '../receivers/resolve-receiver.ts';
import { confirmableFacts } from '../report/confirmation.ts';
import { type About, affiliationIn, type Way } from './about.ts';
import { waysOfMatter } from './about-matter.ts';
import { waysOfSubject, whoIsIt, whoManages } from './about-subject.ts';
import { type AnswerField, answerField } from './answer-field.ts';
import type { Asked } from './asked.ts';
import { askedNames } from './unknown-names.ts';

const confirmable: ReadonlySet<string> = new Set(confirmableFacts);

const bySomebody = (fact: string): Way => ({ field: confirmable.has(fact) ? 'confirmed' : 'decision' });

const waysOf = (about: About, fact: string): readonly Way[] => {
  const isOfSubject = fact.startsWith('subject.') || fact.startsWith('scope.');
  const ways = (isOfSubject ? waysOfSubject : waysOfMatter)(about, fact);
  return ways.length > 0 ? ways : [bySomebody(fact)];
};

const toAsks = (about: About, { fact, field, question }: Asked): readonly Ask[] => {
  if (fact === undefined) return [{ question, field: field ?? 'decision', facts: [] }];
  return waysOf(about, fact).map(({ fact: confirmed = fact, question: own, ...way }) => ({
    ...way,
    question: own ?? question,
    facts: [confirmed],
  }));
};

const keyOf = ({ field, post, facts, question }: Ask): string =>
  [field, post ?? '', field === 'confirmed' ? facts : field === 'decision' ? question.en : ''].join('|');

/** Questions that one field answers are one question. */
export const onceEach = (asks: readonly Ask[]): readonly Ask[] => {
  const merged = new Map<string, Ask>();
  for (const ask of asks) {
    const before = merged.get(keyOf(ask));
    const facts = [...new Set([...(before?.facts ?? []), ...ask.facts])];
    merged.set(keyOf(ask), { ...(before ?? ask), facts });
  }
  return [...merged.values()];
};

/** What the rules ask of a matter, by the fields that answer it: what one field settles is asked once. */
export const questionsAbout = (about: About, asked: readonly Asked[]): readonly Ask[] =>
  onceEach(asked.flatMap((one) => toAsks(about, one)));

/**
 * A question for each id that the directory does not have. One that names the subject is always asked; the place and
 * the organ that decided bear on where a matter goes.
 */
export const questionsOfNames = ({ index, matter }: About, isKept: boolean): readonly Ask[] =>
  onceEach(
    askedNames(index, matter)
      .filter(({ field }) => !isKept || field.startsWith('subject.'))
      .map(({ field, question, closest }) => ({ field, question, closest: [...closest], facts: [] })),
  );

const managed = (about: About): readonly Way[] => {
  const { current, past } = affiliationIn(about);
  return about.matter.managedBy === undefined && current.length + past.length > 0 ? [whoManages] : [];
};

const waysToReceiver = (about: About, why: Unresolved): readonly Way[] => {
  if (why === 'decider') return about.matter.decidedBy === undefined ? [{ field: 'decidedBy' }] : [];
  if (why === 'unit') return whoIsIt(about);
  if (why === 'place') return [{ field: 'conduct.place' }];
  if (why !== 'start') return [];
  const who = whoIsIt(about);
  return who.length > 0 ? who : managed(about);
};

/** What to ask where no receiver was found, in its words, with the field that would lead to one. */
export const questionsOfReceiver = (
  about: About,
  { why, question }: { readonly why: Unresolved; readonly question: Ask['question'] },
): readonly Ask[] => {
  const ways = waysToReceiver(about, why);
  const all: readonly Way[] = ways.length > 0 ? ways : [{ field: 'decision' }];
  return all.map(({ fact: _fact, ...way }) => ({ ...way, question: way.question ?? question, facts: [] }));
};

/** Where questions are about another matter of the report: they are answered there. */
export const ofMatter = (asks: readonly Ask[], matter: string): readonly Ask[] =>
  asks.map((ask) => ({ ...ask, of: matter }));

/** The field in which a contradiction is settled: the one it stands in, or of a post held by two, the person. */
export const fieldThatSettles = ({ code, path }: Contradiction): AnswerField =>
  code === 'post-before-its-holder' ? 'subject.person' : answerField.parse(path.slice(0, 2).join('.'));
