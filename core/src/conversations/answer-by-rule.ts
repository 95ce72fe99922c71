import { isAttended, type Trace } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import { fillVariables, type PromptVariables } from './fill-variables.ts';
import type { AnswerInput, GeneratedAnswer } from './generate-answer.ts';
import { handOver } from './hand-over.ts';
import { matchHandoffWord } from './match-handoff-word.ts';
import { matchQuickReply } from './match-quick-reply.ts';

/** Handoff words first: who asks for a person is not answered by a quick reply. */
export async function answerByRule(
  ctx: Pick<Context, 'db' | 'clock'>,
  { question, newWords = question, settings, timeZone }: AnswerInput,
  variables: PromptVariables,
  trace: Trace,
): Promise<GeneratedAnswer | null> {
  const word = matchHandoffWord(newWords, settings.handoff);
  if (word !== undefined) {
    const ruled = { ...trace, rule: { id: 'handoff', trigger: word } };
    const handover = { settings, timeZone, variables, trace: ruled };
    return handOver(ctx, { ...handover, cause: 'words', reason: word });
  }
  const match = matchQuickReply(question, settings.quickReplies);
  if (!match) return null;
  const { quickReply, trigger } = match;
  const isHandoff = quickReply.isHandoff && settings.handoff.isEnabled;
  const { hours } = settings.handoff;
  return {
    text: fillVariables(quickReply.reply, variables),
    trace: {
      ...trace,
      mode: 'quick_reply',
      rule: { id: quickReply.id, trigger },
      handoff: isHandoff
        ? {
            cause: 'quick_reply',
            reason: trigger,
            isAttended: isAttended(hours, ctx.clock.now(), timeZone),
          }
        : null,
    },
    isHandoff,
    isFailure: false,
  };
}
