export { detectLanguage } from './detect-language.ts';
export { splitMessage } from './split-message.ts';
export { contentWords, firstLetters, isCommonWord, plainText, stemOf, wordsOf } from './words.ts';
