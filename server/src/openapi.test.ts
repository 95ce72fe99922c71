import { LiveEvent } from '@sosia/core/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { responses: object }>>;
}

interface EventSchema {
  description: string;
  properties: { type: { enum: [string] } };
}

interface StreamAnswers {
  200: { content: Record<string, { schema: { oneOf: EventSchema[] } }> };
}

let server: TestApp;
let document: OpenApi;

beforeAll(async () => {
  server = await openTestApp();
  document = (await server.anonymous('GET', '/api/openapi.json')).json();
});
afterAll(() => server.close());

test('the description is OpenAPI 3.1 and can be browsed', async () => {
  expect(document.openapi).toBe('3.1.0');
  expect((await server.anonymous('GET', '/api/docs')).statusCode).toBe(200);
});

test('every route of the API is described', () => {
  const hidden = /^\/api\/(docs|openapi\.json)/;
  const routes = server.app.routeTable.filter(
    ({ method, url }) => url.startsWith('/api/') && method !== 'HEAD' && !hidden.test(url),
  );
  expect(routes.length).toBeGreaterThan(20);
  for (const { method, url } of routes) {
    const path = url.replace(/:(\w+)/g, '{$1}');
    expect(document.paths[path]?.[method.toLowerCase()], `${method} ${url}`).toBeDefined();
  }
});

test('the live events are a stream, and each kind of them is described', () => {
  const responses = document.paths['/api/events']?.get?.responses as StreamAnswers | undefined;
  const content = responses?.[200].content ?? {};
  expect(Object.keys(content)).toEqual(['text/event-stream']);
  const kinds = content['text/event-stream']?.schema.oneOf ?? [];
  expect(kinds.flatMap(({ properties }) => properties.type.enum)).toEqual(
    LiveEvent.options.map(({ shape }) => shape.type.value),
  );
  for (const { description, properties } of kinds) {
    expect(description, properties.type.enum[0]).toMatch(/\w/);
  }
});

test('every reference leads somewhere and every operation says what it answers', () => {
  const text = JSON.stringify(document);
  for (const [, pointer] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
    const found = (pointer ?? '')
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(found, pointer).toBeDefined();
  }
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      expect(Object.keys(responses), `${method} ${path}`).not.toEqual([]);
    }
  }
});
