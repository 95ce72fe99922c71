import { test } from 'vitest';
import { openTestApp } from '/work/main/server/testing/index.ts';
test('q', async () => {
  const s = await openTestApp(); const org = await s.platform.createOrganization(); const { call } = await s.signIn(org);
  await call('GET','/api/me');
  const e: any = s.platform.database.engine; const q: string[] = [];
  for (const k of ['query','exec','runExclusive','transaction']) { const o = e.pglite[k].bind(e.pglite); e.pglite[k] = (...a: any[]) => { if (typeof a[0]==='string') q.push(a[0]); return o(...a); }; }
  await call('GET','/api/me'); console.log(q.join('\n---\n'));
  const t = performance.now(); for (let i=0;i<200;i++) await call('GET','/api/me'); console.log('me ms', (performance.now()-t)/200);
  const t2 = performance.now(); for (let i=0;i<100;i++) await call('GET','/api/personas'); console.log('personas ms', (performance.now()-t2)/100);
  await s.close();
});
