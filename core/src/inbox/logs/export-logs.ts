import type { ExportLogs, LogEntry } from '../../contract/index.ts';
import { readOrganizationSettings, recordAudit } from '../../identity/index.ts';
import type { Context } from '../../platform/index.ts';
import { csvLine } from './csv.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { countRows, cursorOf, readLog } from './read-log.ts';

/** Most rows in memory at a time. */
const BATCH = 500;

export interface LogExport {
  /** How many messages matched when the export began. */
  total: number;
  /** UTF-8, batch by batch: nothing is read before it is requested. */
  chunks: AsyncGenerator<string>;
}

type ExportContext = Pick<Context, 'db' | 'prisma' | 'organizationId' | 'userId' | 'config'>;

/**
 * Exports everything that matches, newest first, as a table or as a list of `LogEntry`, whatever
 * its size: one batch is held at a time, and read when the one before has been taken. Messages that
 * come while it runs are not in it. The audit trail says who exported what.
 */
export async function exportLogs(ctx: ExportContext, input: ExportLogs): Promise<LogExport> {
  const { filters, format } = input;
  const { total } = await countRows(ctx, filters);
  await recordAudit(ctx.db, ctx, {
    action: 'logs.exported',
    entityType: 'logs',
    entityId: null,
    details: { format, filters, messages: total },
  });
  const batches = batchesOf(ctx, input);
  const chunks = format === 'json' ? jsonOf(batches) : csvOf(ctx, batches, input);
  return { total, chunks };
}

async function* batchesOf(ctx: ExportContext, { filters }: ExportLogs): AsyncGenerator<LogEntry[]> {
  let before: string | undefined;
  for (;;) {
    const rows = await readLog(ctx, filters, { before, limit: BATCH });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    before = cursorOf(last);
  }
}

/** One message a line, so that it can be read and counted as it comes. */
async function* jsonOf(batches: AsyncGenerator<LogEntry[]>): AsyncGenerator<string> {
  yield '[\n';
  let isFirst = true;
  for await (const rows of batches) {
    yield (isFirst ? '' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n');
    isFirst = false;
  }
  yield '\n]\n';
}

/** Without it, Excel reads UTF-8 in the machine's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

async function* csvOf(
  ctx: ExportContext,
  batches: AsyncGenerator<LogEntry[]>,
  { language, separator }: ExportLogs,
): AsyncGenerator<string> {
  const { timeZone } = await readOrganizationSettings(ctx);
  const cellsOf = cellMaker({ language, timeZone, publicUrl: ctx.config.publicUrl });
  yield BYTE_ORDER_MARK + csvLine(EXPORT_WORDS[language].columns, separator);
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(cellsOf(row), separator)).join('');
  }
}

interface Manner {
  language: ExportLogs['language'];
  timeZone: string;
  publicUrl: string;
}

function cellMaker({ language, timeZone, publicUrl }: Manner) {
  const words = EXPORT_WORDS[language];
  // Swedish dates are in ISO format, which spreadsheets read everywhere.
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (row: LogEntry): (string | null)[] => [
    time.format(new Date(row.createdAt)),
    row.contact.name,
    row.contact.phone,
    row.number.name,
    row.persona?.name ?? null,
    row.personaVersion === null ? null : String(row.personaVersion),
    words.authors[row.author],
    row.authorName,
    row.kind,
    row.text,
    row.transcript,
    row.status,
    row.errorCode,
    row.problems.map((problem) => words.problems[problem]).join(', '),
    words.states[row.state],
    [row.outcomeKind, row.outcome].filter(Boolean).join(': '),
    row.assigneeName,
    `${publicUrl}/#/conversations/${row.conversationId}?message=${row.id}`,
  ];
}
