/**
 * The process that reads one document: the bytes arrive on standard input, and the result is sent
 * back in messages. It serves one file and then exits.
 */
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { ValidationError } from '../../platform/errors/index.ts';
import type { DocumentKind } from './document-kind.ts';
import { readDocument } from './read-document.ts';
import type { ReadingMessage } from './reading-message.ts';
import { UNREADABLE, type UnreadableCode } from './unreadable.ts';

const TEXT_AT_ONCE = 128 * 1024;
const PASSAGES_AT_ONCE = 100;
/** Interval between progress messages. */
const TELL_EVERY_MS = 250;

const [, , kind, most = '0', until = '0'] = process.argv;
// Watches from a separate thread, since this one may be stuck in a file that never ends.
new Worker(new URL('./reading-watchdog.ts', import.meta.url), {
  workerData: { mostBytes: Number(most), mostMs: Number(until) },
}).unref();
// The parent is gone.
process.on('disconnect', () => process.exit(0));

const tell = (message: ReadingMessage) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

async function read(): Promise<void> {
  let told = 0;
  const bytes = await buffer(process.stdin);
  const document = await readDocument(kind as DocumentKind, bytes, (progress) => {
    if (progress.step === 'reading' && Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    void tell({ kind: 'progress', ...progress });
  });
  const { text, passages, title, language } = document;
  for (let at = 0; at < text.length; at += TEXT_AT_ONCE) {
    await tell({ kind: 'text', text: text.slice(at, at + TEXT_AT_ONCE) });
  }
  for (let at = 0; at < passages.length; at += PASSAGES_AT_ONCE) {
    await tell({ kind: 'passages', passages: passages.slice(at, at + PASSAGES_AT_ONCE) });
  }
  await tell({ kind: 'done', title, language });
}

try {
  await read();
} catch (error) {
  const isUnreadable = error instanceof ValidationError && error.code in UNREADABLE;
  await tell(
    isUnreadable
      ? { kind: 'unreadable', code: error.code as UnreadableCode, message: error.message }
      : {
          kind: 'broken',
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        },
  );
}
process.disconnect?.();
