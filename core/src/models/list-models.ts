import type { LanguageModelChoice, ModelList, ModelListQuery } from '../contract/index.ts';
import type { Config } from '../platform/index.ts';
import { LISTED_MODELS, modelFacts } from './catalog.ts';
import type { Embedder } from './embeddings.ts';

/**
 * The language models to choose from, with what is known about each, followed by those of `names`
 * that are not listed. With a self-hosted server (`OPENAI_BASE_URL`) any name may be given.
 */
export function listModels(
  ctx: { config: Pick<Config, 'openai'>; embedder: Pick<Embedder, 'defaultThreshold'> },
  { names = [] }: ModelListQuery,
): ModelList {
  const data = [...new Set([...LISTED_MODELS, ...names])].map(choiceOf);
  return {
    data,
    total: data.length,
    takesAnyName: Boolean(ctx.config.openai?.baseUrl),
    defaultThreshold: ctx.embedder.defaultThreshold,
  };
}

function choiceOf(name: string): LanguageModelChoice {
  const { price, takesTemperature, seesImages } = modelFacts(name);
  return {
    name,
    price: price && { input: price.input, output: price.output },
    takesTemperature,
    seesImages,
    isListed: LISTED_MODELS.some((listed) => listed === name),
  };
}
