import { expect, test } from 'vitest';
import { unwrapHan } from './unwrap.ts';

test('a word broken by the edge of the page is one word again, and headings stay lines', () => {
  const page = ['样本公告', '示例单抗在第一批样本患者中的客观缓', '解率见下表', '第二节', '完'].join('\n');
  expect(unwrapHan(page)).toBe(['样本公告', '示例单抗在第一批样本患者中的客观缓解率见下表', '第二节', '完'].join('\n'));
});

test('lines of Latin text stay as they are', () => {
  expect(unwrapHan('a sample of a long line\nthat goes on here')).toBe('a sample of a long line\nthat goes on here');
});
