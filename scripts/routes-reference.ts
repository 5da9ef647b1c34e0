import { statusOfCode } from '../src/http/problems.ts';
import type { Route } from '../src/http/route.ts';
import { routes } from '../src/http/routes/all.ts';

const whoMay = ({ policy }: Route): string => {
  if ('open' in policy) return 'everybody';
  const { roles, own = [], about } = policy;
  const named = roles.map((role) => (own.includes(role) ? `${role} (own, of today)` : role)).join(', ');
  return about === undefined ? named : `${named}; nobody recused`;
};

const asks = ({ idempotencyKey, ifMatch }: Route): string =>
  [
    ...(idempotencyKey === undefined ? [] : ['`Idempotency-Key`']),
    ...(ifMatch === undefined ? [] : [`\`If-Match\`${ifMatch === 'optional' ? ' (optional)' : ''}`]),
  ].join(', ') || '–';

const line = (route: Route): string =>
  [
    '',
    `\`${route.method} ${route.path}\``,
    route.summary.en,
    whoMay(route),
    asks(route),
    String(route.status),
    route.problems.map((code) => `\`${code}\` ${statusOfCode(code)}`).join(', ') || '–',
    '',
  ]
    .join(' | ')
    .trim();

/** docs/reference/routes.md, made of the table of routes. */
export const routesReference = (): string => `# The routes of the service

Made of the table that the service itself is made of (\`npm run generate\`). Bodies and answers stand in [\`schemas/openapi.json\`](../../schemas/openapi.json), which the service gives at \`/openapi.json\`.

| Route | What it does | Who may | Headers asked for | Status | Problems of its own |
|---|---|---|---|---|---|
${routes.map(line).join('\n')}

Every route can also answer \`bad-request\` 400, \`not-authenticated\` 401, \`forbidden\` 403, \`not-acceptable\` 406, \`rate-limited\` 429, \`internal\` 500 and \`store-unavailable\` 503; those that take a body \`json-syntax\` 400, \`body-too-large\` 413, \`unsupported-media-type\` 415, and 422 with the code and the pointer of what is wrong with it.
`;
