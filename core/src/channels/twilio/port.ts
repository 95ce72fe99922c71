import { DeliveryStatus } from '../../contract/index.ts';
import type { ChannelPort, FindOutcome, OutboundMessage, SendOutcome } from '../port.ts';
import type { TwilioClient } from './client.ts';
import { retryAfterForCode } from './error-codes.ts';

/** Clocks differ: look for a lost message from a little before it was first tried. */
const CLOCK_SKEW_MS = 60_000;

const statusOf = (status: string): DeliveryStatus => {
  const parsed = DeliveryStatus.safeParse(status);
  if (parsed.success) return parsed.data;
  return status === 'canceled' ? 'failed' : 'queued';
};

/** WhatsApp through one Twilio account. */
export function twilioPort(
  client: TwilioClient,
  statusCallback: (messageId: string) => string | null,
): ChannelPort {
  return {
    send: (message) => send(client, message, statusCallback(message.messageId)),
    find: (message, taken) => find(client, message, taken),
  };
}

async function send(
  client: TwilioClient,
  { from, to, body, messageId: _ }: OutboundMessage,
  statusCallback: string | null,
): Promise<SendOutcome> {
  try {
    const sent = await client.messages.create({
      from,
      to,
      body,
      ...(statusCallback && { statusCallback }),
    });
    return { kind: 'sent', providerMessageId: sent.sid, status: statusOf(sent.status) };
  } catch (error) {
    return outcomeOf(error);
  }
}

interface TwilioError {
  status?: number;
  code?: number | string;
  message?: string;
  detail?: string;
  headers?: Record<string, string>;
}

/**
 * A 4xx means that nothing was sent. Anything else (a 5xx, a timeout, a lost connection) may have
 * come after the message was taken: nobody knows.
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { status, code, message = String(error), detail, headers } = error as TwilioError;
  const text = (detail ?? message).slice(0, 500);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { kind: 'refused', code: String(code), message: text, retryAfterMs: 5_000 };
  }
  if (status === undefined || status >= 500) return { kind: 'unknown', message: text };
  const asked = Number(headers?.['retry-after'] ?? Number.NaN) * 1000;
  const known = retryAfterForCode(String(code ?? status)) ?? (status === 429 ? 2_000 : null);
  const retryAfterMs = known !== null && Number.isFinite(asked) ? Math.max(asked, known) : known;
  return { kind: 'refused', code: String(code ?? status), message: text, retryAfterMs };
}

/** The same text to the same person from the same number, sent since the first attempt. */
async function find(
  client: TwilioClient,
  message: OutboundMessage,
  taken: (ids: string[]) => Promise<Set<string>>,
): Promise<FindOutcome> {
  try {
    const listed = await client.messages.list({
      from: message.from,
      to: message.to,
      dateSentAfter: new Date(message.firstAttemptAt.getTime() - CLOCK_SKEW_MS),
      limit: 50,
    });
    const same = listed.filter((candidate) => candidate.body === message.body);
    const others = await taken(same.map((candidate) => candidate.sid));
    const ours = same.find((candidate) => !others.has(candidate.sid));
    return ours
      ? { kind: 'found', providerMessageId: ours.sid, status: statusOf(ours.status) }
      : { kind: 'not_found' };
  } catch (error) {
    return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
  }
}
