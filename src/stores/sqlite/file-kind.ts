import type { LocalizedText } from '../../problems/localized.ts';

/** One kind of file that guanxia keeps in SQLite. */
export interface FileKind {
  readonly name: LocalizedText;
  /** SQLite's `application_id`: four ASCII letters, big-endian. */
  readonly applicationId: number;
  /** SQLite's `user_version`: the version of the schema. */
  readonly version: number;
  /** `FULL` syncs every commit; `NORMAL` may lose the last ones at a power cut, never consistency. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly schema: string;
}
