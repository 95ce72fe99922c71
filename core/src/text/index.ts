export { foldText } from '../contract/index.ts';
export { detectLanguage, languageOfMessage, type TextLanguage } from './detect-language.ts';
export { foldInPlace } from './fold-in-place.ts';
export { segmentSentences, sentencesOf } from './sentences.ts';
export { splitMessage } from './split-message.ts';
export { contentWords, firstLetters, isCommonWord, stemOf, wordsOf } from './words.ts';
