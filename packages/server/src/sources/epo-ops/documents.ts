import type { NameForm, PartyName } from '@beringia/domain/scouting/patent-applicants';
import type { PatentNumber, PriorityClaim } from '@beringia/domain/scouting/patent-number';
import { child, childrenOf, textAt, textsOf } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import { numberIn } from './numbers.ts';

/** One `exchange-document`: the bibliographic page of a publication. */
export interface OpsDocument {
  readonly familyId: string | null;
  readonly publication: PatentNumber;
  readonly application: PatentNumber | null;
  readonly priorities: readonly PriorityClaim[];
  readonly applicants: readonly PartyName[];
  /** Used to count and to leave people out; never stored. */
  readonly inventors: readonly PartyName[];
  readonly titles: Readonly<Record<string, string>>;
  /** Languages of the abstracts given. */
  readonly abstractIn: readonly string[];
  readonly classes: readonly string[];
}

/** @returns null when OPS says that it has no such document (`status="not found"`) or gives no number. */
export function readDocument(element: Element): OpsDocument | null {
  const biblio = child(element, 'bibliographic-data');
  const publication = numberIn(child(biblio, 'publication-reference')) ?? numberInAttributes(element);
  if (publication === null || element.attributes.status === 'not found') return null;
  const parties = child(biblio, 'parties');
  return {
    familyId: element.attributes['family-id'] ?? null,
    publication,
    application: numberIn(child(biblio, 'application-reference')),
    priorities: prioritiesIn(childrenOf(child(biblio, 'priority-claims'), 'priority-claim')),
    applicants: namesIn(child(parties, 'applicants'), 'applicant'),
    inventors: namesIn(child(parties, 'inventors'), 'inventor'),
    titles: byLanguage(childrenOf(biblio, 'invention-title')),
    abstractIn: childrenOf(element, 'abstract').map(({ attributes }) => languageOf(attributes.lang)),
    classes: classesOf(biblio),
  };
}

export function prioritiesIn(elements: readonly Element[]): PriorityClaim[] {
  return elements.flatMap((element) => {
    const number = numberIn(element);
    const said = textAt(element, 'priority-active-indicator');
    return number === null ? [] : [{ ...number, active: said === null ? null : said === 'YES' }];
  });
}

/** Titles by language; the first one given in a language stands. */
export function byLanguage(elements: readonly Element[]): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const element of elements) {
    const text = textAt(element);
    const language = languageOf(element.attributes.lang);
    if (text !== null && !(language in titles)) titles[language] = text;
  }
  return titles;
}

function languageOf(code: string | undefined): string {
  return code === undefined || code === '' || code === 'ol' ? 'und' : code.toLowerCase();
}

function namesIn(holder: Element | null, kind: 'applicant' | 'inventor'): PartyName[] {
  return childrenOf(holder, kind).flatMap((party) => {
    const text = textAt(party, `${kind}-name`, 'name');
    const place = Number(party.attributes.sequence);
    const sequence = Number.isInteger(place) && place > 0 ? place : null;
    return text === null ? [] : [{ form: formOf(party.attributes['data-format']), sequence, text }];
  });
}

function formOf(said: string | undefined): NameForm {
  return said === 'docdb' || said === 'epodoc' ? said : 'original';
}

function classesOf(biblio: Element | null): string[] {
  const ipc = childrenOf(child(biblio, 'classifications-ipcr'), 'classification-ipcr').flatMap((one) =>
    textsOf(one, 'text'),
  );
  const cpc = childrenOf(child(biblio, 'patent-classifications'), 'patent-classification').map(cpcSymbol);
  return [...new Set([...ipc.map((text) => text.replace(/\s+/gu, '').replace(/[A-Z]{1,2}$/u, '')), ...cpc])].filter(
    (c) => c !== '',
  );
}

function cpcSymbol(one: Element): string {
  const at = (name: string) => textAt(one, name) ?? '';
  const group = at('main-group');
  return group === '' ? '' : `${at('section')}${at('class')}${at('subclass')}${group}/${at('subgroup')}`;
}

function numberInAttributes({ attributes }: Element): PatentNumber | null {
  const { country = null, kind = null, 'doc-number': number } = attributes;
  if (number === undefined) return null;
  const docdb = [country, number, kind].filter((part) => part !== null).join(' ');
  return { country, number, kind, date: null, forms: { docdb, epodoc: null, original: null } };
}
