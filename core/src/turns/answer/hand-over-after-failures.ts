import type { Context } from '../../platform/index.ts';
import type { AnswerInput } from './answer-input.ts';
import {
  failuresInARow,
  helpfulnessOf,
  helpfulnessOfHistory,
  readHelpfulness,
} from './count-failures.ts';
import { NOTHING_FITS } from './extract-answer.ts';
import { fillVariables, promptVariables } from './fill-variables.ts';
import type { GeneratedAnswer } from './generated-answer.ts';
import { handOver } from './hand-over.ts';

/**
 * Replaces a failed answer by a call for a person, once the persona's limit of failures in a row is
 * reached. Any other answer passes unchanged, without a look at the conversation.
 */
export async function handOverAfterFailures(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: AnswerInput,
  answer: GeneratedAnswer,
): Promise<GeneratedAnswer> {
  const { settings, conversationId, history } = input;
  const { handoff } = settings;
  const { isEnabled, failedAnswers } = handoff;
  if (!isEnabled || failedAnswers === null || answer.isHandoff) return answer;
  if (helpfulnessOf(answer.trace, handoff) !== 'failed') return answer;
  const before = conversationId
    ? await readHelpfulness(ctx, { conversationId, handoff })
    : helpfulnessOfHistory(history, [
        fillVariables(settings.fallback, promptVariables(input, ctx.clock.now())).trim(),
        NOTHING_FITS[settings.language],
      ]);
  const failures = failuresInARow(['failed', ...before]);
  if (failures < failedAnswers) return answer;
  return handOver(ctx, input, {
    trace: answer.trace,
    cause: 'failures',
    reason: String(failures),
    isFailure: answer.isFailure,
  });
}
