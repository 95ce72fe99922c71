import { z } from 'zod';
import { Id } from '../common.ts';
import { PersonaSettings } from './personas.ts';

/** Bytes of a persona's file: as much as a draft with all its texts at their longest. */
export const MAX_PERSONA_FILE_BYTES = 4 * 1024 * 1024;

const FileText = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).length <= MAX_PERSONA_FILE_BYTES, {
    error: 'The file is larger than 4 MB',
  });

/** One thing that keeps a file from being a persona, with the place where it stands. */
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

/** A document that a file names, looked for by its content first and by its title then. */
export const PersonaFileDocument = z.object({
  title: z.string(),
  /** found: the same content; changed: the title with another content; missing: neither. */
  status: z.enum(['found', 'changed', 'missing']),
  /** Whether the persona has chosen it; otherwise it is one of all that are consulted. */
  isChosen: z.boolean(),
});
export type PersonaFileDocument = z.infer<typeof PersonaFileDocument>;

/** What a file would make of a persona. Nothing is written to read it. */
export const PersonaFileReading = z.object({
  settings: PersonaSettings,
  documents: z.array(PersonaFileDocument),
  /** The file names a portrait that is not kept here: the persona's own stays. */
  isPictureLeftOut: z.boolean(),
});
export type PersonaFileReading = z.infer<typeof PersonaFileReading>;

/** With a persona, what the file does not bring along (its portrait) is that persona's. */
export const ReadPersonaFile = z.object({ text: FileText, personaId: Id.optional() });
export type ReadPersonaFile = z.infer<typeof ReadPersonaFile>;

export const ImportPersona = z.object({ text: FileText });
export type ImportPersona = z.infer<typeof ImportPersona>;

/** `draftRevision` as in UpdatePersona: the draft that the file replaces. */
export const ImportDraft = ImportPersona.extend({ draftRevision: z.number().int() });
export type ImportDraft = z.infer<typeof ImportDraft>;

/** Which state is written to a file: a version, or the draft. */
export const ExportPersona = z.object({ versionId: Id.optional() });
export type ExportPersona = z.infer<typeof ExportPersona>;
