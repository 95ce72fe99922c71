import { fillCannedReply, firstName, unknownCannedVariables } from '@sosia/core/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Call, openTestApp, type TestApp } from '../testing/index.ts';

let server: TestApp;
let call: Call;
let organizationId: string;
beforeAll(async () => {
  server = await openTestApp();
  organizationId = await server.platform.createOrganization();
  ({ call } = await server.signIn(organizationId, 'attendant'));
});
afterAll(() => server.close());

const create = (shortcut: string, text: string) =>
  call('POST', '/api/canned-replies', { shortcut, text });

test('canned replies are written, found by what is typed, changed and removed', async () => {
  const made = await create('Endereço', 'Ficamos na Rua das Flores, 10.');
  expect(made.statusCode, made.body).toBe(201);
  expect(made.json()).toMatchObject({ shortcut: 'endereço', updatedByName: 'Ana' });
  await create('agora', 'O endereço vai em seguida.');
  await create('pix', '100% certo_');
  const found = async (q: string) =>
    (await call('GET', `/api/canned-replies?q=${encodeURIComponent(q)}`))
      .json()
      .data.map(({ shortcut }: { shortcut: string }) => shortcut);
  expect(await found('/endereco')).toEqual(['endereço', 'agora']);
  expect(await found('')).toEqual(['agora', 'endereço', 'pix']);
  expect(await found('%')).toEqual(['pix']);
  expect(await found('RUA')).toEqual(['endereço']);
  const url = `/api/canned-replies/${made.json().id}`;
  const changed = await call('PATCH', url, { text: 'Mudamos.' });
  expect(changed.json()).toMatchObject({ shortcut: 'endereço', text: 'Mudamos.' });
  expect((await call('DELETE', url)).statusCode).toBe(204);
  expect((await call('GET', url)).statusCode).toBe(404);
});

test('a shortcut is one word and belongs to one reply of the organisation', async () => {
  expect((await create('dois nomes', 'x')).statusCode).toBe(422);
  expect((await create('oi', 'x')).statusCode).toBe(201);
  const again = await create('OI', 'y');
  expect([again.statusCode, again.json().code]).toEqual([409, 'shortcut_taken']);
  const other = await create('ola', 'y');
  const moved = await call('PATCH', `/api/canned-replies/${other.json().id}`, { shortcut: 'oi' });
  expect([moved.statusCode, moved.json().code]).toEqual([409, 'shortcut_taken']);
  const elsewhere = await server.signIn(await server.platform.createOrganization());
  const theirs = await elsewhere.call('POST', '/api/canned-replies', { shortcut: 'oi', text: 'x' });
  expect(theirs.statusCode).toBe(201);
});

test('variables are filled with what is known, and nothing else of the text changes', () => {
  const text = 'Oi {{ contact.firstName }}, sou {{attendant.name}} :) {{unknown}} {{today}}';
  const values = { 'contact.firstName': '', 'attendant.name': '$& Ana' };
  expect(fillCannedReply(text, values)).toBe('Oi, sou $& Ana :) {{unknown}} {{today}}');
  expect(fillCannedReply('{{constructor}}', {})).toBe('{{constructor}}');
  expect(fillCannedReply('{{contact.name}}', { 'contact.name': '{{attendant.name}}' })).toBe(
    '{{attendant.name}}',
  );
  expect(unknownCannedVariables(text)).toEqual(['unknown']);
  expect(firstName('  Maria  Clara ')).toBe('Maria');
});
