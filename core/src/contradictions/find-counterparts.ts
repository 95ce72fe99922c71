import { setTimeout as rest } from 'node:timers/promises';
import { findPassages, questionLexemes, type SearchContext } from '../knowledge/index.ts';
import type { Embedder } from '../models/index.ts';
import type { Context } from '../platform/index.ts';
import { letOthersRun } from './let-others-run.ts';
import type { PlacedAssertion } from './place.ts';
import { type Reading, readPassage } from './read-sources.ts';

type FindContext = SearchContext & Pick<Context, 'log'> & { embedder: Embedder };

/**
 * Time limit of a check's searches; a hundred usually take about a second, unless there is a lot of
 * knowledge.
 */
const MOST_MS = 10_000;
/** After a search longer than this, pauses as long as it took, so that others get the database. */
const SHORT_MS = 30;
/** Passages read for each statement: the most similar ones. */
const PASSAGES_EACH = 12;

// A phone number is stated in few words, and not always the same ones.
const SAID_WITH: Partial<Record<PlacedAssertion['kind'], string>> = {
  phone: 'telefone whatsapp ligue contato phone call',
  email: 'e-mail escreva contato email',
  address: 'endereço rua avenida localizada address street',
  hours: 'atendimento horário funcionamento aberto segunda sexta sábado open hours',
};

/**
 * Finds, for each assertion, the assertions of the document passages most similar to it in words
 * and meaning. Searches once per distinct statement, however large the knowledge is. Assertions
 * that there was no time for are left out.
 */
export async function findCounterparts(
  ctx: FindContext,
  assertions: PlacedAssertion[],
  options: { documentIds: string[] | null; readingOf: (documentId: string) => Reading },
): Promise<Map<PlacedAssertion, PlacedAssertion[]>> {
  const byStatement = Map.groupBy(assertions, ({ statement, kind }) =>
    [statement.context, statement.text, SAID_WITH[kind] ?? ''].join(' ').trim(),
  );
  const questions = [...byStatement.keys()];
  const embeddings = await embed(ctx, questions);
  const known = new Map<string, PlacedAssertion[]>();
  const counterparts = new Map<PlacedAssertion, PlacedAssertion[]>();
  const pause = letOthersRun();
  let spentMs = 0;
  for (const [index, question] of questions.entries()) {
    if (spentMs > MOST_MS) break;
    const startedAt = performance.now();
    const passages = await findPassages(ctx, {
      documentIds: options.documentIds,
      vectors: [
        {
          model: ctx.embedder.model,
          embedding: embeddings[index] ?? null,
          rankWeight: ctx.embedder.rankWeight,
        },
      ],
      lexemes: questionLexemes(question),
    });
    const tookMs = performance.now() - startedAt;
    spentMs += tookMs;
    if (tookMs > SHORT_MS) await rest(tookMs);
    const found: PlacedAssertion[] = [];
    for (const passage of passages.slice(0, PASSAGES_EACH)) {
      await pause();
      const read =
        known.get(passage.id) ?? readPassage(passage, options.readingOf(passage.document_id));
      known.set(passage.id, read);
      found.push(...read);
    }
    for (const assertion of byStatement.get(question) ?? []) counterparts.set(assertion, found);
  }
  return counterparts;
}

const EMBED_AT_ONCE = 64;

/** Falls back to searching by words: an unavailable service must not stop the check. */
async function embed(
  { embedder, log }: FindContext,
  texts: string[],
): Promise<(number[] | null)[]> {
  const embeddings: (number[] | null)[] = [];
  try {
    for (let from = 0; from < texts.length; from += EMBED_AT_ONCE) {
      const some = await embedder.embed(texts.slice(from, from + EMBED_AT_ONCE));
      embeddings.push(...some.map((one) => (one.some((value) => value !== 0) ? one : null)));
    }
    return embeddings;
  } catch (error) {
    log.warn({ error: String(error) }, 'contradictions are looked for by words alone');
    return texts.map(() => null);
  }
}
