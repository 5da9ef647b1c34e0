import type { LocalizedText } from '../problems/localized.ts';
import { text } from '../problems/text.ts';
import { audit } from './audit/command.ts';
import { calendar } from './calendar/command.ts';
import { completion } from './completion/command.ts';
import { decide } from './decide/command.ts';
import { demo } from './demo/command.ts';
import { directory } from './directory/command.ts';
import { doctor } from './doctor/command.ts';
import { documents } from './documents/command.ts';
import { explain } from './explain/command.ts';
import { keys } from './keys/command.ts';
import { ledger } from './ledger/command.ts';
import { due, matter, notify, referral, report } from './life/command.ts';
import { log } from './log/command.ts';
import { mandate } from './mandate/command.ts';
import { outbox } from './outbox/command.ts';
import { projections } from './projections/command.ts';
import { publish } from './publish/command.ts';
import { receive } from './receive/command.ts';
import { replay } from './replay/command.ts';
import { rules } from './rules/command.ts';
import { schema } from './schema/command.ts';
import { serve } from './serve/command.ts';
import type { Declared } from './shell/command/declaration.ts';
import { store } from './store/command.ts';
import { subject } from './subject/command.ts';
import { view } from './view/command.ts';
import { worker } from './worker/command.ts';

/** What commands are for, in the order of the help. */
interface Group {
  readonly title: LocalizedText;
  readonly commands: readonly Declared[];
}

/** Every command. */
export const groups: readonly Group[] = [
  { title: text('入门：', 'To begin:'), commands: [demo, decide] },
  {
    title: text('收件和办理：', 'To take reports in and handle them:'),
    commands: [receive, report, matter, referral, notify, due],
  },
  {
    title: text('查看：', 'To look up:'),
    commands: [view, subject, explain, documents, ledger],
  },
  {
    title: text('文书和规则：', 'Documents and rules:'),
    commands: [publish, mandate, directory, calendar, rules],
  },
  { title: text('审计：', 'To audit:'), commands: [replay, log, audit] },
  {
    title: text('运行：', 'To operate:'),
    commands: [serve, keys, worker, outbox, projections, store, doctor],
  },
  { title: text('工具：', 'Tools:'), commands: [schema, completion] },
];
