// Empties dist, compiles src into it and marks the command as executable.
// With --if-missing it does nothing when the command is already there.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

if (!(process.argv.includes('--if-missing') && existsSync(command))) build();

function build() {
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (existsSync(command)) chmodSync(command, 0o755);
  process.exitCode = status ?? 1;
}
