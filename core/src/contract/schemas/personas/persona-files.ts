import { z } from 'zod';
import { Id } from '../common.ts';
import { PersonaSettings } from './personas.ts';

/** Largest persona file, in bytes: room for a draft with every text at its maximum length. */
export const MAX_PERSONA_FILE_BYTES = 4 * 1024 * 1024;

const FileText = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).length <= MAX_PERSONA_FILE_BYTES, {
    error: 'The file is larger than 4 MB',
  });

/** One reason why a file is not a valid persona, and where in the file it is. */
export const PersonaFileProblem = z.object({
  /** Counted from 1. */
  line: z.number().int(),
  column: z.number().int(),
  /** The setting, for example `voice.speed`; empty when it concerns the whole file. */
  path: z.string(),
  kind: z.enum([
    'syntax',
    'not_a_persona',
    'newer_schema',
    'unknown_field',
    'required',
    'wrong_type',
    'not_a_choice',
    'too_long',
    'out_of_range',
    'invalid',
  ]),
  message: z.string(),
});
export type PersonaFileProblem = z.infer<typeof PersonaFileProblem>;

/** A document named by a file: matched by content first, then by title. */
export const PersonaFileDocument = z.object({
  title: z.string(),
  /** found: same content; changed: same title, other content; missing: neither. */
  status: z.enum(['found', 'changed', 'missing']),
  /**
   * Whether the persona selected it; otherwise it is consulted because the persona consults all.
   */
  isChosen: z.boolean(),
});
export type PersonaFileDocument = z.infer<typeof PersonaFileDocument>;

/** What importing a file would change. Reading it stores nothing. */
export const PersonaFileReading = z.object({
  settings: PersonaSettings,
  documents: z.array(PersonaFileDocument),
  /** The file names a portrait that is not stored here: the persona keeps its own. */
  isPictureLeftOut: z.boolean(),
});
export type PersonaFileReading = z.infer<typeof PersonaFileReading>;

/**
 * With `personaId`, whatever the file does not contain (the portrait) is taken from that persona.
 */
export const ReadPersonaFile = z.object({ text: FileText, personaId: Id.optional() });
export type ReadPersonaFile = z.infer<typeof ReadPersonaFile>;

export const ImportPersona = z.object({ text: FileText });
export type ImportPersona = z.infer<typeof ImportPersona>;

/** `draftRevision` as in UpdatePersona: the draft that the file replaces. */
export const ImportDraft = ImportPersona.extend({ draftRevision: z.number().int() });
export type ImportDraft = z.infer<typeof ImportDraft>;

/** The version to export; when omitted, the draft. */
export const ExportPersona = z.object({ versionId: Id.optional() });
export type ExportPersona = z.infer<typeof ExportPersona>;
