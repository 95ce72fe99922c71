/**
 * `npm run twilio:connect -- --number +5511999999999 --url https://sosia.example`: tells Twilio,
 * through its API, where to send a WhatsApp number's messages and statuses, and prints what it did.
 * Number and address default to TWILIO_WHATSAPP_NUMBER and PUBLIC_URL; the account is the
 * environment's.
 */
import { parseArgs } from 'node:util';
import { type Connection, connectSender } from '../core/src/channels/whatsapp/connect-sender.ts';
import { webhookUrls } from '../core/src/channels/whatsapp/index.ts';
import { WhatsAppAddress } from '../core/src/contract/index.ts';
import { ConfigurationError, loadConfig } from '../core/src/platform/index.ts';

const LOCAL = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\]|10\.|192\.168\.)/;

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function readInput() {
  const { values } = parseArgs({
    options: { number: { type: 'string' }, url: { type: 'string' } },
    strict: true,
  });
  const config = loadConfig();
  const { account } = config.twilio;
  if (!account) fail('TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are not set.');
  const number = WhatsAppAddress.safeParse(values.number ?? config.twilio.whatsappNumber ?? '');
  if (!number.success) fail('Which number? Add --number +5511999999999.');
  const url = (values.url ?? config.publicUrl).replace(/\/+$/, '');
  if (!URL.canParse(url) || !/^https?:/.test(url)) fail(`${url} is not an address like https://…`);
  if (LOCAL.test(url) && !config.twilio.apiBaseUrl) {
    fail(`Twilio cannot reach ${url}: give this server's public address with --url.`);
  }
  return { config, account, address: number.data, url };
}

function explain(connection: Connection, address: string, url: string): void {
  const { webhookUrl, statusCallbackUrl } = webhookUrls(url);
  switch (connection.kind) {
    case 'connected':
      console.log(`${address} (${connection.senderSid}, ${connection.status}) now calls`);
      console.log(`  messages  ${webhookUrl}`);
      console.log(`  statuses  ${statusCallbackUrl}`);
      if (connection.before) console.log(`It called ${connection.before} before.`);
      return;
    case 'unchanged':
      console.log(`${address} (${connection.senderSid}) calls ${webhookUrl} already.`);
      return;
    case 'sandbox':
      fail(
        "The sandbox's webhook is set by hand: Twilio Console › Messaging › Try it out ›",
        'Send a WhatsApp message › Sandbox settings › "When a message comes in", method POST:',
        `  ${webhookUrl}`,
        'Each person joins by sending "join <your code>" to it, and stays for three days.',
      );
      break;
    case 'unknown_sender':
      fail(
        `The account has no WhatsApp sender ${address}.`,
        connection.known.length > 0
          ? `It has ${connection.known.join(', ')}.`
          : 'It has none: register the number in the Console › Messaging › Senders › WhatsApp senders.',
        'If it is there and the API does not show it, paste this as its webhook, method POST:',
        `  ${webhookUrl}`,
      );
  }
}

async function run(): Promise<void> {
  const { config, account, address, url } = readInput();
  const { sid: accountSid, authToken } = account;
  const login = { accountSid, authToken };
  explain(await connectSender(config, login, { address, url }), address, url);
  if (url === config.publicUrl) return;
  // Twilio's signature covers the address that it calls.
  console.log(
    `Start Sósia with PUBLIC_URL=${url}: with ${config.publicUrl} it refuses what Twilio`,
  );
  console.log('sends, because the signature does not fit.');
}

try {
  await run();
} catch (error) {
  if (error instanceof ConfigurationError) fail(...error.problems);
  const { code, message } = error as { code?: unknown; message?: string };
  fail(`${message ?? String(error)}${code ? ` (${String(code)})` : ''}`);
}
