import type { Text } from '../../text/en.ts';

/** What a criterion is called: a want by its key, a kill by its number. */
export function criterionName(id: string, text: Text): string {
  const kill = /^kill-(\d+)$/.exec(id)?.[1];
  return kill === undefined ? (text.scouting.criteria[id] ?? id) : text.scouting.kill(kill);
}
