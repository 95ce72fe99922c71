import { FILL_IN, patternProblem, type QuickReply } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';

/** The errors of a quick reply, by field; those that prevent saving the draft come first. */
export function useQuickReplyProblems(
  reply: QuickReply,
  index: number,
): { triggers?: string; reply?: string } {
  const { errorAt } = useSettings();
  const path = `quickReplies.${index}`;
  const broken =
    reply.match === 'pattern' ? reply.triggers.find((one) => patternProblem(one)) : undefined;
  const kind = broken !== undefined && patternProblem(broken);
  const patternText =
    kind &&
    t(`settings.quickReplies.${kind === 'slow' ? 'patternSlow' : 'patternInvalid'}`, {
      pattern: broken ?? '',
    });
  const isUnfilled = reply.isActive && FILL_IN.test(reply.reply);
  return {
    triggers: errorAt(`${path}.triggers`) ?? (patternText || undefined),
    reply:
      errorAt(`${path}.reply`) ?? (isUnfilled ? t('settings.quickReplies.unfilled') : undefined),
  };
}
