/** Compares schema.prisma with the migrations, on a temporary embedded database. */
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { openEmbedded } from '../core/src/platform/database/embedded.ts';
import { diffFromMigrations } from '../core/src/platform/database/migrations.ts';

/**
 * Prisma's schema language has no HNSW indexes, text search configurations, expression indexes or
 * partial indexes. A plain diff would drop those that the migrations create in SQL.
 */
export const KEPT_BY_SQL = [
  'passages_vectors',
  'passages_words',
  'messages_outbox',
  'turns_running',
  'conversations_waiting',
  'conversations_mine',
  'conversations_open',
  'conversations_closed',
  'messages_failed',
  'messages_words',
  'attachments_words',
  'contacts_words',
  'contacts_phone_digits',
  'turns_answer_failed',
  'turns_nothing_found',
];

class ShadowFactory extends PrismaPGlite {
  override async connectToShadowDb() {
    return new PrismaPGlite(await openEmbedded({ dataDir: 'memory://shadow' })).connect();
  }
}

/** SQL statements that lead from the migrations to the schema, except for `KEPT_BY_SQL`. */
export async function schemaDrift(): Promise<string[]> {
  const pglite = await openEmbedded({ dataDir: 'memory://main' });
  const script = await diffFromMigrations(new ShadowFactory(pglite));
  await pglite.close();
  return script
    .split(/;\s*\n/)
    .map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
    .filter(Boolean)
    .filter((statement) => !isDropOf(statement, KEPT_BY_SQL));
}

/** Whether a statement drops one of the named indexes. */
export function isDropOf(statement: string, names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(`^\\s*drop\\s+index\\b.*\\b${name}\\b`, 'is').test(statement),
  );
}
