import SwapIcon from '@mui/icons-material/SwapHoriz';
import { Box, Button } from '@mui/material';
import type { Persona, PersonaSettings, PersonaVersion } from '@sosia/core/contract';
import { useMemo, useState } from 'react';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { IconAction, SelectField } from '../../ui/index.ts';
import { applyChanges } from '../changes/apply-changes.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import type { SettingChange } from '../changes/setting-change.ts';
import { settingChanges } from '../changes/setting-changes.ts';
import { useSettings } from '../draft/settings-context.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useVersions } from './useVersions.ts';

const DRAFT = 'draft';

interface State {
  name: string;
  settings: PersonaSettings;
}

interface Props {
  persona: Persona;
  editor: DraftEditor;
  /** The version that the dialog was opened for: shown on the left. */
  version: PersonaVersion;
  onClose: () => void;
}

/** Compares any two versions, or a version and the draft. */
export function CompareDialog({ persona, editor, version, onClose }: Props) {
  const notices = useNotices();
  const { isReadOnly } = useSettings();
  const [sides, setSides] = useState({ left: version.id, right: DRAFT });
  const draft = { name: t('versions.draft'), settings: editor.draft };
  const { data: versions = [] } = useVersions(persona.id);
  // The list may not reach back to an old version, so that one is added.
  const states = new Map<string, State>([
    [DRAFT, draft],
    ...[...versions, version].map(({ id, number, settings }): [string, State] => [
      id,
      { name: t('versions.version', { number }), settings },
    ]),
  ]);
  const left = states.get(sides.left) ?? draft;
  const right = states.get(sides.right) ?? draft;
  const changes = useMemo(
    () => settingChanges(left.settings, right.settings),
    [left.settings, right.settings],
  );
  const take = ({ key }: SettingChange) => {
    const back = settingChanges(right.settings, left.settings).filter((one) => one.key === key);
    editor.replace((now) => applyChanges(now, back));
    notices.done(t('versions.takenOne'));
  };
  return (
    <ChangesDialog
      title={t('versions.compareTitle')}
      size="lg"
      hasCross
      changes={changes}
      names={{ before: left.name, after: right.name }}
      heading={t('versions.count', { smart_count: changes.length })}
      same={t('versions.same')}
      actionOf={
        sides.right === DRAFT && !isReadOnly
          ? (change) => (
              <Button size="small" onClick={() => take(change)} sx={{ mt: 0.5 }}>
                {t('versions.takeOne')}
              </Button>
            )
          : undefined
      }
      onClose={onClose}
    >
      <Sides states={states} sides={sides} onChange={setSides} />
    </ChangesDialog>
  );
}

interface Chosen {
  left: string;
  right: string;
}

interface SidesProps {
  states: ReadonlyMap<string, State>;
  sides: Chosen;
  onChange: (sides: Chosen) => void;
}

/** Chooses the two to compare. */
function Sides({ states, sides, onChange }: SidesProps) {
  const choices = [...states].map(([value, { name }]) => ({ value, label: name }));
  const choice = (side: keyof Chosen) => (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <SelectField
        label={t(`versions.${side}`)}
        value={sides[side]}
        choices={choices}
        onChange={(id) => onChange({ ...sides, [side]: id })}
      />
    </Box>
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 1, mb: 2.5 }}>
      {choice('left')}
      <IconAction
        label={t('versions.swap')}
        onClick={() => onChange({ left: sides.right, right: sides.left })}
      >
        <SwapIcon />
      </IconAction>
      {choice('right')}
    </Box>
  );
}
