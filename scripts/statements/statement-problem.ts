import type { Statement } from './find-statements.ts';

/** The folder that is exempt: it passes statements on and reads rows as it needs to. */
const DATABASE = 'core/src/platform/database/';

/** What is wrong with a raw statement, or undefined. */
export function statementProblem(statement: Statement): string | undefined {
  const { file, by, parts, namesOrganization, reason } = statement;
  const isOurs = !file.startsWith(DATABASE);
  if (isOurs && by.startsWith('$queryRaw')) return 'rows of raw SQL are read by `queryRows` alone';
  if (isOurs && parts.length === 0) return 'a statement stands where it is given, as a template';
  if (namesOrganization && reason)
    return `names the organisation, so it needs no reason: ${reason}`;
  if (namesOrganization || reason || (!isOurs && parts.length === 0)) return undefined;
  return 'does not name the organisation: add it, or `// no organization here: <why>` above';
}
