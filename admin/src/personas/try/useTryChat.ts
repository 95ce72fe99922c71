import type { TriedMessage, TryResult } from '@sosia/core/contract';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorText } from '../../api/index.ts';
import { type KnownOfFile, type Recording, useTriedFile } from '../../chat/index.ts';
import { markStep } from '../../home/first-visit.ts';
import { tryPersona } from '../persona-requests.ts';
import { releaseSounds, withAnswer } from './answer-lines.ts';
import type { TryContact } from './ContactChoice.tsx';
import { before, historyOf, newLine, type TryLine, unansweredOf, waitFor } from './try-lines.ts';
import type { TryTarget } from './useTryTargets.ts';

interface Options {
  personaId: string;
  target: TryTarget;
  contact: TryContact;
  /** Saves the draft; resolves to false when that fails. */
  flush: () => Promise<boolean>;
}

interface Progress {
  isAnswering: boolean;
  /** In production, an attendant would now have the conversation. */
  isHandedOff: boolean;
  /** The draft could not be saved, so the last saved draft answered. */
  isStale: boolean;
  problem: string;
  /** What the persona remembers about the contact; undefined before its first answer. */
  memory: TryResult['memory'] | undefined;
}

const FRESH: Progress = {
  isAnswering: false,
  isHandedOff: false,
  isStale: false,
  problem: '',
  memory: undefined,
};

/** A chat with a draft or a version, kept on this page only: bursts, voice, handoff. */
export function useTryChat(options: Options) {
  const [lines, setLines] = useState<TryLine[]>([]);
  const [progress, setProgress] = useState(FRESH);
  const note = (change: Partial<Progress>) => setProgress((now) => ({ ...now, ...change }));
  /** Answers to an earlier state of the chat are discarded. */
  const round = useRef(0);
  const read = useTriedFile();

  const answer = async () => {
    const mine = round.current;
    const burst = unansweredOf(lines);
    note({ isAnswering: true });
    const { add, progress: reached } = await ask(options, lines, burst);
    if (mine !== round.current) return;
    if (add) setLines(add);
    note({ isAnswering: false, ...reached });
  };
  const isWaiting = useBurst({ lines, progress, target: options.target, answer });

  const startOver = (kept: TryLine[]) => {
    round.current += 1;
    note({ isAnswering: false, isHandedOff: false, problem: '' });
    releaseSounds(lines, kept);
    setLines(kept);
  };
  const say = (message: TriedMessage, rest: Partial<TryLine> = {}) => {
    note({ problem: '' });
    const line = newLine({ role: 'contact', text: message.text, message, ...rest });
    setLines((now) => [...now, line]);
  };
  const sendFile = async (blob: Blob, known?: KnownOfFile) => {
    const mine = round.current;
    const file = await read(blob, known);
    if (!file || mine !== round.current) return;
    const sound = file.kind === 'audio' ? { url: URL.createObjectURL(blob) } : undefined;
    say({ text: '', file }, { sound, fileName: file.fileName });
  };
  return {
    ...progress,
    lines,
    isWaiting,
    send: (text: string) => say({ text }),
    sendFile,
    sendVoice: ({ blob, durationMs }: Recording) => sendFile(blob, { kind: 'audio', durationMs }),
    retry: () => note({ problem: '' }),
    handBack: () => note({ isHandedOff: false }),
    /** Sends a message again, perhaps reworded, and drops everything after it. */
    resend: ({ id, message, sound, fileName }: TryLine, text: string) => {
      const again = newLine({ role: 'contact', text, message: { ...message, text } });
      startOver([...before(lines, id), { ...again, sound, fileName }]);
    },
    clear: () => {
      startOver([]);
      setProgress(FRESH);
    },
  };
}

export type TryChatState = ReturnType<typeof useTryChat>;

interface Answered {
  progress: Partial<Progress>;
  add?: (lines: TryLine[]) => TryLine[];
}

/** Asks the server to answer a burst; errors are returned as `problem`, not thrown. */
async function ask(
  { personaId, target, contact, flush }: Options,
  lines: TryLine[],
  burst: TryLine[],
): Promise<Answered> {
  try {
    // The server answers with its saved draft.
    const isSaved = target.id !== '' || (await flush());
    const result = await tryPersona(personaId, {
      messages: burst.flatMap(({ message }) => message ?? []),
      history: historyOf(lines),
      versionId: target.id || undefined,
      contactId: contact?.id,
    });
    markStep('try');
    const { isHandoff: isHandedOff, memory } = result;
    return {
      progress: { isHandedOff, memory, isStale: !isSaved },
      add: (now) => withAnswer(now, burst, result),
    };
  } catch (error) {
    return { progress: { problem: errorText(error) } };
  }
}

interface Burst {
  lines: TryLine[];
  progress: Progress;
  target: TryTarget;
  answer: () => Promise<void>;
}

/** Requests the answer once the burst is over; returns whether it is still waiting for that. */
function useBurst({ lines, progress, target, answer }: Burst): boolean {
  const unanswered = unansweredOf(lines);
  const newest = unanswered.at(-1)?.id;
  const { isAnswering, isHandedOff, problem } = progress;
  const isWaiting = newest !== undefined && !isAnswering && !isHandedOff && problem === '';
  const act = useEffectEvent(() => void answer());
  const wait = useEffectEvent(() => waitFor(unanswered, target.timing, Date.now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer message begins the wait again
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => act(), wait());
    return () => clearTimeout(timer);
  }, [isWaiting, newest]);
  return isWaiting;
}
