import { z } from 'zod';
import { PersonaSettings } from '../../contract/index.ts';

/** Increased when a new file could not be read like an older one. */
export const SCHEMA_VERSION = 1;

/** A document as a file names it: ids differ from one installation to the next. */
const DocumentRef = z.object({
  title: z.string().max(1000),
  /** SHA-256 of its content. */
  hash: z.string().max(200).default(''),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

const Knowledge = PersonaSettings.shape.knowledge
  .unwrap()
  .omit({ documentIds: true })
  .extend({ documents: z.array(DocumentRef).max(1000).default([]) });

/** A persona as a file holds it. */
export const PersonaFile = z.object({
  sosia: z.literal('persona'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  persona: PersonaSettings.extend({ knowledge: Knowledge.prefault({}) }),
  /** All documents, when the persona consults all. For comparison only; it selects nothing. */
  documents: z.array(DocumentRef).max(1000).default([]),
});
export type PersonaFile = z.infer<typeof PersonaFile>;

/** The part of JSON Schema that zod generates for a file. */
export interface FieldSchema {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
  anyOf?: FieldSchema[];
}

export const FILE_SCHEMA = z.toJSONSchema(PersonaFile, { io: 'input' }) as FieldSchema;

/** The schema of a field's non-null values. */
export function presentSchema(field: FieldSchema | undefined): FieldSchema | undefined {
  return field?.anyOf?.find(({ type }) => type !== 'null') ?? field;
}
