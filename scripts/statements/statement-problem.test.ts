import { expect, test } from 'vitest';
import { statementsIn } from './find-statements.ts';
import { statementProblem } from './statement-problem.ts';

const problemsIn = (source: string, file = 'core/src/contacts/x.ts') =>
  statementsIn(file, source).map(statementProblem);

const NOT_NAMED = expect.stringContaining('does not name the organisation');

test('a statement that names the organisation is right, also where a fragment of it does', () => {
  const source = `
    await queryRows(db, Row)\`select id from contacts where organization_id = \${ctx.organizationId}\`;
    await tx.$executeRaw\`delete from contacts where \${isTheirs(organizationId)}\`;`;
  expect(problemsIn(source)).toEqual([undefined, undefined]);
});

test('a statement that does not name it is found, whatever it is given to', () => {
  const source = `
    await queryRows(db, Row)\`select id from contacts\`;
    await tx.$executeRaw\`delete from contacts where organization_id is not null\`;
    await pool.query('select id from contacts');
    await engine.pglite.exec(\`delete from contacts\`);
    await tx.$executeRawUnsafe('delete from contacts');
    await tx.$executeRaw\`delete from notes where note = \${of({ organizationId: 1 })}\`;
    await client.query('delete from contacts');
    await (await connect()).run(\`delete from contacts where id = \${id}\`);
    await notices.send('Select a file, or delete it');`;
  expect(problemsIn(source)).toEqual(Array(8).fill(NOT_NAMED));
});

test('it need not where a comment above says why', () => {
  const source = `
    // no organization here: one sweep looks after all of them,
    // however many they are
    const rows = await queryRows(db, Row)\`select id from contacts\`;
    await Promise.all([
      // no organization here: it reads no rows
      queryRows(db, Row)\`select now()\`,
      // some other comment
      queryRows(db, Row)\`select id from contacts\`,
    ]);`;
  expect(problemsIn(source)).toEqual([undefined, undefined, NOT_NAMED]);
});

test('a reason that has become needless is found', () => {
  const source = `
    // no organization here: one sweep looks after all of them
    await tx.$executeRaw\`delete from contacts where organization_id = \${organizationId}\`;`;
  expect(problemsIn(source)).toEqual([expect.stringContaining('needs no reason')]);
});

test('rows are read by queryRows alone, and texts are not passed around', () => {
  const source = `
    await db.$queryRaw\`select id from contacts where organization_id = \${organizationId}\`;
    await db.$executeRaw(statementOf(organizationId));`;
  expect(problemsIn(source)).toEqual([
    'rows of raw SQL are read by `queryRows` alone',
    'a statement stands where it is given, as a template',
  ]);
  const within = 'core/src/platform/database/query-rows.ts';
  expect(problemsIn('db.$queryRaw(statement, ...values);', within)).toEqual([undefined]);
});
