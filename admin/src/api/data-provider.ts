import type { DataProvider, RaRecord } from 'ra-core';
import { type Query, type RequestOptions, request } from './http.ts';

type Row = RaRecord<string>;
type Page = { data: Row[]; total: number };

interface ListParams {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: Query;
  /** Where these rows are, when not under the resource's name. */
  meta?: { path?: string };
  signal?: AbortSignal;
}

/** What react-admin knows of, and the API's verbs. */
export interface ConsoleDataProvider extends DataProvider {
  send<Answer>(path: string, options: RequestOptions): Promise<Answer>;
}

/** Speaks the API's one list convention (page, perPage, sort, order, q, filters, ids). */
const provider = {
  getList: (resource: string, params: ListParams) => list(resource, params),
  getOne: async (resource: string, { id, signal }: { id: string; signal?: AbortSignal }) => ({
    data: await request<Row>(`/${resource}/${id}`, { signal }),
  }),
  getMany: (resource: string, { ids }: { ids: string[] }) =>
    request<Page>(`/${resource}`, { query: { ids: ids.join(','), perPage: 100 } }),
  getManyReference: (resource: string, params: ListParams & { target: string; id: string }) =>
    list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: async (resource: string, { data }: { data: unknown }) => ({
    data: await request<Row>(`/${resource}`, { method: 'POST', body: data }),
  }),
  update: async (resource: string, { id, data }: { id: string; data: unknown }) => ({
    data: await request<Row>(`/${resource}/${id}`, { method: 'PATCH', body: data }),
  }),
  updateMany: async (resource: string, { ids, data }: { ids: string[]; data: unknown }) => {
    for (const id of ids) await provider.update(resource, { id, data });
    return { data: ids };
  },
  delete: async (resource: string, { id }: { id: string }) => {
    await request(`/${resource}/${id}`, { method: 'DELETE' });
    return { data: { id } };
  },
  deleteMany: async (resource: string, { ids }: { ids: string[] }) => {
    for (const id of ids) await provider.delete(resource, { id });
    return { data: ids };
  },
  send: request,
};

function list(resource: string, params: ListParams): Promise<Page> {
  const { pagination, sort, filter, meta, signal } = params;
  const query = {
    page: pagination?.page,
    perPage: pagination?.perPage,
    sort: sort?.field,
    order: sort?.order.toLowerCase(),
    ...filter,
  };
  return request<Page>(meta?.path ?? `/${resource}`, { query, signal });
}

// react-admin's interface is generic in the record of each call; the API answers plain rows.
export const dataProvider = {
  ...provider,
  supportAbortSignal: true,
} as unknown as ConsoleDataProvider;
