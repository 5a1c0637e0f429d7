/**
 * Applicants under all their spellings. Offices print the same company as `9SOLUTIONS OY [FI]` (docdb, epodoc) and
 * `9Solutions Oy` or 江苏恒瑞医药股份有限公司 (original). Inventors are people: they are counted and then dropped.
 */

export type NameForm = 'docdb' | 'epodoc' | 'original';

export interface PartyName {
  readonly form: NameForm;
  /** The source's own order within one form; the forms are not always parallel. */
  readonly sequence: number | null;
  readonly text: string;
}

export interface PatentApplicant {
  /** The exchanged spelling without the country, or the first one given. */
  readonly name: string;
  /** Country in the brackets of the exchanged spelling. */
  readonly country: string | null;
  readonly spellings: readonly {
    readonly text: string;
    readonly form: NameForm;
    readonly script: 'latin' | 'han' | 'other';
  }[];
  /** Why the spellings are taken for one applicant. */
  readonly because: readonly string[];
}

export interface Applicants {
  readonly applicants: readonly PatentApplicant[];
  /** Applicants that the source also lists as inventors: people, so only counted. */
  readonly people: number;
  /** Null when the source lists no inventors at all. */
  readonly inventorCount: number | null;
}

interface Draft {
  readonly names: PartyName[];
  readonly because: string[];
}

const COUNTRY = /\s*\[([A-Z]{2})\]\s*$/u;

export function readApplicants(applicants: readonly PartyName[], inventors: readonly PartyName[]): Applicants {
  const people = new Set(inventors.flatMap(({ text }) => personKeys(text)));
  const isPerson = (name: PartyName) => personKeys(name.text).some((key) => people.has(key));
  const drafts = group(applicants.filter((name) => !isPerson(name)));
  const peopleNames = applicants.filter(isPerson);
  return {
    applicants: drafts.map(applicantOf),
    people: mostOfOneForm(peopleNames),
    inventorCount: inventors.length === 0 ? null : mostOfOneForm(inventors),
  };
}

/** Whether a name, such as that of a new owner, is one of the inventors and thus a person. */
export function namesInventor(text: string, inventors: readonly PartyName[]): boolean {
  const [own] = personKeys(text.replace(/,[^,]*$/u, ''));
  const [whole] = personKeys(text);
  return inventors.some((one) => personKeys(one.text).some((key) => key === own || key === whole));
}

/** Exchanged spellings first; an original joins one by its letters or words, or by its place when both forms list as many. */
function group(names: readonly PartyName[]): Draft[] {
  const exchanged = names.filter(({ form }) => form !== 'original');
  const originals = names.filter(({ form }) => form === 'original');
  const drafts: Draft[] = [];
  for (const name of exchanged) {
    const same = drafts.find((draft) => draft.names.some((other) => key(other.text) === key(name.text)));
    if (same) same.names.push(name);
    else drafts.push({ names: [name], because: [] });
  }
  const parallel = drafts.length === originals.length;
  for (const name of originals) place(name, drafts, parallel);
  return drafts;
}

function place(name: PartyName, drafts: Draft[], parallel: boolean): void {
  const equal = drafts.find((draft) => draft.names.some((other) => key(other.text) === key(name.text)));
  const shortened = drafts.filter((draft) => draft.names.some((other) => abbreviates(other.text, name.text)));
  const alike = equal ?? (shortened.length === 1 ? shortened[0] : undefined);
  const first = clean(alike?.names[0]?.text ?? '');
  const beside = parallel ? drafts.find((draft) => draft.names[0]?.sequence === name.sequence) : undefined;
  if (alike)
    join(alike, name, `“${clean(name.text)}” has the ${equal ? 'letters' : 'words, shortened,'} of “${first}”`);
  else if (beside)
    join(beside, name, `“${clean(name.text)}” stands at place ${name.sequence} of as many in both forms`);
  else drafts.push({ names: [name], because: ['no exchanged spelling could be told to be the same applicant'] });
}

function join(draft: Draft, name: PartyName, because: string): void {
  draft.names.push(name);
  draft.because.push(because);
}

function applicantOf({ names, because }: Draft): PatentApplicant {
  const texts = names.map((name) => ({ text: clean(name.text), form: name.form, script: scriptOf(name.text) }));
  const spellings = texts.filter(({ text }, at) => texts.findIndex((other) => other.text === text) === at);
  const country = names.map(({ text }) => COUNTRY.exec(text)?.[1]).find((code) => code !== undefined) ?? null;
  return { name: spellings[0]?.text ?? '', country, spellings, because };
}

/** Drops the country in brackets and the comma that original spellings end with. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(COUNTRY, '')
    .replace(/[\s,;]+$/u, '')
    .trim();
}

function key(text: string): string {
  return clean(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Word for word, one the beginning of the other, as offices shorten names: `UWM RES FOUNDATION INC`. */
function abbreviates(a: string, b: string): boolean {
  const words = (text: string) =>
    clean(text)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const [x, y] = [words(a), words(b)];
  return (
    x.length > 1 &&
    x.length === y.length &&
    x.every((word, at) => y[at]?.startsWith(word) || word.startsWith(y[at] ?? '\0'))
  );
}

/** `HERRALA SAMI [FI]` and `Herrala, Sami,` are one person: the words in order of the alphabet. */
function personKeys(text: string): string[] {
  const words =
    clean(text)
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? [] : [words.toSorted().join(' ')];
}

/** The exchanged forms are parallel, so the longer list counts; originals repeat people in several spellings. */
function mostOfOneForm(names: readonly PartyName[]): number {
  const count = (form: NameForm) => names.filter((name) => name.form === form).length;
  const exchanged = Math.max(count('docdb'), count('epodoc'));
  return exchanged > 0 ? exchanged : new Set(names.flatMap(({ text }) => personKeys(text))).size;
}

function scriptOf(text: string): 'latin' | 'han' | 'other' {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other';
}
