import { Prisma, type PrismaClient } from '@sosia/prisma';

/** Tables without an organisation of their own: better-auth's, and the organisation itself. */
const UNSCOPED = new Set(['User', 'Session', 'Account', 'Verification', 'Organization']);

const FILTERED = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
  'groupBy',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'delete',
  'deleteMany',
  'upsert',
]);

type Row = Record<string, unknown>;
type Args = { where?: Row; data?: Row | Row[]; create?: Row; update?: Row };

/**
 * A database client that sees one organisation. Every read, update and delete is filtered by
 * `organizationId`, and a row written for another organisation is refused, whatever the caller
 * asked: this is the one place where tenants are kept apart. Raw SQL is not rewritten: the few raw
 * statements name the organisation themselves, and a test tries every route across organisations.
 */
export function scopeToOrganization(client: PrismaClient, organizationId: string) {
  return client.$extends({
    name: 'organization-scope',
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (UNSCOPED.has(model)) {
            throw new Error(`${model} is not read through an organisation's client`);
          }
          const scoped: Args = { ...(args as Args) };
          if (FILTERED.has(operation)) scoped.where = { ...scoped.where, organizationId };
          for (const rows of [scoped.data, scoped.create, scoped.update]) {
            for (const row of Array.isArray(rows) ? rows : rows ? [rows] : []) {
              if (row.organizationId !== undefined && row.organizationId !== organizationId) {
                throw new Error(`${model}.${operation} was given another organisation's row`);
              }
            }
          }
          return query(scoped as never);
        },
      },
    },
  });
}

export type ScopedClient = ReturnType<typeof scopeToOrganization>;
/** A scoped client, or a transaction opened by one. */
export type ScopedDb = Omit<
  ScopedClient,
  '$connect' | '$disconnect' | '$transaction' | '$extends' | '$on'
>;

/** From the PostgreSQL manual (Appendix A, "Error Codes"). */
const UNIQUE_VIOLATION = '23505';

/**
 * Whether another writer took a unique key. Each way of reaching the database reports this
 * differently.
 */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: { kind?: string } };
  };
  return error.code === 'P2002' || driverAdapterError?.cause?.kind === 'UniqueConstraintViolation';
}
