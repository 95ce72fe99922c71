/**
 * Checks every row that a raw statement returns in a test against the declared type (`queryRows`),
 * and records which statements returned any: `prepare.ts` lists at the end those that never did.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { checkRowsBy } from '../src/platform/database/query-rows.ts';

const returned = new Set<string>();
const problems: string[] = [];

checkRowsBy((declared, statement, rows) => {
  if (rows.length > 0) returned.add(JSON.stringify(statement));
  for (const row of rows) {
    const { error } = declared.safeParse(row);
    if (!error) continue;
    const problem = `A row is not as declared: ${error.message}\n${statement.join('…')}`;
    problems.push(problem);
    throw new Error(problem);
  }
});

afterAll(() => {
  if (returned.size > 0) {
    const file = path.join(inject('prepared').returned, randomBytes(8).toString('hex'));
    writeFileSync(file, JSON.stringify([...returned]));
  }
  // Thrown again: errors thrown in a sweeper or a job are only logged there.
  if (problems.length > 0) throw new Error(problems.join('\n\n'));
});
