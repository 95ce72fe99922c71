import type { DataProvider, RaRecord } from 'ra-core';
import { type Query, type RequestOptions, request } from './http.ts';

type Row = RaRecord<string>;

interface Page {
  data: Row[];
  total: number;
  /** For the logs and the inbox: the cursor that requests the next page. */
  next?: string | null;
  nextKey?: string | null;
  pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean };
}

interface ListParams {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: Query;
  /** The path of these rows, when it differs from the resource's name. */
  meta?: { path?: string };
  signal?: AbortSignal;
}

/** The most ids that the API takes in one request. */
const MOST_IDS = 100;

/** react-admin's data provider plus the API's verbs. */
export interface ConsoleDataProvider extends DataProvider {
  send<Answer>(path: string, options: RequestOptions): Promise<Answer>;
}

/** Speaks the API's one list convention (page, perPage, sort, order, q, filters, ids). */
const provider = {
  getList: (resource: string, params: ListParams) => list(resource, params),
  getOne: async (resource: string, { id, signal }: { id: string; signal?: AbortSignal }) => ({
    data: await request<Row>(`/${resource}/${id}`, { signal }),
  }),
  getMany: async (resource: string, { ids }: { ids: string[] }) => {
    const pages = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, page) => {
      const asked = ids.slice(page * MOST_IDS, (page + 1) * MOST_IDS);
      return request<Page>(`/${resource}`, { query: { ids: asked.join(','), perPage: MOST_IDS } });
    });
    return { data: (await Promise.all(pages)).flatMap(({ data }) => data) };
  },
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

/**
 * Lists that are too big for page numbers, or that grow at the top while they are read. Each entry
 * builds the query for the next page from the previous one.
 */
const NEXT_PAGE: Record<string, (page: Page, perPage?: number) => Query | undefined> = {
  logs: ({ next }) => (next ? { before: next } : undefined),
  conversations: ({ nextKey }) => (nextKey ? { after: nextKey } : undefined),
  contacts: ({ data }, perPage = 0) => {
    const last = data[perPage - 1];
    return last && { before: `${last.createdAt}_${last.id}` };
  },
};

/** The query for each page that has not been read yet. */
const places = new Map<string, Query>();

async function list(resource: string, params: ListParams): Promise<Page> {
  const { pagination: { page = 1, perPage } = {}, sort, filter, meta, signal } = params;
  const path = meta?.path ?? `/${resource}`;
  const placeOf = (number: number) => JSON.stringify([path, perPage, sort, filter, number]);
  const query = { page, perPage, sort: sort?.field, order: sort?.order.toLowerCase(), ...filter };
  const place = places.get(placeOf(page));
  const found = await request<Page>(path, { query: { ...query, ...place }, signal });
  const nextPage = NEXT_PAGE[resource];
  if (!nextPage) return found;
  const next = nextPage(found, perPage);
  if (next) places.set(placeOf(page + 1), next);
  const pageInfo = { hasNextPage: next !== undefined, hasPreviousPage: page > 1 };
  return { ...found, pageInfo };
}

// react-admin's methods are generic in the record type; the API returns plain rows.
export const dataProvider = {
  ...provider,
  supportAbortSignal: true,
} as unknown as ConsoleDataProvider;
