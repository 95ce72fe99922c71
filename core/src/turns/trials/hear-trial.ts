import { cardOf, identifyFile, understandVoice } from '../../channels/media/index.ts';
import type { PersonaSettings, TriedFile, TriedMessage } from '../../contract/index.ts';
import type { Models } from '../../models/index.ts';
import { type Context, newId } from '../../platform/index.ts';
import type { AskedFile, AskedMessage } from '../index.ts';
import { imageAddress, seenImages } from '../index.ts';

type HearContext = Pick<Context, 'log'> & { models: Pick<Models, 'transcriber'> };

interface TrialFile extends AskedFile {
  bytes: Uint8Array;
  byteSize: number;
}

export interface HeardMessage extends AskedMessage {
  attachments: TrialFile[];
}

/** The messages of a trial with their files, understood as in production but stored nowhere. */
export function hearTrial(
  ctx: HearContext,
  messages: TriedMessage[],
  settings: PersonaSettings,
): Promise<HeardMessage[]> {
  return Promise.all(
    messages.map(async ({ text, file }) => ({
      kind: file?.kind ?? 'text',
      body: text,
      details: {},
      attachments: file ? [await understand(ctx, file, settings)] : [],
    })),
  );
}

async function understand(
  ctx: HearContext,
  file: TriedFile,
  settings: PersonaSettings,
): Promise<TrialFile> {
  const bytes = Buffer.from(file.base64, 'base64');
  const identity = await identifyFile(bytes, file.kind);
  const heard =
    identity.kind === 'audio'
      ? await understandVoice(ctx, { bytes, ...identity }, settings)
      : { transcript: null, durationMs: null, errorCode: whyNotAudio(file) };
  const id = newId();
  return {
    id,
    messageId: id,
    kind: identity.kind,
    mimeType: identity.mimeType,
    status: 'ready',
    ...heard,
    durationMs: heard.durationMs ?? file.durationMs ?? null,
    details: cardOf(identity.kind, bytes).details,
    bytes,
    byteSize: bytes.length,
  };
}

const whyNotAudio = ({ kind }: TriedFile) => (kind === 'audio' ? 'not_audio' : null);

/** The images among them that a model is shown. */
export function trialImages(messages: HeardMessage[]): string[] {
  const files = messages.flatMap(({ attachments }) => attachments);
  return seenImages(files).map(({ mimeType, bytes }) => imageAddress(mimeType, bytes));
}
