import type {
  Persona,
  PersonaSettings,
  PersonaTemplate,
  TryPersona,
  TryResult,
  UpdatePersona,
} from '@sosia/core/contract';
import { ApiError, request } from '../api/index.ts';

export function savePersona(id: string, body: UpdatePersona): Promise<Persona> {
  return request<Persona>(`/personas/${id}`, { method: 'PATCH', body });
}

export function tryPersona(id: string, body: TryPersona): Promise<TryResult> {
  return request<TryResult>(`/personas/${id}/try`, { method: 'POST', body });
}

/** The templates for a new persona, in the language that it is to speak. */
export const templatesQuery = (language: 'pt-BR' | 'en') => ({
  queryKey: ['personas', 'templates', language],
  queryFn: async () =>
    (await request<{ data: PersonaTemplate[] }>('/personas/templates', { query: { language } }))
      .data,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Another editor's newer draft, as returned when the server refuses ours. */
export interface NewerDraft {
  draft: PersonaSettings;
  draftRevision: number;
  /** Who saved it; null when unknown. */
  savedBy?: string | null;
}

export function newerDraftOf(error: unknown): NewerDraft | null {
  if (!(error instanceof ApiError) || error.code !== 'draft_conflict') return null;
  return error.body.details as unknown as NewerDraft;
}
