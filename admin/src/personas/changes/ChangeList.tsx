import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { ChangeRow } from './ChangeRow.tsx';
import type { SettingChange } from './setting-change.ts';
import { settingName } from './setting-label.ts';
import { useSettingText } from './useSettingText.ts';

interface Props<C extends SettingChange> {
  changes: readonly C[];
  /** The names of the two sides. */
  names: { before: string; after: string };
  /** Actions for one change, shown below it. */
  actionOf?: (change: C) => ReactNode;
  /** A label beside a change's name. */
  badgeOf?: (change: C) => ReactNode;
}

/** The differences between two states of a persona, part by part, side by side. */
export function ChangeList<C extends SettingChange>(props: Props<C>) {
  const { changes, names, actionOf, badgeOf } = props;
  const textOf = useSettingText({
    documentIds: idsIn(changes, 'knowledge.documentIds'),
    voiceIds: idsIn(changes, 'voice.voiceId'),
  });
  return [...Map.groupBy(changes, partOf)].map(([part, own]) => (
    <Box key={part} component="section" aria-label={settingName(part)} sx={{ mb: 2.5 }}>
      <Typography variant="h4" component="h3" sx={{ mb: 0.75 }}>
        {settingName(part)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {own.map((change) => (
          <ChangeRow
            key={change.key}
            change={change}
            names={names}
            textOf={textOf}
            badge={badgeOf?.(change)}
            action={actionOf?.(change)}
          />
        ))}
      </Box>
    </Box>
  ));
}

const partOf = ({ path }: SettingChange) => path.split('.')[0] ?? '';

/** Documents are shown by title, voices by name. */
function idsIn(changes: readonly SettingChange[], path: string): string[] {
  const ids = changes
    .filter((change) => change.path === path)
    .flatMap(({ before, after }) => [before, after]);
  return [...new Set(ids.flat())].filter((id): id is string => typeof id === 'string' && id !== '');
}
