import type { PGlite } from '@electric-sql/pglite';
import { Prisma } from '@sosia/prisma';
import type pg from 'pg';

/**
 * A statement on the hot path begins with its name in a comment. Each connection prepares it once,
 * because planning it takes longer than running it. Its text must not vary.
 */
function nameIn(text: string): string {
  return /^\s*\/\* ([a-z0-9-]+) \*\//.exec(text)?.[1] ?? '';
}

/** The text of each name, joined once; `strings` are the template's parts between the values. */
const statements = new Map<string, { strings: readonly string[]; text: string }>();

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((part, index) => part === other[index]);

function refuseAnother(name: string): never {
  throw new Error(`Two statements are named ${name}: the first would be given the second's values`);
}

/** A statement's name, '' for none. Throws when another text already has the name. */
export function statementName(text: string): string {
  const name = nameIn(text);
  if (name === '') return name;
  const known = statements.get(name);
  if (!known) statements.set(name, { strings: [], text });
  else if (known.text !== text) refuseAnother(name);
  return name;
}

/** The text of a named statement. Comparing it part by part is quicker than joining the parts. */
function namedText(name: string, sql: Prisma.Sql): string {
  const known = statements.get(name);
  if (known && isSame(known.strings, sql.strings)) return known.text;
  const { text, strings } = sql;
  if (known && known.text !== text) refuseAnother(name);
  statements.set(name, { strings, text });
  return text;
}

interface Queried {
  $queryRaw: unknown;
}

/**
 * A client whose named statements go directly to the pool, which takes half the processor time of
 * going through Prisma and returns the same rows. Everything else, and statements inside a Prisma
 * transaction, goes through the client itself.
 */
export function withNamedStatements<C extends Queried>(
  client: C,
  { pool, types }: { pool: pg.Pool; types: pg.CustomTypesConfig },
): C {
  const queryRaw = (
    query: TemplateStringsArray | Prisma.Sql,
    ...values: unknown[]
  ): Promise<unknown> => {
    const sql = 'raw' in query ? Prisma.sql(query, ...(values as Prisma.Sql[])) : query;
    const name = nameIn(sql.strings[0] ?? '');
    if (name === '') return (client.$queryRaw as typeof queryRaw)(query, ...values);
    const text = namedText(name, sql);
    return pool.query({ name, text, values: sql.values, types }).then(({ rows }) => rows);
  };
  return new Proxy(client, {
    get(target, key) {
      if (key === '$queryRaw') return queryRaw;
      const value: unknown = Reflect.get(target, key, target);
      // The client's own methods: statements in a transaction they open do not pass through here.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * The embedded database as Prisma's adapter uses it. It prepares nothing and would accept two texts
 * under one name; this refuses them, as a server would.
 */
export function refusingTwoTexts<D extends Pick<PGlite, 'query'>>(database: D): D {
  return new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target);
      if (key === 'query') {
        return async (text: string, ...rest: unknown[]) => {
          statementName(text);
          return call(text, ...rest);
        };
      }
      if (key !== 'transaction') return call;
      return (run: (tx: Pick<PGlite, 'query'>) => unknown) =>
        call((tx: Pick<PGlite, 'query'>) => run(refusingTwoTexts(tx)));
    },
  });
}

/** Parses values as Prisma's client returns them. */
export function prismaTypes({ types }: { types: typeof pg.types }): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text') => {
      if (oid === types.builtins.INT8) return BigInt;
      if (oid === types.builtins.NUMERIC) return (value: string) => new Prisma.Decimal(value);
      return types.getTypeParser(oid, format);
    }) as pg.CustomTypesConfig['getTypeParser'],
  };
}
