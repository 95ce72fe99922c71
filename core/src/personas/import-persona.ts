import type { ImportPersona, Persona } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { insertPersona } from './insert-persona.ts';
import { readPersonaFile } from './read-persona-file.ts';

/**
 * Makes a new persona whose draft is what a file says; nothing is published. Throws as reading
 * does.
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
