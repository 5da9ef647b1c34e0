import { urlToTell } from '../../office/stores/store-url.ts';
import type { DemoOutput } from '../../presentation/schemas/demo.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { Conservation } from '../../projections/conservation.ts';
import { isConserved } from './conservation-text.ts';
import type { DemoStore } from './demo-store.ts';
import type { Received } from './receive-samples.ts';
import type { Tallies } from './tallies.ts';

interface Played {
  readonly seed: number;
  readonly where: DemoStore;
  readonly received: Received;
  readonly conservation: Conservation;
  readonly tallies: Tallies;
  readonly example: string | undefined;
}

export const demoJson = ({ seed, where, received, conservation, tallies, example }: Played): DemoOutput => ({
  schema: schemaUrl('demo'),
  store: urlToTell(where.url),
  kept: where.kept,
  seed,
  reports: received.recorded,
  matters: received.matters,
  conserved: isConserved(conservation),
  channels: tallies.channels.map(({ channel, outcomes }) => ({ channel, outcomes })),
  receivers: [...tallies.receivers],
  labels: [...tallies.labels],
  ...(example !== undefined && { example }),
});
