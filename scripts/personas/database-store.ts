import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  exportPersona,
  importDraft,
  importPersona,
  listPersonas,
  listVersions,
  readPersonaFile,
} from '../../core/src/personas/index.ts';
import {
  type Config,
  connectDatabase,
  createLogger,
  type Database,
  openStorage,
  scopeToOrganization,
  systemClock,
} from '../../core/src/platform/index.ts';
import { allPages, type PersonaStore, UsageError } from './persona-store.ts';

const perPage = 100;

/**
 * Works on the environment's database. The embedded one cannot be opened while the product runs.
 */
export async function openDatabaseStore(
  config: Config,
  organization: string | undefined,
): Promise<PersonaStore> {
  if (!config.databaseUrl && !existsSync(path.join(config.dataDir, 'postgres', 'PG_VERSION'))) {
    throw new UsageError(`There is no database in ${config.dataDir} yet: run npm start once.`);
  }
  const database = await connectDatabase(config, createLogger('silent', 'personas'));
  try {
    const organizationId = await findOrganization(database, organization);
    const db = scopeToOrganization(database.client, organizationId);
    const storage = await openStorage(config);
    const ctx = { db, clock: systemClock, organizationId, userId: null, storage };
    return {
      list: () => allPages((page) => listPersonas(ctx, { page, perPage })),
      versions: (personaId) => allPages((page) => listVersions(ctx, { page, perPage, personaId })),
      exportFile: async (id, versionId) => (await exportPersona(ctx, { id, versionId })).text,
      readFile: (text, personaId) => readPersonaFile(ctx, { text, personaId }),
      importDraft: ({ id, draftRevision }, text) => importDraft(ctx, { id, text, draftRevision }),
      importNew: (text) => importPersona(ctx, { text }),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function findOrganization({ client }: Database, slug: string | undefined): Promise<string> {
  const rows = await client.organization.findMany({ select: { id: true, slug: true } });
  const found = slug ? rows.filter((row) => row.slug === slug) : rows;
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const known = rows.map((row) => row.slug).join(', ') || 'none';
  throw new UsageError(`Which organization? Add --organization <slug>. There are: ${known}.`);
}
