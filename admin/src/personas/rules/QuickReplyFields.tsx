import Box from '@mui/material/Box';
import type { QuickReply } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useSettings } from '../draft/settings-context.ts';
import { LinesSetting, SwitchSetting, TextSetting } from '../sections/inputs.tsx';
import { useQuickReplyProblems } from './useQuickReplyProblems.ts';

interface Props {
  reply: QuickReply;
  index: number;
  onChange: (patch: Partial<QuickReply>) => void;
}

export function QuickReplyFields({ reply, index, onChange }: Props) {
  const t = useWords();
  const { isReadOnly } = useSettings();
  const problems = useQuickReplyProblems(reply, index);
  const isPattern = reply.match === 'pattern';
  return (
    <Box sx={{ display: 'grid', gap: 2.25, '& > *': { minWidth: 0 } }}>
      <SelectField
        label={t('settings.quickReplies.match')}
        help={t('settings.quickReplies.matchHelp')}
        value={reply.match}
        isDisabled={isReadOnly}
        choices={(['word', 'phrase', 'pattern'] as const).map((value) => ({
          value,
          label: t(`settings.quickReplies.matches.${value}`),
        }))}
        onChange={(match) => onChange({ match })}
      />
      <LinesSetting
        label={t(isPattern ? 'settings.quickReplies.patterns' : 'settings.quickReplies.triggers')}
        help={t(
          isPattern ? 'settings.quickReplies.patternsHelp' : 'settings.quickReplies.triggersHelp',
        )}
        error={problems.triggers}
        value={reply.triggers}
        onChange={(triggers) => onChange({ triggers })}
      />
      <TextSetting
        rows={3}
        label={t('settings.quickReplies.reply')}
        help={t('settings.quickReplies.replyHelp')}
        error={problems.reply}
        value={reply.reply}
        maxLength={4000}
        onChange={(text) => onChange({ reply: text })}
      />
      <SwitchSetting
        label={t('settings.quickReplies.handoff')}
        help={t('settings.quickReplies.handoffHelp')}
        value={reply.isHandoff}
        onChange={(isHandoff) => onChange({ isHandoff })}
      />
    </Box>
  );
}
