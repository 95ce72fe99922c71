import type { Persona, PersonaFileReading, PersonaVersion } from '../../core/src/contract/index.ts';

/** Where personas are kept: in the database itself, or behind a running product. */
export interface PersonaStore {
  list(): Promise<Persona[]>;
  versions(personaId: string): Promise<PersonaVersion[]>;
  /** Exports a version or, without one, the draft. */
  exportFile(personaId: string, versionId?: string): Promise<string>;
  /** What importing a file would change in a persona; writes nothing. */
  readFile(text: string, personaId?: string): Promise<PersonaFileReading>;
  importDraft(persona: Persona, text: string): Promise<Persona>;
  importNew(text: string): Promise<Persona>;
  close(): Promise<void>;
}

interface Page<T> {
  data: T[];
  total: number;
}

/** Reads a paged list to its end. */
export async function allPages<T>(read: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await read(page);
    rows.push(...data);
    if (rows.length >= total || data.length === 0) return rows;
  }
}

/** A mistake in how the command was called: reported in one line, without a stack. */
export class UsageError extends Error {}
