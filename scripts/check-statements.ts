/**
 * Checks the rules for raw SQL statements: `node scripts/check-statements.ts`. Prisma's client
 * keeps organisations apart by itself; a raw statement has to name its organisation, or a comment
 * has to say why not. Its rows must be read by `queryRows`, which the tests check
 * (docs/decisions/0010).
 */
import { findStatements } from './statements/find-statements.ts';
import { statementProblem } from './statements/statement-problem.ts';

const statements = findStatements();
const problems = statements.flatMap((statement) => {
  const problem = statementProblem(statement);
  return problem ? [`${statement.file}:${statement.line} ${problem}`] : [];
});

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
const named = statements.filter(({ namesOrganization }) => namesOrganization).length;
const excused = statements.filter(({ reason }) => reason).length;
console.log(`${named} raw statements name the organisation, ${excused} say why they do not.`);
