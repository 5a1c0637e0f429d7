import cleaning from '../../../../../data/hospitals/cleaning.json' with { type: 'json' };

const CLEANING = cleaning.map(({ pattern, flags, to }) => ({ pattern: new RegExp(pattern, flags), to }));

/** Site numbers, postal codes and letters read in the wrong character set, out; see `data/hospitals/cleaning.json`. */
export function cleaned(text: string): string {
  const once = (value: string) => CLEANING.reduce((rest, { pattern, to }) => rest.replace(pattern, to), value);
  return once(once(text)).replace(/\s+/g, ' ').trim();
}

const UNIT_DASH = /(?<=hosp|hospital|cent(?:er|re)|institute|university|school|college|医院|中心|大学)\s*[-–—]+\s*/gi;
const SPACED_DASH = /\s+[-–—]+\s*|\s*[-–—]+\s+/g;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;

/**
 * Parts that stand apart: between commas, brackets, slashes, and behind a dash that follows a word for a hospital or has
 * spaces around it. Words glued by capitals come apart (`BaogangHospital`).
 */
export function segmentsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(UNIT_DASH, ' ; ')
    .replace(SPACED_DASH, ' ; ')
    .replace(CAMEL, ' ')
    .replace(/(?<=\p{L})\.(?=\s|$)/gu, ' ')
    .split(/[,;:()[\]{}<>/|\n、，；（）·]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const TAIL = /(?<=医院)(?!.*第)(?:(?!医院).){1,12}(?:科|中心|室|部|门诊|病房|研究所)$/u;

/** 医院心内科, 医院肿瘤中心: what follows the hospital and is called a department or a center is a part of it. */
export function withoutTail(segment: string): string {
  return segment.replace(TAIL, '');
}

const STREET =
  /\b(?:road|rd|street|str|avenue|ave|lane|alley|boulevard|town|village|building|floor)\b|\bno\s?\.?\s?\d+\b.*\b(?:district)\b|[路街巷弄]\s*\d+\s*号|\d+\s*号/i;
const HOSPITAL = /hosp|cent(?:er|re)|institute|医院|中心|保健院/i;

/** A street, a house or a building; never a part that also holds a word for a hospital. */
export function isAddress(segment: string): boolean {
  return STREET.test(segment) && !HOSPITAL.test(segment);
}
