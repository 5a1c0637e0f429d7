import type { Token } from './tokens.ts';

/** A text in clauses, and which of them speak of the grant itself. */
export interface Clause {
  readonly tokens: readonly Token[];
  /**
   * - `grant`: what is granted
   * - `kept`: what the licensor keeps, which is out
   * - `aside`: another right (an option, a first negotiation) or another field; read, and not part of the grant
   */
  readonly role: 'grant' | 'kept' | 'aside';
}

/** @param tokens of one text, in order */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let placesBefore = false;
  for (const part of splitTokens(tokens)) {
    const role = roleOf(part, placesBefore);
    clauses.push({ tokens: role === 'kept' ? withoutSubject(part) : part, role });
    if (role === 'grant') placesBefore ||= hasPlace(part);
  }
  return clauses;
}

function splitTokens(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'split') parts.push([]);
    // "plus option on" both ends a clause and says what the next one is about.
    if (token.kind !== 'split' || /option/i.test(token.text)) parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function roleOf(tokens: readonly Token[], placesBefore: boolean): Clause['role'] {
  if (tokens[0]?.kind === 'split') return 'aside';
  const kept = tokens.findIndex((token) => token.kind === 'keeps');
  if (kept >= 0 && !hasPlace(tokens.slice(0, kept))) {
    return tokens.some((token) => token.kind === 'field') ? 'aside' : 'kept';
  }
  return placesBefore && hasKind(tokens, 'aside') ? 'aside' : 'grant';
}

/** "Kelun keeps Greater China": who keeps it is not a territory. */
function withoutSubject(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findIndex((token) => token.kind === 'keeps') + 1);
}

function hasPlace(tokens: readonly Token[]): boolean {
  return hasKind(tokens, 'place');
}

function hasKind(tokens: readonly Token[], kind: Token['kind']): boolean {
  return tokens.some((token) => token.kind === kind);
}
