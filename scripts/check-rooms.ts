/**
 * Checks the imports against the order of the rooms: `node scripts/check-rooms.ts`. In core, a room
 * may be imported only through its door and only from rooms below it (scripts/rooms/rooms.ts). The
 * console's shared rooms have doors as well.
 * Import cycles are refused everywhere, including those of types, which Biome's rule overlooks.
 * Tests are exempt: they import what they test.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { consoleDoorProblem, doorProblem } from './rooms/check-doors.ts';
import { findCircles } from './rooms/find-circles.ts';
import { readImports } from './rooms/read-imports.ts';

/** The most code files in one folder: nobody can take in more at a glance. */
const MOST_FILES = 30;
const DOORS = { 'core/src/': doorProblem, 'admin/src/': consoleDoorProblem };

process.chdir(path.join(import.meta.dirname, '..'));
const isCode = (file: string) => !/\.(test|d)\.tsx?$/.test(file);
const files = globSync([
  '{core,server,worker,admin}/{src,testing}/**/*.{ts,tsx}',
  '{scripts,bench,e2e}/**/*.ts',
])
  .filter(isCode)
  .sort();
const problems: string[] = [];
const graph = new Map<string, string[]>();

for (const file of files) {
  const imports = readImports(file);
  graph.set(
    file,
    imports.map((one) => one.file),
  );
  for (const [top, problemOf] of Object.entries(DOORS)) {
    if (!file.startsWith(top)) continue;
    for (const { file: target, line } of imports) {
      if (!target.startsWith(top)) continue;
      const problem = problemOf(file.slice(top.length), target.slice(top.length));
      if (problem) problems.push(`${file}:${line} imports ${target}: ${problem}`);
    }
  }
}
for (const circle of findCircles(graph)) {
  problems.push(`these files import each other in a circle:\n    ${circle.join('\n    ')}`);
}
for (const [folder, members] of Map.groupBy(files, (file) => path.dirname(file))) {
  if (members.length > MOST_FILES) {
    problems.push(`${folder} holds ${members.length} files side by side; ${MOST_FILES} are enough`);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${files.length} files keep to the rooms and their doors.`);
