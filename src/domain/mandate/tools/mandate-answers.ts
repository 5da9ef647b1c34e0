import * as z from 'zod';
import { inspectionType } from '../../documents/inspection-type.ts';
import { directoryId } from '../../ids.ts';
import { channelKind } from '../../report/channel.ts';
import { disciplines } from '../../report/matter.ts';
import { slug } from '../../text.ts';
import { zone } from '../../time/zone.ts';
import { edge } from '../schema/window.ts';

const words = z.string().trim().min(1);

/** What one has to know of a notice to start a mandate; the rest is added in the file. */
export const mandateAnswers = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug,
    title: z.strictObject({ 'zh-CN': words, en: words }),
    /** Where the notice was published, and whether its words were read in an official copy. */
    url: z.url().optional(),
    verified: z.boolean().default(false),
    zone: zone.default('Asia/Shanghai'),
    type: inspectionType.default('routine'),
    ruleSet: slug.default('cpc-inspection'),
    group: words,
    groupOrgan: directoryId,
    sender: words.optional(),
    senderOrgan: directoryId.optional(),
    opens: edge.optional(),
    closes: edge.optional(),
    /** The words of the notice that say when reports are taken. */
    windowQuote: words.optional(),
    target: words,
    targetOrgan: directoryId,
    /** The scope sentence, and the words in it for each part of the usual formula that it has. */
    scopeQuote: words,
    team: words,
    nextLevel: words.optional(),
    keyPosts: words.optional(),
    /** The sentence that names the six disciplines, if there is one. */
    sixDisciplines: words.optional(),
    channels: z.array(channelKind).min(1),
    outOfScopeQuote: words.optional(),
    inspectedUnitHandles: z.boolean().default(false),
  })
  .meta({ id: 'MandateAnswers', title: '巡视任务的几个要点 · answers to start a mandate from' });

export type MandateAnswers = z.infer<typeof mandateAnswers>;

export const sixDisciplines = [...disciplines];
