import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import type { LiveEvent } from '../contract/index.ts';
import { type Database, queryRows, type ScopedDb } from './database/index.ts';
import { listenForNotifications } from './listen-for-notifications.ts';
import type { Logger } from './logger.ts';

const CHANNEL = 'sosia_live';

/** An event, with the cursor from which a listener continues after it. */
export interface DeliveredEvent {
  cursor: string;
  organizationId: string;
  event: LiveEvent;
}

export type Listener = (event: DeliveredEvent) => void;

export interface LiveEvents {
  /**
   * Calls `listener`, in order, with every event of one organisation committed after this resolves.
   * Call the result to stop.
   */
  subscribe(organizationId: string, listener: Listener): Promise<() => void>;
  /** The events of one organisation since `cursor`, oldest first: none twice, none lost. */
  since(organizationId: string, cursor: string): Promise<DeliveredEvent[]>;
  /**
   * Tells of an event whether it was committed before this was called. `subscribe` may still deliver
   * such an event: it waits until every earlier transaction has ended.
   */
  committedBefore(): Promise<(event: DeliveredEvent) => boolean>;
  close(): Promise<void>;
}

/**
 * For a statement that announces what it writes: a CTE `told` over rows of `organization_id`,
 * `type` and `payload`. It takes effect only if the statement selects `NOTIFIED`.
 */
export const toldOf = (rows: Prisma.Sql) => Prisma.sql`told as (
    insert into live_events (organization_id, transaction_id, type, payload)
    select organization_id, pg_current_xact_id()::text::bigint, type, payload
    from (${rows}) as news (organization_id, type, payload)
    returning organization_id
  )`;

/** Wakes the listeners once the statement's transaction is committed. */
export const NOTIFIED = Prisma.sql`(
    select count(pg_notify(${CHANNEL}, organization_id::text)) from told
  )`;

/**
 * Announces a change inside the transaction that makes it: a change that is rolled back is never
 * announced, and an announced one can be read.
 */
export async function announce(
  tx: Pick<ScopedDb, '$executeRaw'>,
  organizationId: string,
  event: LiveEvent,
): Promise<void> {
  const { type, ...payload } = event;
  const json = JSON.stringify(payload);
  const rows = (id: string) => Prisma.sql`values (${id}::uuid, ${type}::text, ${json}::jsonb)`;
  await tx.$executeRaw`/* announce */ with ${toldOf(rows(organizationId))} select ${NOTIFIED}`;
}

const Row = z.object({
  id: z.bigint(),
  transaction_id: z.bigint(),
  organization_id: z.string(),
  type: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
type Row = z.infer<typeof Row>;
const Newest = z.object({ xmin: z.bigint() });
const Snapshot = z.object({ xmax: z.bigint(), running: z.array(z.string()) });
const More = z.object({ waiting: z.boolean() });

interface Position {
  transactionId: bigint;
  id: bigint;
}

const formatCursor = (at: Position) => `${at.transactionId}-${at.id}`;

function parseCursor(cursor: string): Position | undefined {
  const match = /^(\d{1,19})-(\d{1,19})$/.exec(cursor);
  return match?.[1] && match[2]
    ? { transactionId: BigInt(match[1]), id: BigInt(match[2]) }
    : undefined;
}

const delivered = (row: Row): DeliveredEvent => ({
  cursor: formatCursor({ transactionId: row.transaction_id, id: row.id }),
  organizationId: row.organization_id,
  event: { type: row.type, ...row.payload } as LiveEvent,
});

/**
 * Reads events in the order of their transactions, and only once every earlier transaction has
 * ended (`pg_snapshot_xmin`): sequence numbers alone would skip the event of a transaction that
 * began earlier and committed later.
 */
function eventReader(client: Database['client']) {
  return async function read(after: Position, organizationId: string | null): Promise<Row[]> {
    return queryRows(client, Row)`
      select id, transaction_id, organization_id, type, payload from live_events
      where (transaction_id, id) > (${after.transactionId}, ${after.id})
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        and (${organizationId}::uuid is null or organization_id = ${organizationId}::uuid)
      order by transaction_id, id limit 1000`;
  };
}

async function newestPosition(client: Database['client']): Promise<Position> {
  // no organization here: it reads no rows
  const [row] = await queryRows(client, Newest)`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin`;
  return { transactionId: (row?.xmin ?? 1n) - 1n, id: 2n ** 62n };
}

/** As `pg_visible_in_snapshot` says it: ended before `xmax`, and not running then. */
async function committedBefore(client: Database['client']) {
  // no organization here: it reads no rows
  const [now] = await queryRows(client, Snapshot)`
    select pg_snapshot_xmax(s)::text::bigint as xmax,
      array(select pg_snapshot_xip(s)::text) as running
    from pg_current_snapshot() s`;
  const running = new Set(now?.running);
  return ({ cursor }: DeliveredEvent): boolean => {
    const id = parseCursor(cursor)?.transactionId;
    return now !== undefined && id !== undefined && id < now.xmax && !running.has(`${id}`);
  };
}

/** How long to wait before polling, in case a notification was lost (ms). */
const POLL_MS = 2000;
/** A later transaction may notify while an earlier one still runs: look again after this (ms). */
const RETRY_MS = 20;

/** Follows the events of every organisation over one connection and hands them to subscribers. */
export async function openLiveEvents(database: Database, log: Logger): Promise<LiveEvents> {
  const { client, engine } = database;
  const read = eventReader(client);
  const listeners = new Map<string, Set<Listener>>();
  let position = await newestPosition(client);
  let isClosed = false;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let timer: NodeJS.Timeout | undefined;

  /** Where nobody listens, as in a worker, no events are read: only the position to start from. */
  async function keepUp(): Promise<void> {
    const newest = await newestPosition(client);
    if (listeners.size === 0) position = newest;
  }

  async function pump(): Promise<void> {
    if (listeners.size === 0) return;
    const rows = await read(position, null);
    for (const row of rows) {
      position = { transactionId: row.transaction_id, id: row.id };
      const event = delivered(row);
      for (const listener of listeners.get(row.organization_id) ?? []) listener(event);
    }
    // no organization here: one reader follows the events of all organisations for their listeners
    const [{ waiting } = { waiting: false }] = await queryRows(client, More)`
      select exists (select 1 from live_events
        where (transaction_id, id) > (${position.transactionId}, ${position.id})) as waiting`;
    schedule(waiting ? RETRY_MS : POLL_MS);
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(wake, ms).unref();
  }

  function wake(): void {
    if (isClosed) return;
    if (running) {
      isWanted = true;
      return;
    }
    isWanted = false;
    running = pump()
      .catch((error) => {
        log.warn({ error: String(error) }, 'live events could not be read');
        schedule(POLL_MS);
      })
      .finally(() => {
        running = undefined;
        if (isWanted) wake();
      });
  }

  const onNotify = () => {
    if (listeners.size > 0) wake();
  };
  const stopListening = await listenForNotifications(engine, CHANNEL, { onNotify, log });
  schedule(POLL_MS);
  return {
    async subscribe(organizationId, listener) {
      if (listeners.size === 0) await keepUp();
      const set = listeners.get(organizationId) ?? new Set();
      listeners.set(organizationId, set.add(listener));
      schedule(POLL_MS);
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(organizationId);
      };
    },
    async since(organizationId, cursor) {
      const after = parseCursor(cursor);
      return after ? (await read(after, organizationId)).map(delivered) : [];
    },
    committedBefore: () => committedBefore(client),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await stopListening();
      await running;
    },
  };
}
