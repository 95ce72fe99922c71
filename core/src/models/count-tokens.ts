import { Worker } from 'node:worker_threads';

/** Counts the tokens of texts as OpenAI's models do (`o200k_base`). */
export interface TokenCounter {
  /** One number a text, in order. */
  count(texts: string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** The tables take 150 MB and most of a second to load: they leave when nobody edits any more. */
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
 * A counter on a thread of its own, started by the first question and ended after a minute without
 * any: counting a long prompt takes a tenth of a second in which the server must go on answering.
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
