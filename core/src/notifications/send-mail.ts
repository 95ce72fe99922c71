import type { Config } from '../platform/index.ts';
import { failed, type Outcome } from './outcome.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for every attempt, so that mail delivered twice is shown once. */
  messageId: string;
}

/** nodemailer's error codes for a server that cannot be reached, or does not respond. */
const UNREACHABLE = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ECONNREFUSED']);

/** Hands a mail to the SMTP server that the operator configured. */
export async function sendMail(
  mail: NonNullable<Config['mail']>,
  { to, subject, text, messageId }: Mail,
): Promise<Outcome> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    const { response } = await transport.sendMail({
      from: mail.from,
      to,
      subject,
      text,
      messageId,
    });
    return { kind: 'sent', responseCode: Number.parseInt(response, 10) || null };
  } catch (error) {
    return outcomeOf(error as Error & { code?: string; responseCode?: number });
  } finally {
    transport.close();
  }
}

/** SMTP's own rule: 4xx is temporary, 5xx is not (RFC 5321, section 4.2.1). */
function outcomeOf({
  code = '',
  responseCode,
}: Error & { code?: string; responseCode?: number }): Outcome {
  if (responseCode) {
    return failed(`smtp_${responseCode}`, { responseCode, isPassing: responseCode < 500 });
  }
  if (code === 'EAUTH') return failed('smtp_auth', { isPassing: false });
  if (UNREACHABLE.has(code)) {
    return failed(code === 'ETIMEDOUT' ? 'timeout' : 'unreachable', { isPassing: true });
  }
  return failed(`smtp_${code.toLowerCase() || 'failed'}`, { isPassing: true });
}
