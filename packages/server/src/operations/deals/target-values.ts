import type { TargetRow } from '@beringia/domain/assets/targets';
import { levenshtein } from '@beringia/domain/parties/text/levenshtein';
import { facetKey } from '../../database/deal-columns.ts';
import type { Library } from '../../files/library.ts';

/** How else the vocabulary spells the target that a text is a name of; empty where it is none, or the name of several. */
export function spellingsOfTarget(library: Library, text: string): string[] {
  const asked = facetKey(text);
  const rows = [...library.targetRows().values()];
  const [only, ...more] = rows.filter((row) => namesOf(row).some((name) => facetKey(name) === asked));
  return only && more.length === 0 ? [...new Set(namesOf(only).map(facetKey))] : [];
}

/** Targets whose names differ by a letter or two, or begin so. */
export function nearTargets(library: Library, text: string): string[] {
  const asked = facetKey(text);
  const most = asked.length > 5 ? 2 : 1;
  const near = [...library.targetRows().values()].filter((row) =>
    namesOf(row)
      .map(facetKey)
      .some((name) => name.startsWith(asked) || levenshtein(name, asked, most) <= most),
  );
  return near.slice(0, 5).map(({ display }) => display);
}

function namesOf({ id, display, aliases, zh }: TargetRow): string[] {
  return [id, display, ...aliases, ...zh];
}
