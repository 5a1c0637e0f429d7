import { expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { fieldName } from './field-name.ts';

const nameOf = (id: string) => (id === 'sts' ? 'soft tissue sarcoma' : id);

it.each([
  ['all', 'all', '全部'],
  ['oncology except sts', 'oncology except soft tissue sarcoma', '肿瘤（soft tissue sarcoma除外）'],
  ['all except oncology', 'all except oncology', '除肿瘤以外全部'],
  [
    'sts, cancer (not specified)',
    'soft tissue sarcoma, cancer (not specified)',
    'soft tissue sarcoma、cancer（未细分）',
  ],
])('%s reads as words', (field, english, chinese) => {
  expect(fieldName(field, en, 'en', nameOf)).toBe(english);
  expect(fieldName(field, zh, 'zh', nameOf)).toBe(chinese);
});
