import { setInterval as every } from 'node:timers/promises';
import type { Document } from '@sosia/prisma';
import type { Context } from '../../platform/index.ts';
import { detectLanguage } from '../../text/index.ts';
import { detectKind } from '../reading/detect-kind.ts';
import { kindOfType } from '../reading/document-kind.ts';
import { readInTurn } from '../reading/read-apart.ts';
import { type ReadDocument, readDocument } from '../reading/read-document.ts';
import { faqPassages, faqText, readFaqPairs } from './faq-pairs.ts';
import { type Progress, recordProgress } from './ingestion-state.ts';
import { withPendingFile } from './replacement.ts';

type ReadContext = Pick<Context, 'db' | 'organizationId' | 'clock' | 'storage' | 'log'>;

/** A text of this size is read in a few milliseconds; starting a process takes half a second. */
const READ_HERE_BYTES = 128 * 1024;
/** How often a reading checks that it is still wanted and reports its progress to consoles. */
const TELL_EVERY_MS = 1000;

/**
 * Reads a document's file, or its pending replacement. Throws a `ValidationError` that says why it
 * cannot be read, and `Overtaken` when it is no longer wanted.
 */
export async function readFile(ctx: ReadContext, document: Document): Promise<ReadDocument> {
  await recordProgress(ctx, document, { step: 'reading', done: 0, total: 1 }, true);
  const file = withPendingFile(document);
  const bytes = await ctx.storage.get(file.storageKey);
  if (file.source === 'faq') return readFaq(bytes);
  const kind = kindOfType(file.mimeType) ?? (await detectKind(bytes, file.sourceName));
  const isPlain = kind === 'text' || kind === 'markdown';
  if (isPlain && bytes.byteLength <= READ_HERE_BYTES) {
    return readDocument(kind, bytes, () => undefined);
  }
  return whileTelling(ctx, document, (onProgress, signal) =>
    readInTurn(kind, bytes, { onProgress, signal }),
  );
}

function readFaq(bytes: Uint8Array): ReadDocument {
  const pairs = readFaqPairs(bytes);
  const text = faqText(pairs);
  return { text, title: null, language: detectLanguage(text), passages: faqPassages(pairs) };
}

/**
 * Runs work that may take a minute, recording its progress, and aborts it when it is no longer
 * wanted.
 */
async function whileTelling<T>(
  ctx: ReadContext,
  document: Document,
  run: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const done = new AbortController();
  let progress: Progress = { step: 'reading', done: 0, total: 1 };
  const telling = (async () => {
    let told = '';
    for await (const _ of every(TELL_EVERY_MS, undefined, { signal: done.signal })) {
      const text = JSON.stringify(progress);
      await recordProgress(ctx, document, progress, text !== told);
      told = text;
    }
  })().catch((error) => {
    if (!done.signal.aborted) stop.abort(error);
  });
  try {
    return await run((next) => {
      progress = next;
    }, stop.signal);
  } finally {
    done.abort();
    await telling;
  }
}
