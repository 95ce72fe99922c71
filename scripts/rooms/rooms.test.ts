import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { consoleDoorProblem, doorProblem } from './check-doors.ts';
import { findCircles } from './find-circles.ts';
import { readImports } from './read-imports.ts';

test('a room is entered by its door, from the rooms below it', () => {
  const from = 'turns/commit-turn.ts';
  expect(doorProblem(from, 'conversations/index.ts')).toBeUndefined();
  expect(doorProblem(from, 'conversations/preview.ts')).toBe(
    'conversations is entered by conversations/index.ts alone',
  );
  expect(doorProblem(from, 'attendance/index.ts')).toBe('turns stands above attendance');
});

test('inside of a room files import each other, and not their own door', () => {
  expect(doorProblem('turns/commit-turn.ts', 'turns/write-turn.ts')).toBeUndefined();
  expect(doorProblem('knowledge/search/x.ts', 'knowledge/passages/y.ts')).toBeUndefined();
  expect(doorProblem('turns/commit-turn.ts', 'turns/index.ts')).toContain('its own door');
});

test('a room within a room has walls of its own', () => {
  expect(doorProblem('turns/commit-turn.ts', 'turns/answer/build-prompt.ts')).toContain('answer');
  expect(doorProblem('turns/answer/build-prompt.ts', 'turns/index.ts')).toContain('stands above');
});

test('a file outside of every room is named', () => {
  expect(doorProblem('newcomers/x.ts', 'text/index.ts')).toContain('newcomers/x.ts');
});

test("the console's shared rooms are entered by their doors, from everywhere else", () => {
  expect(consoleDoorProblem('people/PeopleList.tsx', 'ui/index.ts')).toBeUndefined();
  expect(consoleDoorProblem('people/PeopleList.tsx', 'people/PersonMenu.tsx')).toBeUndefined();
  expect(consoleDoorProblem('ui/VerbButton.tsx', 'ui/Quiet.tsx')).toBeUndefined();
  expect(consoleDoorProblem('people/PeopleList.tsx', 'ui/Quiet.tsx')).toBe(
    'ui is entered by ui/index.ts alone',
  );
  expect(consoleDoorProblem('ui/VerbButton.tsx', 'api/useVerb.ts')).toContain('api/index.ts');
  expect(consoleDoorProblem('ui/VerbButton.tsx', 'ui/index.ts')).toContain('its own door');
});

test('circles of files are found, however long, and nothing else is', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', ['e', 'a-type']],
    ['e', []],
    ['self', ['self']],
  ]);
  expect(findCircles(imports)).toEqual([['a', 'b', 'c'], ['self']]);
});

test('imports of every form are read, types among them, with their lines', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  const file = path.join(folder, 'one.ts');
  writeFileSync(
    file,
    [
      "import type { A } from './a.ts';",
      "import { x } from 'somewhere';",
      "export { b, type B } from '../b.ts';",
      "export * from './c.ts';",
      'const text = "import { no } from \'./no.ts\'";',
      "export const d = () => import('./d.ts');",
      'export const e: A = [x, text];',
      "export type F = import('./f.ts').F | typeof import('./g.ts');",
      "import { room } from '@sosia/core/channels/port';",
    ].join('\n'),
  );
  const read = readImports(file).map(({ file: target, line }) => [
    target.startsWith('core/') ? target : path.relative(folder, target),
    line,
  ]);
  rmSync(folder, { recursive: true });
  expect(read).toEqual([
    ['a.ts', 1],
    ['../b.ts', 3],
    ['c.ts', 4],
    ['d.ts', 6],
    ['f.ts', 8],
    ['g.ts', 8],
    ['core/src/channels/port/index.ts', 9],
  ]);
});
