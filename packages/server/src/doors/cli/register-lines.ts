import type {
  effectShape,
  membershipState,
  overlayShape,
  registerReason,
} from '@beringia/contract/registers/register-shapes';
import type { z } from 'zod';

/** Lines that answers about lists and laws share on a terminal. */

type Overlay = z.infer<typeof overlayShape>;

export function stateWord(one: { readonly state: z.infer<typeof membershipState>; readonly overlay: Overlay | null }) {
  return one.overlay === null ? one.state : `${one.state} (${one.overlay.kind} from ${one.overlay.from})`;
}

export function overlayLine(overlay: Overlay | null): string[] {
  if (overlay === null) return [];
  const { kind, from, to, what, ask, confirmedOn, grade } = overlay;
  const confirmed = confirmedOn === null ? 'never confirmed' : `confirmed on ${confirmedOn}`;
  return [`  ${kind} from ${from} to ${to ?? 'no known end'}: ${what} ${confirmed}, grade ${grade}; ${ask}.`];
}

export function effectLines(effects: readonly z.infer<typeof effectShape>[]): string[] {
  return effects.flatMap(({ state, on, by, what, says, nexus, exceptions, grade }) => [
    `  ${state}${on === null ? (by === null ? '' : ` by ${by}`) : ` ${on}`}: ${what} ${says} (grade ${grade})`,
    `      applies to: ${nexus}`,
    ...exceptions.map((one) => `      not: ${one}`),
  ]);
}

/** What an answer rests on, each with where it is written. */
export function sourceLines(because: readonly z.infer<typeof registerReason>[]): string[] {
  return because.flatMap(({ record, says, grade, sources }) => [
    `  ${record} [${grade}]: ${says}`,
    ...[...new Set(sources)].map((source) => `      ${source}`),
  ]);
}
