import type { FaqPair } from '../../contract/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { readFaqPairs } from './faq-pairs.ts';
import { readReplacement } from './replacement.ts';

/**
 * The questions and answers of a FAQ document as last saved, even while they are still being read
 * or could not be read; an empty list for other documents. Throws a `NotFoundError`.
 */
export async function listFaqPairs(
  ctx: Pick<Context, 'db' | 'storage'>,
  id: string,
): Promise<{ data: FaqPair[]; total: number }> {
  const document = await ctx.db.document.findUnique({ where: { id } });
  if (!document) throw new NotFoundError('Document');
  const replacement = readReplacement(document);
  const file = replacement?.source === 'faq' ? replacement : document;
  if (file.source !== 'faq') return { data: [], total: 0 };
  const data = readFaqPairs(await ctx.storage.get(file.storageKey));
  return { data, total: data.length };
}
