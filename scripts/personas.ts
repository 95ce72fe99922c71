/**
 * `npm run personas -- list | export | diff | import`: personas as files, for people who keep them
 * in git. It works on the environment's database or, with `--server`, through the API of a running
 * product.
 */
import { parseArgs } from 'node:util';
import { ConfigurationError, loadConfig, SosiaError } from '../core/src/platform/index.ts';
import { COMMANDS } from './personas/commands.ts';
import { openDatabaseStore } from './personas/database-store.ts';
import { UsageError } from './personas/persona-store.ts';
import { openServerStore } from './personas/server-store.ts';

const HELP = `npm run personas -- <command>

  list                            every persona with its id
  export <persona> [--out file]   its draft as YAML; --version 3 or published for another state
  diff <file>                     what the file would change; exit code 1 when anything
  import <file>                   shows that, asks, and writes it into the draft

  --persona <id or name>   whom the file goes to; else the one of its name, else a new one
  --new                    always a new persona
  --yes                    import without asking
  --server <address>       through a product that is running there, as ADMIN_EMAIL
  --organization <slug>    in a database with several`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      persona: { type: 'string' },
      version: { type: 'string' },
      out: { type: 'string' },
      server: { type: 'string' },
      organization: { type: 'string' },
      new: { type: 'boolean' },
      yes: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  return { values, positionals };
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [name = '', argument] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (values.help) return void console.log(HELP);
  if (!command) throw new UsageError(HELP);
  const config = loadConfig();
  const store = values.server
    ? await openServerStore(config, values.server)
    : await openDatabaseStore(config, values.organization);
  try {
    await command(store, argument, values);
  } finally {
    await store.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigurationError) {
    const isHeld = error.problems.some((problem) => problem.includes('is in use by another'));
    const hint = 'The product is running: go through it with --server and its address.';
    return [...error.problems, ...(isHeld ? [hint] : [])].join('\n');
  }
  const isExpected =
    error instanceof UsageError ||
    error instanceof SosiaError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  return isExpected ? (error as Error).message : String((error as Error).stack ?? error);
}

try {
  await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}
