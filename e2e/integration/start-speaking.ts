import { readFileSync } from 'node:fs';
import {
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

/** A real voice message: two seconds of Ogg/Opus. */
export const VOICE = readFileSync(new URL('../fakes/fixtures/voice.ogg', import.meta.url));

/** The parts of an answer's trace that concern voice. */
export interface VoiceTrace {
  mode: string;
  question: string;
  prompt: { content: string }[];
  media: { transcript: string | null; errorCode: string | null }[];
  speech: { isSpoken: boolean; reason: string };
  errors: string[];
}

/**
 * Starts an installation with a persona that has a voice and understands voice messages. `hear`
 * sets what the next voice messages say, `voice` how the voice service fails. Twilio's stand-in
 * fetches the files that it sends.
 */
export async function startSpeaking() {
  const sosia: Installation = await startInstallation({
    reply: ({ lastUserText }) => `Você disse: ${lastUserText.replace('[voice message] ', '')}`,
    voice: {},
  });
  const { openai, elevenlabs, twilio } = sosia;
  if (!openai || !elevenlabs) throw new Error('started without its stand-ins');
  await answerAtOnce(sosia.platform);
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  const local = (url: string) => `${address}${new URL(url).pathname}`;
  Object.assign(twilio.options, { fetchFrom: local, deliverTo: local });

  /** Changes the voice of every persona that answers. */
  async function giveVoice(voice: object) {
    const all = JSON.stringify({ voiceId: 'vozDoEndrigo00000001', mode: 'mirror', ...voice });
    await sosia.platform.prisma.$executeRaw`
      update persona_versions
      set settings = jsonb_set(settings, '{voice}', (settings->'voice') || ${all}::jsonb)`;
  }
  await giveVoice({});

  const sentTo = (person: string) => twilio.messages.filter(({ to }) => to === person);
  const rowsOf = (person: string) =>
    sosia.context.db.message.findMany({
      where: { conversation: { contact: { phone: person.slice(9) } } },
      orderBy: { position: 'asc' },
      include: { attachments: true, turn: true },
    });
  return {
    ...sosia,
    openai,
    elevenlabs,
    giveVoice,
    sentTo,
    rowsOf,
    answerTo: (person: string) => eventually(async () => sentTo(person)[0]),
    /** Somebody sends a voice message. */
    speak: (person: string) =>
      sosia.receive({
        From: person,
        ...twilio.receiveMedia({ contentType: 'audio/ogg', bytes: VOICE }),
      }),
    async traceFor(person: string) {
      const answer = (await rowsOf(person)).find(({ author }) => author === 'persona');
      return answer?.turn?.trace as unknown as VoiceTrace;
    },
    forget() {
      delete openai.options.transcribe;
      delete elevenlabs.options.reply;
    },
  };
}

export type SpeakingInstallation = Awaited<ReturnType<typeof startSpeaking>>;
