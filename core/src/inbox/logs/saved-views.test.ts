import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { type Context, contextFor, newId } from '../../platform/index.ts';
import { createSavedView } from './create-saved-view.ts';
import { deleteSavedView } from './delete-saved-view.ts';
import { listSavedViews } from './list-saved-views.ts';
import { updateSavedView } from './update-saved-view.ts';

let platform: TestPlatform;
let ana: Context;
let bia: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  const organizationId = await platform.createOrganization();
  ana = contextFor(platform, organizationId, newId());
  bia = contextFor(platform, organizationId, newId());
});
afterAll(() => platform.close());

const names = async (ctx: Context) => (await listSavedViews(ctx)).data.map(({ name }) => name);

test('a view is its owner’s alone until it is shared, and changed by nobody else', async () => {
  const filters = { q: 'leilão', problem: 'nothing_found' } as const;
  const { id } = await createSavedView(ana, { name: 'Sem resposta', filters, isShared: false });
  expect(await names(ana)).toEqual(['Sem resposta']);
  expect(await names(bia)).toEqual([]);
  await updateSavedView(ana, { id, isShared: true, name: 'Perguntas sem resposta' });
  const [shared] = (await listSavedViews(bia)).data;
  expect(shared).toMatchObject({ name: 'Perguntas sem resposta', filters, isMine: false });
  const refused = { code: 'not_found' };
  await expect(updateSavedView(bia, { id, name: 'x' })).rejects.toMatchObject(refused);
  await expect(deleteSavedView(bia, id)).rejects.toMatchObject(refused);
  await deleteSavedView(ana, id);
  expect(await names(bia)).toEqual([]);
  await expect(deleteSavedView(ana, id)).rejects.toMatchObject(refused);
});

test('nobody has no views', async () => {
  await createSavedView(ana, { name: 'Só minha', filters: {}, isShared: false });
  const system = contextFor(platform, ana.organizationId);
  const view = { name: 'x', filters: {}, isShared: false };
  await expect(createSavedView(system, view)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await names(system)).toEqual([]);
});

test('filters that are not known any more do not keep a view from being listed', async () => {
  const { id } = await createSavedView(ana, { name: 'Velha', filters: {}, isShared: false });
  await ana.db.savedView.update({ where: { id }, data: { filters: { state: 'GONE' } } });
  const { data } = await listSavedViews(ana);
  expect(data.find((view) => view.id === id)).toMatchObject({ name: 'Velha', filters: {} });
});
