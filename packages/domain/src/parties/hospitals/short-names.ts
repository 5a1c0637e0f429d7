import type { City } from './context.ts';
import type { Entry } from './entries.ts';
import { type Fit, rounded } from './fit.ts';
import { coreOf, type HospitalIndex } from './hospital-index.ts';
import { SHORT } from './shared-names.ts';
import { because } from './weights.ts';
import type { HospitalName } from './word.ts';

/** A short name without any place is not unique when several hospitals bear it, in the list or in the table. */
export function withShared(fit: Fit, asked: HospitalName, city: City, { cores }: HospitalIndex): Fit {
  const { entry, name } = fit;
  if (city.ids.length > 0 || saysWhere(asked, entry)) return fit;
  const brands = name.needs.filter(({ role }) => role === 'name');
  const numbered = brands.length > 0 && name.needs.some(({ role }) => role === 'number');
  const common = !numbered && brands.every(({ key }) => SHORT.has(key));
  const bearers = cores.get(coreOf(name))?.size ?? 0;
  if (!common && bearers < 2) return fit;
  const reason = because('short name', 'shared', `"${name.text}" without a place may be another hospital`);
  return { ...fit, score: rounded(fit.score + reason.contribution), because: [...fit.because, reason] };
}

/** A place or a university of it is written; Zhongshan alone is a brand before it is a city. */
function saysWhere({ words }: HospitalName, { home, schools }: Entry): boolean {
  return words.some(({ role, keys }) => {
    if (role === 'school') return keys.some((key) => schools.has(key));
    return role === 'place' && keys.some((key) => home.has(key)) && !keys.some((key) => SHORT.has(key));
  });
}
