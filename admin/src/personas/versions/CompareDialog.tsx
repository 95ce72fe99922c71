import CloseIcon from '@mui/icons-material/Close';
import SwapIcon from '@mui/icons-material/SwapHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Persona, PersonaSettings, PersonaVersion } from '@sosia/core/contract';
import { useNotify } from 'ra-core';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type Choice, SelectField } from '../../ui/SelectField.tsx';
import { applyChanges } from '../changes/apply-changes.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import type { SettingChange } from '../changes/setting-change.ts';
import { settingChanges } from '../changes/setting-changes.ts';
import { useSettings } from '../draft/settings-context.ts';
import type { DraftEditor } from '../draft/useDraft.ts';

const DRAFT = 'draft';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  /** The one that was asked about: it stands at the left. */
  version: PersonaVersion;
  versions: PersonaVersion[];
  onClose: () => void;
}

/** Any two versions, or one and the draft, side by side. */
export function CompareDialog({ editor, version, versions, onClose }: Props) {
  const t = useWords();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [sides, setSides] = useState({ left: version.id, right: DRAFT });
  const setLeft = (left: string) => setSides({ ...sides, left });
  const setRight = (right: string) => setSides({ ...sides, right });
  const states = useStates(editor, versions);
  const [left, right] = [sides.left, sides.right].map((id) => states.get(id));
  const choices = [...states].map(([value, { name }]) => ({ value, label: name }));
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isPhone}
      maxWidth="lg"
      onClose={onClose}
      aria-labelledby="compare-title"
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1.5 }}>
        <DialogTitle id="compare-title" sx={{ flex: 1 }}>
          {t('versions.compareTitle')}
        </DialogTitle>
        <IconButton aria-label={t('actions.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <DialogContent>
        <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 1, mb: 2.5 }}>
          <Side
            label={t('versions.left')}
            value={sides.left}
            choices={choices}
            onChange={setLeft}
          />
          <Tooltip title={t('versions.swap')}>
            <IconButton
              aria-label={t('versions.swap')}
              onClick={() => setSides({ left: sides.right, right: sides.left })}
            >
              <SwapIcon />
            </IconButton>
          </Tooltip>
          <Side
            label={t('versions.right')}
            value={sides.right}
            choices={choices}
            onChange={setRight}
          />
        </Box>
        {left && right && (
          <Differences
            left={left}
            right={right}
            editor={editor}
            isIntoDraft={sides.right === DRAFT}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}

interface SideProps {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (id: string) => void;
}

function Side(props: SideProps) {
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <SelectField {...props} />
    </Box>
  );
}

interface State {
  name: string;
  settings: PersonaSettings;
}

function useStates(editor: DraftEditor, versions: PersonaVersion[]): Map<string, State> {
  const t = useWords();
  const draft: State = { name: t('versions.draft'), settings: editor.draft };
  const named = versions.map(({ id, number, settings }): [string, State] => [
    id,
    { name: t('versions.version', { number }), settings },
  ]);
  return new Map([[DRAFT, draft], ...named]);
}

interface DifferencesProps {
  left: State;
  right: State;
  editor: DraftEditor;
  isIntoDraft: boolean;
}

function Differences({ left, right, editor, isIntoDraft }: DifferencesProps) {
  const t = useWords();
  const notify = useNotify();
  const { isReadOnly } = useSettings();
  const changes = useMemo(
    () => settingChanges(left.settings, right.settings),
    [left.settings, right.settings],
  );
  const take = ({ key }: SettingChange) => {
    const back = settingChanges(right.settings, left.settings).filter((one) => one.key === key);
    editor.replace((now) => applyChanges(now, back));
    notify(t('versions.takenOne'), { type: 'success' });
  };
  if (changes.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{t('versions.same')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {t('versions.count', { smart_count: changes.length })}
      </Typography>
      <ChangeList
        changes={changes}
        names={{ before: left.name, after: right.name }}
        actionOf={
          isIntoDraft && !isReadOnly
            ? (change) => (
                <Button size="small" onClick={() => take(change)} sx={{ mt: 0.5 }}>
                  {t('versions.takeOne')}
                </Button>
              )
            : undefined
        }
      />
    </>
  );
}
