import { type Context, type Reading, readInContext } from './context.ts';
import { type AliasHit, aliasIndex, exactAlias, findAliases } from './find-aliases.ts';
import type { IndicationRow, IndicationTree } from './indications.ts';
import { AREAS, type Area } from './vocabulary.ts';

/** Indications found in a text, English or Chinese. */
export interface IndicationReader {
  /**
   * Every indication that a text names, with its span. A shared name is settled by the area of what stands beside it:
   * UC beside Crohn's disease is ulcerative colitis. "Pancreatic, colorectal and lung cancer" is three.
   */
  read(text: string, context?: Context): Reading[];
}

export function indicationReader(rows: readonly IndicationRow[], tree: IndicationTree): IndicationReader {
  const index = aliasIndex(rows);
  const areas = (ids: readonly string[]) =>
    new Set<string>(ids.flatMap((id) => [id, ...tree.parents(id)]).filter(isArea));
  const narrowIn = (area: Area | undefined) => (ids: readonly string[], certain: readonly string[]) => {
    const known = areas([...certain, ...(area ? [area] : [])]);
    const fitting = ids.filter((id) => known.has(tree.areaOf(id)));
    return fitting.length > 0 ? fitting : ids;
  };
  return {
    read: (text, context = {}) => {
      const hits = findAliases(index, text);
      const earlier = hits.flatMap((hit) => sharedHead(hit, text, (name) => exactAlias(index, name)));
      const inside = (a: AliasHit, b: AliasHit) => a.start < b.end && b.start < a.end;
      const all = [...hits.filter((hit) => !earlier.some((other) => inside(hit, other))), ...earlier];
      return readInContext(
        all.sort((a, b) => a.start - b.start),
        text,
        context,
        narrowIn(context.area),
      );
    },
  };
}

function isArea(id: string): id is Area {
  return AREAS.some((area) => area === id);
}

const LIST_BEFORE = /(?:[A-Za-z-]+(?: [A-Za-z-]+)?(?:, and |, or |, |\/| and | or | & ))+$/;

/** The members of a list that leave the last word to the last of them. */
function sharedHead(hit: AliasHit, text: string, find: (name: string) => AliasHit | null): AliasHit[] {
  const head = / ([a-z]+)$/i.exec(hit.text)?.[1];
  const list = LIST_BEFORE.exec(text.slice(0, hit.start));
  if (head === undefined || list === null) return [];
  return [...list[0].matchAll(/([A-Za-z-]+(?: [A-Za-z-]+)?)(?=, |\/| and | or | & )/g)].flatMap((member) => {
    const word = (member[1] ?? '').replace(/^(?:and|or) /, '');
    const start = list.index + member.index + (member[1] ?? '').length - word.length;
    const found = find(`${word} ${head}`);
    return found ? [{ ...found, text: word, start, end: start + word.length }] : [];
  });
}
