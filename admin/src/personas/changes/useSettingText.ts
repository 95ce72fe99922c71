import type { Document } from '@sosia/core/contract';
import { useQueries } from '@tanstack/react-query';
import { useGetMany } from 'ra-core';
import { locale, t, translate } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import { voicesQuery } from '../editor-requests.ts';
import { choicesKey } from './setting-words.ts';

interface Named {
  documentIds: string[];
  voiceIds: string[];
}

export type TextOf = (path: string, value: unknown) => string | string[];

/**
 * The value of a setting as the editor shows it: in words, in the reader's number format. A list
 * gives one text per item. `documentIds` and `voiceIds` are those whose titles and names may be
 * requested.
 */
export function useSettingText({ documentIds, voiceIds }: Named): TextOf {
  const { data: documents } = useGetMany<Document>(
    'documents',
    { ids: documentIds },
    { enabled: documentIds.length > 0 },
  );
  const titleOf = (id: unknown) =>
    documents?.find((document) => document?.id === id)?.title ??
    t(documents ? 'versions.goneDocument' : 'versions.loadingTitle');
  const voiceNameOf = useVoiceNames(voiceIds);
  const textOf: TextOf = (path, value) => {
    if (value === undefined || value === null || value === '') return '';
    const choices = choicesKey(path);
    if (choices) return translate(`${choices}.${value}`, { _: String(value) });
    if (path === 'voice.voiceId') return voiceNameOf(String(value));
    if (path === 'identity.picture') return t('versions.pictureChosen');
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
    if (typeof value === 'number') return figure(path, value);
    if (Array.isArray(value)) {
      if (path === 'knowledge.documentIds') return value.map(titleOf);
      return value.map((item) => itemText(path, item));
    }
    return typeof value === 'object' ? itemText(path, value) : String(value);
  };
  return textOf;
}

/** The account's name for a voice; the id while the name is unknown. */
function useVoiceNames(ids: string[]): (id: string) => string {
  const pages = useQueries({ queries: ids.map((id) => voicesQuery({ id })) });
  const voices = pages.flatMap(({ data }) => data?.data ?? []);
  return (id) => voices.find((voice) => voice.id === id)?.name ?? id;
}

function figure(path: string, value: number): string {
  if (path === 'knowledge.threshold') return formats.percent(value);
  // The editor shows these times in seconds.
  return formats.number(path.startsWith('timing.') ? value / 1000 : value);
}

/** An arbitrary Sunday, to derive the names of weekdays from. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

/** A list item on one line. An item of an unknown kind is shown by its values. */
function itemText(path: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item ?? '');
  const fields = item as Record<string, unknown>;
  if (Array.isArray(fields.triggers)) return `${fields.triggers.join(', ')} → ${fields.reply}`;
  if (path === 'tone.examples') return `“${fields.message}” → “${fields.answer}”`;
  if (typeof fields.weekday === 'number') {
    const day = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
    return `${day.format(SUNDAY + fields.weekday * DAY_MS)}, ${fields.from}–${fields.to}`;
  }
  return Object.values(fields)
    .filter((value) => typeof value !== 'object')
    .join(' · ');
}
