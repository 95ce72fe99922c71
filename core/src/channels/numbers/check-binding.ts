import { type ScopedDb, ValidationError } from '../../platform/index.ts';

export interface Binding {
  providerAccountId?: string | null;
  personaId?: string | null;
  pinnedVersionId?: string | null;
}

/**
 * Makes sure that a number is bound only to rows of its own organisation: a foreign key alone would
 * accept another organisation's. Throws `validation_failed` naming the field.
 */
export async function checkBinding(tx: ScopedDb, binding: Binding): Promise<void> {
  const { providerAccountId, personaId, pinnedVersionId } = binding;
  const select = { id: true };
  if (providerAccountId) {
    const account = await tx.providerAccount.findUnique({
      where: { id: providerAccountId },
      select,
    });
    if (!account) throw unknown('providerAccountId', 'There is no such account');
  }
  if (personaId) {
    const where = { id: personaId, archivedAt: null };
    const persona = await tx.persona.findUnique({ where, select });
    if (!persona) throw unknown('personaId', 'There is no such persona');
  }
  if (pinnedVersionId) {
    const where = { id: pinnedVersionId, personaId: personaId ?? '' };
    const version = personaId && (await tx.personaVersion.findUnique({ where, select }));
    if (!version) throw unknown('pinnedVersionId', 'The persona has no such version');
  }
}

function unknown(field: string, message: string): ValidationError {
  return new ValidationError(message, { [field]: message });
}
