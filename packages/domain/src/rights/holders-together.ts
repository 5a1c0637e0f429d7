import type { HolderLine } from './answer.ts';
import type { Because } from './because.ts';

/**
 * Lines that say the same of the same party in the same field are one line, as a reader would write it: an expansion adds
 * countries to what is held, and the reasons of both stand below.
 */
export function holdersTogether(lines: readonly HolderLine[]): HolderLine[] {
  const groups = new Map<string, HolderLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.party, line.field, line.status, line.exclusivity]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        ...first,
        countries: [...new Set(group.flatMap(({ countries }) => countries))].sort(),
        basis: [...new Set(group.flatMap(({ basis }) => basis))],
        ownedBy: [...new Map(group.flatMap(({ ownedBy }) => ownedBy).map((owner) => [owner.party, owner])).values()],
        because: reasons(group),
      },
    ];
  });
}

function reasons(group: readonly HolderLine[]): Because[] {
  return [...new Map(group.flatMap(({ because }) => because).map((reason) => [reason.event, reason])).values()];
}
