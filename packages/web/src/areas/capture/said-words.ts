import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import type { Proposal, ShownCapture } from './capture-api.ts';

/** What a proposal says, in a few words of the reader's language. */
export function saidWords(said: Pick<Proposal, 'field' | 'value'>, text: Text): string {
  const { field, value } = said as Proposal;
  const words = text.capture;
  switch (field) {
    case 'names':
      return `${value.text} (${words.nameKinds[value.kind]})`;
    case 'modality':
      return text.labels.modality[value];
    case 'stages': {
      const ind = value.usInd === null ? [] : [text.labels.usInd[value.usInd]];
      const stage = value.stage === null ? [] : [`${words.scopes[value.scope]} ${text.labels.stage[value.stage]}`];
      return joined(...stage, ...ind, value.on ?? words.noDay);
    }
    case 'designations':
      return joined(words.designations[value.designation], value.agency, value.on ?? words.noDay);
    case 'trials':
      return joined(value.id, value.register);
    case 'enrolment':
      return joined(`n = ${value.n}`, value.trial);
    case 'readOuts': {
      const { endpoint, unit, n, interval, trial } = value;
      const range = interval && `${interval.low ?? '?'}–${interval.high ?? '?'} (${interval.level}%)`;
      const amount = `${endpoint} ${value.value}${unit === '%' ? '%' : unit === null ? '' : ` ${unit}`}`;
      return joined(amount, range, n === null ? null : `n = ${n}`, trial);
    }
    default:
      return value;
  }
}

/** A target or an indication under its name; null for what is no id. */
export function labelled(
  { field, value }: Pick<Proposal, 'field' | 'value'>,
  labels: ShownCapture['labels'],
  language: Language,
): string | null {
  const label = labels.find((one) => one.field === field && one.id === value);
  return label ? ((language === 'zh' ? label.nameZh : null) ?? label.name) : null;
}

function joined(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(' · ');
}

/** What the record says of the same field; null where it says nothing. */
export function recordWords(field: Proposal['field'], onRecord: unknown, text: Text): string | null {
  if (onRecord === null || onRecord === undefined) return null;
  if (field === 'modality')
    return text.labels.modality[onRecord as keyof Text['labels']['modality']] ?? String(onRecord);
  if (!Array.isArray(onRecord)) return String(onRecord);
  if (field !== 'stages') return onRecord.join(', ');
  const facts = onRecord as { stage: keyof Text['labels']['stage'] | null; on: string }[];
  return facts.map(({ stage, on }) => joined(stage && text.labels.stage[stage], on)).join(', ');
}
