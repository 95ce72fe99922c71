import { z } from 'zod';
import { Id, Instant, ListQuery } from '../common.ts';
import { HandoffSettings } from '../handoff.ts';
import { Language } from '../language.ts';

/** A fixed text for a message the persona need not think about. */
export const QuickReply = z.object({
  id: z.string().min(1).max(60),
  /**
   * word: the message is exactly one of these; phrase: contains one; pattern: a regular expression.
   */
  match: z.enum(['word', 'phrase', 'pattern']),
  triggers: z.array(z.string().trim().min(1).max(200)).min(1).max(50),
  reply: z.string().trim().min(1).max(4000),
  isActive: z.boolean().default(true),
  /** Whether a person is called after it. */
  isHandoff: z.boolean().default(false),
});
export type QuickReply = z.infer<typeof QuickReply>;

/** How the persona would answer a message: what its manner is learnt from. */
export const ToneExample = z.object({
  message: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(2000),
});
export type ToneExample = z.infer<typeof ToneExample>;

export const VoiceSettings = z.object({
  /** mirror: voice answers voice. */
  mode: z.enum(['never', 'mirror', 'always']).default('mirror'),
  voiceId: z.string().max(100).default(''),
  modelId: z.string().max(100).default('eleven_multilingual_v2'),
  stability: z.number().min(0).max(1).default(0.5),
  similarity: z.number().min(0).max(1).default(0.75),
  style: z.number().min(0).max(1).default(0),
  speed: z.number().min(0.7).max(1.2).default(1),
  /** Longer answers are sent as text. */
  maxSeconds: z.number().int().min(5).max(120).default(60),
  /** What writes down the voice messages of contacts. */
  transcriptionModel: z.string().trim().min(1).max(100).default('gpt-transcribe'),
  /** Said when a voice message could not be understood. */
  unclearText: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .default('Não consegui entender o seu áudio. Pode gravar de novo ou me escrever, por favor?'),
  /** Said when nothing is there to listen with. */
  deafText: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .default('Ainda não consigo ouvir áudios por aqui: pode me escrever, por favor?'),
});
export type VoiceSettings = z.infer<typeof VoiceSettings>;

/**
 * Everything that makes a persona. A draft holds one; publishing copies it into an immutable
 * version. Fields added later must have defaults, so that old versions still parse.
 */
export const PersonaSettings = z.object({
  identity: z.object({
    name: z.string().trim().min(1).max(80),
    role: z.string().trim().max(160).default(''),
    /** Storage key of the portrait. */
    picture: z.string().max(200).nullable().default(null),
  }),
  /** System prompt; `{{persona.name}}`, `{{contact.name}}`, `{{today}}`, … are filled in. */
  systemPrompt: z.string().max(20_000).default(''),
  /** Markdown. */
  biography: z.string().max(50_000).default(''),
  tone: z
    .object({
      style: z.string().max(2000).default(''),
      emojis: z.enum(['never', 'few', 'many']).default('few'),
      examples: z.array(ToneExample).max(10).default([]),
    })
    .prefault({}),
  /** auto answers in the contact's language. */
  language: z.enum(['pt-BR', 'en', 'auto']).default('pt-BR'),
  greeting: z.string().max(4000).default(''),
  /** Sent when no model can answer. */
  fallback: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .default('Desculpe, não consegui responder agora. Tente de novo em alguns minutos, por favor.'),
  quickReplies: z.array(QuickReply).max(100).default([]),
  handoff: HandoffSettings.prefault({}),
  voice: VoiceSettings.prefault({}),
  model: z
    .object({
      name: z.string().trim().min(1).max(100).default('gpt-6-luna'),
      fallback: z.string().trim().max(100).default('gpt-5.6-luna'),
      /** Null leaves it to the model; ignored where the model takes none. */
      temperature: z.number().min(0).max(2).nullable().default(null),
      maxOutputTokens: z.number().int().min(64).max(8000).default(1200),
    })
    .prefault({}),
  knowledge: z
    .object({
      /** all: every document of the organisation, those added later too. */
      scope: z.enum(['all', 'selected']).default('all'),
      documentIds: z.array(Id).max(1000).default([]),
      /** How many passages may enter the prompt. */
      passages: z.number().int().min(0).max(20).default(5),
      /** Least similarity (cosine, 0 to 1); null takes the embedding model's own default. */
      threshold: z.number().min(0).max(1).nullable().default(null),
    })
    .prefault({}),
  memory: z
    .object({
      /** Newest messages given word for word. */
      historyLength: z.number().int().min(0).max(100).default(20),
      /** Whether what is older is kept as a running summary. */
      isSummaryOn: z.boolean().default(true),
    })
    .prefault({}),
  timing: z
    .object({
      /** Silence that ends a burst, in ms. */
      quietPeriodMs: z.number().int().min(0).max(8000).default(1500),
      /** Longest wait of the first message of a burst, in ms. */
      maxWaitMs: z.number().int().min(0).max(30_000).default(8000),
    })
    .prefault({}),
  limits: z
    .object({
      dailyUsd: z.number().min(0).nullable().default(null),
      turnsPerContactPerDay: z.number().int().min(1).nullable().default(null),
    })
    .prefault({}),
});
export type PersonaSettings = z.infer<typeof PersonaSettings>;

