import type { ModelRequest } from './reply.ts';

/** The start of prompts that judge contradictions or summarise a chat for an attendant. */
const ASIDE = /^(?:You compare pairs of sentences|A chat is going from a bot to a human)/;

/** The requests for answers only: other jobs ask the models too, at any time. */
export const answerPrompts = (requests: ModelRequest[]) =>
  requests.filter(({ prompt }) => !ASIDE.test(prompt));
