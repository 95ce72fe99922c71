import twilio from 'twilio';

/**
 * Whether Twilio, or somebody who holds the account's token, signed this request: HMAC-SHA1 over
 * the address as configured and every field (Twilio docs, "Security"). `url` is made of
 * PUBLIC_URL, never of what the request says of itself.
 */
export function isSignedByTwilio(input: {
  authToken: string;
  signature: string;
  url: string;
  params: Record<string, string>;
}): boolean {
  // A request line may name a whole address where a path belongs: nobody signed what that makes.
  if (!URL.canParse(input.url)) return false;
  return twilio.validateRequest(input.authToken, input.signature, input.url, input.params);
}
