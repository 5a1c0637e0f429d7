import type { Day } from '../basics/partial-date.ts';
import { membershipAt } from './membership.ts';
import { type OwnershipEdge, standsAt } from './ownership.ts';
import { type Because, because, decides } from './provenance.ts';
import type { Register } from './register.ts';

/** Share of an entity that listed ones hold together, in percent, between what is sure and what is possible. */
export interface SharesHeld {
  readonly atLeast: number;
  readonly atMost: number;
  readonly because: readonly Because[];
}

export interface ShareQuestion {
  readonly register: Register;
  readonly lists: readonly string[];
  readonly asOf: Day;
  /** Smallest sum that makes an owner count as if it were listed itself, so that its shares count in full. */
  readonly threshold: number;
}

/**
 * Adds the shares of listed owners, direct and through owners that they hold in turn. A share that nobody told counts as zero
 * below and as all that is left above; an edge from memory, or on a day that its dates leave open, is possible and not sure.
 */
export function sharesOfListed(question: ShareQuestion, entity: string, path: readonly string[] = []): SharesHeld {
  const edges = (question.register.edgesUp.get(entity) ?? []).filter((edge) => isShare(edge, question.asOf));
  const known = edges.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const rest = Math.max(0, 100 - known);
  let [atLeast, atMost] = [0, 0];
  const reasons: Because[] = [];
  for (const edge of edges.filter(({ owner }) => owner !== entity && !path.includes(owner))) {
    const counts = countsAsListed(question, edge.owner, [...path, entity]);
    if (counts.answer === 'no') continue;
    const sure = counts.answer === 'yes' && standsAt(edge, question.asOf) === 'yes' && decides(edge);
    atLeast += sure ? (edge.percent ?? 0) : 0;
    atMost += edge.percent ?? rest;
    reasons.push(
      because('ownership', `${edge.owned}/${edge.owner}`, told(edge, counts.answer), edge),
      ...counts.because,
    );
  }
  return { atLeast: Math.min(atLeast, 100), atMost: Math.min(atMost, 100), because: reasons };
}

interface Counts {
  readonly answer: 'yes' | 'maybe' | 'no';
  readonly because: readonly Because[];
}

/** An owner counts when it is listed, or when listed ones hold enough of it. Not having looked for it settles nothing. */
function countsAsListed(question: ShareQuestion, owner: string, path: readonly string[]): Counts {
  const found = question.lists.map((list) => membershipAt(question.register, owner, list, question.asOf));
  const listed = found.find(({ state }) => state === 'listed');
  if (listed) return { answer: 'yes', because: listed.because };
  const held = sharesOfListed(question, owner, path);
  if (held.atLeast >= question.threshold) return { answer: 'yes', because: held.because };
  const open = found.some(({ state }) => state !== 'not-listed') || held.atMost >= question.threshold;
  return open ? { answer: 'maybe', because: held.because } : { answer: 'no', because: [] };
}

function isShare(edge: OwnershipEdge, asOf: Day): boolean {
  const owns = edge.percent !== null || ['subsidiary', 'joint-venture', 'acquired-by'].includes(edge.relation);
  return owns && standsAt(edge, asOf) !== 'no';
}

function told({ owned, owner, percent, from, to, reason }: OwnershipEdge, counts: Counts['answer']): string {
  const share = percent === null ? 'an unknown share' : `${percent} percent`;
  const span = [from ? ` from ${from}` : '', to ? ` to ${to}` : ''].join('');
  const doubt = counts === 'maybe' ? ` Whether ${owner} counts as listed is not settled.` : '';
  return `${owner} holds ${share} of ${owned}${span}. ${reason}${doubt}`;
}
