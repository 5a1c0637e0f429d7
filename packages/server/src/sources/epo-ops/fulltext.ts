import type { PatentNumber } from '@beringia/domain/scouting/patent-number';
import { child, childrenOf, textAt } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import { numberIn } from './numbers.ts';

/** Claims and description of one publication in one language. */
export interface OpsFullText {
  readonly publication: PatentNumber | null;
  readonly language: string;
  /** One text a claim, numbers as printed; empty when the answer holds the description only. */
  readonly claims: readonly string[];
  readonly paragraphs: number;
}

export function readFullText(element: Element): OpsFullText[] {
  const reference = child(child(element, 'bibliographic-data'), 'publication-reference');
  const publication = numberIn(reference) ?? fromAttributes(element);
  const parts = element.children.filter(({ name }) => name === 'claims' || name === 'description');
  return parts.map((part) => ({
    publication,
    language: (part.attributes.lang ?? element.attributes.lang ?? 'und').toLowerCase(),
    claims: part.name === 'claims' ? claimTexts(part) : [],
    paragraphs: part.name === 'description' ? childrenOf(part, 'p').length : 0,
  }));
}

/** OPS puts all claims into one `claim`, one `claim-text` each; a text without a number goes on from the one before. */
function claimTexts(claims: Element): string[] {
  const texts = childrenOf(claims, 'claim').flatMap((claim) =>
    childrenOf(claim, 'claim-text').flatMap((text) => textAt(text) ?? []),
  );
  const numbered = texts.some((text) => /^\d+\s*[.．、]/u.test(text));
  return texts.reduce<string[]>((list, text) => {
    if (numbered && !/^\d+\s*[.．、]/u.test(text) && list.length > 0) list[list.length - 1] += ` ${text}`;
    else list.push(text);
    return list;
  }, []);
}

function fromAttributes({ attributes }: Element): PatentNumber | null {
  const { country = null, kind = null, 'doc-number': number } = attributes;
  if (number === undefined) return null;
  const docdb = [country, number, kind].filter((part) => part !== null).join(' ');
  return { country, number, kind, date: null, forms: { docdb, epodoc: null, original: null } };
}
