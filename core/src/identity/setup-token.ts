import type { Platform } from '../platform/index.ts';

/**
 * The token that the terminal prints at the first start. Derived from the application's secret, so
 * it is the same in every process and stored nowhere; it is useless once somebody has an account.
 */
export function setupToken({ secrets }: Pick<Platform, 'secrets'>): string {
  return secrets.sign('setup', 'first owner').slice(0, 20);
}
