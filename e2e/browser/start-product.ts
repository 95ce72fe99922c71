import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProcess } from '../run-process.ts';

export interface Product {
  url: string;
  /** The terminal's output, which has the set-up code. */
  output(): string;
  stop(): Promise<void>;
}

/** `npm start` on a new, empty data folder. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sosia-browser-'));
  const running = runProcess('scripts/start.ts', {
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ...environment,
  });
  const [, url = ''] = await running.waitFor(/Sósia {2}(http:\/\/\S+)/);
  return {
    url,
    output: running.output,
    async stop() {
      running.kill('SIGTERM');
      await running.exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
