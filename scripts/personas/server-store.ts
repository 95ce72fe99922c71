import type { Persona, PersonaFileReading } from '../../core/src/contract/index.ts';
import type { Config } from '../../core/src/platform/index.ts';
import { allPages, type PersonaStore, UsageError } from './persona-store.ts';

interface Refusal {
  title?: string;
  detail?: string;
}

type Call = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Response>;

/** Works through the API of a running product, signed in with the environment's account. */
export async function openServerStore(config: Config, address: string): Promise<PersonaStore> {
  if (!URL.canParse(address)) throw new UsageError(`${address} is not an address like http://…`);
  const call = await signIn(config, address.replace(/\/+$/, ''));
  const read = async <T>(...request: Parameters<Call>) =>
    (await (await call(...request)).json()) as T;
  return {
    list: () => allPages((page) => read('GET', `/personas?perPage=100&page=${page}`)),
    versions: (id) =>
      allPages((page) => read('GET', `/personas/${id}/versions?perPage=100&page=${page}`)),
    exportFile: async (id, versionId) => {
      const query = versionId ? `?versionId=${versionId}` : '';
      return (await call('GET', `/personas/${id}/export${query}`)).text();
    },
    readFile: (text, personaId) =>
      read<PersonaFileReading>('POST', '/personas/read-file', { text, personaId }),
    importDraft: ({ id, draftRevision }, text) =>
      read<Persona>('POST', `/personas/${id}/import`, { text, draftRevision }),
    importNew: (text) => read<Persona>('POST', '/personas/import', { text }),
    close: async () => undefined,
  };
}

async function signIn({ admin }: Config, address: string): Promise<Call> {
  if (!admin) throw new UsageError('Set ADMIN_EMAIL and ADMIN_PASSWORD: who signs in there?');
  const answer = await send(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(admin),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return (method, path, body) =>
    send(`${address}/api${path}`, {
      method,
      headers: { cookie, origin: address, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
}

async function send(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) }).catch(
    (error: Error) => {
      throw new UsageError(`${new URL(url).origin} does not answer (${error.message}).`);
    },
  );
  if (answer.ok) return answer;
  const refusal = (await answer.json().catch(() => ({}))) as Refusal;
  throw new UsageError(refusal.detail ?? refusal.title ?? `The server answered ${answer.status}.`);
}
