import { namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex } from '@beringia/domain/parties/index/name-index';
import { matchNames } from '@beringia/domain/parties/match-names';
import type { Register } from '@beringia/domain/registers/register';
import type { NameMatcher } from '@beringia/domain/registers/screen';
import { namesOfRegister } from '@beringia/domain/registers/screen-names';
import { lazily } from '../../files/lazy.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';

/** The names by which entities of the register are found: as lists print them, and as companies are called besides. */
export interface EntityNames {
  readonly match: NameMatcher;
  /** Names of the company of an id, and of those that were merged into it; none where no company has the id. */
  spellingsOf(entity: string): readonly string[];
}

/** By register, and then by what a workspace says of companies; one that says nothing shares the names that ship. */
const made = new WeakMap<Register, WeakMap<Library | PartyBook, EntityNames>>();

export async function entityNames(register: Register, context: Context): Promise<EntityNames> {
  const book = await partyBook(context);
  const by = book.told.size > 0 ? book : context.library;
  const kept = made.get(register) ?? new WeakMap<Library | PartyBook, EntityNames>();
  made.set(register, kept);
  const names = kept.get(by) ?? namesBy(register, by === book ? ownSpellings(book) : spellings(context.library));
  kept.set(by, names);
  return names;
}

type SpellingsOf = EntityNames['spellingsOf'];

/** The index is built when a name is first asked for, and kept as long as its register. */
function namesBy(register: Register, spellingsOf: SpellingsOf): EntityNames {
  const index = lazily(() => buildNameIndex(namesOfRegister(register, spellingsOf)));
  return { match: (names) => matchNames(index(), names).items, spellingsOf };
}

function spellings({ registers }: Library): SpellingsOf {
  return registers.spellingsOf;
}

function ownSpellings(book: PartyBook): SpellingsOf {
  return (entity) => {
    const answers = book.current(entity);
    return answers === null ? [] : book.recordsOf(answers).flatMap(namesOf);
  };
}
