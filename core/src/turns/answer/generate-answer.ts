import type { PersonaSettings, Retrieval, Trace } from '../../contract/index.ts';
import { searchKnowledge } from '../../knowledge/index.ts';
import { costOf, ModelsFailedError } from '../../models/index.ts';
import { answerByRule } from './answer-by-rule.ts';
import type { AnswerContext, AnswerInput } from './answer-input.ts';
import { askModels } from './ask-models.ts';
import { buildPrompt } from './build-prompt.ts';
import { extractAnswer } from './extract-answer.ts';
import { fillVariables, type PromptVariables, promptVariables } from './fill-variables.ts';
import type { GeneratedAnswer } from './generated-answer.ts';
import { handOver } from './hand-over.ts';
import { handOverAfterFailures } from './hand-over-after-failures.ts';
import { handoffRequest, handoffTool } from './request-handoff.ts';

const MODEL_TIMEOUT_MS = 45_000;

/**
 * Makes the answer to one question: a quick reply if one fits; otherwise a model puts what the
 * knowledge says into words or, without a model, the answer is extracted from it. Never throws when
 * a model or a search fails: the persona's fallback answers then, and the trace says why.
 */
export async function generateAnswer(
  ctx: AnswerContext,
  input: AnswerInput,
): Promise<GeneratedAnswer> {
  const answer = await handOverAfterFailures(ctx, input, await answerQuestion(ctx, input));
  const { greeting } = input.settings;
  const isGreeted = answer.trace.mode === 'model' || answer.trace.mode === 'offline';
  if (!input.isFirst || !isGreeted || greeting.trim() === '') return answer;
  // In one message with the answer, because each message is billed.
  const said = fillVariables(greeting, promptVariables(input, ctx.clock.now())).trim();
  return { ...answer, text: `${said}\n\n${answer.text}` };
}

async function answerQuestion(ctx: AnswerContext, input: AnswerInput): Promise<GeneratedAnswer> {
  const { settings } = input;
  const variables = promptVariables(input, ctx.clock.now());
  const trace = emptyTrace(input);
  const byRule =
    answerUnheard(input, variables, trace) ?? (await answerByRule(ctx, input, variables, trace));
  if (byRule) return byRule;
  if (input.limit !== null) {
    const limited = { ...trace, mode: 'fallback' as const, errors: [input.limit] };
    if (settings.handoff.isEnabled && settings.handoff.isAtLimit) {
      return handOver(ctx, input, { trace: limited, cause: 'limit', reason: input.limit });
    }
    const text = fillVariables(settings.fallback, variables);
    return { text, trace: limited, isHandoff: false, isFailure: false };
  }

  const retrieval = await timed(trace, 'retrieve', () => retrieve(ctx, input, trace));
  trace.retrieval = retrieval;
  const passages = retrieval?.passages.filter((passage) => passage.isUsed) ?? [];
  const { languageModel } = ctx.models;
  if (!languageModel) {
    trace.mode = 'offline';
    const text = input.question
      ? extractAnswer({ question: input.question, passages, settings })
      : NOTHING_SEEN[settings.language];
    return { text, trace, isHandoff: false, isFailure: false };
  }
  const prompt = buildPrompt({ ...input, question: input.described, variables, passages });
  trace.prompt = prompt.map(({ role, content }) => ({ role, content }));
  try {
    const answer = await timed(trace, 'model', () =>
      askModels(languageModel, modelsOf(settings), {
        messages: prompt,
        temperature: settings.model.temperature,
        maxOutputTokens: settings.model.maxOutputTokens,
        timeoutMs: MODEL_TIMEOUT_MS,
        tools: [handoffTool(settings.handoff)].flatMap((tool) => tool ?? []),
      }),
    );
    const { text, toolCalls, ...usage } = answer.completion;
    trace.attempts = answer.attempts;
    trace.model = { name: answer.model, ...usage, costUsd: costOf(answer.model, usage) };
    const reason = handoffRequest(toolCalls);
    if (reason !== null) return await handOver(ctx, input, { trace, cause: 'model', reason });
    return { text, trace, isHandoff: false, isFailure: false };
  } catch (error) {
    if (error instanceof ModelsFailedError) trace.attempts = error.attempts;
    else ctx.log.error({ error: String(error) }, 'an answer could not be made');
    trace.errors.push(error instanceof Error ? error.message : String(error));
    trace.mode = 'fallback';
    const text = fillVariables(settings.fallback, variables);
    return { text, trace, isHandoff: false, isFailure: true };
  }
}

function modelsOf({ model }: PersonaSettings): string[] {
  return [...new Set([model.name, model.fallback].filter(Boolean))];
}

export function emptyTrace(input: AnswerInput): Trace {
  return {
    mode: 'model',
    persona: { ...input.persona, name: input.settings.identity.name },
    question: input.question || input.described,
    rule: null,
    handoff: null,
    history: { messages: input.history.length, hasSummary: input.summary !== '' },
    retrieval: null,
    prompt: [],
    model: null,
    attempts: [],
    steps: [],
    errors: [],
    media: input.media,
    speech: null,
  };
}

/** Offline there is nothing that could look at files. */
const NOTHING_SEEN: Record<PersonaSettings['language'], string> = {
  'pt-BR':
    'Recebi, obrigado! Ainda não consigo abrir arquivos por aqui: pode me contar em palavras?',
  en: 'Got it, thank you! I cannot open files here yet: could you tell me in words?',
  auto: 'Recebi, obrigado! Ainda não consigo abrir arquivos por aqui: pode me contar em palavras?',
};

/**
 * A voice message that was not understood is not guessed at: the persona asks again in its own
 * words.
 */
function answerUnheard(
  { unheard, settings }: AnswerInput,
  variables: PromptVariables,
  trace: Trace,
): GeneratedAnswer | null {
  if (!unheard) return null;
  const { deafText, unclearText } = settings.voice;
  return {
    text: fillVariables(unheard === 'no_service' ? deafText : unclearText, variables),
    trace: { ...trace, mode: 'unclear_voice' },
    isHandoff: false,
    isFailure: false,
  };
}

/** A failed search is noted in the trace: an answer without knowledge is better than none. */
async function retrieve(
  ctx: AnswerContext,
  { question, settings }: AnswerInput,
  trace: Trace,
): Promise<Retrieval | null> {
  const { knowledge } = settings;
  if (knowledge.passages === 0 || question === '') return null;
  try {
    return await searchKnowledge(
      { ...ctx, embedder: ctx.models.embedder },
      {
        question: question.slice(0, 2000),
        documentIds: knowledge.scope === 'all' ? 'all' : knowledge.documentIds,
        // Without a model, the answer comes from the best passage alone.
        limit: ctx.models.languageModel ? knowledge.passages : 1,
        threshold: knowledge.threshold ?? undefined,
      },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    ctx.log.error({ error: reason }, 'the knowledge could not be searched');
    trace.errors.push(`The knowledge could not be searched: ${reason}`);
    return null;
  }
}

async function timed<T>(trace: Trace, name: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await step();
  } finally {
    trace.steps.push({ name, ms: Math.round(performance.now() - started) });
  }
}
