import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` need no schema engine, but Prisma's command line would
// download one before it looks. Any existing file stops that; migrations are made and applied
// with the engine's WebAssembly build instead (core/src/platform/database/migrations.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:5432/sosia' },
});
