/**
 * What a word does in the name of a hospital:
 *
 * - `place` says where, `school` the university or college it belongs to, `number` which one of several
 * - `kind` says for whom or what (cancer, children), `type` what sort of general hospital (people's, central)
 * - `name` tells it apart by itself (Ruijin, Drum Tower); `branch` a part of it (west district)
 */
export type Role = 'place' | 'school' | 'number' | 'kind' | 'type' | 'name' | 'branch';

export interface Word {
  readonly role: Role;
  /** What it may mean, language-free; a place may mean several, or be no place but a name (Zhongshan). */
  readonly keys: readonly string[];
  /** As written, folded. */
  readonly text: string;
  /** A school that calls itself a college where others write university. */
  readonly college: boolean;
  /** Whether a table or a listed name holds it; an unknown word may be anything. */
  readonly known: boolean;
  /** Part of an institute or laboratory written beside the hospital: may help, never hurts. */
  readonly optional: boolean;
  /** What was read for a misprint; `likely` when the writing is no Chinese word in pinyin. */
  readonly slip: { readonly to: string; readonly likely: boolean } | null;
}

/** A site string, taken apart. */
export interface HospitalName {
  readonly text: string;
  readonly words: readonly Word[];
  /** Whether a word for a hospital or a center stands in it. */
  readonly unit: boolean;
  /** Levels of government that it names: a provincial hospital is not the city's. */
  readonly levels: readonly string[];
  /** What it calls itself: hospital, center, affiliated. */
  readonly forms: readonly string[];
  /** Departments, addresses and the like, which do not count. */
  readonly asides: readonly string[];
}

/** A piece of a name on its way to a {@link Word}: also grammar, units, levels of government, departments. */
export interface Token {
  readonly role: Role | 'unit' | 'filler' | 'level' | 'aside' | 'department' | 'discipline' | 'degree';
  readonly keys: readonly string[];
  readonly text: string;
  /** Disciplines it may stand for inside the name of a school (medical, TCM). */
  readonly disciplines: readonly string[];
  readonly college: boolean;
  readonly slip: Word['slip'];
  readonly known: boolean;
}

export function token(role: Token['role'], keys: readonly string[], text: string, more: Partial<Token> = {}): Token {
  return { role, keys, text, disciplines: [], college: false, slip: null, known: true, ...more };
}
