import { MediaError } from './media-error.ts';

/** Where Twilio keeps media: its API, and the content network it redirects to. */
const TWILIO_HOSTS = /^(?:[a-z0-9-]+\.)*(?:twilio\.com|twiliocdn\.com)$/;
/** Only these hosts are sent the account's credentials. */
const TWILIO_API_HOSTS = /^api(?:\.[a-z0-9-]+)*\.twilio\.com$/;

export interface AllowedTarget {
  url: URL;
  /** Configured by the operator: may be on this machine and may lack TLS. */
  isTrusted: boolean;
  mayHaveCredentials: boolean;
}

/**
 * Checks that media may be read from an address: Twilio's hosts over HTTPS, and the origins an
 * operator configured in Twilio's place. Throws a `MediaError` for anything else, whoever named it.
 */
export function allowTarget(address: string, trustedOrigins: string[]): AllowedTarget {
  const url = URL.parse(address);
  if (!url) throw new MediaError('host_not_allowed', { isPassing: false });
  const isTrusted = trustedOrigins.includes(url.origin);
  const hasUsualPort = url.protocol === 'https:' && url.port === '';
  const isTwilio = hasUsualPort && TWILIO_HOSTS.test(url.hostname);
  if (url.username || url.password || !(isTrusted || isTwilio)) {
    throw new MediaError('host_not_allowed', { isPassing: false });
  }
  const isApi = isTwilio && TWILIO_API_HOSTS.test(url.hostname);
  return { url, isTrusted, mayHaveCredentials: isTrusted || isApi };
}
