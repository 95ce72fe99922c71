/**
 * `npm run doctor`: says whether the configuration is valid and whether each service it names
 * answers. Changes nothing, apart from a file that it writes to the storage and deletes again.
 */

import { z } from 'zod';
import { isReachable } from '../core/src/channels/media/index.ts';
import { twilioClient } from '../core/src/channels/whatsapp/index.ts';
import { openLanguageModel } from '../core/src/models/language-model.ts';
import { ensureWritableFolder, holdDataFolder } from '../core/src/platform/database/embedded.ts';
import {
  type Config,
  ConfigurationError,
  connectQueueBackend,
  connectServer,
  createLogger,
  loadConfig,
  openStorage,
  queryRows,
} from '../core/src/platform/index.ts';

type Finding = { state: 'ok' | 'off' | 'wrong'; text: string };
const ok = (text: string): Finding => ({ state: 'ok', text });
const off = (text: string): Finding => ({ state: 'off', text });

const log = createLogger('silent', 'doctor');

const Server = z.object({ server: z.string(), vector: z.string().nullable() });

async function checkDatabase(config: Config): Promise<Finding> {
  if (!config.databaseUrl) {
    ensureWritableFolder(config.dataDir);
    const release = await holdDataFolder(config.dataDir);
    await release();
    return ok(`embedded, in ${config.dataDir}`);
  }
  const database = await connectServer(config.databaseUrl, { migrate: false });
  try {
    // no organization here: it asks the server about itself
    const [row] = await queryRows(database.client, Server)`
      select current_setting('server_version') as server,
        (select default_version from pg_available_extensions where name = 'vector') as vector`;
    if (!row?.vector) throw new Error('the server lacks the extension pgvector');
    return ok(`PostgreSQL ${row.server} with pgvector ${row.vector}`);
  } finally {
    await database.close();
  }
}

async function checkQueue(config: Config): Promise<Finding> {
  if (!config.redisUrl) return ok('in the database');
  const engine = { kind: 'server', url: '', pool: null as never } as const;
  const backend = await connectQueueBackend(config, engine, log);
  await backend.close();
  return ok('Redis answers');
}

async function checkStorage(config: Config): Promise<Finding> {
  const storage = await openStorage(config);
  const key = 'doctor/check.txt';
  await storage.put(key, new TextEncoder().encode('ok'));
  await storage.get(key);
  await storage.delete(key);
  return ok(config.storageUrl ?? `files in ${config.dataDir}`);
}

async function checkLanguageModel(config: Config): Promise<Finding> {
  const model = openLanguageModel(config);
  if (!model || !config.openai)
    return off('neither OPENAI_API_KEY nor OPENAI_BASE_URL is set: answers come offline');
  const { default: OpenAI } = await import('openai');
  const { apiKey, baseUrl: baseURL } = config.openai;
  const models = await new OpenAI({
    apiKey,
    baseURL,
    maxRetries: 0,
    timeout: 10_000,
  }).models.list();
  return ok(`${models.data.length} models at ${baseURL ?? 'OpenAI'}`);
}

async function checkVoice(config: Config): Promise<Finding> {
  if (!config.elevenlabs) return off('ELEVENLABS_API_KEY is not set: personas do not speak');
  const { apiKey, baseUrl = 'https://api.elevenlabs.io' } = config.elevenlabs;
  const response = await fetch(`${baseUrl}/v2/voices?page_size=1`, {
    headers: { 'xi-api-key': apiKey },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`ElevenLabs answered ${response.status}`);
  return ok('ElevenLabs answers');
}

const NUMBER_WITHOUT_ACCOUNT =
  'TWILIO_WHATSAPP_NUMBER needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN';

async function checkTwilio(config: Config): Promise<Finding> {
  const { account } = config.twilio;
  if (!account) {
    if (config.twilio.whatsappNumber) throw new Error(NUMBER_WITHOUT_ACCOUNT);
    return off('TWILIO_ACCOUNT_SID is not set: connect an account in the console');
  }
  const { sid: accountSid, authToken } = account;
  const client = await twilioClient(config, { accountSid, authToken });
  const { status } = await client.api.v2010.accounts(accountSid).fetch();
  const { publicUrl } = config;
  return isReachable(config)
    ? ok(`account ${status}; signatures are checked with ${publicUrl}`)
    : off(`account ${status}; no message comes in: Twilio cannot reach PUBLIC_URL, ${publicUrl}`);
}

async function checkMail({ mail }: Config): Promise<Finding> {
  if (!mail) return off('SMTP_URL and MAIL_FROM are not set: notices do not leave by e-mail');
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: mail.smtpUrl, connectionTimeout: 10_000 });
  try {
    await transport.verify();
    return ok(`the server takes mail; it leaves from ${mail.from}`);
  } finally {
    transport.close();
  }
}

const CHECKS: [string, (config: Config) => Promise<Finding>][] = [
  ['Database', checkDatabase],
  ['Queue', checkQueue],
  ['Storage', checkStorage],
  ['Language model', checkLanguageModel],
  ['Voice', checkVoice],
  ['Twilio', checkTwilio],
  ['E-mail', checkMail],
];

const SIGNS = { ok: '✓', off: '–', wrong: '✗' };

function say(name: string, { state, text }: Finding): void {
  console.log(`${SIGNS[state]} ${name.padEnd(15)} ${text}`);
  if (state === 'wrong') process.exitCode = 1;
}

async function run(): Promise<void> {
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) say('Environment', { state: 'wrong', text: problem });
    return;
  }
  say('Environment', ok('every variable can be read'));
  for (const [name, check] of CHECKS) {
    try {
      say(name, await check(config));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      say(name, { state: 'wrong', text });
    }
  }
}

await run();
