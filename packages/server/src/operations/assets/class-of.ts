import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type AssetClass, classMembers } from '@beringia/domain/assets/classes';
import { type RefusalCode, refuse } from '@beringia/domain/basics/errors';
import type { Library } from '../../files/library.ts';

/** @throws Refusal of the code given, naming the classes that there are */
export function classOf(library: Library, id: string, field: string, code: RefusalCode): AssetClass {
  const classes = library.classes();
  const found = classes.find((each) => each.id === id);
  if (found) return found;
  throw refuse(code, {
    field,
    wrong: `there is no class "${id}".`,
    expected: `one of ${classes.map((each) => each.id).join(', ')}`,
    next: 'Name one of them.',
  });
}

/** Those of the assets that certainly belong to a class. */
export function membersOf(library: Library, of: AssetClass, assets = library.assets()): AssetRecord[] {
  const { members } = classMembers(of, assets, (target) => library.targets().withGroups(target));
  return members.map(({ asset }) => asset);
}
