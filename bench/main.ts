// Measures one thing: `npm run bench <name>`. Without a name it lists what there is.
import { benchAsks } from './asks/bench-asks.ts';
import { benchEsdb } from './esdb/bench-esdb.ts';
import { benchEvidence } from './evidence/bench-evidence.ts';
import { benchReplay, replayMemory } from './replay/bench-replay.ts';
import { benchRules } from './rules/bench-rules.ts';
import { compileOnce } from './rules/compile-once.ts';
import { manyShapes } from './rules/many-shapes.ts';
import { benchPostgres } from './views/bench-postgres.ts';
import { benchRebuild } from './views/bench-rebuild.ts';

/** By name; those that others start in a process of their own have a name with a colon. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  rules: benchRules,
  'rules:compile-once': compileOnce,
  'rules:many-shapes': manyShapes,
  asks: benchAsks,
  rebuild: benchRebuild,
  postgres: benchPostgres,
  esdb: benchEsdb,
  evidence: benchEvidence,
  replay: benchReplay,
  'replay:memory': replayMemory,
};

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  const names = Object.keys(benches).filter((one) => !one.includes(':'));
  console.log(`npm run bench <name>, one of: ${names.join(', ')}`);
  process.exitCode = name === '' ? 0 : 2;
} else await bench();
