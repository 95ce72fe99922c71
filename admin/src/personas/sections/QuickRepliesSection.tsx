import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { QuickReply } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../../i18n/words.ts';
import { EmptyState } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { PhraseTester } from '../rules/PhraseTester.tsx';
import { QuickReplyList } from '../rules/QuickReplyList.tsx';
import { useExplainedRules } from '../rules/useExplainedRules.ts';

const MOST = 100;

export function QuickRepliesSection() {
  const { draft, change, isReadOnly } = useSettings();
  const { quickReplies } = draft;
  const [phrase, setPhrase] = useState('');
  const [openId, setOpenId] = useState<string>();
  const explained = useExplainedRules(phrase, draft);
  const set = (next: QuickReply[]) => change({ quickReplies: next });
  const add = () => {
    const empty: QuickReply = {
      id: crypto.randomUUID(),
      match: 'phrase',
      triggers: [],
      reply: '',
      isActive: true,
      isHandoff: false,
    };
    set([...quickReplies, empty]);
    setOpenId(empty.id);
  };
  return (
    <>
      {quickReplies.length > 0 && (
        <PhraseTester phrase={phrase} onPhrase={setPhrase} explained={explained} />
      )}
      {quickReplies.length === 0 && (
        <EmptyState
          title={t('settings.quickReplies.none')}
          hint={t('settings.quickReplies.noneHint')}
        />
      )}
      <QuickReplyList
        replies={quickReplies}
        explained={explained.data?.rules}
        openId={openId}
        onOpen={setOpenId}
        onChange={set}
      />
      {!isReadOnly && quickReplies.length < MOST && (
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
