import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import { refuseNames } from '@beringia/domain/registers/screen-names';
import type { AskedRegister } from './asked-register.ts';

/**
 * The entity of an id, or the one that a name means for certain.
 * @throws Refusal `not-found` naming those that come near
 */
export function entityMeant({ stored, names }: AskedRegister, asked: string): string {
  if (stored.entriesOf.has(asked) || stored.edgesUp.has(asked) || stored.edgesDown.has(asked)) return asked;
  refuseNames([asked]);
  const near = names
    .match([asked])
    .flatMap(({ candidates }) => candidates.filter(({ verdict }) => verdict !== 'different'));
  const sure = near.find(({ verdict }) => verdict === 'confirmed');
  if (sure) return sure.id;
  throw noEntity(
    asked,
    near.map(({ id }) => id),
  );
}

function noEntity(asked: string, near: readonly string[]): Refusal {
  return refuse('not-found', {
    field: 'entity',
    wrong: `no list that is held here names "${asked}" for certain.`,
    expected: near.length === 0 ? 'the id of an entity of a list' : `perhaps one of ${near.join(', ')}`,
    next: 'Ask `registers screen` for the name: it says which lists were looked at.',
  });
}
