/**
 * Fails when schema.prisma and the migrations differ, or a migration drops an index made in SQL.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PRISMA_FOLDER } from '../core/src/platform/database/migrations.ts';
import { isDropOf, KEPT_BY_SQL, schemaDrift } from './schema-drift.ts';

const problems: string[] = [];
const folder = path.join(PRISMA_FOLDER, 'migrations');
for (const name of readdirSync(folder)) {
  const file = path.join(folder, name, 'migration.sql');
  if (name.endsWith('.toml')) continue;
  const migration = readFileSync(file, 'utf8');
  // Prisma's adapter for a server splits a script at every semicolon, wherever it is.
  if (/--[^\n]*;|\$\$/.test(migration)) {
    problems.push(
      `${name} has a semicolon in a comment, or a quoted body: a server would refuse it`,
    );
  }
  for (const statement of migration.split(';')) {
    const sql = statement.replace(/^\s*--.*$/gm, '');
    if (isDropOf(sql, KEPT_BY_SQL)) problems.push(`${name} drops an index: ${sql.trim()}`);
  }
}
for (const statement of await schemaDrift()) {
  problems.push(`schema.prisma asks for what no migration does: ${statement}`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('schema.prisma and the migrations agree.');
