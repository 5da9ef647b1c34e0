import type { Calendar, Directory, IncomingReport, Mandate } from '../../src/domain/index.ts';
import { smallDirectory } from './small-directory.ts';

const title = { 'zh-CN': '示例', en: 'example' };
const cites = [{ source: 'notice', clause: '受理范围', verified: true }];
const sources = { notice: { title, verified: true } };

/** A directory with a district below a city below a province, each with its discipline organ. */
export const directory: Directory = {
  ...smallDirectory([{ person: 'jia', post: 'secretary', from: '2021-01-01' }]).directory,
  places: [
    { id: 'province', name: '示例省' },
    { id: 'city', name: '示例市', parent: 'province' },
    { id: 'district', name: '示例区', parent: 'city' },
  ],
  organs: [
    { id: 'sender', name: '示例省委', kind: 'party-committee', place: 'province' },
    { id: 'group', name: '示例省委巡视组', kind: 'inspection-group', place: 'province', parent: 'sender' },
    { id: 'office', name: '示例省委巡视办', kind: 'inspection-office', place: 'province', parent: 'sender' },
    { id: 'city-discipline', name: '示例市纪委监委', kind: 'discipline-organ', place: 'city' },
    { id: 'committee', name: '示例区委', kind: 'party-committee', place: 'district' },
    {
      id: 'district-discipline',
      name: '示例区纪委监委',
      kind: 'discipline-organ',
      place: 'district',
      parent: 'committee',
    },
    { id: 'bureau', name: '示例局', kind: 'department', place: 'district', parent: 'committee' },
    {
      id: 'petitions',
      name: '示例区信访局',
      kind: 'petition-office',
      place: 'district',
      parent: 'committee',
    },
    { id: 'city-petitions', name: '示例市信访局', kind: 'petition-office', place: 'city' },
  ],
  posts: [
    { id: 'secretary', title: '书记', organ: 'committee', role: 'principal', managedBy: 'sender' },
    {
      id: 'clerk',
      title: '科员',
      organ: 'bureau',
      role: 'staff',
      leadingCadre: false,
      managedBy: 'committee',
    },
    {
      id: 'chief',
      title: '局长',
      organ: 'bureau',
      role: 'principal',
      leadingCadre: true,
      managedBy: 'committee',
    },
    {
      id: 'petition-clerk',
      title: '信访局科员',
      organ: 'petitions',
      role: 'staff',
      leadingCadre: false,
      managedBy: 'committee',
    },
  ],
};

export const calendar: Calendar = {
  kind: 'calendar',
  id: 'cn',
  version: '2024',
  title,
  sources,
  zone: 'Asia/Shanghai',
  years: [
    {
      year: 2024,
      cites,
      restDays: [{ date: '2024-09-16', name: title }],
      makeUpDays: [{ date: '2024-09-14', name: title }],
    },
  ],
};

export const mandate: Mandate = {
  kind: 'mandate',
  id: 'small',
  version: '1',
  title,
  sources,
  zone: 'Asia/Shanghai',
  uses: { ruleSet: 'cpc-inspection', directory: 'small', calendar: 'cn' },
  group: { name: '示例省委巡视组', organ: 'group', sender: 'sender', senderName: '示例省委' },
  inspection: { type: 'routine', duration: ['两个月'], entered: '近日', basis: cites, cites },
  window: {
    opens: '2024-07-30',
    closes: '2024-09-25T18:00:00+08:00',
    cites,
  },
  targets: [
    {
      id: 'district',
      name: '示例区',
      place: 'district',
      committee: 'committee',
      scope: {
        cites,
        limbs: [
          {
            kind: 'committee',
            quote: '党委及其领导班子',
            selectors: [{ select: 'target', covers: ['body', 'members'] }],
          },
          { kind: 'key-post', quote: '关键重要岗位领导干部', selectors: [{ select: 'key-posts' }] },
        ],
        matters: [{ role: 'priority', disciplines: ['integrity'], cites }],
      },
    },
  ],
  channels: [{ id: 'sms', kind: 'sms', name: '短信', cites }],
  readings: { postal: 'postmark', formerHolders: 'in-office-conduct', boxSealedAtClosing: 'in-time' },
  referral: { forwardToAccusedUnit: 'non-accusation-only', replyDuty: 'none', cites },
  assumptions: [],
};

/** A report that the secretary took a bribe, with nothing left to ask. */
export const incoming = (change: Partial<IncomingReport> = {}): IncomingReport => ({
  channel: { kind: 'sms' },
  receivedAt: '2024-08-12T10:00:00+08:00',
  matters: [
    {
      subject: { type: 'person', person: 'jia' },
      kind: 'misconduct',
      disciplines: ['integrity'],
      field: 'other',
      conduct: { from: '2024-03' },
    },
  ],
  ...change,
});
