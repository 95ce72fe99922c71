import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DragIcon from '@mui/icons-material/DragIndicator';
import { Box, ButtonBase, Card, IconButton, Switch, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import type { ExplainedRule, QuickReply } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Pill, Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { LinesSetting, NameSetting, SwitchSetting, TextSetting } from '../sections/inputs.tsx';
import { useQuickReplyProblems } from './useQuickReplyProblems.ts';

interface Props {
  reply: QuickReply;
  index: number;
  explained: ExplainedRule | undefined;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onRemove: () => void;
}

/** One quick reply: a summary line, and its fields when expanded. */
export function QuickReplyCard(props: Props) {
  const { reply, explained, isOpen } = props;
  const { setNodeRef, transform, transition, isDragging } = useSortable({ id: reply.id });
  const answers = explained?.verdict === 'answers';
  return (
    <Card
      component="li"
      ref={setNodeRef}
      data-quick-reply={reply.id}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{
        position: 'relative',
        ...(isDragging && { zIndex: 1, boxShadow: 4, opacity: 0.95 }),
        ...(answers && { borderColor: 'primary.main' }),
      }}
    >
      <CardLine {...props} />
      {explained && explained.verdict !== 'no' && <VerdictLine explained={explained} />}
      {isOpen && (
        <Box sx={{ px: { xs: 1.75, sm: 2.5 }, pb: 2.5, pt: 1 }}>
          <Fields {...props} />
        </Box>
      )}
    </Card>
  );
}

function CardLine({ reply, index, isOpen, onOpen, onRemove }: Props) {
  const { isReadOnly, set } = useSettings();
  const problems = useQuickReplyProblems(reply, index);
  const number = index + 1;
  const isWrong = Boolean(problems.triggers || problems.reply);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 64, px: 0.75 }}>
      {!isReadOnly && (
        <DragHandle id={reply.id} label={t('settings.quickReplies.move', { number })} />
      )}
      <ButtonBase aria-expanded={isOpen} onClick={() => onOpen(!isOpen)} sx={summary}>
        <span style={visuallyHidden}>{t('settings.quickReplies.edit', { number })}: </span>
        <Typography
          noWrap
          sx={{
            maxWidth: '100%',
            fontWeight: 600,
            color: reply.isActive ? 'text.primary' : 'text.secondary',
          }}
        >
          {reply.triggers.join(', ') || t('settings.quickReplies.unnamed')}
        </Typography>
        <Quiet noWrap sx={{ maxWidth: '100%' }}>
          {reply.reply.trim() || '—'}
        </Quiet>
      </ButtonBase>
      {isWrong && !isOpen && <Pill tone="failure">{t('personas.invalid')}</Pill>}
      <Switch
        checked={reply.isActive}
        disabled={isReadOnly}
        onChange={(event) => set(`quickReplies.${index}.isActive`, event.target.checked)}
        slotProps={{
          input: {
            'aria-label': `${t('settings.quickReplies.active')}: ${t('settings.quickReplies.item', { number })}`,
          },
        }}
      />
      {!isReadOnly && (
        <IconButton aria-label={t('settings.quickReplies.remove', { number })} onClick={onRemove}>
          <DeleteIcon />
        </IconButton>
      )}
    </Box>
  );
}

const summary = {
  flex: 1,
  minWidth: 0,
  minHeight: 56,
  px: 1,
  borderRadius: 1,
  flexDirection: 'column',
  alignItems: 'flex-start',
  justifyContent: 'center',
  textAlign: 'left',
} as const;

function DragHandle({ id, label }: { id: string; label: string }) {
  const { attributes, listeners, setActivatorNodeRef } = useSortable({ id });
  return (
    <IconButton
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={label}
      sx={{ cursor: 'grab', touchAction: 'none', color: 'text.secondary', borderRadius: 1 }}
    >
      <DragIcon />
    </IconButton>
  );
}

function VerdictLine({ explained }: { explained: ExplainedRule }) {
  const { verdict, trigger } = explained;
  if (verdict === 'no') return null;
  return (
    <Box sx={{ px: 2, pb: 1.25, mt: -0.5 }}>
      <Pill tone={verdict === 'answers' ? 'good' : 'quiet'}>
        {t(`settings.quickReplies.verdict.${verdict}`, { trigger: trigger ?? '' })}
      </Pill>
    </Box>
  );
}

const MATCHES = ['word', 'phrase', 'pattern'] as const;

function Fields({ reply, index }: Pick<Props, 'reply' | 'index'>) {
  const problems = useQuickReplyProblems(reply, index);
  const path = `quickReplies.${index}` as const;
  const triggers = reply.match === 'pattern' ? 'patterns' : 'triggers';
  return (
    <Box sx={{ display: 'grid', gap: 2.25, '& > *': { minWidth: 0 } }}>
      <NameSetting
        path={`${path}.match`}
        choices={MATCHES.map((value) => ({
          value,
          label: t(`settings.quickReplies.matches.${value}`),
        }))}
      />
      <LinesSetting
        path={`${path}.triggers`}
        words={`settings.quickReplies.${triggers}`}
        error={problems.triggers}
      />
      <TextSetting path={`${path}.reply`} error={problems.reply} rows={3} maxLength={4000} />
      <SwitchSetting path={`${path}.isHandoff`} />
    </Box>
  );
}
