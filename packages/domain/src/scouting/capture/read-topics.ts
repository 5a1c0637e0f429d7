import type { Reading } from '../../assets/context.ts';
import { findAliases, type Span } from '../../assets/find-aliases.ts';
import type { Modality } from '../../assets/vocabulary.ts';
import type { Known } from './known.ts';
import type { PageRead } from './page-read.ts';
import type { Sighting } from './proposal.ts';
import { sentenceAt } from './sentences.ts';

/** Targets, indications and the kind of drug, by the names of the vocabularies. */
export function readTopics(page: PageRead, known: Known): Sighting[] {
  const free = (span: Span) => !page.mentions.some((mention) => mention.start < span.end && span.start < mention.end);
  const targets = known.targets.read(page.text, { cues: page.mentions }).filter(free);
  const indications = known.indications.read(page.text, { cues: page.mentions }).filter(free);
  // An anaplastic lymphoma kinase is no lymphoma: where two names overlap, the longer one is meant.
  const longest = (one: Span) => ![...targets, ...indications].some((other) => holds(other, one));
  return [
    ...targets.filter(longest).flatMap((reading) => reading.ids.map((id) => topic('targets', id, reading))),
    ...indications.filter(longest).flatMap((reading) => reading.ids.map((id) => topic('indications', id, reading))),
    ...modalitiesIn(page, known).filter(free),
  ];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

function topic(field: 'targets' | 'indications', value: string, reading: Reading): Sighting {
  const { start, end, because, certain, ids } = reading;
  const doubts = certain ? [] : [ids.length > 1 ? because : `${because}.`];
  return { field, value, start, end, because, doubts };
}

/** One for each sentence: a bispecific antibody is no plain antibody, and an antibody-drug conjugate is neither. */
function modalitiesIn(page: PageRead, { modalities }: Known): Sighting[] {
  const best = new Map<Span, Sighting & { readonly rank: number }>();
  for (const { ids, alias, start, end } of findAliases(modalities.index, page.text))
    for (const id of ids) {
      const sentence = sentenceAt(page.sentences, start);
      const rank = modalities.precedence.get(id) ?? Number.POSITIVE_INFINITY;
      const because = `“${alias}” is the word for it`;
      const before = best.get(sentence);
      if (!before || rank < before.rank)
        best.set(sentence, { field: 'modality', value: id as Modality, start, end, because, doubts: [], rank });
    }
  return [...best.values()].map(({ rank: _, ...sighting }) => sighting);
}
