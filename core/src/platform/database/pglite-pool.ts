import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';

const LISTEN = /^\s*(?:--[^\n]*\n\s*)*listen\s+"?([\w-]+)"?\s*;?\s*$/i;

interface QueryResult {
  // biome-ignore lint/suspicious/noExplicitAny: rows have whatever shape the statement selects, as in pg.
  rows: any[];
  rowCount: number;
}

/**
 * The part of node-postgres' Pool that BullMQ's Postgres backend uses, in front of the embedded
 * database. There is only one session, so `connect` gives every caller the same client. `LISTEN`
 * becomes a subscription, because the embedded database delivers notifications only to callbacks.
 */
export class PglitePool extends EventEmitter {
  // BullMQ recognises a pool by its having the options of one.
  readonly options = { keepAlive: true };
  readonly #db: PGlite;
  readonly #unlisten: (() => Promise<void>)[] = [];

  constructor(db: PGlite) {
    super();
    this.#db = db;
    this.setMaxListeners(0);
  }

  async query(text: string, params?: readonly unknown[]): Promise<QueryResult> {
    const channel = LISTEN.exec(text)?.[1];
    if (channel) return this.#listen(channel);
    if (params && params.length > 0) {
      const { rows, affectedRows } = await this.#db.query(text, [...params]);
      return { rows, rowCount: affectedRows ?? rows.length };
    }
    // Without parameters node-postgres uses the simple protocol, which allows several statements.
    const results = await this.#db.exec(text);
    const last = results.at(-1);
    return { rows: last?.rows ?? [], rowCount: last?.affectedRows ?? last?.rows.length ?? 0 };
  }

  async connect(): Promise<PglitePool & { release(): void }> {
    const client = new PglitePool(this.#db);
    return Object.assign(client, { release: () => void client.end() });
  }

  async end(): Promise<void> {
    this.removeAllListeners();
    await Promise.all(this.#unlisten.splice(0).map((stop) => stop()));
  }

  async #listen(channel: string): Promise<QueryResult> {
    const stop = await this.#db.listen(channel, (payload) => {
      this.emit('notification', { channel, payload });
    });
    this.#unlisten.push(stop);
    return { rows: [], rowCount: 0 };
  }
}
