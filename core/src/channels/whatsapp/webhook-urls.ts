/**
 * Twilio's connection overrides ("Webhooks: Connection Overrides"): up to three retries, after any
 * failure, with a timeout of four seconds each.
 */
const OVERRIDES = '#rc=3&rp=all&rt=4000';

/** The URLs to which Twilio posts messages and statuses. */
export function webhookUrls(publicUrl: string) {
  return {
    webhookUrl: `${publicUrl}/webhooks/twilio/whatsapp${OVERRIDES}`,
    statusCallbackUrl: `${publicUrl}/webhooks/twilio/status${OVERRIDES}`,
  };
}
