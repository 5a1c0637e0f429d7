import { findAliases } from '../../assets/find-aliases.ts';
import { isChinese } from '../../assets/name-key.ts';
import type { Known } from './known.ts';
import type { PageRead } from './page-read.ts';
import { LONGEST_QUOTE, type PlaceInDocument } from './proposal.ts';
import { quoteAround, sentenceAt } from './sentences.ts';

/** A company that a document names: where first, how often, and which record it may be. */
export interface CompanyNamed extends PlaceInDocument {
  readonly printed: string;
  /** Ids of company records; empty where none is known by that name. */
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly mentions: number;
  readonly because: string;
}

/** Companies in the order in which they are first named. */
export function companiesIn(pages: readonly PageRead[], known: Known): CompanyNamed[] {
  const found = new Map<string, CompanyNamed>();
  for (const page of pages.filter(({ number }) => number > 0))
    for (const named of namedIn(page, known)) {
      const key = named.companies.map(({ id }) => id).join(' ') || named.printed;
      const before = found.get(key);
      found.set(key, before ? { ...before, mentions: before.mentions + 1 } : named);
    }
  return [...found.values()];
}

/** A Latin name with a legal form or a word of the trade, which runs over capitals. */
const FORMAL =
  /\b[A-Z][\w&’'-]{1,30}(?:\s(?:[A-Z][\w&’'-]{1,30}|of|and|&|\([A-Z]\w{1,20}\))){0,5},?\s(?:Co\.,? Ltd|Inc|Ltd|Limited|Corp|Corporation|AG|SE|S\.A|plc|Pharmaceuticals?|Pharma|Biopharma|Biotech|Biotherapeutics|Therapeutics|Biologics|Biosciences|Medicines?)\b/gu;

function namedIn(page: PageRead, known: Known): CompanyNamed[] {
  const spelt = findAliases(known.companyNames, page.text).filter(
    ({ alias, text, ambiguous }) => !ambiguous && startsAlike(alias, text),
  );
  const on = spelt.map(({ ids, text, start, end }) => {
    const because = `“${text}” is a name on record`;
    return named(
      page,
      { printed: text, start, end, because },
      ids.map((id) => ({ id, name: known.companyName(id) ?? text })),
    );
  });
  const formal = [...page.text.matchAll(FORMAL)]
    .map((match) => ({
      printed: match[0].replace(/\s+/gu, ' '),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ start, end }) => !spelt.some((hit) => hit.start < end && start < hit.end));
  const looked = formal.map((place) => {
    const fits = known.matchCompany(place.printed).filter(({ verdict }) => verdict !== 'different');
    const because = fits.length > 0 ? 'matched by name; see parties match' : 'no company on record bears this name';
    return named(
      page,
      { ...place, because },
      fits.map(({ id, name }) => ({ id, name })),
    );
  });
  return [...on, ...looked].sort((a, b) => a.start - b.start);
}

/** “Impact” at the head of a sentence may be the company, “impact” is a word; “in non” is not inno.N. */
function startsAlike(alias: string, text: string): boolean {
  const words = (name: string) => name.trim().split(/\s+/u).length;
  if (!isChinese(text) && words(alias) !== words(text)) return false;
  return alias[0] === alias[0]?.toLowerCase() || text[0] === text[0]?.toUpperCase();
}

function named(
  page: PageRead,
  { printed, start, end, because }: { printed: string; start: number; end: number; because: string },
  companies: CompanyNamed['companies'],
): CompanyNamed {
  const quote = quoteAround(page.text, { start, end }, sentenceAt(page.sentences, start), LONGEST_QUOTE);
  return { page: page.number, start, end, quote, printed, companies, mentions: 1, because };
}
