import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPassages, type OriginalPassage } from './match-passages.ts';

const passage = fc.record({
  heading: fc.constantFrom('', 'Preços', 'Horários'),
  text: fc.constantFrom('a', 'b', 'c', 'd'),
});
const passages = fc.array(passage, { maxLength: 12 });
const count = (list: readonly OriginalPassage[], text: string) =>
  list.filter((one) => one.text === text).length;

test('a passage is found again only where its text is the same, and no place twice', () => {
  fc.assert(
    fc.property(passages, passages, (from, to) => {
      const matches = matchPassages(from, to);
      expect(matches).toHaveLength(from.length);
      const given = matches.filter((place) => place !== undefined);
      expect(new Set(given).size).toBe(given.length);
      matches.forEach((place, index) => {
        if (place !== undefined) expect(to[place]?.text).toBe(from[index]?.text);
      });
    }),
  );
});

test('whatever moves, nothing is left behind that could have been found', () => {
  fc.assert(
    fc.property(passages, passages, (from, to) => {
      const matches = matchPassages(from, to);
      for (const text of ['a', 'b', 'c', 'd']) {
        const found = matches.filter((place) => place !== undefined && to[place]?.text === text);
        expect(found.length).toBe(Math.min(count(from, text), count(to, text)));
      }
    }),
  );
});

test('the same reading again finds each passage in its own place', () => {
  fc.assert(
    fc.property(passages, (all) => {
      expect(matchPassages(all, all)).toEqual(all.map((_, index) => index));
    }),
  );
});

test('of two passages with the same text the one under the same heading is meant', () => {
  const to = [
    { heading: 'Sábado', text: 'Fechado.' },
    { heading: 'Domingo', text: 'Fechado.' },
  ];
  expect(matchPassages([{ heading: 'Domingo', text: 'Fechado.' }], to)).toEqual([1]);
  expect(matchPassages([{ heading: 'Feriado', text: 'Fechado.' }], to)).toEqual([0]);
});
