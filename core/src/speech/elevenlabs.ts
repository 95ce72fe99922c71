import type { Config } from '../platform/index.ts';

/** ElevenLabs' client without its retries: the caller does those. */
export async function connectElevenLabs({ apiKey, baseUrl }: NonNullable<Config['elevenlabs']>) {
  // Loaded at the first use: its generated code is large.
  const { ElevenLabsClient } = await import('@elevenlabs/elevenlabs-js');
  return new ElevenLabsClient({ apiKey, maxRetries: 0, ...(baseUrl && { baseUrl }) });
}
