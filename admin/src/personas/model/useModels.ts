import type { LanguageModelChoice } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useSettings } from '../draft/settings-context.ts';
import { modelsQuery } from '../editor-requests.ts';

/** What is known about the models on offer and those the draft uses. */
export function useModels() {
  const { model } = useSettings().draft;
  const named = [...new Set([model.name, model.fallback])].map((name) => name.trim());
  const { data, isPlaceholderData } = useQuery(modelsQuery(named.filter(Boolean)));
  const factsOf = (name: string): LanguageModelChoice | undefined =>
    data?.data.find((choice) => choice.name === name.trim());
  return {
    listed: data?.data.filter(({ isListed }) => isListed) ?? [],
    factsOf,
    takesAnyName: data?.takesAnyName ?? false,
    defaultThreshold: data?.defaultThreshold,
    isLoaded: data !== undefined && !isPlaceholderData,
  };
}
