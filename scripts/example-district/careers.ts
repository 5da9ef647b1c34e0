import { addPerson, addPost, appoint, type Draft, holderOf } from './draft.ts';

const addRetired = (draft: Draft): void => {
  appoint(draft, addPerson(draft), '990101.committee.member', { from: '2016-08-01', until: '2022-07-01' });
  appoint(draft, addPerson(draft), '990101.court.head', { from: '2015-05-01', until: '2021-11-01' });
  appoint(draft, addPerson(draft), '990101002.committee.secretary', { until: '2021-10-01' });
};

/** Who was in the district and is elsewhere now. */
const addTransferred = (draft: Draft): void => {
  const adviser = {
    title: '四级调研员',
    role: 'staff',
    leadingCadre: false,
    managedBy: '9901.committee',
  } as const;
  const near = addPost(draft, {
    ...adviser,
    id: '990102.government-office.adviser',
    organ: '990102.government-office',
  });
  const far = addPost(draft, {
    ...adviser,
    id: '9901.government-office.adviser',
    organ: '9901.government-office',
  });
  const petitions = addPerson(draft);
  appoint(draft, petitions, '990101.petition-office.head', { from: '2019-03-01', until: '2023-03-01' });
  appoint(draft, petitions, near, { from: '2023-03-01' });
  const deputy = addPerson(draft);
  appoint(draft, deputy, '990101.government.deputy-3', { from: '2019-06-01', until: '2022-10-01' });
  appoint(draft, deputy, far, { from: '2022-10-01' });
};

/** Who is in the district and was elsewhere before. */
const addArrived = (draft: Draft): void => {
  appoint(draft, holderOf(draft, '990101.education.head'), '990102.petition-office.head', {
    from: '2018-05-01',
    until: '2021-05-01',
  });
};

/** Former holders, by retirement and by transfer. Their posts have other holders now. */
export const addCareers = (draft: Draft): void => {
  addRetired(draft);
  addTransferred(draft);
  addArrived(draft);
};
