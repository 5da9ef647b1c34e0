import { text } from '../../problems/text.ts';

/** What the file arguments of the commands about rule sets are. */
export const ruleSetFiles = text('规则集文件；默认随包的规则集', 'rule set files; default: the shipped ones');
