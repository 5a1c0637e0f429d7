import { expect, test } from 'vitest';
import { unifiedHan } from './radicals.ts';

test('radicals that a PDF says in place of characters become characters, sign for sign', () => {
  expect(unifiedHan('第⼆⻚：依沃⻄单抗，本⽂')).toBe('第二页：依沃西单抗，本文');
  expect(unifiedHan('PD-1（单抗）③')).toBe('PD-1（单抗）③');
});
