import type { Prisma } from '@sosia/prisma';
import { type Persona, PersonaSettings, type PersonaVersion } from '../contract/index.ts';
import { answeringVersion } from './answering-version.ts';
import { personaState } from './persona-state.ts';

/** The relations to load with a persona to show it. */
export const PERSONA_PARTS = {
  publishedVersion: true,
  numbers: {
    select: { id: true, name: true, address: true, channel: true, pinnedVersionId: true },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.PersonaInclude;

export type PersonaRow = Prisma.PersonaGetPayload<{ include: typeof PERSONA_PARTS }>;

/**
 * A persona as the API shows it; `authors` maps user ids to names. Settings stored by an older
 * release get today's defaults.
 */
export function personaView(row: PersonaRow, authors: ReadonlyMap<string, string>): Persona {
  const draft = PersonaSettings.parse(row.draft);
  const published = row.publishedVersion;
  const publishedSettings = published && PersonaSettings.parse(published.settings);
  return {
    id: row.id,
    name: row.name,
    role: draft.identity.role,
    picture: (publishedSettings ?? draft).identity.picture,
    ...personaState(draft, publishedSettings),
    draft,
    draftRevision: row.draftRevision,
    draftSaved: row.draftUpdatedAt && {
      userId: row.draftUpdatedById,
      name: authors.get(row.draftUpdatedById ?? '') ?? null,
      at: row.draftUpdatedAt.toISOString(),
    },
    publishedVersion: published && {
      id: published.id,
      number: published.number,
      createdAt: published.createdAt.toISOString(),
    },
    numbers: row.numbers,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

type VersionRow = Prisma.PersonaVersionGetPayload<object>;

interface VersionUse {
  publishedVersionId: string | null;
  numbers: Persona['numbers'];
}

/** A version as the API shows it; `authors` maps user ids to names. */
export function versionView(
  row: VersionRow,
  authors: ReadonlyMap<string, string>,
  { publishedVersionId, numbers }: VersionUse,
): PersonaVersion {
  return {
    id: row.id,
    personaId: row.personaId,
    number: row.number,
    note: row.note,
    settings: PersonaSettings.parse(row.settings),
    isPublished: row.id === publishedVersionId,
    numbers: numbers
      .filter(
        ({ pinnedVersionId }) => answeringVersion(pinnedVersionId, publishedVersionId) === row.id,
      )
      .map(({ id, name, channel, pinnedVersionId }) => ({
        id,
        name,
        channel,
        isPinned: pinnedVersionId !== null,
      })),
    createdBy: authors.get(row.createdById ?? '') ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
