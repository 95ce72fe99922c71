import type { MeasurePrompt, PersonaSettings, PromptSize } from '../../contract/index.ts';
import { readOrganizationSettings } from '../../identity/index.ts';
import { costOf, modelFacts, type TokenCounter } from '../../models/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';
import { buildPrompt } from './build-prompt.ts';
import { fillVariables, promptVariables } from './fill-variables.ts';
import { type PromptSample, samplePrompt } from './sample-prompt.ts';
import { NOTHING_REMEMBERED } from './turn-facts.ts';

/** Tokens of each message for its frame and its role (OpenAI's cookbook, "How to count tokens"). */
const FRAME_TOKENS = 4;
/** An answer of four or five sentences, for personas that have not answered anybody yet. */
const USUAL_ANSWER_TOKENS = 150;

type MeasureContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'prisma'> & {
  tokens: TokenCounter;
};

/**
 * Measures the prompt of one answer with a draft, and what the answer costs. The prompt is built as
 * in production, from the persona's own recent passages and messages, at the draft's sizes. Tokens
 * that the provider would discount, because it saw them a moment ago, are counted in full. Throws
 * `not_found`.
 */
export async function measurePrompt(
  ctx: MeasureContext,
  { personaId, draft }: MeasurePrompt & { personaId: string },
): Promise<PromptSize> {
  const where = { id: personaId };
  const persona = await ctx.db.persona.findUnique({ where, select: { id: true } });
  if (!persona) throw new NotFoundError('Persona');
  const sample = await samplePrompt(ctx, personaId, draft);
  const { timeZone } = await readOrganizationSettings(ctx);
  const facts = { ...somebody(personaId), ...sample, settings: draft, timeZone };
  const variables = promptVariables(facts, ctx.clock.now());
  const prompt = buildPrompt({ ...facts, variables });
  const bare = buildPrompt({ ...facts, variables, passages: [] });
  const [system = '', ...said] = prompt.map(({ content }) => content);
  const [all = 0, without = 0, instructions = 0, biography = 0, ...spoken] = await ctx.tokens.count(
    [
      system,
      bare[0]?.content ?? '',
      fillVariables(draft.systemPrompt, variables),
      fillVariables(draft.biography, variables),
      sample.summary,
      ...said,
    ],
  );
  const conversation = sum(spoken) + FRAME_TOKENS * said.length;
  const inputTokens = all + sum(spoken.slice(1)) + FRAME_TOKENS * prompt.length;
  const passages = Math.max(0, all - without);
  const rules = inputTokens - instructions - biography - passages - conversation;
  const outputTokens = usualAnswer(sample, draft);
  return {
    model: draft.model.name,
    isExact: modelFacts(draft.model.name).encoding !== null,
    parts: { instructions, biography, rules: Math.max(0, rules), passages, conversation },
    inputTokens,
    outputTokens,
    costUsd: costOf(draft.model.name, { inputTokens, cachedTokens: 0, outputTokens }),
    samples: {
      passages: sample.passages.length,
      messages: sample.messages,
      answers: sample.answerTokens.length,
    },
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function usualAnswer({ answerTokens }: PromptSample, { model }: PersonaSettings): number {
  const usual = answerTokens.length
    ? Math.round(sum(answerTokens) / answerTokens.length)
    : USUAL_ANSWER_TOKENS;
  return Math.min(usual, model.maxOutputTokens);
}

const somebody = (personaId: string) => ({
  ...NOTHING_REMEMBERED,
  persona: { id: personaId, versionId: null, versionNumber: null },
  contact: { id: '', name: 'Maria Aparecida' },
  channel: 'whatsapp' as const,
});
