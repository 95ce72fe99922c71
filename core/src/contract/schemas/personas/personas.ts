import { z } from 'zod';
import { Id, Instant, ListQuery } from '../common.ts';
import { HandoffSettings } from '../handoff.ts';
import { Language } from '../language.ts';

/** A fixed answer to messages that the persona need not think about. */
export const QuickReply = z.object({
  id: z.string().min(1).max(60),
  /**
   * word: the message is exactly one of these; phrase: contains one; pattern: a regular expression.
   */
  match: z.enum(['word', 'phrase', 'pattern']),
  triggers: z.array(z.string().trim().min(1).max(200)).min(1).max(50),
  reply: z.string().trim().min(1).max(4000),
  isActive: z.boolean().default(true),
  /** Whether a person is called afterwards. */
  isHandoff: z.boolean().default(false),
});
export type QuickReply = z.infer<typeof QuickReply>;

/** An example of how the persona answers a message, from which it learns its tone. */
export const ToneExample = z.object({
  message: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(2000),
});
export type ToneExample = z.infer<typeof ToneExample>;

export const VoiceSettings = z.object({
  /** mirror: voice messages are answered by voice. */
  mode: z.enum(['never', 'mirror', 'always']).default('mirror'),
  voiceId: z.string().max(100).default(''),
  modelId: z.string().max(100).default('eleven_multilingual_v2'),
  stability: z.number().min(0).max(1).default(0.5),
  similarity: z.number().min(0).max(1).default(0.75),
  style: z.number().min(0).max(1).default(0),
  speed: z.number().min(0.7).max(1.2).default(1),
  /** Longer answers are sent as text. */
  maxSeconds: z.number().int().min(5).max(120).default(60),
  /** The model that transcribes contacts' voice messages. */
  transcriptionModel: z.string().trim().min(1).max(100).default('gpt-transcribe'),
  /** Said when a voice message could not be understood. */
  unclearText: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .default('Não consegui entender o seu áudio. Pode gravar de novo ou me escrever, por favor?'),
  /** Said when no transcription service is configured. */
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
      /** Null leaves it to the model; ignored by models that do not accept one. */
      temperature: z.number().min(0).max(2).nullable().default(null),
      maxOutputTokens: z.number().int().min(64).max(8000).default(1200),
    })
    .prefault({}),
  knowledge: z
    .object({
      /** all: every document of the organisation, including those added later. */
      scope: z.enum(['all', 'selected']).default('all'),
      documentIds: z.array(Id).max(1000).default([]),
      /** How many passages may enter the prompt. */
      passages: z.number().int().min(0).max(20).default(5),
      /** Minimum similarity (cosine, 0 to 1); null uses the embedding model's default. */
      threshold: z.number().min(0).max(1).nullable().default(null),
    })
    .prefault({}),
  memory: z
    .object({
      /** How many of the newest messages are included verbatim. */
      historyLength: z.number().int().min(0).max(100).default(20),
      /** Whether older messages are kept as a running summary. */
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

/** One save of a draft; no person is named when it came from outside the console. */
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
  /**
   * Key of the portrait that people see: the published one, or the draft's before the first
   * publication.
   */
  picture: z.string().nullable(),
  state: PersonaState,
  /** Top-level parts of the settings in which the draft differs from the published version. */
  changes: z.array(z.string()),
  draft: PersonaSettings,
  draftRevision: z.number().int(),
  /** Who last saved the draft, and when; null when nobody has since it was created. */
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
  /** The template it starts from, of `GET /api/personas/templates`; almost nothing when omitted. */
  templateId: z.string().max(60).optional(),
  /** The language it speaks; Portuguese when omitted. */
  language: Language.optional(),
});
export type CreatePersona = z.infer<typeof CreatePersona>;

/**
 * `draftRevision` is the one the editor started from. A newer one saved by somebody else gives 409.
 */
export const UpdatePersona = z.object({
  draft: PersonaSettings,
  draftRevision: z.number().int(),
});
export type UpdatePersona = z.infer<typeof UpdatePersona>;

const VersionNote = z.object({ note: z.string().trim().max(500).default('') });

/** `draftRevision` is the draft that was reviewed: a newer one is not published in its place. */
export const PublishPersona = VersionNote.extend({ draftRevision: z.number().int().optional() });
export type PublishPersona = z.infer<typeof PublishPersona>;

export const PersonaVersion = z.object({
  id: Id,
  personaId: Id,
  number: z.number().int(),
  note: z.string(),
  settings: PersonaSettings,
  isPublished: z.boolean(),
  /** Numbers that answer with it: pinned to it, or following the published version. */
  numbers: z.array(
    z.object({ id: Id, name: z.string(), channel: z.string(), isPinned: z.boolean() }),
  ),
  createdBy: z.string().nullable(),
  createdAt: Instant,
});
export type PersonaVersion = z.infer<typeof PersonaVersion>;

/** Without a note, the note says which version it goes back to. */
export const RollBackPersona = VersionNote.extend({ versionId: Id });
export type RollBackPersona = z.infer<typeof RollBackPersona>;

/** `draftRevision` as in UpdatePersona: the draft being replaced. */
export const RestoreVersion = z.object({ versionId: Id, draftRevision: z.number().int() });
export type RestoreVersion = z.infer<typeof RestoreVersion>;
