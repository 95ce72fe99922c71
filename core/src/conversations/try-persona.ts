import { PersonaSettings, type TryPersona, type TryResult } from '../contract/index.ts';
import { readOrganizationSettings } from '../identity/index.ts';
import { NotFoundError } from '../platform/index.ts';
import { type AnswerContext, generateAnswer } from './generate-answer.ts';

/**
 * Answers one message with the draft, or with a version, by the production path; nothing is kept
 * and nothing is sent. Throws `NotFoundError`.
 */
export async function tryPersona(
  ctx: AnswerContext,
  personaId: string,
  input: TryPersona,
): Promise<TryResult> {
  const persona = await ctx.db.persona.findUnique({ where: { id: personaId } });
  if (!persona) throw new NotFoundError('Persona');
  const version = input.versionId
    ? await ctx.db.personaVersion.findFirst({ where: { id: input.versionId, personaId } })
    : null;
  if (input.versionId && !version) throw new NotFoundError('Version');
  const settings = PersonaSettings.parse(version?.settings ?? persona.draft);
  const answer = await generateAnswer(ctx, {
    persona: {
      id: personaId,
      versionId: version?.id ?? null,
      versionNumber: version?.number ?? null,
    },
    settings,
    contactName: '',
    channel: 'simulator',
    timeZone: (await readOrganizationSettings(ctx)).timeZone,
    summary: '',
    isFirst: input.history.length === 0,
    limit: null,
    history: input.history.slice(Math.max(0, input.history.length - settings.memory.historyLength)),
    question: input.message,
  });
  return { reply: answer.text, trace: answer.trace };
}
