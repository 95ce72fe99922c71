import { createHmac } from 'node:crypto';

/**
 * The value of the header `sosia-signature`: `t=<seconds since 1970>,v1=<hex>`, where `v1` is the
 * HMAC-SHA256 of `<t>.<body>` under the hook's secret. The time prevents an intercepted request
 * from being replayed much later.
 */
export function signHook(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
