import type { WordKey } from '../../i18n/useWords.ts';

type KindKey = Extract<WordKey, `parts.kind.${string}`>;

const KEYS: Record<string, KindKey> = {
  image: 'parts.kind.image',
  sticker: 'parts.kind.sticker',
  audio: 'parts.kind.audio',
  video: 'parts.kind.video',
  document: 'parts.kind.document',
  contact: 'parts.kind.contact',
  location: 'parts.kind.location',
  reaction: 'parts.kind.reaction',
  interactive: 'parts.kind.interactive',
  unsupported: 'parts.kind.unsupported',
  template: 'parts.kind.template',
};

/** What a message is called where its words are not shown. */
export function kindKey(kind: string): KindKey {
  return KEYS[kind] ?? 'parts.kind.text';
}
