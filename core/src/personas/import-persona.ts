import type { ImportPersona, Persona } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { insertPersona } from './insert-persona.ts';
import { readPersonaFile } from './read-persona-file.ts';

/**
 * Creates a persona whose draft is the content of a file; publishes nothing. Throws as
 * `readPersonaFile` does.
 */
export async function importPersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId' | 'storage'>,
  { text }: ImportPersona,
): Promise<Persona> {
  const { settings } = await readPersonaFile(ctx, { text });
  return ctx.db.$transaction(async (tx) =>
    readPersona(tx, await insertPersona(tx, ctx, settings, { from: 'file' })),
  );
}
