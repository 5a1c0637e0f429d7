import { type AmountLike, DASH } from '../../parts/format.ts';
import { plainNumber } from '../../parts/money-text.ts';
import type { Text } from '../../text/en.ts';

/** Names and values of single fields, for the evidence panel and the list of statements. Paths are those of the record. */

export function fieldName(field: string, text: Text): string {
  const steps = field.split('.');
  const [head = '', second = ''] = steps;
  if (head === 'amounts') return text.labels.amount[second as keyof Text['labels']['amount']] ?? field;
  if (head === 'dates')
    return { signed: text.deal.signed, announced: text.deal.announced, closed: text.deal.closed }[second] ?? field;
  if (head === 'assets') return assetFieldName(steps, text);
  return otherNames(text)[head] ?? field;
}

function otherNames({ deal }: Text): Record<string, string> {
  return {
    type: deal.type,
    royalties: deal.royalty,
    milestones: deal.milestoneList,
    grants: deal.territory,
    retained: deal.retained,
    encumbrances: deal.burdens,
    licensors: deal.licensor,
    licensees: deal.licensee,
    events: deal.timeline,
    lastChecked: deal.lastLook,
    sources: deal.sources,
    claims: deal.sources,
    decisions: deal.sources,
    id: deal.recordId,
    onwardOf: deal.onwardOf,
  };
}

function assetFieldName(steps: readonly string[], text: Text): string {
  const names: Record<string, string> = {
    identity: text.deal.asset,
    name: text.deal.asset,
    targets: text.deal.targets,
    indications: text.deal.indications,
    highest: text.deal.stageHighest,
    china: text.deal.stageChina,
    licenseeTerritory: text.deal.stageTerritory,
    usInd: text.deal.usInd,
  };
  return names[steps.at(-1) ?? ''] ?? steps.join('.');
}

/** A value of a field in words; an unknown is a dash. */
export function valueText(field: string, value: unknown, text: Text): string {
  if (value === null || value === undefined || value === '') return DASH;
  if (typeof value === 'number') return plainNumber(value) + (field.endsWith('.percent') ? '%' : '');
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return optionsOf(field, text)?.[String(value)] ?? String(value);
}

/** Words of a field that takes one of a closed list; null for every other field. */
export function optionsOf(field: string, text: Text): Record<string, string> | null {
  if (field === 'type') return text.labels.type;
  if (field.endsWith('.usInd')) return text.labels.usInd;
  return /\.stage\.\w+$/.test(field) ? text.labels.stage : null;
}

/** The amount that a field is the value of, where the record states it. */
export function amountAt(
  field: string,
  amounts: Readonly<Record<string, AmountLike | undefined>>,
): AmountLike | undefined {
  const [head, kind = '', last] = field.split('.');
  return head === 'amounts' && last === 'value' ? amounts[kind] : undefined;
}

/** Where a statement about the field is written in the record; null for what cannot be stated as one value. */
export function editPath(field: string): string | null {
  if (field === 'licensors' || field === 'licensees') return null;
  if (/^grants\.[^.]+\.territory$/.test(field)) return `${field}.text`;
  return field.replace(/\.identity$/, '.name');
}

/** What was typed, as the field wants it. Empty means unknown. @returns undefined when it does not fit */
export function typedValue(field: string, typed: string): unknown {
  const words = typed.trim();
  if (/\.(targets|indications)$/.test(field)) return words === '' ? [] : words.split(/\s*[,，、]\s*/);
  if (words === '') return null;
  if (!/^amounts\..+\.(value|percent)$/.test(field)) return words;
  const number = Number(words.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}
