import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addAct } from './act.ts';
import { reportCommands } from './act-command.ts';
import { addReportAnswer } from './answer-command.ts';
import { matterCommands, notifyCommand, referralCommands } from './matter-commands.ts';
import { addReportRead } from './read-command.ts';
import { addRedetermine } from './redetermine-command.ts';
import { addReferralList } from './referral-list-command.ts';

const words = {
  report: text(
    '信访件登记之后：补充、关联、撤回、销毁、回避',
    'what becomes of a report after it was received',
  ),
  matter: text('由人改定一个事项，确认紧急情况', 'decide a matter as a person, take note of dangers'),
  referral: text('转办：转出、签收、异议、重新认定、反馈', 'the way of a referral to its receiver and back'),
};

/** `guanxia report …` */
export const addReport = (program: Command, host: CommandHost): void => {
  const report = program.command('report').description(host.cli.say(words.report));
  for (const act of reportCommands) addAct(report, host, act);
  addRedetermine(report, host);
  addReportAnswer(report, host);
  addReportRead(report, host);
};

/** `guanxia matter …` */
export const addMatter = (program: Command, host: CommandHost): void => {
  const matter = program.command('matter').description(host.cli.say(words.matter));
  for (const act of matterCommands) addAct(matter, host, act);
};

/** `guanxia referral …` */
export const addReferral = (program: Command, host: CommandHost): void => {
  const referral = program.command('referral').description(host.cli.say(words.referral));
  for (const act of referralCommands) addAct(referral, host, act);
  addReferralList(referral, host);
};

/** `guanxia notify` */
export const addNotify = (program: Command, host: CommandHost): void => addAct(program, host, notifyCommand);
