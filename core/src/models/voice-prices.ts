/**
 * US dollars per minute, as OpenAI lists its transcription (November 2026). The first pattern that
 * matches a name counts. A model that is not listed here works too, and its cost is shown as
 * unknown.
 */
const PER_MINUTE: [RegExp, number][] = [
  [/^gpt-transcribe/, 0.0045],
  [/^gpt-4o-mini-transcribe/, 0.003],
  [/^gpt-4o-transcribe/, 0.006],
  [/^whisper-1$/, 0.006],
];

/**
 * US dollars per thousand characters, as ElevenLabs lists its API; no plan costs more than that.
 */
const PER_THOUSAND_CHARACTERS: [RegExp, number][] = [
  [/^eleven_(?:flash|turbo)_/, 0.05],
  [/^eleven_(?:multilingual_v2|v3)/, 0.1],
];

const priceOf = (prices: [RegExp, number][], model: string): number | null =>
  prices.find(([pattern]) => pattern.test(model))?.[1] ?? null;

/** Cost of transcribing a voice message, in US dollars; null when price or length is unknown. */
export function transcriptionCost(model: string, durationMs: number | null): number | null {
  const price = priceOf(PER_MINUTE, model);
  return price === null || durationMs === null ? null : (price * durationMs) / 60_000;
}

/** Cost of speaking a text, in US dollars; null when the price is unknown. */
export function speechCost(model: string, characters: number): number | null {
  const price = priceOf(PER_THOUSAND_CHARACTERS, model);
  return price === null ? null : (price * characters) / 1000;
}
