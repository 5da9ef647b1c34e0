import type { Directory, Organ } from '../../../src/domain/index.ts';
import { by } from './healthy-directory.ts';

/** What is done to the healthy directory, and all that is then wrong with it. */
export interface BadDirectory {
  readonly what: string;
  readonly damage: (directory: Directory) => void;
  /** `severity code pointer` of each problem. */
  readonly problems: readonly string[];
}

const newOrgan = (change: Partial<Organ>): Organ => ({
  id: 'new',
  name: '示例区新机构',
  kind: 'department',
  place: 'district',
  ...change,
});

const bad = (what: string, damage: BadDirectory['damage'], ...problems: readonly string[]): BadDirectory => ({
  what,
  damage,
  problems,
});

export const badDirectories: readonly BadDirectory[] = [
  // ids
  bad(
    'two places with one id',
    ({ places }) => places.push({ id: 'district', name: '另一区' }),
    'error duplicate-id /places/2/id',
  ),
  bad(
    'two organs with one id',
    ({ organs }) => organs.push(newOrgan({ id: 'court' })),
    'error duplicate-id /organs/8/id',
  ),
  bad(
    'two posts with one id',
    ({ posts }) => posts.push({ id: 'deputy', title: '副局长', organ: 'bureau', role: 'member' }),
    'error duplicate-id /posts/5/id',
  ),
  bad(
    'two persons with one id',
    ({ persons }) => persons.push({ id: 'jia', name: '丁卯四' }),
    'error duplicate-id /persons/3/id',
  ),
  // references
  bad(
    'a place in a place that is not listed',
    ({ places }) => {
      by(places, 'district').parent = 'cty';
    },
    'error unknown-place /places/1/parent',
  ),
  bad(
    'an organ of a place that is not listed',
    ({ organs }) => {
      by(organs, 'bureau').place = 'distrct';
    },
    'error unknown-place /organs/7/place',
  ),
  bad(
    'an organ under one that is not listed',
    ({ organs }) => {
      by(organs, 'court').parent = 'comittee';
    },
    'error unknown-organ /organs/2/parent',
  ),
  bad(
    'a Party group of a unit that is not listed',
    ({ organs }) => {
      by(organs, 'court-group').leads = 'procuratorate';
    },
    'error unknown-organ /organs/3/leads',
  ),
  bad(
    'a successor that is not listed',
    ({ organs }) => {
      by(organs, 'old-bureau').successor = 'bureu';
    },
    'error unknown-organ /organs/6/successor',
  ),
  bad(
    'a post in an organ that is not listed',
    ({ posts }) => {
      by(posts, 'patron').organ = 'streets';
    },
    'error unknown-organ /posts/2/organ',
  ),
  bad(
    'a post managed by an organ that is not listed',
    ({ posts }) => {
      by(posts, 'director').managedBy = 'zzzzzzzzzzzz';
    },
    'error unknown-organ /posts/3/managedBy',
  ),
  bad(
    'a post that comes with one that is not listed',
    ({ posts }) => {
      by(posts, 'secretary').exOfficio = ['patron', 'patrn'];
    },
    'error unknown-post /posts/0/exOfficio/1',
  ),
  bad(
    'a post in charge of an organ that is not listed',
    ({ posts }) => {
      by(posts, 'secretary').oversees = ['bureaux'];
    },
    'error unknown-organ /posts/0/oversees/0',
  ),
  bad(
    'a holder who is not listed',
    ({ tenures }) => tenures.push({ person: 'jja', post: 'deputy' }),
    'error unknown-person /tenures/4/person',
  ),
  bad(
    'a holder of a post that is not listed',
    ({ tenures }) => tenures.push({ person: 'jia', post: 'deputy-head' }),
    'error unknown-post /tenures/4/post',
  ),
  bad(
    'a key post that is not listed',
    ({ keyPosts }) => keyPosts?.posts.push('directr'),
    'error unknown-post /keyPosts/posts/1',
  ),
  bad(
    'a register from a source that is not named',
    ({ keyPosts }) => keyPosts?.cites.push({ source: 'lists', clause: '一', verified: false }),
    'error unknown-source /keyPosts/cites/1/source',
  ),
  // cycles
  bad(
    'places that lie in each other',
    ({ places }) => {
      by(places, 'city').parent = 'district';
    },
    'error place-cycle /places/0/parent',
  ),
  bad(
    'a place in places that lie in each other',
    ({ places }) => {
      by(places, 'city').parent = 'outer';
      places.push({ id: 'inner', name: '内', parent: 'outer' }, { id: 'outer', name: '外', parent: 'inner' });
    },
    'error place-cycle /places/2/parent',
  ),
  bad(
    'organs that are above each other',
    ({ organs }) => {
      by(organs, 'city-committee').parent = 'court';
    },
    'error organ-cycle /organs/0/parent',
  ),
  bad(
    'an organ above itself',
    ({ organs }) => {
      by(organs, 'street').parent = 'street';
    },
    'error organ-cycle /organs/4/parent',
  ),
  bad(
    'an organ that leads itself',
    ({ organs }) => {
      by(organs, 'court-group').leads = 'court-group';
    },
    'error leads-cycle /organs/3/leads',
  ),
  bad(
    'organs that succeed each other',
    ({ organs }) => {
      by(organs, 'bureau').successor = 'old-bureau';
      by(organs, 'bureau').until = '2025-01-01';
    },
    'error successor-cycle /organs/6/successor',
    'error successor-ended-first /organs/7/successor',
  ),
  bad(
    'an organ that succeeds itself',
    ({ organs }) => {
      by(organs, 'old-bureau').successor = 'old-bureau';
    },
    'error successor-cycle /organs/6/successor',
  ),
  bad(
    'posts that come with each other',
    ({ posts }) => {
      by(posts, 'patron').exOfficio = ['secretary'];
    },
    'error ex-officio-cycle /posts/0/exOfficio',
  ),
  // time
  bad(
    'an organ that ended before it began',
    ({ organs }) => {
      by(organs, 'bureau').from = '2012-01-01';
      by(organs, 'bureau').until = '2011-01-01';
      by(organs, 'bureau').successor = 'street';
    },
    'error successor-ended-first /organs/6/successor',
    'error inverted-lifetime /organs/7/until',
    'error holder-after-organ /tenures/2',
  ),
  bad(
    'a tenure that ended on the day on which it began',
    ({ tenures }) => tenures.push({ person: 'yi', post: 'deputy', from: '2022-01-01', until: '2022-01-01' }),
    'error inverted-tenure /tenures/4/until',
  ),
  bad(
    'a holder before the organ existed',
    ({ tenures }) =>
      tenures.push({ person: 'yi', post: 'old-director', from: '2000-12-31', until: '2004-01-01' }),
    'error holder-before-organ /tenures/4',
  ),
  bad(
    'a holder who left before the organ existed',
    ({ tenures }) => tenures.push({ person: 'yi', post: 'old-director', until: '2001-01-01' }),
    'error holder-before-organ /tenures/4',
  ),
  bad(
    'a holder who left after the organ had ended',
    ({ tenures }) => {
      Object.assign(tenures[3] as object, { until: '2019-01-02' });
    },
    'error holder-after-organ /tenures/3',
  ),
  bad(
    'a holder who came when the organ had ended',
    ({ tenures }) => tenures.push({ person: 'yi', post: 'old-director', from: '2019-01-01' }),
    'error holder-after-organ /tenures/4',
  ),
  bad(
    'a holder who is to come when the organ is to end',
    ({ organs, tenures }) => {
      Object.assign(by(organs, 'street'), { until: '2025-01-01', successor: 'bureau' });
      tenures.push({ person: 'yi', post: 'patron', from: '2025-01-01' });
    },
    'error holder-after-organ /tenures/4',
  ),
  bad(
    'a holder still in office in an organ that has ended',
    ({ tenures }) => tenures.push({ person: 'yi', post: 'old-director', from: '2018-12-01' }),
    'error holder-after-organ /tenures/4',
    'error two-principals /tenures/4',
  ),
  bad(
    'one person listed twice in one post',
    ({ tenures }) => tenures.push({ person: 'jia', post: 'secretary', from: '2022-01-01' }),
    'error overlapping-tenures /tenures/4',
  ),
  bad(
    'one tenure listed twice, its beginning unknown',
    ({ tenures }) =>
      tenures.push(
        { person: 'yi', post: 'deputy', until: '2015-01-01' },
        { person: 'yi', post: 'deputy', until: '2015-01-01' },
      ),
    'error overlapping-tenures /tenures/5',
  ),
  bad(
    'two principals at once',
    ({ tenures }) => tenures.push({ person: 'bing', post: 'secretary', from: '2024-06-01' }),
    'error two-principals /tenures/4',
  ),
  bad(
    'a principal who came a day before the other left',
    ({ tenures }) => {
      Object.assign(tenures[1] as object, { from: '2021-04-30' });
    },
    'error two-principals /tenures/1',
  ),
  bad(
    'two principals in two posts of one organ',
    ({ posts, tenures }) => {
      posts.push({ id: 'head', title: '主任', organ: 'bureau', role: 'principal' });
      tenures.push({ person: 'yi', post: 'head' });
    },
    'error two-principals /tenures/4',
  ),
  bad(
    'a principal ex officio beside another one',
    ({ posts, tenures }) => {
      by(posts, 'patron').role = 'principal';
      tenures.push({ person: 'yi', post: 'patron', from: '2023-01-01' });
    },
    'error two-principals /tenures/4',
  ),
  // ends
  bad(
    'an organ that ended without a successor',
    ({ organs }) => {
      delete by(organs, 'old-bureau').successor;
    },
    'warning no-successor /organs/6/until',
  ),
  bad(
    'a successor of an organ that has not ended',
    ({ organs }) => {
      by(organs, 'street').successor = 'bureau';
    },
    'warning successor-without-end /organs/4/successor',
  ),
  bad(
    'a successor that ended before',
    ({ organs }) =>
      organs.push(
        newOrgan({ until: '2020-01-01', successor: 'older' }),
        newOrgan({ id: 'older', name: '示例区旧机构', until: '2015-01-01', successor: 'bureau' }),
      ),
    'error successor-ended-first /organs/8/successor',
  ),
  bad(
    'a successor that ended on the same day',
    ({ organs }) =>
      organs.push(
        newOrgan({ until: '2020-01-01', successor: 'other' }),
        newOrgan({ id: 'other', name: '示例区另一机构', until: '2020-01-01', successor: 'bureau' }),
      ),
    'error successor-ended-first /organs/8/successor',
  ),
  // leadership
  bad(
    'a Party group that leads nothing',
    ({ organs }) => {
      delete by(organs, 'court-group').leads;
    },
    'error party-group-leads-nothing /organs/3',
  ),
  bad(
    'a Party work committee that leads nothing',
    ({ organs }) => {
      delete by(organs, 'street-party').leads;
    },
    'warning work-committee-leads-nothing /organs/5',
  ),
  bad(
    'a principal who is no leading cadre',
    ({ posts }) => {
      by(posts, 'director').leadingCadre = false;
    },
    'warning principal-not-leading-cadre /posts/3/leadingCadre',
  ),
  // codes
  bad(
    'a wrong check character',
    ({ organs }) => {
      by(organs, 'court').uscc = '114101050000000196';
    },
    'error wrong-uscc-check-character /organs/2/uscc',
  ),
  bad(
    'a letter O for a zero',
    ({ organs }) => {
      by(organs, 'court').uscc = '1141O1050000000195';
    },
    'error malformed-uscc /organs/2/uscc',
  ),
  bad(
    'a wrong check character of the organisation code',
    ({ organs }) => {
      by(organs, 'court').uscc = '91350100M000100Y56';
    },
    'error wrong-organisation-check-character /organs/2/uscc',
  ),
  bad(
    'one code of two organs',
    ({ organs }) => {
      by(organs, 'bureau').uscc = '114101050000000195';
    },
    'warning shared-uscc /organs/7/uscc',
  ),
  bad(
    'a code of statistics',
    ({ places }) => {
      by(places, 'district').code = '410171';
    },
    'error statistical-division-code /places/1/code',
  ),
  bad(
    'a code of no province',
    ({ organs }) => {
      by(organs, 'committee').code = '990105';
    },
    'error unknown-province /organs/1/code',
  ),
  bad(
    'a code of a subdistrict',
    ({ places }) => {
      by(places, 'district').code = '410105001';
    },
    'error malformed-division-code /places/1/code',
  ),
  bad(
    'one code of two places',
    ({ places }) => places.push({ id: 'street', name: '示例街道', parent: 'district', code: '410105' }),
    'warning shared-division-code /places/2/code',
  ),
  // names
  bad(
    'a zero-width space in a name',
    ({ persons }) => {
      by(persons, 'yi').name = '乙\u200b丑二';
    },
    'error invisible-character /persons/1/name',
  ),
  bad(
    'a radical in an alias',
    ({ organs }) => {
      by(organs, 'bureau').aliases = ['示例区\u2ed3者局'];
    },
    'error lookalike-character /organs/7/aliases/0',
  ),
  bad(
    'kana in a former name',
    ({ places }) => {
      by(places, 'district').formerNames = [{ name: 'エ业区' }];
    },
    'warning mixed-scripts /places/1/formerNames/0/name',
  ),
  bad(
    'a space in a title',
    ({ posts }) => {
      by(posts, 'director').title = '局 长';
    },
    'warning stray-space /posts/3/title',
  ),
  bad(
    'two organs of one place with one name, one of them in traditional characters',
    ({ organs }) => organs.push(newOrgan({ name: '示例區衛健局' })),
    'warning duplicate-name /organs/8/name',
  ),
  bad(
    'an alias that is the name of another organ of the place',
    ({ organs }) => {
      by(organs, 'street').aliases = ['示例区委'];
    },
    'warning duplicate-name /organs/4/aliases/0',
  ),
  bad(
    'two organs of one place whose names look alike',
    ({ organs }) =>
      organs.push(newOrgan({ name: '示例区千部局' }), newOrgan({ id: 'newer', name: '示例区干部局' })),
    'warning confusable-name /organs/9/name',
  ),
  // lists
  bad(
    'a key post listed twice',
    ({ keyPosts }) => keyPosts?.posts.push('director'),
    'warning repeated-entry /keyPosts/posts/1',
  ),
  bad(
    'an organ in charge twice',
    ({ posts }) => {
      by(posts, 'secretary').oversees = ['bureau', 'court', 'bureau'];
    },
    'warning repeated-entry /posts/0/oversees/2',
  ),
];
