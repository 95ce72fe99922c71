export type { AnswerContext, AnswerInput } from './answer-input.ts';
export { decideSpeech } from './decide-speech.ts';
export { explainRules } from './explain-rules.ts';
export { promptVariables } from './fill-variables.ts';
export { emptyTrace, generateAnswer } from './generate-answer.ts';
export type { GeneratedAnswer } from './generated-answer.ts';
export { fillHandoffText, handoffWords } from './hand-over.ts';
export { measurePrompt } from './measure-prompt.ts';
export { onOneLine, withoutOurTags } from './quote-data.ts';
export {
  NOTHING_REMEMBERED,
  Remembered,
  rememberedBy,
  type TurnFacts,
} from './turn-facts.ts';
export type { TurnQuestion } from './turn-question.ts';
