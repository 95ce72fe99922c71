import { createHmac } from 'node:crypto';

/**
 * The value of the header `sosia-signature`: `t=<seconds since 1970>,v1=<hex>`, the second being
 * the HMAC-SHA256 of `<t>.<body>` under the hook's secret. With the time in it, what somebody
 * overheard cannot be sent again much later.
 */
export function signHook(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
