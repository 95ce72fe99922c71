import {
  PersonaSettings,
  type TriedMessage,
  type TryPersona,
  type TryResult,
} from '../../contract/index.ts';
import { inWords, withAttendance } from '../../conversations/index.ts';
import { readOrganizationSettings } from '../../identity/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { splitMessage } from '../../text/index.ts';
import type { AnswerContext, AnswerInput, GeneratedAnswer, TurnFacts } from '../answer/index.ts';
import { decideSpeech, emptyTrace, generateAnswer } from '../answer/index.ts';
import { questionOf, reachedLimit } from '../index.ts';
import { type HeardMessage, hearTrial, trialImages } from './hear-trial.ts';
import { readTrialMemory, type TrialMemory } from './read-trial-memory.ts';
import { speakTrial } from './speak-trial.ts';
import { tryManners } from './try-manners.ts';

export type TryContext = AnswerContext & Pick<Context, 'config'>;

/**
 * Answers a burst with the draft, or with a version, as production does, by the same functions:
 * manners, understanding of voice and files, memory of the contact, rules, limits, knowledge,
 * model, speech and splitting into messages. Stores nothing and sends nothing. Throws
 * `NotFoundError` if the persona, version or contact does not exist.
 */
export async function tryPersona(
  ctx: TryContext,
  personaId: string,
  input: TryPersona,
): Promise<TryResult> {
  const { persona, settings: own } = await readTarget(ctx, personaId, input.versionId);
  const organization = await readOrganizationSettings(ctx);
  const { timeZone } = organization;
  const settings = withAttendance(own, organization);
  const started = performance.now();
  const messages = await hearTrial(ctx, messagesOf(input), settings);
  const opened = { name: 'media', ms: Math.round(performance.now() - started) };
  const memory = await readTrialMemory(ctx, {
    ...input,
    personaId,
    settings,
    coming: messages.length,
  });
  const manners = tryManners(
    messages,
    {
      contact: memory.contact,
      before: input.history.filter(({ role }) => role === 'contact').map(({ text }) => text),
      language: settings.language,
    },
    ctx.clock.now(),
  );
  const question = answerInput({ persona, settings, timeZone, memory }, manners.asked);
  const isAsked = manners.asked.length > 0;
  const limit = isAsked ? await reachedLimit(ctx, question) : null;
  const answer = isAsked
    ? await generateAnswer(ctx, { ...question, limit })
    : keepSilent({ ...question, limit });
  if (manners.done) answer.trace.manners = { kind: manners.done };
  if (question.media.length) answer.trace.steps.unshift(opened);
  const voice = isAsked ? await addSpeech(ctx, { answer, settings, asked: manners.asked }) : null;
  return {
    reply: [...manners.notices, answer.text].filter(Boolean).join('\n\n'),
    trace: answer.trace,
    notices: manners.notices,
    parts: splitMessage(answer.text),
    voice,
    received: messages.map(receivedOf),
    isHandoff: answer.isHandoff,
    memory: memory.memory,
  };
}

const messagesOf = ({ message, messages }: TryPersona): TriedMessage[] =>
  messages ?? [{ text: message ?? '' }];

async function readTarget(
  { db }: Pick<Context, 'db'>,
  personaId: string,
  versionId: string | undefined,
): Promise<Pick<TurnFacts, 'persona' | 'settings'>> {
  const persona = await db.persona.findUnique({ where: { id: personaId } });
  if (!persona) throw new NotFoundError('Persona');
  const version = versionId
    ? await db.personaVersion.findFirst({ where: { id: versionId, personaId } })
    : null;
  if (versionId && !version) throw new NotFoundError('Version');
  const [id, number] = [version?.id ?? null, version?.number ?? null];
  return {
    persona: { id: personaId, versionId: id, versionNumber: number },
    settings: PersonaSettings.parse(version?.settings ?? persona.draft),
  };
}

interface Trial extends Pick<TurnFacts, 'persona' | 'settings' | 'timeZone'> {
  memory: TrialMemory;
}

function answerInput(
  { memory, ...target }: Trial,
  asked: HeardMessage[],
): Omit<AnswerInput, 'limit'> {
  return {
    ...target,
    ...memory,
    channel: memory.contact.channel,
    isFirst: memory.history.length === 0,
    ...questionOf(asked, target.settings.voice),
    images: trialImages(asked),
  };
}

/** The persona says nothing: the system spoke, or nobody does. */
function keepSilent(input: AnswerInput): GeneratedAnswer {
  const trace = { ...emptyTrace(input), mode: 'manners' as const };
  return { text: '', trace, isHandoff: false, isFailure: false };
}

/** Records in the trace whether the answer is spoken, and why; returns its sound if it is. */
async function addSpeech(
  ctx: Pick<Context, 'config' | 'log'>,
  given: { answer: GeneratedAnswer; settings: PersonaSettings; asked: HeardMessage[] },
): Promise<TryResult['voice']> {
  const { answer, settings, asked } = given;
  const { text, trace } = answer;
  const decided = decideSpeech({
    voice: settings.voice,
    language: settings.language,
    hasContactSpoken: asked.at(-1)?.kind === 'audio',
    hasService: ctx.config.elevenlabs !== undefined,
    text,
  });
  const { voice, speech, error, ms } = await speakTrial(ctx, { text, settings, speech: decided });
  trace.speech = speech;
  if (error) trace.errors.push(error);
  if (decided.isSpoken) trace.steps.push({ name: 'speech', ms });
  return voice;
}

function receivedOf(message: HeardMessage): TryResult['received'][number] {
  const [file] = message.attachments;
  const { transcript = null, errorCode = null } = file ?? {};
  return { text: inWords(message), transcript, errorCode };
}
