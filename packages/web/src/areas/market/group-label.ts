import type { Grouping } from '@beringia/domain/deals/statistics/counting-rule';
import type { Text } from '../../text/en.ts';

/** What a group of the statistics is called. @param companies name of a company by its id */
export function groupLabel(by: Grouping, group: string, text: Text, companies: ReadonlyMap<string, string>): string {
  if (group === 'not stated' || group === 'not-stated') return text.market.notStated;
  if (group === 'several') return text.market.several;
  if (by === 'quarter')
    return group.endsWith('(quarter not known)') ? text.market.quarterUnknown(group.slice(0, 4)) : group;
  if (by === 'licensor' || by === 'licensee') return companyNames(group, companies);
  const words: Record<string, string> | undefined = {
    modality: text.labels.modality,
    area: text.labels.area,
    stage: text.labels.stage,
    type: text.labels.type,
    territory: text.labels.territoryClass,
  }[by as string];
  return words?.[group] ?? group;
}

function companyNames(group: string, companies: ReadonlyMap<string, string>): string {
  return group
    .split(' + ')
    .map((id) => companies.get(id) ?? id)
    .join(' + ');
}
