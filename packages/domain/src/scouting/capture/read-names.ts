import type { Span } from '../../assets/find-aliases.ts';
import { isChinese } from '../../assets/name-key.ts';
import { registerOf } from '../trial-ids.ts';
import type { Known } from './known.ts';
import type { AssetMention, PageRead } from './page-read.ts';
import type { CaptureValue, Sighting } from './proposal.ts';

/** Second names in brackets beside a known one: `AK112 (ivonescimab)`, `依沃西单抗（研发代号：AK112）`. */
export function readNames(page: PageRead, known: Known): Sighting[] {
  return page.mentions
    .filter(({ certain }) => certain)
    .flatMap((mention) => [...inBracketsAfter(page, mention, known), ...beforeBrackets(page, mention, known)]);
}

/** Longest bracket that holds names; a longer one holds a sentence. */
const LONGEST_BRACKET = 80;

function inBracketsAfter(page: PageRead, mention: AssetMention, known: Known): Sighting[] {
  const bracket = /^\s?[(（]([^()（）\n]{1,80})[)）]/u.exec(
    page.plain.slice(mention.end, mention.end + LONGEST_BRACKET + 4),
  );
  if (!bracket?.[1]) return [];
  const inside = mention.end + bracket[0].indexOf(bracket[1]);
  const parts = [...bracket[1].matchAll(/[^,，、;；/]+/gu)];
  return parts.flatMap((part) => {
    const trimmed = part[0].trimStart();
    const plain = trimmed.replace(known.patterns.introductions, '').trim();
    const start = inside + part.index + part[0].length - trimmed.length + trimmed.indexOf(plain);
    const because = `stands in brackets after “${mention.text}”`;
    return nameAt(page, { start, end: start + plain.length }, mention, because, known);
  });
}

/** `Ivonescimab (AK112)` where only AK112 is on record: the word right before the bracket. */
function beforeBrackets(page: PageRead, mention: AssetMention, known: Known): Sighting[] {
  const before = page.text.slice(Math.max(0, mention.start - 60), mention.start);
  const word = /([\p{Script=Latin}\d®™-]{3,40}|[\p{Script=Han}®™]{2,16})\s?[(（]$/u.exec(before);
  if (!word?.[1] || !/^[)）,，、/]/u.test(page.text.slice(mention.end, mention.end + 1))) return [];
  const start = mention.start - before.length + word.index;
  const span = { start, end: start + word[1].length };
  const found = nameAt(page, span, mention, `stands right before “${mention.text}” in brackets`, known);
  // Chinese has no spaces, so what comes before the name may be taken for its beginning.
  const more = isChinese(word[1]) ? ['Check where the name begins.'] : [];
  return found.map((one) => ({ ...one, doubts: [...one.doubts, ...more] }));
}

function nameAt(page: PageRead, { start, end }: Span, mention: AssetMention, place: string, known: Known): Sighting[] {
  const [text, plain] = [page.text.slice(start, end), page.plain.slice(start, end)];
  const kind = text === '' ? null : kindOf(plain, known);
  const taken = page.mentions.some((other) => other.start < end && start < other.end);
  if (kind === null || taken) return [];
  const value = {
    text: text.replace(/[®™]$/u, ''),
    lang: !isChinese(text) ? 'en' : plain === text ? 'zh' : 'zh-Hant',
    kind: kind.kind,
  } as const;
  const because = `“${text}” ${place}. ${kind.reason}`;
  const doubts = ['A name in brackets can also be a target, a partner or another product.'];
  return mention.ids.map((of) => ({ field: 'names', value, start, end, because, doubts, of }));
}

function kindOf(text: string, known: Known): { kind: CaptureValue<'names'>['kind']; reason: string } | null {
  if (registerOf(text) !== null) return null;
  const [code] = known.codes.find(text, 'name');
  if (code && code.text === text) return { kind: 'code', reason: code.because };
  const row = known.patterns.nameRows.find(({ test }) => test.test(text) || test.test(text.toLowerCase()));
  if (!row) return null;
  const isTarget = known.targets.read(text).some(({ end, start }) => end - start === text.length);
  return isTarget ? null : row;
}
