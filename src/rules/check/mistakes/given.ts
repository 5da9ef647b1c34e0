import { type FactName, factCatalogue, isFactName } from '../../../domain/facts/catalogue.ts';
import type { Finding } from '../../schema/finding.ts';
import { isObject, type Located } from '../../schema/reading.ts';
import { booleanFinding } from './boolean-value.ts';
import { type Coded, codeFinding } from './code-value.ts';
import { unknownFact } from './fact.ts';
import { listFindings } from './value.ts';
import { wrongType } from './wrong-type.ts';

const notUnknown = (at: Located): Finding =>
  wrongType(
    at,
    { 'zh-CN': '取值', en: 'a value' },
    { 'zh-CN': '不明的事实不写', en: 'leave out a fact that is unknown' },
    'wrong-value-type',
  );

const ofFact = (fact: FactName, at: Located): readonly Finding[] => {
  if (at.value === null) return [notUnknown(at)];
  const definition = factCatalogue[fact];
  if (definition.kind === 'boolean') return [booleanFinding(at) ?? []].flat();
  const coded: Coded = { fact, values: definition.values };
  return definition.kind === 'codes' ? listFindings(coded, at) : [codeFinding(coded, at) ?? []].flat();
};

/** What is wrong with the facts that a case gives. */
export const givenFindings = ({ value, path }: Located): readonly Finding[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => {
        const at = [...path, name];
        return isFactName(name)
          ? ofFact(name, { value: member, path: at })
          : [unknownFact(name, { path: at, part: 'key' })];
      })
    : [];
