import { attributeOf, childElements, elementsOf, type HtmlElement, type HtmlNode, htmlText } from '../reading/html.ts';
import type { HkexRow } from './row.ts';

/**
 * The saved result page of the title search: a table whose cells repeat their headings for narrow screens (`Release Time:
 * 31/01/2025 16:30`). Columns are told by those words where they stand, else by their order.
 */
export type PageRow = Omit<HkexRow, 'newsId' | 'stockCodes'> & { readonly codes: string | null };

const LABEL =
  /^(?:release time|stock code|stock short name|document|發放時間|发放时间|股份代號|股份代号|股份簡稱|股份简称|文件)\s*[:：]\s*/iu;
const TIME = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/u;

export function rowsOfPage(page: HtmlNode): PageRow[] {
  return elementsOf(page, 'tr').flatMap((row) => {
    const cells = childElements(row, 'td');
    const texts = cells.map((cell) => htmlText(cell).replace(LABEL, ''));
    return cells.length >= 4 && TIME.test(texts[0] ?? '') ? [rowOf(cells, texts)] : [];
  });
}

function rowOf(cells: readonly HtmlElement[], texts: readonly string[]): PageRow {
  const document = cells[3];
  const anchor = document ? elementsOf(document, 'a')[0] : undefined;
  const title = (anchor ? htmlText(anchor) : texts[3])?.trim() || null;
  return {
    released: texts[0] ?? null,
    codes: texts[1] ?? null,
    stockName: texts[2] || null,
    title,
    category: categoryOf(texts[3] ?? '', title),
    link: anchor ? attributeOf(anchor, 'href') : null,
  };
}

/** The category stands before the title in the same cell. */
function categoryOf(cell: string, title: string | null): string | null {
  const at = title === null ? -1 : cell.indexOf(title);
  return at > 0 ? cell.slice(0, at).trim() || null : null;
}
