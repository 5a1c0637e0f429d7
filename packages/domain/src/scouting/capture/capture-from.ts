import type { AssetRecord } from '../../assets/asset.ts';
import type { Known } from './known.ts';
import { type NotProposed, notProposed, reasonAgainst } from './not-proposed.ts';
import { namedBeside, type PageRead, readPages } from './page-read.ts';
import { matchesIn } from './patterns.ts';
import {
  type CapturedDocument,
  LONGEST_QUOTE,
  type PlaceInDocument,
  type Proposal,
  type Sighting,
} from './proposal.ts';
import { type CompanyNamed, companiesIn } from './read-companies.ts';
import { type Dateline, datelinesOf, readCutoffs } from './read-days.ts';
import { readFigures } from './read-figures.ts';
import { readNames } from './read-names.ts';
import { readStages } from './read-stages.ts';
import { readTopics } from './read-topics.ts';
import { quoteAround, sentenceAt } from './sentences.ts';
import { standingOf } from './standing.ts';
import { type Subject, subjectOf } from './subject.ts';

export interface Capture {
  readonly subject: Subject;
  readonly companies: readonly CompanyNamed[];
  /** In the order of the text. */
  readonly proposals: readonly Proposal[];
  /** What the text denies or plans, in its order. */
  readonly notProposed: readonly NotProposed[];
  /** Proposals beyond the most that are shown. */
  readonly leftOff: number;
  /** Days at the head of the text: one of them may be the day on which it was said. */
  readonly datelines: readonly Dateline[];
}

/** More than anybody accepts one by one. */
const MOST_PROPOSALS = 400;

/**
 * What a document seems to say, as proposals with their places. Nothing is proposed without words of the text, and nothing is
 * given to a record that the text does not settle.
 * @param told id of the asset that the user chose after being asked; null at first
 */
export function captureFrom(document: CapturedDocument, known: Known, told: string | null = null): Capture {
  const pages = readPages(document, known);
  const subject = subjectOf(pages, known, told);
  const asset = subject.asset === null ? null : known.asset(subject.asset);
  const found = pages
    .filter(({ number }) => number > 0)
    .flatMap((page) =>
      sightingsOn(page, document, known).flatMap((one) => {
        const against = reasonAgainst(one, page, known.patterns);
        return propose(one, page, { subject, asset, known }).map((proposal) => ({ proposal, against }));
      }),
    );
  const proposals = eachOnce(found.flatMap(({ proposal, against }) => (against === null ? [proposal] : [])));
  const against = found.flatMap(({ proposal, against }) => (against === null ? [] : notProposed(proposal, against)));
  return {
    subject,
    companies: companiesIn(pages, known),
    proposals: proposals.slice(0, MOST_PROPOSALS),
    notProposed: against.sort(inOrder).slice(0, MOST_PROPOSALS),
    leftOff: Math.max(0, proposals.length - MOST_PROPOSALS),
    datelines: datelinesOf(pages, known.patterns),
  };
}

function sightingsOn(page: PageRead, document: CapturedDocument, known: Known): Sighting[] {
  return [
    ...readNames(page, known),
    ...readTopics(page, known),
    ...readStages(page, known.patterns, document.saidOn),
    ...readFigures(page, known.patterns),
    ...readCutoffs(page, known.patterns),
  ].filter(({ start, end }) => end > start && end - start <= LONGEST_QUOTE);
}

/** Fields that count only in a sentence that names the drug: every text about cancer names cancers. */
const ONLY_BESIDE: readonly string[] = ['targets', 'indications', 'modality'];

interface Settled {
  readonly subject: Subject;
  readonly asset: AssetRecord | null;
  readonly known: Known;
}

function propose(sighting: Sighting, page: PageRead, { subject, asset, known }: Settled): Proposal[] {
  const { field, value, start, end, because, of } = sighting;
  const beside = of === undefined ? namedBeside(page, start) : [of];
  const codes = of === undefined ? codesBeside(page, start, subject) : [];
  if (ONLY_BESIDE.includes(field) && beside.length === 0 && codes.length === 0) return [];
  // A sentence that names only another drug, on record or not, is not about this one.
  const fits = asset !== null && (beside.includes(asset.id) || (beside.length === 0 && codes.length === 0));
  const record = fits ? asset.id : null;
  const sentence = sentenceAt(page.sentences, start);
  const doubts = [
    ...sighting.doubts,
    ...besideDoubts(beside, codes, asset, known),
    ...wordDoubts(sighting, page, known),
  ];
  const proposal = {
    id: `${field}:${page.number}:${start}-${end}:${JSON.stringify(value)}`,
    record,
    field,
    value,
    page: page.number,
    start,
    end,
    quote: quoteAround(page.text, sighting, sentence, LONGEST_QUOTE),
    because,
    doubt: doubts.length === 0 ? null : doubts.join(' '),
    standing: standingOf(sighting, record === null ? null : asset),
    alsoAt: 0,
  };
  return [proposal as Proposal];
}

/** Codes of drugs that are not on record in the sentence round a place. */
function codesBeside(page: PageRead, at: number, { unknownCodes }: Subject): string[] {
  const { start, end } = sentenceAt(page.sentences, at);
  const sentence = page.text.slice(start, end);
  return unknownCodes.map(({ text }) => text).filter((code) => sentence.includes(code));
}

function besideDoubts(
  beside: readonly string[],
  codes: readonly string[],
  asset: AssetRecord | null,
  known: Known,
): string[] {
  const others = beside.filter((id) => id !== asset?.id).map((id) => known.asset(id)?.name ?? id);
  const told = [...others, ...codes.map((code) => `${code} (not on record)`)].join(', ');
  if (asset !== null && beside.includes(asset.id)) return told === '' ? [] : [`The sentence also names ${told}.`];
  if (told !== '') return [`The sentence names ${told}.`];
  return [`The sentence names no drug${asset === null ? '' : '; the document is about this one'}.`];
}

function wordDoubts({ field, ...words }: Sighting, page: PageRead, { patterns }: Known): string[] {
  const { start, end } = sentenceAt(page.sentences, words.start);
  const rows = patterns.doubts.filter(({ fields }) => fields.includes(field));
  const from = (where: 'sentence' | 'after') => (where === 'sentence' ? start : words.end);
  return rows
    .filter(({ test, where }) => matchesIn(test, page.plain, from(where), end).length > 0)
    .map(({ says }) => says);
}

/** What is said several times of one record is proposed once, where least stands against it. */
function eachOnce(proposals: readonly Proposal[]): Proposal[] {
  const groups = new Map<string, Proposal[]>();
  for (const one of proposals) {
    const key = JSON.stringify([one.record, one.field, one.value]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const weight = ({ doubt }: Proposal) => doubt?.length ?? 0;
  const kept = [...groups.values()].map((group) => {
    const best = group.reduce((least, one) => (weight(one) < weight(least) ? one : least));
    return { ...best, alsoAt: group.length - 1 };
  });
  return kept.sort(inOrder);
}

function inOrder(a: PlaceInDocument, b: PlaceInDocument): number {
  return a.page - b.page || a.start - b.start;
}
