import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { QuickReply } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useSettings } from '../settings-context.ts';
import { LinesSetting, SwitchSetting, TextSetting } from './inputs.tsx';

export function QuickRepliesSection() {
  const t = useWords();
  const { draft, change, isReadOnly } = useSettings();
  const { quickReplies } = draft;
  const add = () => {
    const empty: QuickReply = {
      id: crypto.randomUUID(),
      match: 'phrase',
      triggers: [],
      reply: '',
      isActive: true,
    };
    change({ quickReplies: [...quickReplies, empty] });
  };
  return (
    <>
      {quickReplies.length === 0 && (
        <EmptyState
          title={t('settings.quickReplies.none')}
          hint={t('settings.quickReplies.noneHint')}
        />
      )}
      {quickReplies.map((reply, index) => (
        <QuickReplyCard key={reply.id} reply={reply} index={index} />
      ))}
      {!isReadOnly && (
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={add}
          sx={{ justifySelf: 'start' }}
        >
          {t('settings.quickReplies.add')}
        </Button>
      )}
    </>
  );
}

function QuickReplyCard({ reply, index }: { reply: QuickReply; index: number }) {
  const t = useWords();
  const { draft, change, errorAt, isReadOnly } = useSettings();
  const { quickReplies } = draft;
  const number = index + 1;
  const set = (patch: Partial<QuickReply>) =>
    change({
      quickReplies: quickReplies.map((one, at) => (at === index ? { ...one, ...patch } : one)),
    });
  const remove = () => change({ quickReplies: quickReplies.filter((_one, at) => at !== index) });
  return (
    <Card component="section" sx={{ p: 2.5, display: 'grid', gap: 2.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="h4" component="h3" sx={{ flex: 1 }}>
          {t('settings.quickReplies.item', { number })}
        </Typography>
        {!isReadOnly && (
          <IconButton
            aria-label={t('settings.quickReplies.remove', { number })}
            onClick={remove}
            sx={{ my: -1, mr: -1 }}
          >
            <DeleteIcon />
          </IconButton>
        )}
      </Box>
      <SelectField
        label={t('settings.quickReplies.match')}
        value={reply.match}
        isDisabled={isReadOnly}
        choices={[
          { value: 'word', label: t('settings.quickReplies.matches.word') },
          { value: 'phrase', label: t('settings.quickReplies.matches.phrase') },
          { value: 'pattern', label: t('settings.quickReplies.matches.pattern') },
        ]}
        onChange={(match) => set({ match })}
      />
      <LinesSetting
        label={t('settings.quickReplies.triggers')}
        help={t('settings.quickReplies.triggersHelp')}
        error={errorAt(`quickReplies.${index}.triggers`)}
        value={reply.triggers}
        onChange={(triggers) => set({ triggers })}
      />
      <TextSetting
        rows={3}
        label={t('settings.quickReplies.reply')}
        help={t('settings.quickReplies.replyHelp')}
        error={errorAt(`quickReplies.${index}.reply`)}
        value={reply.reply}
        maxLength={4000}
        onChange={(text) => set({ reply: text })}
      />
      <SwitchSetting
        label={t('settings.quickReplies.active')}
        value={reply.isActive}
        onChange={(isActive) => set({ isActive })}
      />
    </Card>
  );
}
