import type { PersonaSettings } from '../contract/index.ts';
import { readHistory } from '../conversations/index.ts';
import { isPending, sendMessages } from '../outbox/index.ts';
import type { GeneratedAnswer } from './answer/index.ts';
import { decideSpeech, generateAnswer } from './answer/index.ts';
import { claimTurn, keepLease } from './claim-turn.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { type CommitResult, commitTurn } from './commit-turn.ts';
import { reachedLimit } from './reached-limit.ts';
import { readQuestion } from './read-question.ts';
import { showTyping } from './show-typing.ts';
import { notYetSummarized, summarizeConversation } from './summarize-conversation.ts';
import type { TurnContext } from './turn-context.ts';

/**
 * Runs one turn: claims what is unanswered, makes one answer, commits it with its trace and its
 * outbox messages, and sends those. Any worker may run it at any time, any number of times; the
 * rows say what there is to do. Enqueues the next turn itself when messages came meanwhile.
 */
export async function answerConversation(ctx: TurnContext, conversationId: string): Promise<void> {
  const job = { organizationId: ctx.organizationId, conversationId };
  const claim = await claimTurn(ctx, conversationId);
  if (claim.kind === 'too_early') {
    await ctx.queue.add('answer-conversation', job, { delay: claim.delay });
    return;
  }
  if (claim.kind === 'nothing_to_do') {
    // The worker that answered may have died before sending.
    if (await isPending(ctx, conversationId)) await sendMessages(ctx, conversationId);
    return;
  }
  const { turn } = claim;
  const release = keepLease(ctx, turn);
  const stopTyping = showTyping(ctx, turn.sender, turn.messages.at(-1)?.providerMessageId);
  let result: CommitResult;
  try {
    const answer = await makeAnswer(ctx, turn);
    result = await commitTurn(ctx, turn, answer);
    ctx.log.info(
      { conversationId, turnId: turn.turnId, mode: answer.trace.mode, result: result.kind },
      'turn ended',
    );
  } catch (error) {
    await giveBackTurn(ctx, turn);
    throw error;
  } finally {
    release();
    stopTyping();
  }
  if (result.kind === 'discarded') return;
  if (result.isHandoff) await ctx.queue.add('summarize-handoff', job);
  if (result.isAnswerDue) await ctx.queue.add('answer-conversation', job);
  await sendMessages(ctx, conversationId);
  await summarizeConversation(ctx, { ...turn, lastPosition: result.lastPosition });
}

async function makeAnswer(ctx: TurnContext, turn: ClaimedTurn): Promise<GeneratedAnswer> {
  const settings = callable(turn);
  const history = await readHistory(ctx, {
    conversationId: turn.conversationId,
    except: turn.messages.map((message) => message.id),
    limit: settings.memory.historyLength + notYetSummarized(turn),
  });
  const started = performance.now();
  const question = await readQuestion(ctx, turn);
  const waited = { name: 'media', ms: Math.round(performance.now() - started) };
  const answer = await generateAnswer(ctx, {
    ...turn,
    ...question,
    settings,
    history,
    isFirst: history.length === 0,
    limit: await reachedLimit(ctx, turn),
    newWords: newWordsOf(turn),
  });
  const speech = decideSpeech({
    voice: settings.voice,
    language: settings.language,
    hasContactSpoken: turn.messages.at(-1)?.kind === 'audio',
    hasService: ctx.config.elevenlabs !== undefined,
    text: answer.text,
  });
  const steps = question.media.length > 0 ? [waited, ...answer.trace.steps] : answer.trace.steps;
  return { ...answer, trace: { ...answer.trace, steps, speech } };
}

/**
 * The messages before a hand-back have already called a person. While there are no newer ones,
 * nobody is called again, for whatever reason.
 */
function callable({ settings, messages, handedBackThrough }: ClaimedTurn): PersonaSettings {
  const isOld = messages.every(({ position }) => position <= handedBackThrough);
  if (!isOld) return settings;
  return { ...settings, handoff: { ...settings.handoff, isEnabled: false } };
}

/** The later words of a burst that began before a person handed back and went on after it. */
function newWordsOf({ messages, handedBackThrough }: ClaimedTurn): string | undefined {
  const later = messages.filter(({ position }) => position > handedBackThrough);
  return later.length < messages.length ? later.map(({ body }) => body).join('\n') : undefined;
}

/** Lets the next attempt begin at once instead of waiting for the lease to expire. */
async function giveBackTurn(ctx: TurnContext, turn: ClaimedTurn): Promise<void> {
  try {
    await ctx.db.conversation.updateMany({
      where: { id: turn.conversationId, turnLeaseToken: turn.token },
      data: { turnLeaseToken: null, turnLeaseUntil: null },
    });
  } catch (error) {
    ctx.log.warn(
      { error: String(error) },
      'a claim could not be given back; it runs out by itself',
    );
  }
}
