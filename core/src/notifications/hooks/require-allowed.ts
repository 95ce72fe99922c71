import type { HookKind } from '../../contract/index.ts';
import { type Context, ValidationError } from '../../platform/index.ts';
import { allowHook } from './allow-hook.ts';

const SLACK = /^hooks\.slack(-gov)?\.com$/;

/** Refuses at once an address that every attempt would refuse. Throws `validation_failed`. */
export function requireAllowed(
  { config }: Pick<Context, 'config'>,
  { kind, url }: { kind: HookKind; url: string },
): void {
  const target = allowHook(url, config.fetchTrustedOrigins);
  if (!target) {
    const problem = 'Only public addresses by https are allowed';
    throw new ValidationError(problem, { url: problem }, 'hook_address_not_allowed');
  }
  if (kind === 'slack' && !target.isTrusted && !SLACK.test(target.url.hostname)) {
    const problem = "Slack's addresses begin with https://hooks.slack.com/";
    throw new ValidationError(problem, { url: problem }, 'not_slack');
  }
}
