import type { Voice } from '../contract/index.ts';
import type { Clock, Config } from '../platform/index.ts';
import { connectElevenLabs } from './elevenlabs.ts';
import { asSpeechError, SpeechError } from './speech-error.ts';

export interface AccountVoice extends Voice {
  previewUrl: string | null;
}

/** The voices of the service's account, cached for a short while. */
export interface Voices {
  /** Throws a `SpeechError`. */
  all(): Promise<AccountVoice[]>;
}

/** A voice just added at ElevenLabs appears after this long (ms). */
const REMEMBERED_MS = 2 * 60_000;
const PAGE_SIZE = 100;
/** More pages than any account has; stops a cycle of page tokens. */
const MAX_PAGES = 20;
const TIMEOUT_SECONDS = 15;

export function openVoices({ elevenlabs }: Pick<Config, 'elevenlabs'>, clock: Clock): Voices {
  let known: { voices: Promise<AccountVoice[]>; until: number } | undefined;
  return {
    all() {
      if (!elevenlabs) return Promise.reject(new SpeechError('no_service'));
      const now = clock.now().getTime();
      if (known && known.until > now) return known.voices;
      const voices = readVoices(elevenlabs);
      known = { voices, until: now + REMEMBERED_MS };
      // Failures are not cached.
      voices.catch(() => {
        if (known?.voices === voices) known = undefined;
      });
      return voices;
    },
  };
}

async function readVoices(account: NonNullable<Config['elevenlabs']>): Promise<AccountVoice[]> {
  const client = await connectElevenLabs(account);
  const options = { timeoutInSeconds: TIMEOUT_SECONDS, maxRetries: 1 };
  const voices = new Map<string, AccountVoice>();
  let nextPageToken: string | undefined;
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const request = { pageSize: PAGE_SIZE, ...(nextPageToken && { nextPageToken }) };
      const answer = await client.voices.search(request, options);
      for (const voice of answer.voices) voices.set(voice.voiceId, voiceOf(voice, account));
      if (!answer.hasMore || !answer.nextPageToken) break;
      nextPageToken = answer.nextPageToken;
    }
  } catch (error) {
    throw asSpeechError(error);
  }
  return [...voices.values()].sort((a, b) => a.name.localeCompare(b.name, 'pt-BR'));
}

/** The part of ElevenLabs' voice that is used here. */
interface ServiceVoice {
  voiceId: string;
  name?: string | null;
  category?: string | null;
  description?: string | null;
  labels?: Record<string, unknown> | null;
  previewUrl?: string | null;
}

function voiceOf(voice: ServiceVoice, { baseUrl }: { baseUrl: string | undefined }): AccountVoice {
  const previewUrl = allowedPreview(voice.previewUrl, baseUrl);
  return {
    id: voice.voiceId,
    name: voice.name || voice.voiceId,
    category: voice.category ?? '',
    description: voice.description ?? '',
    labels: Object.fromEntries(
      Object.entries(voice.labels ?? {}).filter(
        (label): label is [string, string] => typeof label[1] === 'string' && label[1] !== '',
      ),
    ),
    hasPreview: previewUrl !== null,
    previewUrl,
  };
}

/** Hosts of ElevenLabs' previews. URLs it gives on other hosts are not fetched. */
const PREVIEW_HOSTS = /^(?:storage\.googleapis\.com|(?:[a-z0-9-]+\.)*elevenlabs\.io)$/;

function allowedPreview(address: string | null | undefined, baseUrl?: string): string | null {
  const url = address ? URL.parse(address) : null;
  if (!url || url.username || url.password) return null;
  const isStandIn = baseUrl !== undefined && url.origin === URL.parse(baseUrl)?.origin;
  const isKnown = url.protocol === 'https:' && url.port === '' && PREVIEW_HOSTS.test(url.hostname);
  return isStandIn || isKnown ? url.href : null;
}
