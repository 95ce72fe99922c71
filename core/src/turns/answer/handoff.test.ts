import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HandoffSettings, type Trace } from '../../contract/index.ts';
import { failuresInARow, helpfulnessOf, helpfulnessOfHistory } from './count-failures.ts';
import { waitInWords } from './expected-wait.ts';
import { matchHandoffWord } from './match-handoff-word.ts';
import { handoffRequest, handoffTool } from './request-handoff.ts';

const settings = (change: Partial<HandoffSettings> = {}) => HandoffSettings.parse(change);

test('settings of an older release hand over by words alone, as they always did', () => {
  const old = HandoffSettings.parse({ isEnabled: true, words: ['atendente'], text: 'Um momento.' });
  expect(old).toMatchObject({ isModelAsked: false, failedAnswers: null, isAtLimit: false });
  expect(old.hours.isLimited).toBe(false);
  expect(handoffTool(old)).toBeNull();
});

test('words are found inside a message, and not when handing over is off', () => {
  const words = ['falar com atendente'];
  const said = 'Por favor, queria FALAR com  atendénte!';
  expect(matchHandoffWord(said, { isEnabled: true, words })).toBe('falar com atendente');
  expect(matchHandoffWord(said, { isEnabled: false, words })).toBeUndefined();
});

test('the tool is offered only when the model may ask, with the guidance in it', () => {
  const tool = handoffTool(settings({ isModelAsked: true, modelGuidance: 'troca de pedido' }));
  expect(tool?.description).toContain('in these cases too: troca de pedido');
  expect(handoffTool(settings({ isEnabled: false, isModelAsked: true }))).toBeNull();
});

test("the model's reason is one line of bounded length, and an odd one is none", () => {
  const call = (reason: unknown) => [{ name: 'request_handoff', arguments: { reason } }];
  expect(handoffRequest(call('quer\ntrocar '))).toBe('quer trocar');
  expect(handoffRequest(call('x'.repeat(900)))?.length).toBe(300);
  expect(handoffRequest(call(7))).toBe('');
  expect(handoffRequest([{ name: 'other', arguments: {} }])).toBeNull();
  expect(handoffRequest([])).toBeNull();
});

const trace = (mode: Trace['mode'], question: string, outcome?: string) =>
  ({ mode, question, retrieval: outcome ? { outcome } : null }) as Trace;

test('what failed is told from what helped and from small talk', () => {
  const strict = settings({ countsNoPassage: true });
  const long = 'qual é o preço?';
  expect(helpfulnessOf(trace('fallback', long), settings())).toBe('failed');
  expect(helpfulnessOf(trace('offline', long, 'nothing'), settings())).toBe('failed');
  expect(helpfulnessOf(trace('model', long, 'nothing'), settings())).toBe('answered');
  expect(helpfulnessOf(trace('model', long, 'below_threshold'), strict)).toBe('failed');
  expect(helpfulnessOf(trace('model', long), strict), 'not searched').toBe('answered');
  expect(helpfulnessOf(trace('model', 'muito obrigado', 'nothing'), strict)).toBe('small_talk');
  expect(helpfulnessOf(trace('model', long, 'used'), strict)).toBe('answered');
  expect(helpfulnessOf(trace('quick_reply', long), strict)).toBe('answered');
});

test('small talk neither ends a row of failures nor lengthens it', () => {
  expect(failuresInARow(['failed', 'small_talk', 'failed', 'answered', 'failed'])).toBe(2);
  expect(failuresInARow(['answered', 'failed'])).toBe(0);
  const outcome = fc.constantFrom('failed', 'answered', 'small_talk' as const);
  fc.assert(
    fc.property(fc.array(outcome), (outcomes) => {
      const without = outcomes.filter((one) => one !== 'small_talk');
      expect(failuresInARow(outcomes)).toBe(failuresInARow(without));
      expect(failuresInARow(['answered', ...outcomes])).toBe(0);
    }),
  );
});

test('a tried conversation is judged by its words', () => {
  const history = [
    { role: 'persona' as const, text: 'Claro!' },
    { role: 'contact' as const, text: 'Não sei.' },
    { role: 'persona' as const, text: 'Não sei. ' },
  ];
  expect(helpfulnessOfHistory(history, ['Não sei.'])).toEqual(['failed', 'answered']);
});

test('a wait is promised in round figures', () => {
  expect(waitInWords(null, 'pt-BR')).toBe('alguns minutos');
  expect(waitInWords(1, 'pt-BR')).toBe('cerca de 1 minuto');
  expect(waitInWords(32, 'pt-BR')).toBe('cerca de 35 minutos');
  expect(waitInWords(100, 'en')).toBe('about 2 hours');
});
