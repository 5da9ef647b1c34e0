import { root } from './built.ts';
import { guanxia } from './command.ts';

/** A command line of a transcript, taken apart. */
interface Line {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

const words = /'([^']*)'|(\S+)/g;

const parsed = (command: string): Line => {
  const parts = [...command.matchAll(words)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const program = parts.indexOf('guanxia');
  if (program < 0) throw new Error(`not a guanxia command: ${command}`);
  const env = parts.slice(0, program).map((part) => part.split('=') as [string, string]);
  return { env: Object.fromEntries(env), args: parts.slice(program + 1) };
};

/** What differs from run to run or from machine to machine. */
const masks: readonly (readonly [RegExp, string])[] = [
  [new RegExp(root.replaceAll('\\', '\\\\'), 'g'), '<package>/'],
  [/sqlite:\S*guanxia-demo-\w+/g, 'sqlite:<temporary>'],
  [/node \S+main\.js/g, 'guanxia'],
  [/(hash of the result|结果哈希) sha256:[0-9a-f]+/g, '$1 sha256:…'],
  [/[\d.]+ 秒：每秒 \d+ 件/g, '… 秒：每秒 … 件'],
  [/[\d.]+ s: \d+ reports\/s/g, '… s: … reports/s'],
];

const masked = (text: string): string =>
  masks.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);

const linesOf = (text: string, prefix: string): readonly string[] =>
  text === ''
    ? []
    : masked(text.replace(/\n$/, ''))
        .split('\n')
        .map((line) => `${prefix}${line}`.trimEnd());

const played = async (command: string, cwd: string): Promise<readonly string[]> => {
  const { env, args } = parsed(command);
  const { stdout, stderr, code } = await guanxia(args, { cwd, env });
  return [
    `$ ${command}`,
    ...linesOf(stdout, ''),
    ...linesOf(stderr, '! '),
    ...(code === 0 ? [] : [`[exit ${code}]`]),
  ];
};

const block = /^```console\n([\s\S]*?)^```$/gm;

const replayed = async (console: string, cwd: string): Promise<string> => {
  const lines: string[] = [];
  for (const line of console.split('\n').filter((one) => one.startsWith('$ ')))
    lines.push(...(await played(line.slice(2), cwd)));
  return ['```console', ...lines, '```'].join('\n');
};

/**
 * A Markdown transcript with every command run again, in one folder from top to bottom: stdout as it is,
 * stderr behind `! `, and the exit code where it is not 0.
 */
export const playTranscript = async (markdown: string, cwd: string): Promise<string> => {
  let result = '';
  let end = 0;
  for (const match of markdown.matchAll(block)) {
    result += markdown.slice(end, match.index) + (await replayed(match[1] ?? '', cwd));
    end = match.index + match[0].length;
  }
  return result + markdown.slice(end);
};
