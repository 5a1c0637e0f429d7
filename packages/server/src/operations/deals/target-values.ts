import type { TargetRow } from '@beringia/domain/assets/targets';
import { levenshtein } from '@beringia/domain/parties/text/levenshtein';
import { facetKey } from '../../database/deal-columns.ts';
import type { Library } from '../../files/library.ts';
import { targetsNamed } from '../assets/assets-by-target.ts';

/** How else the vocabulary spells the one target that a text names; empty where it names none, or several. */
export function spellingsOfTarget(library: Library, text: string): string[] {
  const rows = library.targetRows();
  const exact = [...rows.values()].filter((row) => namesOf(row).some((name) => facetKey(name) === facetKey(text)));
  const named = exact.length > 0 ? exact.map(({ id }) => id) : targetsNamed(library, text);
  const [only, ...more] = named.map((id) => rows.get(id)).filter((row) => row !== undefined);
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
