/**
 * Connection overrides of Twilio ("Webhooks: Connection Overrides"): up to three retries, after
 * any failure, with four seconds of patience each.
 */
const OVERRIDES = '#rc=3&rp=all&rt=4000';

/** Where Twilio is to post messages and statuses. */
export function webhookUrls(publicUrl: string) {
  return {
    webhookUrl: `${publicUrl}/webhooks/twilio/whatsapp${OVERRIDES}`,
    statusCallbackUrl: `${publicUrl}/webhooks/twilio/status${OVERRIDES}`,
  };
}
