import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test('accents, capitals and letters in fancy dress make no difference', () => {
  expect(foldText('LeilÕES, ação e caffè')).toBe('leiloes, acao e caffe');
  expect(foldText('\u0041\u0303')).toBe(foldText('\u00c3'));
  expect(foldText('ﬁlme nº 1 𝐎𝐢 ＡＢＣ')).toBe('filme no 1 oi abc');
});
