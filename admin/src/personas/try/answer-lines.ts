import type { TryResult } from '@sosia/core/contract';
import { playable } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { newLine, type TryLine } from './try-lines.ts';

/** The chat after a burst is answered: with its transcripts, the system's notes and the answer. */
export function withAnswer(lines: TryLine[], burst: TryLine[], result: TryResult): TryLine[] {
  const heard = new Map(burst.map(({ id }, place) => [id, result.received[place]]));
  const known = lines.map((line) => {
    const received = heard.get(line.id);
    if (!received) return line;
    const { text: said, transcript, errorCode } = received;
    return { ...line, said, transcript, errorCode };
  });
  return [...known, ...answerLines(result)];
}

function answerLines({ notices, parts, voice, trace, isHandoff }: TryResult) {
  const lines = [
    ...notices.map((text) => newLine({ role: 'system', text })),
    ...parts.map((text) => newLine({ role: 'persona', text })),
  ];
  if (lines.length === 0) {
    const isUnwanted = trace.manners?.kind === 'silence';
    const text = t(isUnwanted ? 'tryIt.silentOptedOut' : 'tryIt.silent');
    lines.push(newLine({ role: 'system', text, isAside: true }));
  }
  const [first, last] = [lines.find(({ role }) => role === 'persona'), lines.at(-1)];
  if (first && voice) first.sound = { url: playable(voice) };
  if (last) last.trace = trace;
  if (isHandoff) {
    lines.push(newLine({ role: 'system', text: t('tryIt.handedOff'), isAside: true }));
  }
  return lines;
}

/** Object URLs of sounds stay in memory until they are revoked; those still shown are kept. */
export function releaseSounds(lines: TryLine[], kept: TryLine[]): void {
  const shown = new Set(kept.map(({ sound }) => sound?.url));
  for (const { sound } of lines) {
    if (sound && !shown.has(sound.url)) URL.revokeObjectURL(sound.url);
  }
}
