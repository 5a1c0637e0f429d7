import { test } from 'vitest';
import { DEALS, openAsset } from './testing/shipped-assets.ts';
test('zz', () => {
  const ids = new Set(DEALS.flatMap((d) => d.assets.filter((a) => a.named).map((a) => a.key)));
  const seen = new Set();
  for (const id of ids) for (const p of openAsset(id).problems) if (!seen.has(p.event+p.field)) { seen.add(p.event+p.field); console.log(id, JSON.stringify(p)); }
});
