import type { TrialDesign } from '@beringia/domain/scouting/intervention-roles';

/** Drugs out of one cell: `1中文通用名:…英文通用名:…商品:…剂型:…规格:…用量:…用药时程:…2中文通用名:…`. */

const LABELS = ['中文通用名', '英文通用名', '商品', '剂型', '规格', '用量', '用药时程'];
const NOTHING = /^(?:NA|N\/A|无|\/|-|暂无|不适用)?$/i;

/** Drugs by their Chinese generic name, each once: the register lists a drug again for every strength. */
export function readDrugs(printed: string | null, arm: string): TrialDesign['given'] {
  const drugs = new Map<string, TrialDesign['given'][number]>();
  for (const block of printed?.split(/\d+(?=中文通用名:)/) ?? []) {
    const [name, ...otherNames] = namesIn(block);
    if (name === undefined) continue;
    const known = [...(drugs.get(name)?.otherNames ?? []), ...otherNames];
    drugs.set(name, { name, otherNames: [...new Set(known)], kind: 'drug', arms: [arm] });
  }
  return [...drugs.values()];
}

/** Chinese generic name, English generic name, brand. */
function namesIn(block: string): string[] {
  const names = LABELS.slice(0, 3).map((label) => fieldOf(block, label));
  return [...new Set(names.filter((name) => !NOTHING.test(name)))];
}

function fieldOf(block: string, label: string): string {
  const from = block.indexOf(`${label}:`);
  if (from === -1) return '';
  const start = from + label.length + 1;
  const ends = LABELS.map((other) => block.indexOf(`${other}:`, start)).filter((at) => at !== -1);
  return block.slice(start, ends.length === 0 ? undefined : Math.min(...ends)).trim();
}
