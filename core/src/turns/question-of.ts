import type { FileKind, MessageKind } from '../contract/index.ts';
import { inWords } from '../conversations/index.ts';
import { transcriptionCost } from '../models/index.ts';
import type { TurnQuestion } from './answer/index.ts';

/** A file that came with a message, as far as it is understood. */
export interface AskedFile {
  id: string;
  messageId: string | null;
  kind: FileKind;
  mimeType: string;
  status: string;
  errorCode: string | null;
  transcript: string | null;
  durationMs: number | null;
  details: unknown;
}

export interface AskedMessage {
  kind: MessageKind;
  body: string;
  details: unknown;
  attachments: AskedFile[];
  /** The text of the message that it replies to. */
  answered?: string | undefined;
}

/** What these messages ask, once their files are understood. Pure. */
export function questionOf(
  messages: AskedMessage[],
  { transcriptionModel }: { transcriptionModel: string },
): Omit<TurnQuestion, 'images'> {
  const question = messages
    .filter(({ kind }) => kind !== 'reaction')
    .flatMap(({ body, attachments }) => [body, ...attachments.map((file) => file.transcript)])
    .filter((words) => words?.trim())
    .join('\n');
  const files = messages.flatMap(({ attachments }) => attachments);
  return {
    question,
    described: messages.map(inWords).join('\n'),
    media: files.map((file) => inTrace(file, transcriptionModel)),
    unheard: whyUnheard(question, messages, files),
  };
}

function whyUnheard(
  question: string,
  messages: AskedMessage[],
  files: AskedFile[],
): TurnQuestion['unheard'] {
  const isVoiceAlone = messages.every(({ kind }) => kind === 'audio');
  if (question !== '' || !isVoiceAlone || messages.length === 0) return null;
  const isDeaf = files.some(({ errorCode }) => errorCode === 'no_service');
  return isDeaf ? 'no_service' : 'unclear';
}

function inTrace(file: AskedFile, transcriptionModel: string): TurnQuestion['media'][number] {
  const { messageId, kind, mimeType, status, errorCode, transcript, durationMs } = file;
  const media = { messageId: messageId ?? file.id, kind, mimeType, status, errorCode, transcript };
  if (!wasListenedTo(file)) return media;
  const costUsd = transcriptionCost(transcriptionModel, durationMs);
  return { ...media, durationMs, model: transcriptionModel, costUsd };
}

/** The service charges for what it listens to, even if there are no words in it. */
function wasListenedTo({ kind, transcript, errorCode, durationMs }: AskedFile): boolean {
  if (kind !== 'audio') return false;
  return (
    transcript !== null || errorCode === 'unclear' || (errorCode === 'silent' && durationMs !== 0)
  );
}
