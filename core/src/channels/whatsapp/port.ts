import { type DeliveryStatus, MESSAGE_SID } from '../../contract/index.ts';
import { NOT_CONNECTED, retryAfterMs } from '../../platform/index.ts';
import type { ChannelPort, FindOutcome, OutboundMessage, SendOutcome } from '../port/index.ts';
import type { TwilioClient } from './client.ts';
import { twilioStatus } from './status.ts';

/** Allows for clock differences: search for a lost message from before its first attempt. */
const CLOCK_SKEW_MS = 60_000;

/** A message as Twilio reports it. */
function taken({ sid, status, errorCode }: { sid: string; status: string; errorCode: number }) {
  return {
    providerMessageId: sid,
    status: twilioStatus(status) ?? ('queued' as const),
    errorCode: errorCode ? String(errorCode) : null,
  };
}

/** WhatsApp through one Twilio account. */
export function twilioPort(
  client: TwilioClient,
  statusCallback: (messageId: string) => string | null,
): ChannelPort {
  return {
    send: (message) => send(client, message, statusCallback(message.messageId)),
    showTyping: (messageId) => showTyping(client, messageId),
    find: (message, taken) => find(client, message, taken),
  };
}

/**
 * Only messages with a Twilio id have an indicator; it also marks them read (Twilio docs,
 * "Typing").
 */
async function showTyping(client: TwilioClient, messageId: string): Promise<void> {
  if (!MESSAGE_SID.test(messageId)) return;
  await client.messaging.v2.typingIndicator.create({ channel: 'whatsapp', messageId });
}

async function send(
  client: TwilioClient,
  message: OutboundMessage,
  statusCallback: string | null,
): Promise<SendOutcome> {
  try {
    const sent = await client.messages.create({
      from: message.from,
      to: message.to,
      ...contentOf(message),
      ...(statusCallback && { statusCallback }),
    });
    return { kind: 'sent', ...taken(sent) };
  } catch (error) {
    return outcomeOf(error);
  }
}

const FAILED: (DeliveryStatus | null)[] = ['failed', 'undelivered'];

/**
 * Whether a message that Twilio has may be this one, if it belongs to no other. A voice message has
 * no body, a file at most its caption, and Twilio renders a template's text in its own way. A
 * failed one reached nobody and may be an earlier attempt, so it does not count.
 */
function mayBe(
  candidate: { body: string; numMedia: string; status: string },
  message: OutboundMessage,
): boolean {
  if (FAILED.includes(twilioStatus(candidate.status))) return false;
  if (message.template) return true;
  if (message.isVoice || message.isFile) {
    return (candidate.body ?? '') === captionOf(message) && Number(candidate.numMedia) > 0;
  }
  return candidate.body === message.body;
}

/** Voice messages have no caption. */
const captionOf = ({ isFile, body }: OutboundMessage) => (isFile ? body : '');

/**
 * A text, or a template with its variables as a JSON string: never both (Twilio docs, "Content").
 */
function contentOf(message: OutboundMessage) {
  const { body, template, mediaUrl } = message;
  const caption = captionOf(message);
  if (mediaUrl) return { mediaUrl: [mediaUrl], ...(caption && { body: caption }) };
  if (!template) return { body };
  const { contentSid, variables } = template;
  const hasVariables = Object.keys(variables).length > 0;
  return { contentSid, ...(hasVariables && { contentVariables: JSON.stringify(variables) }) };
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
  if (NOT_CONNECTED.has(String(code))) {
    return { kind: 'refused', code: String(code), message: text, askedMs: null };
  }
  if (status === undefined || status >= 500 || status === 408) {
    return { kind: 'unknown', message: text };
  }
  const known = code === undefined || code === 0 ? fallbackCode(status) : String(code);
  return { kind: 'refused', code: known, message: text, askedMs: retryAfterMs(headers) };
}

/** For responses from a proxy, which lack Twilio's error code. */
function fallbackCode(status: number): string {
  return status === 429 ? '20429' : String(status);
}

/** Finds the same text to the same person from the same number, sent since the first attempt. */
async function find(
  client: TwilioClient,
  message: OutboundMessage,
  idsTaken: (ids: string[]) => Promise<Set<string>>,
): Promise<FindOutcome> {
  try {
    const listed = await client.messages.list({
      from: message.from,
      to: message.to,
      dateSentAfter: new Date(message.firstAttemptAt.getTime() - CLOCK_SKEW_MS),
      limit: 50,
    });
    const same = listed.filter((candidate) => mayBe(candidate, message));
    const others = await idsTaken(same.map((candidate) => candidate.sid));
    const ours = same.find((candidate) => !others.has(candidate.sid));
    return ours ? { kind: 'found', ...taken(ours) } : { kind: 'not_found' };
  } catch (error) {
    return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
  }
}
