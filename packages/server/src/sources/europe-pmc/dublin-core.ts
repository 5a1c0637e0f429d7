import { childrenOf, textAt, textsOf } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';

/** A Dublin Core description turned into the fields of a core result, so that one mapping reads both. */
export function fromDublinCore(description: Element): Record<string, unknown> {
  const about = description.attributes['rdf:about'] ?? '';
  const [, source = '', id = ''] = /\/abstract\/([A-Z]+)\/([^/]+)$/u.exec(about) ?? [];
  const identifiers = textsOf(description, 'dc:identifier');
  const created = textAt(description, 'dcterms:created');
  return {
    id,
    source,
    pmid: source === 'MED' ? id : null,
    pmcid: after(textsOf(description, 'dcterms:isVersionOf'), '/articles/'),
    doi: after(identifiers, 'doi.org/'),
    title: textAt(description, 'dc:title'),
    abstractText: textAt(description, 'dcterms:abstract'),
    authorList: { author: childrenOf(description, 'dc:creator').map((creator) => ({ fullName: textAt(creator) })) },
    affiliation: textAt(description, 'dc:contributor'),
    pubTypeList: { pubType: textAt(description, 'dc:description')?.split('; ') ?? [] },
    firstPublicationDate: created,
    electronicPublicationDate: textAt(description, 'dcterms:available'),
  };
}

function after(texts: readonly string[], mark: string): string | null {
  const found = texts.find((text) => text.includes(mark));
  return found === undefined ? null : found.slice(found.indexOf(mark) + mark.length);
}
