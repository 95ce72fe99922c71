import type { Persona, PersonaFileReading, PersonaVersion } from '../../core/src/contract/index.ts';

/** Where personas are: the database itself, or a product that is running. */
export interface PersonaStore {
  list(): Promise<Persona[]>;
  versions(personaId: string): Promise<PersonaVersion[]>;
  /** A version, or the draft. */
  exportFile(personaId: string, versionId?: string): Promise<string>;
  /** What a file would make of a persona; writes nothing. */
  readFile(text: string, personaId?: string): Promise<PersonaFileReading>;
  importDraft(persona: Persona, text: string): Promise<Persona>;
  importNew(text: string): Promise<Persona>;
  close(): Promise<void>;
}

interface Page<T> {
  data: T[];
  total: number;
}

/** Every row of a list that is read page by page, from the first page on. */
export async function allPages<T>(read: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await read(page);
    rows.push(...data);
    if (rows.length >= total || data.length === 0) return rows;
  }
}

/** Something that the one who called must mend: said in one line, without a stack. */
export class UsageError extends Error {}
