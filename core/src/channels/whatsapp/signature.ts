import twilio from 'twilio';

/**
 * Whether this request was signed by Twilio, or by somebody with the account's token: HMAC-SHA1
 * over the configured address and every field (Twilio docs, "Security"). `url` is built from
 * PUBLIC_URL, never from what the request claims.
 */
export function isSignedByTwilio(input: {
  authToken: string;
  signature: string;
  url: string;
  params: Record<string, string>;
}): boolean {
  // A request line may hold a whole URL instead of a path; the URL built from it is invalid, and
  // nobody signed it.
  if (!URL.canParse(input.url)) return false;
  return twilio.validateRequest(input.authToken, input.signature, input.url, input.params);
}
