import { type AliasHit, findAliases, type Span } from '../../assets/find-aliases.ts';
import { toSimplified } from '../../parties/script.ts';
import type { Known } from './known.ts';
import type { CapturedDocument } from './proposal.ts';
import { sentenceAt, sentencesOf } from './sentences.ts';

/** A page with its sentences and the drugs that are named in it. */
export interface PageRead {
  readonly number: number;
  /** As the document has it: quotations come from here. */
  readonly text: string;
  /** In simplified characters, sign for sign: patterns are looked for here. */
  readonly plain: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly AssetMention[];
}

export interface AssetMention extends Span {
  /** Ids of assets; several when the name is shared. */
  readonly ids: readonly string[];
  readonly text: string;
  /** False when other drugs bear the name too. */
  readonly certain: boolean;
}

/** Page 0 is the title: it is read like a page and is no place for a proposal. */
export function readPages(document: CapturedDocument, known: Known): PageRead[] {
  const title = { number: 0, text: document.title ?? '' };
  return [title, ...document.pages].map(({ number, text }) => {
    const mentions = findAliases(known.assetNames, text).map(asMention);
    return { number, text, plain: plainOf(text), sentences: sentencesOf(text), mentions };
  });
}

/** Places count in the text as given, so a conversion that changed its length is not used. */
function plainOf(text: string): string {
  const simplified = toSimplified(text);
  return simplified.length === text.length ? simplified : text;
}

function asMention({ ids, text, start, end, ambiguous }: AliasHit): AssetMention {
  return { ids, text, start, end, certain: !ambiguous && ids.length === 1 };
}

/** Assets that the sentence round a place names for certain, each once. */
export function namedBeside(page: PageRead, at: number): string[] {
  const { start, end } = sentenceAt(page.sentences, at);
  const inside = page.mentions.filter((mention) => mention.certain && mention.start < end && mention.end > start);
  return [...new Set(inside.flatMap(({ ids }) => ids))];
}
