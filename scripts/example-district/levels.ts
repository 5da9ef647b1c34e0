/** One division with a full set of organs. */
export interface Level {
  readonly place: string;
  readonly name: string;
  /** The division above that has a full set of organs too. */
  readonly above?: string;
  /** Committees that manage its principal heads and its other leaders (干部管理权限; a reading). */
  readonly principalsManagedBy: string;
  readonly leadersManagedBy: string;
  /** Deputies that lead each organ beside its head. */
  readonly deputies: number;
  /** One person is secretary of the committee and head of government. */
  readonly secretaryHeadsGovernment?: boolean;
}

export const nation = '示例国';

export const levels: readonly Level[] = [
  {
    place: '99',
    name: '示例省',
    principalsManagedBy: 'cn.committee',
    leadersManagedBy: 'cn.committee',
    deputies: 1,
  },
  {
    place: '9901',
    name: '示例市',
    above: '99',
    principalsManagedBy: '99.committee',
    leadersManagedBy: '99.committee',
    deputies: 1,
  },
  {
    place: '990101',
    name: '示例区',
    above: '9901',
    principalsManagedBy: '99.committee',
    leadersManagedBy: '9901.committee',
    deputies: 3,
    secretaryHeadsGovernment: true,
  },
  {
    place: '990102',
    name: '邻区',
    above: '9901',
    principalsManagedBy: '99.committee',
    leadersManagedBy: '9901.committee',
    deputies: 1,
  },
];
