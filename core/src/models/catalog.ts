/**
 * What is known about a language model: its price and the parameters it accepts. Prices are US
 * dollars per million tokens, as listed by OpenAI in November 2026. A model that is not listed here
 * works too, and its cost is shown as unknown.
 */
export interface ModelFacts {
  price: { input: number; cached: number; output: number } | null;
  /** How much it may reason before it answers; undefined leaves it to the model. */
  reasoningEffort: 'none' | undefined;
  takesTemperature: boolean;
  /** Takes images as content. */
  seesImages: boolean;
  /** Refuses tools in Chat Completions. */
  takesToolsInResponsesOnly: boolean;
  /** Its tokenizer, by js-tiktoken's name; null when unknown. */
  encoding: 'o200k_base' | null;
}

interface Family extends ModelFacts {
  pattern: RegExp;
}

/** The first family that matches a name counts. */
const FAMILIES: Family[] = [
  {
    pattern: /^gpt-6-luna/,
    price: { input: 0.1, cached: 0.01, output: 0.5 },
    // Its default effort, medium, is too slow for a chat and does not allow a temperature.
    reasoningEffort: 'none',
    takesTemperature: true,
    seesImages: true,
    takesToolsInResponsesOnly: false,
    encoding: 'o200k_base',
  },
  {
    pattern: /^gpt-6-sol/,
    price: { input: 2, cached: 0.2, output: 10 },
    reasoningEffort: 'none',
    takesTemperature: true,
    seesImages: true,
    takesToolsInResponsesOnly: false,
    encoding: 'o200k_base',
  },
  {
    pattern: /^gpt-5\.6-luna/,
    price: { input: 0.2, cached: 0.02, output: 1.2 },
    reasoningEffort: undefined,
    takesTemperature: false,
    seesImages: true,
    takesToolsInResponsesOnly: false,
    encoding: 'o200k_base',
  },
  {
    pattern: /^gpt-6(?:\.1-sol|-astra)/,
    price: null,
    reasoningEffort: undefined,
    takesTemperature: false,
    seesImages: true,
    takesToolsInResponsesOnly: true,
    encoding: 'o200k_base',
  },
  {
    pattern: /^(gpt-[5-9]|o\d)/,
    price: null,
    reasoningEffort: undefined,
    takesTemperature: false,
    seesImages: true,
    takesToolsInResponsesOnly: false,
    encoding: 'o200k_base',
  },
  {
    pattern: /^(chat)?gpt-4(o|\.1|\.5)/,
    price: null,
    reasoningEffort: undefined,
    takesTemperature: true,
    seesImages: true,
    takesToolsInResponsesOnly: false,
    encoding: 'o200k_base',
  },
];

const UNKNOWN: ModelFacts = {
  price: null,
  reasoningEffort: undefined,
  takesTemperature: true,
  seesImages: false,
  takesToolsInResponsesOnly: false,
  encoding: null,
};

/** Models offered by name, the everyday one first. Any other name works too. */
export const LISTED_MODELS = ['gpt-6-luna', 'gpt-6-sol', 'gpt-5.6-luna'] as const;

export function modelFacts(name: string): ModelFacts {
  return FAMILIES.find((family) => family.pattern.test(name)) ?? UNKNOWN;
}

/** Cost in US dollars; null when the price is unknown. Cached tokens are included in the input. */
export function costOf(
  name: string,
  usage: { inputTokens: number; cachedTokens: number; outputTokens: number },
): number | null {
  const { price } = modelFacts(name);
  if (!price) return null;
  const fresh = usage.inputTokens - usage.cachedTokens;
  const total =
    fresh * price.input + usage.cachedTokens * price.cached + usage.outputTokens * price.output;
  return total / 1_000_000;
}
