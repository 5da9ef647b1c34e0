import { type Command, Option } from 'commander';
import { logSeenBy } from '../../app/sight/seen-log.ts';
import { viewsSeenBy } from '../../app/sight/seen-views.ts';
import { type Reader, readers } from '../../domain/sight/sight.ts';
import { text } from '../../problems/text.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { ViewStore } from '../../stores/port/view-store.ts';
import type { Cli } from './cli.ts';

export interface SightOptions {
  readonly for?: Reader;
}

const about = text(
  '给谁看：反映巡视组或其上级的、尚不能排除的，均视同从未收到；默认全部',
  'for whom: what accuses the group or those above it, or might, is as if it had never come; default: all',
);

/** `--for`, as every command has it that shows what was received. */
export const addSightOption = (command: Command, cli: Cli): Command =>
  command.addOption(new Option('--for <reader>', cli.say(about)).choices(readers));

/** The log as the reader of `--for` sees it. */
export const logFor = (store: EventStore, { for: reader }: SightOptions): EventStore =>
  reader === undefined ? store : logSeenBy(store, reader);

/** The views as the reader of `--for` sees them. */
export const viewsFor = (views: ViewStore, { for: reader }: SightOptions): ViewStore =>
  reader === undefined ? views : viewsSeenBy(views, reader);
