import type { ModelAttempt } from '../contract/index.ts';
import { SosiaError } from '../platform/index.ts';
import type { Completion, CompletionRequest, LanguageModel } from './completion.ts';
import { askedMs, isTransient, type ProviderError } from './provider-error.ts';

/** Every model failed, or returned nothing that could be sent. */
export class ModelsFailedError extends SosiaError {
  readonly attempts: ModelAttempt[];

  constructor(attempts: ModelAttempt[]) {
    super('models_failed', 502, `No model answered: ${attempts.at(-1)?.error ?? 'none was tried'}`);
    this.attempts = attempts;
  }
}

export interface Answered {
  completion: Completion;
  model: string;
  attempts: ModelAttempt[];
}

const ATTEMPTS_PER_MODEL = 2;
const FIRST_DELAY_MS = 400;
/** If a server asks for a longer wait than this, the next model is tried instead. */
const MAX_DELAY_MS = 5000;

function describe(error: unknown): string {
  const { status } = error as ProviderError;
  const message = error instanceof Error ? error.message : String(error);
  return `${status ? `${status} ` : ''}${message}`.slice(0, 300);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks each model in turn until one returns text or calls a tool. This is the only layer that
 * retries a model: two attempts each where a retry may help, with the wait the provider asks for.
 * An answer cut short by the token limit is accepted if it has text. Throws `ModelsFailedError`
 * with every attempt.
 */
export async function completeWithFallback(
  languageModel: LanguageModel,
  models: string[],
  request: Omit<CompletionRequest, 'model'>,
): Promise<Answered> {
  const attempts: ModelAttempt[] = [];
  for (const model of models) {
    for (let attempt = 1; attempt <= ATTEMPTS_PER_MODEL; attempt += 1) {
      const started = performance.now();
      const ms = () => Math.round(performance.now() - started);
      try {
        const completion = await languageModel.complete({ ...request, model });
        if (completion.text === '' && completion.toolCalls.length === 0)
          throw emptyAnswer(completion);
        attempts.push({ model, ms: ms(), error: null });
        return { completion, model, attempts };
      } catch (error) {
        attempts.push({ model, ms: ms(), error: describe(error) });
        const delay = askedMs(error) ?? FIRST_DELAY_MS * 2 ** (attempt - 1);
        if (!isTransient(error) || delay > MAX_DELAY_MS) break;
        if (attempt < ATTEMPTS_PER_MODEL) await pause(delay * (0.75 + Math.random() / 2));
      }
    }
  }
  throw new ModelsFailedError(attempts);
}

function emptyAnswer({ finishReason }: Completion): Error {
  const error = new Error(`the model answered no text (finish reason: ${finishReason ?? 'none'})`);
  // The same prompt would be cut off again: go on to the next model.
  return Object.assign(error, { status: finishReason === 'length' ? 422 : 500 });
}
