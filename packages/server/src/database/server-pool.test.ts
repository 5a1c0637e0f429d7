import { expect, it } from 'vitest';
import { openDatabase } from './open.ts';

it('a server that does not answer is named, its password is not', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/deals', data: null });
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/deals cannot be used.*ECONNREFUSED.*DATABASE_URL/);
  await expect(opening).rejects.not.toThrow(/secret/);
});
