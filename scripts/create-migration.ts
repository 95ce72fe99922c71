/** `npm run migration -- name`: writes the SQL that the changed schema.prisma needs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PRISMA_FOLDER } from '../core/src/platform/database/migrations.ts';
import { schemaDrift } from './schema-drift.ts';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name in snake_case: npm run migration -- add_tags');
  process.exit(1);
}
const statements = await schemaDrift();
if (statements.length === 0) {
  console.log('schema.prisma and the migrations agree; nothing to write.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = path.join(PRISMA_FOLDER, 'migrations', `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'migration.sql'), `${statements.join(';\n\n')};\n`);
console.log(
  `Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit.`,
);
