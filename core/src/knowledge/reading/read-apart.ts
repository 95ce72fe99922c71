import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SplitPassage } from '../passages/split-passages.ts';
import type { DocumentKind } from './document-kind.ts';
import type { OnProgress, ReadDocument } from './read-document.ts';
import type { ReadingMessage } from './reading-message.ts';
import { unreadable } from './unreadable.ts';

export interface ReadingOptions {
  onProgress: OnProgress;
  /** Aborts the reading; its reason is thrown. */
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Limit for the whole reading process. */
  mostBytes?: number;
}

const TIMEOUT_MS = 90_000;
const MOST_BYTES = 640 * 1024 * 1024;
/** The share of it that V8 may use for objects and text. */
const HEAP_SHARE = 0.8;
const ENTRY = fileURLToPath(new URL('./reading-process.ts', import.meta.url));

let last: Promise<unknown> = Promise.resolve();

/**
 * Like `readApart`, but one document after the other in this process: two at once would take twice
 * the memory.
 */
export function readInTurn(
  kind: DocumentKind,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<ReadDocument> {
  const mine = last.then(() => readApart(kind, bytes, options));
  last = mine.catch(() => undefined);
  return mine;
}

/**
 * Reads a document in a separate process, so that nothing else waits for it or crashes with it. A
 * worker thread would not do: V8 ends the whole process when one large allocation exceeds a
 * thread's heap limit, and that limit does not cover unpacked data. The process has no secrets,
 * cannot write files or start processes, and is killed at the limits. Throws a `ValidationError` as
 * `readDocument` does, also with code `took_too_long` or `took_too_much_memory`.
 */
export async function readApart(
  kind: DocumentKind,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<ReadDocument> {
  const { timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES, signal } = options;
  signal?.throwIfAborted();
  const child = start(kind, timeoutMs, mostBytes);
  let isLate = false;
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, timeoutMs);
  signal?.addEventListener('abort', kill);
  try {
    // If the process exits early, its exit status tells why; ignore the broken pipe.
    child.stdin?.on('error', () => undefined).end(bytes);
    return await hear(child, options.onProgress);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Ended)) throw error;
    throw unreadable(isLate ? 'took_too_long' : 'took_too_much_memory');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    kill();
  }
}

/** The process ended without a final message: it was killed, or V8 ran out of memory. */
class Ended extends Error {}

function start(kind: DocumentKind, timeoutMs: number, mostBytes: number): ChildProcess {
  const heap = Math.floor((mostBytes * HEAP_SHARE) / 1024 / 1024);
  return fork(ENTRY, [kind, String(mostBytes), String(timeoutMs + 1000)], {
    env: {},
    execArgv: [
      '--no-warnings',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${heap}`,
      // V8 would otherwise reserve a third of the whole for young objects and hardly use it.
      '--max-semi-space-size=2',
    ],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}

/** An error in the file that its reader did not foresee; the log holds the cause. */
const broken = (cause: string) => Object.assign(unreadable('damaged'), { cause });

/** Collects the process's messages until it is done; throws `Ended` if it exits before. */
function hear(child: ChildProcess, onProgress: OnProgress): Promise<ReadDocument> {
  const texts: string[] = [];
  const passages: SplitPassage[] = [];
  return new Promise((resolve, reject) => {
    child.on('message', (message: ReadingMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else if (message.kind === 'text') texts.push(message.text);
      else if (message.kind === 'passages') passages.push(...message.passages);
      else if (message.kind === 'done') {
        const { title, language } = message;
        resolve({ text: texts.join(''), title, language, passages });
      } else if (message.kind === 'unreadable') reject(unreadable(message.code, message.message));
      else reject(broken(message.error));
    });
    child.on('error', reject);
    // Messages may still be in transit when the process has exited.
    Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(
      () => reject(new Ended()),
      reject,
    );
  });
}
