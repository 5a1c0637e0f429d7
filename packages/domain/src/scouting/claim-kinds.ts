import { z } from 'zod';

/**
 * What the claims of a patent protect, read claim by claim from the opening words by the table
 * `data/scouting/claim-kinds.json`. Wording only: the answer says which words decided, and it is no legal reading.
 */
export const CLAIM_KINDS = [
  'composition',
  'formulation',
  'process',
  'use',
  'combination',
  'device',
  'unknown',
] as const;
export const claimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof claimKind>;

const row = z.strictObject({ kind: claimKind, pattern: z.string(), reason: z.string() });
export const claimKindTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  dependent: z.array(z.strictObject({ pattern: z.string(), reason: z.string() })),
  rows: z.array(row),
});
export type ClaimKindTable = z.infer<typeof claimKindTable>;

/** One claim, numbered as printed, or by its place where no number is printed. */
export interface PatentClaim {
  readonly number: number;
  readonly kind: ClaimKind;
  /** False when it refers to an earlier claim and stays in that claim's category. */
  readonly independent: boolean;
  /** The opening words that were read. */
  readonly opening: string;
  readonly because: string;
}

/** Compiled once a table; see {@link claimKindReader}. */
export interface ClaimKindReader {
  read(texts: readonly string[]): PatentClaim[];
}

const OPENING_LENGTH = 220;
/** Where the preamble of a claim ends and its body begins. */
const BODY =
  /\b(?:comprising|comprises|consisting|characteri[sz]ed|wherein|which comprises|including)\b|其特征|其特徵|包括|包含/iu;
const PRINTED_NUMBER = /^\s*(\d{1,3})\s*[.．、)]\s*/u;

/** @throws SyntaxError when a pattern of the table is not a regular expression. */
export function claimKindReader(table: ClaimKindTable): ClaimKindReader {
  const rows = table.rows.map((entry) => ({ ...entry, test: new RegExp(entry.pattern, 'iu') }));
  const refers = table.dependent.map((entry) => new RegExp(entry.pattern, 'iu'));
  const ownKind = (opening: string) => rows.find(({ test }) => test.test(opening)) ?? null;

  const readOne = (text: string, place: number, before: readonly PatentClaim[]): PatentClaim => {
    const number = Number(PRINTED_NUMBER.exec(text)?.[1] ?? place + 1);
    const opening = openingOf(text);
    const own = ownKind(opening);
    const parent = refers.some((test) => test.test(opening)) ? parentOf(text, before) : null;
    if (parent && (own === null || own.kind === parent.kind || startsLike(opening, parent.opening))) {
      const because = `claim ${number} refers to claim ${parent.number} and stays in its category`;
      return { number, kind: parent.kind, independent: false, opening, because };
    }
    const because = own ? `claim ${number} opens “${short(opening)}”. ${own.reason}` : unread(number, opening);
    return { number, kind: own?.kind ?? 'unknown', independent: true, opening, because };
  };

  return {
    read: (texts) =>
      texts.reduce<PatentClaim[]>((claims, text, place) => {
        claims.push(readOne(text, place, claims));
        return claims;
      }, []),
  };
}

/** The kinds of the independent claims, each once, in the order of the claims; `unknown` only when nothing else is known. */
export function kindsOf(claims: readonly PatentClaim[]): ClaimKind[] {
  const kinds = [...new Set(claims.filter(({ independent }) => independent).map(({ kind }) => kind))];
  const known = kinds.filter((kind) => kind !== 'unknown');
  return known.length > 0 ? known : kinds;
}

function openingOf(text: string): string {
  const plain = text.replace(PRINTED_NUMBER, '').replace(/\s+/gu, ' ').trim();
  const body = plain.search(BODY);
  const end = body > 3 ? body : plain.length;
  return plain.slice(0, Math.min(end, OPENING_LENGTH)).trim();
}

/** The last earlier claim that the text names by number, or else the first claim. */
function parentOf(text: string, before: readonly PatentClaim[]): PatentClaim | null {
  const named = [...text.matchAll(/(?:claims?|权\s*利\s*要\s*求|請求項|请求项)\s*第?\s*(\d{1,3})/giu)].map((m) =>
    Number(m[1]),
  );
  return before.find(({ number }) => named.includes(number)) ?? before[0] ?? null;
}

/** “The device of claim 1” names again what “A communication device (100)” is; “A method for making it” does not. */
function startsLike(opening: string, parent: string): boolean {
  const named = /^(?:an? |the |one )?(.+?)(?:,| (?:of|for|to|in|with|according|as|encoding|which|that)\b|$)/iu.exec(
    opening,
  )?.[1];
  const head = /([\p{L}-]+)$/u.exec(named ?? '')?.[1];
  return head !== undefined && new RegExp(`\\b${head}s?\\b`, 'iu').test(parent);
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function unread(number: number, opening: string): string {
  return `claim ${number} opens “${short(opening)}”, which no row of the table reads`;
}
