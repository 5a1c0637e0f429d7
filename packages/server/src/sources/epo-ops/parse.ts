import type { PatentNumber } from '@beringia/domain/scouting/patent-number';
import { child, childrenOf, textAt } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import { find, findAll, readAnswer } from './answer.ts';
import { type OpsDocument, readDocument } from './documents.ts';
import { type OpsMember, readMember } from './family.ts';
import { type OpsFullText, readFullText } from './fulltext.ts';
import { numberIn } from './numbers.ts';
import { type OpsRegister, readRegister } from './register.ts';

/** Reads any answer of EPO OPS 3.2 (XML). What is not used for scouting is named, so that nothing looks lost. */

/** How many there are in all, and which of them this page holds. */
export interface OpsPage {
  readonly query: string | null;
  readonly total: number;
  readonly begin: number;
  readonly end: number;
}

/**
 * What a fault means for the run: nothing there (an empty answer, no error), wait and ask again, stop and ask for a key,
 * or a mistake in the question.
 */
export type FaultMeaning = 'nothing-found' | 'slow-down' | 'not-allowed' | 'bad-question' | 'their-trouble';

export type OpsAnswer =
  | { readonly kind: 'fault'; readonly code: string; readonly message: string; readonly meaning: FaultMeaning }
  | {
      readonly kind: 'documents';
      readonly page: OpsPage | null;
      readonly documents: readonly OpsDocument[];
      readonly missing: number;
    }
  | { readonly kind: 'references'; readonly page: OpsPage; readonly references: readonly OpsReference[] }
  | {
      readonly kind: 'family';
      readonly asked: PatentNumber | null;
      readonly total: number | null;
      readonly members: readonly OpsMember[];
    }
  | { readonly kind: 'full-text'; readonly texts: readonly OpsFullText[] }
  | { readonly kind: 'register'; readonly page: OpsPage; readonly files: readonly OpsRegister[] }
  | { readonly kind: 'number'; readonly asked: PatentNumber | null; readonly answered: PatentNumber | null }
  | {
      readonly kind: 'inquiry';
      readonly about: 'equivalents' | 'full-text' | 'images';
      readonly found: readonly PatentNumber[];
      readonly results: number;
    }
  | { readonly kind: 'classification'; readonly results: number };

export interface OpsReference {
  readonly familyId: string | null;
  readonly publication: PatentNumber;
}

/**
 * @param text a whole answer, as decoded text
 * @throws Refusal `bad-input` when the answer is cut off, or of a service that is not known here
 */
export async function parseOps(text: string): Promise<OpsAnswer> {
  return readOps(await readAnswer(text));
}

function readOps(root: Element): OpsAnswer {
  if (root.name === 'fault' || root.name === 'error') return readFault(root);
  const family = child(root, 'patent-family');
  if (family) return readFamily(family);
  const search = child(root, 'biblio-search');
  if (search) return readSearch(search);
  const register = child(root, 'register-search');
  if (register) return readRegisters(register);
  if (child(root, 'exchange-documents')) return readDocuments(root, null);
  const full = findAll(root, 'fulltext-document');
  if (full.length > 0) return { kind: 'full-text', texts: full.flatMap(readFullText) };
  return readRest(root);
}

function readFault(root: Element): OpsAnswer {
  const code = textAt(root, 'code') ?? textAt(root) ?? '';
  return { kind: 'fault', code, message: textAt(root, 'message') ?? '', meaning: meaningOf(code) };
}

/** OPS names faults (`SERVER.EntityNotFound`); gateways in front of it give the HTTP number. A search without a hit is a fault too. */
function meaningOf(code: string): FaultMeaning {
  if (/404|EntityNotFound|NoResults/iu.test(code)) return 'nothing-found';
  if (/429|RobotDetected|LimitedServerResources|FairUse|Quota/iu.test(code)) return 'slow-down';
  if (/401|403|AccessToken|DomainAccess|Forbidden/iu.test(code)) return 'not-allowed';
  if (/^4|CLIENT/iu.test(code)) return 'bad-question';
  return 'their-trouble';
}

function readSearch(search: Element): OpsAnswer {
  const page = pageOf(search);
  if (findAll(search, 'exchange-document').length > 0) return readDocuments(search, page);
  const references = childrenOf(child(search, 'search-result'), 'publication-reference').flatMap((element) => {
    const publication = numberIn(element);
    return publication === null ? [] : [{ familyId: element.attributes['family-id'] ?? null, publication }];
  });
  return { kind: 'references', page, references };
}

function readDocuments(root: Element, page: OpsPage | null): OpsAnswer {
  const elements = findAll(root, 'exchange-document');
  const documents = elements.flatMap((element) => readDocument(element) ?? []);
  return { kind: 'documents', page, documents, missing: elements.length - documents.length };
}

function readFamily(family: Element): OpsAnswer {
  const members = childrenOf(family, 'family-member').flatMap((element) => readMember(element) ?? []);
  const total = Number(family.attributes['total-result-count'] ?? Number.NaN);
  const asked = numberIn(child(family, 'publication-reference'));
  return { kind: 'family', asked, total: Number.isInteger(total) ? total : null, members };
}

function readRegisters(search: Element): OpsAnswer {
  const files = findAll(search, 'register-document').flatMap((element) => readRegister(element) ?? []);
  return { kind: 'register', page: pageOf(search), files };
}

function readRest(root: Element): OpsAnswer {
  const conversion = child(root, 'standardization');
  if (conversion) {
    const inside = (name: string) => numberIn(child(child(conversion, name), 'publication-reference'));
    return { kind: 'number', asked: inside('input'), answered: inside('output') };
  }
  const inquiry = root.children.find(({ name }) => name.endsWith('-inquiry'));
  if (inquiry) return readInquiry(inquiry);
  const scheme = find(root, 'classification-scheme') ?? find(root, 'classification-search');
  return { kind: 'classification', results: scheme?.children.length ?? 0 };
}

function readInquiry(inquiry: Element): OpsAnswer {
  const results = childrenOf(inquiry, 'inquiry-result');
  const about = inquiry.name.startsWith('equivalents')
    ? 'equivalents'
    : inquiry.name.startsWith('fulltext')
      ? 'full-text'
      : 'images';
  const found = results.flatMap((result) => numberIn(child(result, 'publication-reference')) ?? []);
  return { kind: 'inquiry', about, found, results: results.length };
}

function pageOf(search: Element): OpsPage {
  const range = child(search, 'range');
  return {
    query: textAt(search, 'query'),
    total: Number(search.attributes['total-result-count'] ?? 0),
    begin: Number(range?.attributes.begin ?? 0),
    end: Number(range?.attributes.end ?? 0),
  };
}
