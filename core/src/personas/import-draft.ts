import type { ImportDraft, Persona } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { readPersonaFile } from './read-persona-file.ts';
import { updateDraft } from './update-draft.ts';

/**
 * Replaces the draft at `draftRevision` with the content of a file; publishes nothing. Throws as
 * `readPersonaFile` and `updateDraft` do.
 */
export async function importDraft(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'storage'>,
  { id, text, draftRevision }: ImportDraft & { id: string },
): Promise<Persona> {
  const { settings: draft } = await readPersonaFile(ctx, { text, personaId: id });
  return updateDraft(ctx, { id, draft, draftRevision });
}
