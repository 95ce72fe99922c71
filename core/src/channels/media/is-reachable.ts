import type { Config } from '../../platform/index.ts';

/** Twilio refuses addresses that only this machine knows, for callbacks as for media. */
export function isReachable({ publicUrl, twilio }: Pick<Config, 'publicUrl' | 'twilio'>): boolean {
  const isLocal = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(publicUrl);
  return !isLocal || twilio.apiBaseUrl !== undefined;
}
