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
  /** Ends the reading; its reason is thrown. */
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Of the whole process that reads. */
  mostBytes?: number;
}

const TIMEOUT_MS = 90_000;
const MOST_BYTES = 640 * 1024 * 1024;
/** Of it, what V8 may keep of objects and text. */
const HEAP_SHARE = 0.8;
const ENTRY = fileURLToPath(new URL('./reading-process.ts', import.meta.url));

let last: Promise<unknown> = Promise.resolve();

/**
 * `readApart`, one document after the other in this process: two at once would take twice the
 * memory.
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
 * Reads a document in a process of its own, so that nothing else waits for it, and nothing else
 * falls with it: a thread was weighed, but V8 ends the whole process when a single large allocation
 * passes a thread's heap limit, and that limit leaves out what is unpacked. The process knows no
 * secret, may write and start nothing, and is ended at the limits. Throws a `ValidationError` as
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
    // A process that ended early says why by its end.
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

/** The process ended without a last word: it was killed, or V8 found no more memory. */
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
      // Room for young objects that V8 would take and hardly use: a third of the whole.
      '--max-semi-space-size=2',
    ],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}

/** Something in the file that its reader did not foresee; what, the log tells. */
const broken = (cause: string) => Object.assign(unreadable('damaged'), { cause });

/** What the process tells until it is done; throws `Ended` when it ends before. */
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
    // Messages may still be on their way when the process has ended.
    Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(
      () => reject(new Ended()),
      reject,
    );
  });
}
