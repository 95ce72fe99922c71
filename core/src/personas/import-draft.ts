import type { ImportDraft, Persona } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { readPersonaFile } from './read-persona-file.ts';
import { updateDraft } from './update-draft.ts';

/**
 * Makes what a file says the draft, in place of the one at `draftRevision`; nothing is published.
 * Throws as reading the file and as saving a draft do.
 */
export async function importDraft(
  ctx: Pick<Context, 'db' | 'clock' | 'organizationId' | 'userId' | 'storage'>,
  { id, text, draftRevision }: ImportDraft & { id: string },
): Promise<Persona> {
  const { settings: draft } = await readPersonaFile(ctx, { text, personaId: id });
  return updateDraft(ctx, { id, draft, draftRevision });
}
