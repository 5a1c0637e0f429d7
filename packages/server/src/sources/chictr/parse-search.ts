import type { WhoRecord } from '../ictrp/record.ts';
import { attributeOf, childElements, elementsOf, type HtmlNode, htmlText } from '../reading/html.ts';

const NUMBER = /^ChiCTR[-A-Z]*\d{8,10}$/i;
const SITE = 'https://www.chictr.org.cn/';

/** Rows of a page of search results: number, Chinese title, leading unit, type of study, day of registration. */
export function parseSearchPage(page: HtmlNode): WhoRecord[] {
  return elementsOf(page, 'tr').flatMap((row) => {
    const cells = childElements(row, 'td');
    const at = cells.findIndex((cell) => NUMBER.test(htmlText(cell)));
    const [id, about, type, registered] = cells.slice(at).map(htmlText);
    const link = cells[at + 1] && elementsOf(cells[at + 1] as HtmlNode, 'a')[0];
    if (at === -1 || id === undefined || about === undefined || !link) return [];
    const unit = elementsOf(cells[at + 1] as HtmlNode, 'p').map(htmlText)[0];
    const href = attributeOf(link, 'href');
    return [
      listed(id, htmlText(link), unit ?? null, type ?? null, registered ?? null, href === null ? null : SITE + href),
    ];
  });
}

/** What the list leaves out is unknown, not absent. */
function listed(
  id: string,
  title: string,
  unit: string | null,
  type: string | null,
  registered: string | null,
  url: string | null,
): WhoRecord {
  return {
    id,
    via: 'chictr',
    register: 'ChiCTR',
    url,
    titles: [{ text: title, lang: 'zh', kind: 'public' }],
    sponsors: unit === null ? null : [unit],
    collaborators: null,
    type,
    phase: null,
    status: null,
    registered,
    start: null,
    primaryCompletion: null,
    completion: null,
    lastUpdate: null,
    countries: null,
    conditions: null,
    interventions: null,
    targetSize: null,
    otherIds: null,
    sites: null,
    hasResults: null,
  };
}
