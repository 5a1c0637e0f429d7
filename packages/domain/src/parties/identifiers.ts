import type { Finding } from './compare/verdict.ts';

/** What registers and exchanges call a company; each is known or not stated. */
export interface KnownAs {
  readonly uscc?: string | undefined;
  readonly lei?: string | undefined;
  readonly tickers?: readonly string[] | undefined;
}

/**
 * Findings about identifiers, which decide before names do. A credit code or an LEI is one legal entity's, so two of them are
 * two entities; a company may have several listings, so different tickers say nothing.
 */
export function compareIdentifiers(a: KnownAs, b: KnownAs): Finding[] {
  const same = [a.uscc && a.uscc === b.uscc ? a.uscc : '', a.lei && a.lei === b.lei ? a.lei : ''];
  const ticker = a.tickers?.find((each) => b.tickers?.includes(each)) ?? '';
  const detail = [...same, ticker].find((each) => each !== '');
  const differ = differing(a, b);
  if (differ !== null) return [{ feature: 'different_identifier', detail: differ, amount: 1 }];
  return detail === undefined ? [] : [{ feature: 'same_identifier', detail, amount: 1 }];
}

function differing(a: KnownAs, b: KnownAs): string | null {
  if (a.uscc && b.uscc && a.uscc !== b.uscc) return `${a.uscc} / ${b.uscc}`;
  return a.lei && b.lei && a.lei !== b.lei ? `${a.lei} / ${b.lei}` : null;
}

const USCC = /^[159ANY][0-9A-HJ-NPQRTUWXY]{17}$/;
const LEI = /^[0-9A-Z]{18}\d{2}$/;
const TICKER = /^(?:([A-Z0-9]{1,6})\.([A-Z]{1,3})|(?:NASDAQ|NYSE|HKEX|SEHK|SSE|SZSE): ?([A-Z0-9]{1,6}))$/;
const EXCHANGE: Record<string, string> = { HKEX: '.HK', SEHK: '.HK', SSE: '.SH', SZSE: '.SZ' };

/** Reads a question that is an identifier and no name: a credit code, an LEI, `600276.SH` or `NASDAQ: ZLAB`. */
export function identifierIn(text: string): KnownAs | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (USCC.test(plain) && /\d{6}/.test(plain)) return { uscc: plain };
  if (LEI.test(plain)) return { lei: plain };
  const found = TICKER.exec(plain);
  if (!found || !/[.:]/.test(text)) return null;
  if (found[3] === undefined) return { tickers: [plain] };
  const exchange = /^[A-Z]+/.exec(plain)?.[0] ?? '';
  return { tickers: [`${found[3]}${EXCHANGE[exchange] ?? ''}`] };
}
