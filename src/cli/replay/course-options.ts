import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { addProgressOption } from '../shell/progress-option.ts';
import { addSightOption } from '../shell/sight-option.ts';
import { addStoreOption } from '../shell/store-option.ts';

const words = {
  since: text('只看该时刻（或日期）起收到的来件', 'only reports received from this instant or date on'),
  until: text('只看该时刻（或日期）之前收到的来件', 'only reports received before this instant or date'),
  workers: text('用几个线程；默认按核数，至多 4', 'how many threads; default: one for each core, at most 4'),
  json: text('输出 JSON', 'print JSON'),
};

/** The options of everything that goes through a whole log. */
export const addCourseOptions = (command: Command, cli: Cli): Command =>
  addProgressOption(addStoreOption(addSightOption(command, cli), cli), cli)
    .option('--since <when>', cli.say(words.since))
    .option('--until <when>', cli.say(words.until))
    .option('--workers <n>', cli.say(words.workers))
    .option('--json', cli.say(words.json));
