import { Worker } from 'node:worker_threads';

/** Counts the tokens of texts as OpenAI's models do (`o200k_base`). */
export interface TokenCounter {
  /** One number per text, in order. */
  count(texts: string[]): Promise<number[]>;
  close(): Promise<void>;
}

/**
 * The tables take 150 MB and most of a second to load: they are dropped when nobody has edited for
 * this long.
 */
const IDLE_MS = 60_000;

interface Answer {
  id: number;
  counts: number[];
}

interface Waiting {
  resolve: (counts: number[]) => void;
  reject: (error: Error) => void;
}

/**
 * A counter on its own thread, started by the first request and ended after a minute without any.
 * Counting a long prompt takes a tenth of a second, during which the server must stay responsive.
 */
export function openTokenCounter(idleMs = IDLE_MS): TokenCounter {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let next = 0;

  const end = async () => {
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  const rest = () => {
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(() => void end(), idleMs).unref();
  };
  const start = () => {
    const started = new Worker(new URL('./count-tokens-thread.ts', import.meta.url));
    started.unref();
    started.on('message', ({ id, counts }: Answer) => {
      waiting.get(id)?.resolve(counts);
      waiting.delete(id);
      rest();
    });
    const fail = (error: Error) => {
      if (thread === started) thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the token counter ended')));
    return started;
  };

  return {
    async count(texts) {
      if (texts.length === 0) return [];
      clearTimeout(idle);
      thread ??= start();
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread?.postMessage({ id, texts });
      });
    },
    async close() {
      clearTimeout(idle);
      await end();
    },
  };
}
