import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { matchName } from '@beringia/domain/parties/match-names';
import type { Known } from '@beringia/domain/scouting/candidates/known';
import type { JudgeContext } from '@beringia/domain/scouting/mandates/answer';
import type { MandateWords } from '@beringia/domain/scouting/mandates/words';
import type { Context } from '../handler.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';

/** Everything that scouting looks up beside the records of sources, as the workspace sees it. */
export interface ScoutingKnown {
  readonly known: Known;
  readonly words: MandateWords;
  readonly judge: JudgeContext;
}

export async function knownOf(context: Context, asOf: PartialDate): Promise<ScoutingKnown> {
  const { library } = context;
  const book = await partyBook(context);
  const companyOf = companyNamed(book);
  const [targets, indications, tree] = [library.targets(), library.indications(), library.indicationTree()];
  return {
    known: {
      assets: library.assets(),
      index: library.assetIndex(),
      targets,
      indications,
      tree,
      codes: library.scouting.codes(),
      modalities: library.scouting.modalities(),
      companyOf,
      parentsOf: (id) => originsOf(book, id),
      asOf,
    },
    words: {
      targets,
      indications,
      tree,
      targetNames: [...library.targetRows().values()].flatMap(({ display, aliases }) => [display, ...aliases]),
      indicationNames: [...library.indicationRows().values()].flatMap(({ display, aliases }) => [display, ...aliases]),
      companyOf,
    },
    judge: { targets, tree, asOf, company: (id) => book.companies.get(id) ?? null },
  };
}

/** Where a company came from: not who bought it, and not its former name. */
function originsOf({ companies }: PartyBook, id: string): string[] {
  const parents = companies.get(id)?.parents ?? [];
  return parents.flatMap(({ id: parent, relation }) =>
    relation === 'acquired-by' || relation === 'renamed-from' ? [] : [parent],
  );
}

/** Names remembered for a book: registers print the same sponsor thousands of times. */
const remembered = new WeakMap<PartyBook, Map<string, { readonly id: string } | null>>();

/** The one company that a printed name certainly means; an id means itself. */
function companyNamed(book: PartyBook): Known['companyOf'] {
  const known = remembered.get(book) ?? new Map<string, { readonly id: string } | null>();
  remembered.set(book, known);
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = book.companies.has(name) ? { id: name } : confirmed(book, name);
    known.set(name, found);
    return found;
  };
}

function confirmed(book: PartyBook, name: string): { readonly id: string } | null {
  const sure = matchName(book.index(), name).filter(({ verdict }) => verdict === 'confirmed');
  const [only] = sure;
  return only && sure.length === 1 ? { id: book.current(only.id) ?? only.id } : null;
}
