import type { Trace } from '../../contract/index.ts';
import type { Context } from '../../platform/index.ts';
import type { AnswerInput } from './answer-input.ts';
import { fillVariables, type PromptVariables } from './fill-variables.ts';
import type { GeneratedAnswer } from './generated-answer.ts';
import { fillHandoffText, handOver, handoffWords } from './hand-over.ts';
import { matchHandoffWord } from './match-handoff-word.ts';
import { matchQuickReply } from './match-quick-reply.ts';

/** Handoff words come first: a contact who asks for a person must not get a quick reply. */
export async function answerByRule(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: AnswerInput,
  variables: PromptVariables,
  trace: Trace,
): Promise<GeneratedAnswer | null> {
  const { question, newWords = question, settings } = input;
  const word = matchHandoffWord(newWords, settings.handoff);
  if (word !== undefined) {
    const ruled = { ...trace, rule: { id: 'handoff', trigger: word } };
    return handOver(ctx, input, { trace: ruled, cause: 'words', reason: word });
  }
  const match = matchQuickReply(question, settings.quickReplies);
  if (!match) return null;
  const { id, reply, isHandoff } = match.quickReply;
  const ruled: Trace = { ...trace, mode: 'quick_reply', rule: { id, trigger: match.trigger } };
  if (isHandoff && settings.handoff.isEnabled) {
    return handOverByReply(ctx, input, { trace: ruled, reply });
  }
  const text = fillVariables(reply, variables);
  return { text, trace: { ...ruled, handoff: null }, isHandoff: false, isFailure: false };
}

/**
 * The reply's promise holds only while people are there; otherwise the contact is told when they
 * will be.
 */
async function handOverByReply(
  ctx: Pick<Context, 'db' | 'clock'>,
  input: AnswerInput,
  { reply, trace }: { trace: Trace; reply: string },
): Promise<GeneratedAnswer> {
  const { text, isOpen } = handoffWords(input, ctx.clock.now());
  const said = isOpen || reply.includes('attendance.') ? reply : `${reply}\n\n${text}`;
  const reason = trace.rule?.trigger ?? '';
  return {
    text: await fillHandoffText(ctx, said, input),
    trace: { ...trace, handoff: { cause: 'quick_reply', reason, isAttended: isOpen } },
    isHandoff: true,
    isFailure: false,
  };
}
