import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pairAssertions } from './pair-assertions.ts';
import type { PlacedAssertion } from './place.ts';
import { readPassage } from './read-sources.ts';

const READING = { language: 'pt', ignored: new Set<string>() } as const;

/** What a passage of some document asserts. */
const assertionsOf = (document: string, content: string): PlacedAssertion[] =>
  readPassage({ id: document, document_id: document, heading: '', page: null, content }, READING);

/** The pairs of a document that says `content` with the assertions it is compared with. */
const pairsOf = (content: string, others: PlacedAssertion[]) =>
  pairAssertions(new Map(assertionsOf('a', content).map((assertion) => [assertion, others])));

test('of the many thousand pairs in a list of prices only the likeliest are kept', async () => {
  const prices = Array.from(
    { length: 150 },
    (_, i) => `| bicicleta modelo ${i} | R$ ${100 + i},00 |`,
  );
  const table = ['| produto | preço |', '|---|---|', ...prices].join('\n');
  const pairs = await pairsOf(`${table}\n\nO frete custa R$ 35,00.`, [
    ...assertionsOf('a', table),
    ...assertionsOf('b', 'O frete custa R$ 50,00.'),
  ]);
  expect(pairs).toHaveLength(500);
  expect(pairs[0]).toMatchObject({ isFound: true, second: { place: { sourceId: 'b' } } });
  expect(new Set(pairs.map(({ fingerprint }) => fingerprint)).size).toBe(500);
});

test('a pair is one, from whichever of its sides it was found', async () => {
  const a = assertionsOf('a', 'O frete custa R$ 35,00.');
  const b = assertionsOf('b', 'O frete custa R$ 50,00.');
  const pairs = await pairAssertions(
    new Map([...a.map((one) => [one, b] as const), ...b.map((one) => [one, a] as const)]),
  );
  expect(pairs).toHaveLength(1);
});

test('others run while a long list is compared', async () => {
  const list = Array.from({ length: 120 }, (_, i) => `- Bicicleta modelo ${i}: R$ ${100 + i},00`);
  let turns = 0;
  let isDone = false;
  const beside = (async () => {
    while (!isDone) {
      turns += 1;
      await nextTurn();
    }
  })();
  const assertions = assertionsOf('b', list.join('\n'));
  await pairsOf(list.join('\n'), [...assertions, ...assertions, ...assertions]);
  isDone = true;
  await beside;
  expect(turns).toBeGreaterThan(5);
});
