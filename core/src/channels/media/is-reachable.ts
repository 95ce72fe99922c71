import type { Config } from '../../platform/index.ts';

/** Twilio refuses addresses known only to this machine, for callbacks and media alike. */
export function isReachable({ publicUrl, twilio }: Pick<Config, 'publicUrl' | 'twilio'>): boolean {
  const isLocal = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(publicUrl);
  return !isLocal || twilio.apiBaseUrl !== undefined;
}
