import { hasHan } from '../script.ts';
import type { Hospital } from './hospital.ts';

/** The record that stays, known also by the names and places of those that were merged into it. */
export function mergedHospital(stays: Hospital, others: readonly Hospital[]): Hospital {
  if (others.length === 0) return stays;
  const aliases = others.flatMap(({ name, nameZh, aliases: more, seenIn }) => {
    const source = seenIn ?? 'knowledge';
    return [...[name, nameZh].filter((text) => text !== null).map((text) => alias(text, source)), ...more];
  });
  const places = others.flatMap(({ city, cityZh, cityAlt }) => [city, cityZh, ...cityAlt]);
  return {
    ...stays,
    aliases: [...stays.aliases, ...aliases],
    cityAlt: [...stays.cityAlt, ...places.filter((place) => place !== null)],
  };
}

function alias(text: string, source: string): Hospital['aliases'][number] {
  return { text, lang: hasHan(text) ? 'zh' : 'en', source };
}
