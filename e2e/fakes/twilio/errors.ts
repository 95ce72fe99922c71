import type { Answer } from '../loopback-server.ts';

/** Twilio's error body: https://www.twilio.com/docs/usage/twilios-response */
export function twilioError(status: number, code: number, message: string): Answer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, body: { code, message, more_info, status } };
}

export function notFound(path: string): Answer {
  return twilioError(404, 20404, `The requested resource ${path} was not found`);
}

/**
 * Requests that the real service refuses at once; most WhatsApp failures come later, as a status.
 */
export function refusalOf(
  form: URLSearchParams,
  senders: string[] | undefined,
): Answer | undefined {
  const to = form.get('To');
  const from = form.get('From');
  if (!to) return twilioError(400, 21604, "A 'To' phone number is required.");
  if (!from && !form.has('MessagingServiceSid')) {
    return twilioError(400, 21603, "A 'From' phone number is required.");
  }
  if (!form.get('Body') && !form.has('MediaUrl') && !form.has('ContentSid')) {
    return twilioError(400, 21619, 'A text message body or media urls must be specified.');
  }
  if ((form.get('Body') ?? '').length > 1600) {
    return twilioError(400, 21658, 'The message body exceeds the 1600 character limit.');
  }
  if (from && from.startsWith('whatsapp:') !== to.startsWith('whatsapp:')) {
    const message = 'Invalid From and To pair. From and To should be of the same channel';
    return twilioError(400, 21910, message);
  }
  if (from && senders && !senders.includes(from)) {
    const message = 'Twilio could not find a Channel with the specified From address';
    return twilioError(400, 63007, message);
  }
  const callback = form.get('StatusCallback');
  if (callback && (!URL.canParse(callback) || new URL(callback).hostname.includes('_'))) {
    return twilioError(400, 21609, `The StatusCallback URL ${callback} is not a valid URL.`);
  }
  return undefined;
}
