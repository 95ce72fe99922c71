/**
 * `npm run dev`: the product in watch mode. Server and worker restart when one of their files
 * changes; the console reloads in the browser, on its own port.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { buildProducts } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');
buildProducts();

const commands = [
  ['--watch', '--watch-preserve-output', '--no-warnings', 'scripts/start.ts'],
  ['node_modules/vite/bin/vite.js', 'admin', '--host', '127.0.0.1'],
];
const children: ChildProcess[] = commands.map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
);

function stop(signal: NodeJS.Signals): void {
  for (const child of children) child.kill(signal);
}
process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGTERM', () => stop('SIGTERM'));
for (const child of children) {
  child.on('exit', (code) => {
    stop('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
