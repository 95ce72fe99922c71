import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { Pill } from '../../ui/index.ts';
import type { SettingChange } from './setting-change.ts';
import { compare } from './setting-changes.ts';
import { settingName } from './setting-label.ts';
import { TextComparison } from './TextComparison.tsx';
import type { TextOf } from './useSettingText.ts';

interface Props {
  change: SettingChange;
  names: { before: string; after: string };
  textOf: TextOf;
  badge?: ReactNode;
  action?: ReactNode;
}

/** One setting with its value on either side. */
export function ChangeRow({ change, names, textOf, badge, action }: Props) {
  const title = titleOf(change, textOf);
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      {(title || badge) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
          {title && (
            <Box sx={{ fontWeight: 580, fontSize: '0.9375rem', overflowWrap: 'anywhere' }}>
              {title}
            </Box>
          )}
          <ItemPill change={change} />
          {badge}
        </Box>
      )}
      {change.kind === 'item' ? (
        <ItemChange change={change} names={names} textOf={textOf} />
      ) : (
        <Values change={change} names={names} textOf={textOf} />
      )}
      {action}
    </Box>
  );
}

/** A part that consists of one text needs no title: the part's heading is above it. */
function titleOf({ kind, path, before, after }: SettingChange, textOf: TextOf): string {
  if (kind === 'order') return t('versions.order');
  if (kind === 'value') return path.includes('.') ? settingName(path) : '';
  return shortNameOf(after ?? before, path, textOf);
}

const LONGEST_NAME = 60;

function shortNameOf(item: unknown, path: string, textOf: TextOf): string {
  const { triggers } = item as { triggers?: string[] };
  const name = triggers ? `“${triggers.join(', ')}”` : String(textOf(path, item));
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

function ItemPill({ change: { kind, before, after } }: { change: SettingChange }) {
  if (kind !== 'item' || (before && after)) return null;
  return (
    <Pill tone={after ? 'good' : 'failure'}>
      {t(after ? 'versions.added' : 'versions.removed')}
    </Pill>
  );
}

/** For an item on both sides, the fields that differ; for an added or removed one, all of them. */
function ItemChange({ change, names, textOf }: Pick<Props, 'change' | 'names' | 'textOf'>) {
  const { before, after, path } = change;
  if (!before || !after) return <Values change={change} names={names} textOf={textOf} />;
  return compare(before, after, path).map((field) => (
    <Box key={field.key} sx={{ mt: 0.75 }}>
      <Box sx={{ fontSize: '0.875rem', mb: 0.5, color: 'text.secondary' }}>
        {settingName(field.path)}
      </Box>
      <Values change={field} names={names} textOf={textOf} />
    </Box>
  ));
}

function Values({ change, names, textOf }: Pick<Props, 'change' | 'names' | 'textOf'>) {
  const { kind, path, before, after } = change;
  const read = (value: unknown) =>
    kind === 'order'
      ? (value as unknown[]).map((item) => shortNameOf(item, path, textOf))
      : textOf(path, value);
  return <TextComparison before={read(before)} after={read(after)} names={names} />;
}