/** `published`: as published; `changed`: the draft differs; `unpublished`: never published. */
export const PersonaState = z.enum(['unpublished', 'published', 'changed']);
export type PersonaState = z.infer<typeof PersonaState>;

/** One saving of a draft; nobody is named where it came from outside the console. */
export const DraftSave = z.object({
  userId: Id.nullable(),
  name: z.string().nullable(),
  at: Instant,
});
export type DraftSave = z.infer<typeof DraftSave>;

export const Persona = z.object({
  id: Id,
  name: z.string(),
  role: z.string(),
  /** Key of the portrait that people see: the published one, the draft's before there is one. */
  picture: z.string().nullable(),
  state: PersonaState,
  /** Top-level parts of the settings in which the draft differs from the published version. */
  changes: z.array(z.string()),
  draft: PersonaSettings,
  draftRevision: z.number().int(),
  /** Who saved the draft last, and when; null: nobody since it was made. */
  draftSaved: DraftSave.nullable(),
  publishedVersion: z.object({ id: Id, number: z.number().int(), createdAt: Instant }).nullable(),
  numbers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      address: z.string(),
      channel: z.string(),
      /** Null follows the published version. */
      pinnedVersionId: Id.nullable(),
    }),
  ),
  archivedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Persona = z.infer<typeof Persona>;

export const PersonaListQuery = ListQuery.extend({ archived: z.stringbool().optional() });
export type PersonaListQuery = z.infer<typeof PersonaListQuery>;

export const CreatePersona = z.object({
  name: z.string().trim().min(1).max(80),
  role: z.string().trim().max(160).optional(),
  /** What it begins with: a template of `GET /api/personas/templates`; left out, almost nothing. */
  templateId: z.string().max(60).optional(),
  /** The language it speaks; left out, Portuguese. */
  language: Language.optional(),
});
export type CreatePersona = z.infer<typeof CreatePersona>;

/** `draftRevision` is the one the editor started from; another's newer one is answered 409. */
export const UpdatePersona = z.object({
  draft: PersonaSettings,
  draftRevision: z.number().int(),
});
export type UpdatePersona = z.infer<typeof UpdatePersona>;

const VersionNote = z.object({ note: z.string().trim().max(500).default('') });

/** `draftRevision` is the draft that was looked at: a newer one is not published in its place. */
export const PublishPersona = VersionNote.extend({ draftRevision: z.number().int().optional() });
export type PublishPersona = z.infer<typeof PublishPersona>;

export const PersonaVersion = z.object({
  id: Id,
  personaId: Id,
  number: z.number().int(),
  note: z.string(),
  settings: PersonaSettings,
  isPublished: z.boolean(),
  /** Who answers with it: pinned to it, or following what is published. */
  numbers: z.array(
    z.object({ id: Id, name: z.string(), channel: z.string(), isPinned: z.boolean() }),
  ),
  createdBy: z.string().nullable(),
  createdAt: Instant,
});
export type PersonaVersion = z.infer<typeof PersonaVersion>;

/** Without a note it says which version it goes back to. */
export const RollBackPersona = VersionNote.extend({ versionId: Id });
export type RollBackPersona = z.infer<typeof RollBackPersona>;

/** `draftRevision` as in UpdatePersona: the draft that is replaced. */
export const RestoreVersion = z.object({ versionId: Id, draftRevision: z.number().int() });
export type RestoreVersion = z.infer<typeof RestoreVersion>;
