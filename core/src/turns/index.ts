export { answerConversation } from './answer-conversation.ts';
export { type AskedFile, type AskedMessage, questionOf } from './question-of.ts';
export { reachedLimit, startOfDay } from './reached-limit.ts';
export { imageAddress, seenImages } from './seen-images.ts';
export { sweepConversations } from './sweep-conversations.ts';
export type { TurnContext } from './turn-context.ts';
