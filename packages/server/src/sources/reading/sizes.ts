import type { Enrolment } from '@beringia/domain/scouting/trial';

/** Numbers of people as registers print them: `60`, `Experimental group:30;control group:30;`, `国内:120；国际:192；`. */

/** What stands where no number was entered. */
const NOTHING = /^(?:登记人暂未填写该信息|暂未填写此信息|NA|N\/A|无|not available|)$/i;

/**
 * The people in all, with the parts. Parts are added up, except 国内 and 国际: whether the second holds the first is not said.
 * @returns null where the register gives no number
 */
export function readSizes(printed: string | null, kind: Enrolment['kind']): Enrolment | null {
  const text = printed?.normalize('NFKC').replace(/\s+/g, ' ').trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return { n: Number(text), kind, parts: [], printed: text };
  const segments = text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !NOTHING.test(amountOf(one)));
  if (segments.length === 0 || NOTHING.test(text)) return null;
  const parts = segments.flatMap((one) => {
    const n = /^\d{1,9}$/.exec(amountOf(one))?.[0];
    return n === undefined ? [] : [{ label: labelOf(one), n: Number(n) }];
  });
  const addable = parts.length === segments.length && !overlapping(parts);
  return { n: addable ? parts.reduce((sum, { n }) => sum + n, 0) : null, kind, parts, printed: text };
}

function overlapping(parts: Enrolment['parts']): boolean {
  const labels = parts.map(({ label }) => label);
  return labels.includes('国内') && labels.includes('国际');
}

function amountOf(segment: string): string {
  return segment.slice(segment.lastIndexOf(':') + 1).trim();
}

function labelOf(segment: string): string {
  const at = segment.lastIndexOf(':');
  return at <= 0 ? 'all' : segment.slice(0, at).trim() || 'all';
}
