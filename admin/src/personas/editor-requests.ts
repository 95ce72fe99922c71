import type {
  ModelList,
  PersonaSettings,
  PromptSize,
  SayInVoice,
  Voice,
} from '@sosia/core/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { request, requestFile } from '../api/index.ts';

export const promptSizeQuery = (personaId: string, draft: PersonaSettings) => ({
  queryKey: ['prompt-size', personaId, draft],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    request<PromptSize>(`/personas/${personaId}/prompt-size`, {
      method: 'POST',
      body: { draft },
      signal,
    }),
  placeholderData: keepPreviousData,
  staleTime: 60_000,
  // Each pause in typing creates an entry, and none is read again.
  gcTime: 30_000,
});

/** The models on offer, plus what is known about other models by name. */
export const modelsQuery = (names: string[]) => ({
  queryKey: ['models', ...names],
  queryFn: () => request<ModelList>('/models', { query: { names: names.join(',') || undefined } }),
  placeholderData: keepPreviousData,
  staleTime: 5 * 60_000,
});

interface VoicePage {
  data: Voice[];
  total: number;
}

export const voicesQuery = (query: { q?: string; id?: string; perPage?: number }) => ({
  queryKey: ['voices', query],
  queryFn: () => request<VoicePage>('/voices', { query }),
  placeholderData: keepPreviousData,
  staleTime: 60_000,
});

export const previewUrl = (voiceId: string) =>
  `/api/voices/preview?id=${encodeURIComponent(voiceId)}`;

export function sayInVoice(body: SayInVoice): Promise<Blob> {
  return requestFile('/voices/say', { method: 'POST', body });
}
