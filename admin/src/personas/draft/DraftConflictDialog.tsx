import { Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Pill } from '../../ui/index.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import { settingLabel } from '../changes/setting-label.ts';
import type { DraftConflict } from './draft-store.ts';
import {
  type Difference,
  draftDifferences,
  mergeDrafts,
  type Side,
  sideFor,
} from './merge-drafts.ts';
import type { DraftEditor } from './useDraft.ts';
import { useSetAside } from './useSetAside.ts';

interface Props {
  personaId: string;
  editor: DraftEditor;
}

/** Somebody saved a newer draft: the two are merged field by field, and neither is lost. */
export function DraftConflictDialog({ personaId, editor }: Props) {
  const { conflict } = editor;
  if (!conflict) return null;
  // A third save in the meantime restarts the choice.
  const key = conflict.draftRevision;
  return <MergeDialog key={key} personaId={personaId} editor={editor} conflict={conflict} />;
}

function useMerge({ personaId, editor, conflict }: MergeProps) {
  const notices = useNotices();
  const aside = useSetAside(personaId);
  const { base, draft: theirs } = conflict;
  const { draft: mine, settle } = editor;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const differences = useMemo(() => draftDifferences({ base, mine, theirs }), [base, mine, theirs]);
  const sideOf = (difference: Difference) => chosen.get(difference.key) ?? sideFor(difference);
  const choose = (side: Side, ...some: Difference[]) =>
    setChosen(new Map([...chosen, ...some.map(({ key }): [string, Side] => [key, side])]));
  const isMineLost = differences.some(
    (one) => one.changedBy !== 'theirs' && sideOf(one) === 'theirs',
  );
  const save = () => {
    if (isMineLost) aside.keep(mine);
    settle(mergeDrafts(theirs, differences, sideOf));
    notices.done(t('merge.saved'));
  };
  return { differences, sideOf, choose, save };
}

interface MergeProps extends Props {
  conflict: DraftConflict;
}

function MergeDialog(props: MergeProps) {
  const { savedBy } = props.conflict;
  const { differences, sideOf, choose, save } = useMerge(props);
  const theirName = savedBy ? t('merge.theirsOf', { name: savedBy }) : t('merge.theirs');
  return (
    <ChangesDialog
      title={t('merge.title', { name: savedBy ?? t('merge.somebody') })}
      hint={t(differences.length > 0 ? 'merge.hint' : 'merge.same')}
      size="lg"
      changes={differences}
      names={{ before: theirName, after: t('merge.mine') }}
      badgeOf={(difference) => <Whose difference={difference} />}
      actionOf={(difference) => (
        <SideChoice
          difference={difference}
          theirName={theirName}
          value={sideOf(difference)}
          onChange={(side) => choose(side, difference)}
        />
      )}
      confirm={{ children: t('merge.save'), onClick: save }}
    >
      {differences.length > 1 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2.5 }}>
          <Button variant="outlined" onClick={() => choose('mine', ...differences)}>
            {t('merge.allMine')}
          </Button>
          <Button variant="outlined" onClick={() => choose('theirs', ...differences)}>
            {t('merge.allTheirs')}
          </Button>
        </Box>
      )}
    </ChangesDialog>
  );
}

const WHOSE = { both: 'merge.both', mine: 'merge.onlyMine', theirs: 'merge.onlyTheirs' } as const;

function Whose({ difference: { changedBy } }: { difference: Difference }) {
  return <Pill tone={changedBy === 'both' ? 'human' : 'quiet'}>{t(WHOSE[changedBy])}</Pill>;
}

interface ChoiceProps {
  difference: Difference;
  theirName: string;
  value: Side;
  onChange: (side: Side) => void;
}

function SideChoice({ difference, theirName, value, onChange }: ChoiceProps) {
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      color="primary"
      value={value}
      aria-label={t('merge.choose', { field: settingLabel(difference.path) })}
      onChange={(_, side: Side | null) => side && onChange(side)}
      sx={{ mt: 1 }}
    >
      <ToggleButton value="theirs">{theirName}</ToggleButton>
      <ToggleButton value="mine">{t('merge.mine')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
