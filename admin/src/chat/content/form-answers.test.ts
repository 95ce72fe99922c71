import { expect, test } from 'vitest';
import { formAnswers } from './form-answers.ts';

test('answers of a form are told by their questions, without what is meant for machines', () => {
  const json = JSON.stringify({
    flow_token: 'unused',
    screen_0_nome_completo_0: 'Maria Silva',
    endereco: { cidade: 'Curitiba', numero: 12, complemento: '' },
    datas: ['2026-11-21'],
  });
  expect(formAnswers(json)).toEqual([
    { path: '/screen_0_nome_completo_0', label: 'nome completo', value: 'Maria Silva' },
    { path: '/endereco/cidade', label: 'cidade', value: 'Curitiba' },
    { path: '/endereco/numero', label: 'numero', value: '12' },
    { path: '/datas/0', label: '0', value: '2026-11-21' },
  ]);
});

test('what is no object is left as it came', () => {
  expect(formAnswers('sim')).toBeNull();
  expect(formAnswers('"sim"')).toBeNull();
  expect(formAnswers('{"cut off')).toBeNull();
});
