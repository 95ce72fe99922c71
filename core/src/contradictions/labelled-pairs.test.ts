import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CONFLICTS, type LabelledText, NO_CONFLICTS } from '../../testing/labelled-pairs.ts';
import { splitPassages } from '../knowledge/passages/split-passages.ts';
import { isConflict } from './compare-assertions.ts';
import { readAssertions } from './read-assertions.ts';
import { splitStatements } from './split-statements.ts';

const assertionsOf = (labelled: LabelledText) => {
  const { heading, text } =
    typeof labelled === 'string' ? { heading: '', text: labelled } : labelled;
  return splitStatements(text, heading).flatMap((statement) =>
    readAssertions(statement, { language: 'pt', ignored: new Set() }),
  );
};
const isFound = ([one, other]: readonly [LabelledText, LabelledText]) =>
  assertionsOf(one).some((a) => assertionsOf(other).some((b) => isConflict(a, b)));

const show = (pairs: readonly (readonly [LabelledText, LabelledText])[]) =>
  pairs.map((pair) => `\n  ${JSON.stringify(pair)}`).join('');

test('comparing values and words finds most conflicts, and hardly ever what is none', () => {
  expect(CONFLICTS.length).toBeGreaterThanOrEqual(40);
  expect(NO_CONFLICTS.length).toBeGreaterThanOrEqual(60);
  const found = CONFLICTS.filter(isFound);
  const falseAlarms = NO_CONFLICTS.filter(isFound);
  const precision = found.length / (found.length + falseAlarms.length);
  const recall = found.length / CONFLICTS.length;
  const missed = CONFLICTS.filter((pair) => !found.includes(pair));
  process.stdout.write(
    `contradictions by comparison: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} ` +
      `(${CONFLICTS.length} conflicts, ${NO_CONFLICTS.length} others)` +
      `\nfalse alarms:${show(falseAlarms) || ' none'}\nmissed:${show(missed) || ' none'}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

test('the order of the two texts makes no difference', () => {
  for (const [one, other] of [...CONFLICTS, ...NO_CONFLICTS]) {
    expect(isFound([other, one]), JSON.stringify([one, other])).toBe(isFound([one, other]));
  }
});

test('the sample documents, full of prices and deadlines, raise no alarm', async () => {
  const folder = path.resolve(import.meta.dirname, '../../../documents');
  const files = ['servicos.md', 'perguntas_frequentes.md', 'biografia_endrigo_completa.txt'];
  const passages = await Promise.all(
    files.map((file) => splitPassages(readFileSync(path.join(folder, file), 'utf8'))),
  );
  const assertions = passages
    .flat()
    .flatMap(({ heading, content }) => assertionsOf({ heading, text: content }));
  expect(assertions.length).toBeGreaterThan(40);
  const alarms = assertions.flatMap((a, at) =>
    assertions
      .slice(at + 1)
      .flatMap((b) => (isConflict(a, b) ? [[a.statement.text, b.statement.text]] : [])),
  );
  expect(alarms).toEqual([]);
});
