import type { PGlite } from '@electric-sql/pglite';
import { Prisma } from '@sosia/prisma';
import type pg from 'pg';

/**
 * A statement of the data path begins with its name in a comment: each connection prepares it once,
 * for planning it anew takes longer than running it. Its text must not vary.
 */
function nameIn(text: string): string {
  return /^\s*\/\* ([a-z0-9-]+) \*\//.exec(text)?.[1] ?? '';
}

/** What stands under each name, put together once: `strings` are what its values stand between. */
const statements = new Map<string, { strings: readonly string[]; text: string }>();

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((part, index) => part === other[index]);

function refuseAnother(name: string): never {
  throw new Error(`Two statements are named ${name}: the first would be given the second's values`);
}

/** A statement's name, '' for none. Throws when the name stands for another text already. */
export function statementName(text: string): string {
  const name = nameIn(text);
  if (name === '') return name;
  const known = statements.get(name);
  if (!known) statements.set(name, { strings: [], text });
  else if (known.text !== text) refuseAnother(name);
  return name;
}

/** The text under a name. It is compared part by part: that takes less than putting it together. */
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
 * A client whose named statements go to the pool directly, which takes half of the processor time
 * that they take through Prisma; rows come out the same. Everything else, and what runs inside a
 * transaction of Prisma's, is the client's own.
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
      // The client's own methods: a transaction that they open is not seen through here.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * The embedded database as Prisma's adapter uses it. It prepares nothing and would run any text
 * under any name; what a server cannot run is refused here too.
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

/** Values as Prisma's client gives them. */
export function prismaTypes({ types }: { types: typeof pg.types }): pg.CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text') => {
      if (oid === types.builtins.INT8) return BigInt;
      if (oid === types.builtins.NUMERIC) return (value: string) => new Prisma.Decimal(value);
      return types.getTypeParser(oid, format);
    }) as pg.CustomTypesConfig['getTypeParser'],
  };
}
