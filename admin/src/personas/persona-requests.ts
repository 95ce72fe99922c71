import type {
  Persona,
  PersonaSettings,
  PersonaVersion,
  TryPersona,
  TryResult,
  UpdatePersona,
} from '@sosia/core/contract';
import { ApiError, request } from '../api/http.ts';

export function savePersona(id: string, body: UpdatePersona): Promise<Persona> {
  return request<Persona>(`/personas/${id}`, { method: 'PATCH', body });
}

export function publishPersona(id: string, note: string): Promise<Persona> {
  return request<Persona>(`/personas/${id}/publish`, { method: 'POST', body: { note } });
}

export function tryPersona(id: string, body: TryPersona): Promise<TryResult> {
  return request<TryResult>(`/personas/${id}/try`, { method: 'POST', body });
}

export function archivePersona(id: string): Promise<unknown> {
  return request(`/personas/${id}/archive`, { method: 'POST', body: {} });
}

export function unarchivePersona(id: string): Promise<unknown> {
  return request(`/personas/${id}/unarchive`, { method: 'POST', body: {} });
}

export const versionsQuery = (id: string) => ({
  queryKey: ['personas', 'versions', id],
  queryFn: async () =>
    (
      await request<{ data: PersonaVersion[] }>(`/personas/${id}/versions`, {
        query: { perPage: 100 },
      })
    ).data,
});

/** The other hand's newer draft, as the refusal of ours carries it. */
export interface NewerDraft {
  draft: PersonaSettings;
  draftRevision: number;
}

export function newerDraftOf(error: unknown): NewerDraft | null {
  if (!(error instanceof ApiError) || error.code !== 'draft_conflict') return null;
  return error.body.details as unknown as NewerDraft;
}
