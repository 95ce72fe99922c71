import type { Persona } from '../contract/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { readPersona } from './get-persona.ts';
import { insertPersona } from './insert-persona.ts';

const MAX_NAME = 80;

/**
 * Creates another persona from a persona's draft, unpublished and without numbers, named "…
 * (cópia)" in the language it speaks. Throws `not_found`.
 */
export async function duplicatePersona(
  ctx: Pick<Context, 'db' | 'organizationId' | 'userId'>,
  id: string,
): Promise<Persona> {
  return ctx.db.$transaction(async (tx) => {
    const { draft } = await readPersona(tx, id);
    const name = await nameOfCopy(
      tx,
      draft.identity.name,
      draft.language === 'en' ? 'copy' : 'cópia',
    );
    const copy = { ...draft, identity: { ...draft.identity, name } };
    return readPersona(tx, await insertPersona(tx, ctx, copy, { copyOf: id }));
  });
}

/** Numbered if such a copy already exists; cut if it would be too long. */
async function nameOfCopy(tx: ScopedDb, name: string, word: string): Promise<string> {
  const original = name.replace(new RegExp(` \\(${word}(?: \\d+)?\\)$`, 'u'), '');
  const others = await tx.persona.findMany({
    where: { name: { contains: `(${word}` } },
    select: { name: true },
  });
  const taken = new Set(others.map((other) => other.name));
  for (let number = 1; ; number += 1) {
    const suffix = ` (${word}${number > 1 ? ` ${number}` : ''})`;
    const cut = original
      .slice(0, MAX_NAME - suffix.length)
      .toWellFormed()
      .trimEnd();
    if (!taken.has(cut + suffix)) return cut + suffix;
  }
}
