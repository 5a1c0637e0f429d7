import type { WhoRecord } from '../ictrp/record.ts';
import { childElements, elementsOf, type HtmlElement, type HtmlNode, htmlText } from '../reading/html.ts';

/**
 * The page of one trial. Every field stands twice, under a Chinese and an English label; names and addresses of people
 * stand under labels that are not read.
 */
export function parseDetailPage(page: HtmlNode): WhoRecord | null {
  const fields = fieldsOf(page);
  const text = (label: string) => fields.get(label)?.[0] ?? null;
  const id = text('注册号');
  if (id === null || !/^ChiCTR/i.test(id)) return null;
  const [from, to] = [...(text('研究实施时间') ?? '').matchAll(/\d{4}-\d{2}-\d{2}/g)].map((match) => match[0]);
  return {
    id,
    via: 'chictr',
    register: 'ChiCTR',
    url: null,
    titles: titlesOf(text),
    sponsors: listOf(text('研究实施负责（组长）单位') ?? text('Primary sponsor')),
    // Applicant and payer are often the company whose drug it is.
    collaborators: distinct([text('申请人所在单位'), text('经费或物资来源')]),
    type: text('Study type') ?? text('研究类型'),
    phase: text('研究所处阶段') === '其它' ? null : withoutTrial(text('研究所处阶段') ?? text('Study phase')),
    status: statusOf(text('征募研究对象情况')),
    registered: text('注册时间'),
    start: from ?? null,
    primaryCompletion: null,
    completion: to ?? null,
    lastUpdate: text('最近更新日期'),
    countries: distinct(placesOf(page).map(({ country }) => country)),
    conditions: listOf(text('Target disease') ?? text('研究疾病')),
    interventions:
      groupsOf(page)
        .map(({ label, treatment }) => `${label}:${treatment};`)
        .join('') || null,
    targetSize:
      groupsOf(page)
        .map(({ label, size }) => `${label}:${size};`)
        .join('') || null,
    otherIds: text('在二级注册机构或其它机构的注册号'),
    sites: placesOf(page),
    hasResults: null,
  };
}

/** Label, in each of its languages and without colon → values in the order of the page. */
function fieldsOf(page: HtmlNode): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const row of elementsOf(page, 'tr')) {
    const cells = childElements(row, 'td');
    cells.forEach((cell, index) => {
      const value = cells[index + 1];
      if (!value || isLabel(value) || !isLabel(cell)) return;
      for (const label of labelsOf(cell))
        fields.set(label, [...(fields.get(label) ?? []), htmlText(value)].filter(Boolean));
    });
  }
  return fields;
}

function labelsOf(cell: HtmlElement): string[] {
  const parts = elementsOf(cell, 'p').map(htmlText);
  return (parts.length > 0 ? parts : [htmlText(cell)]).map((label) => label.replace(/[：:]\s*$/, '').trim());
}

function isLabel(cell: HtmlElement): boolean {
  return /[：:]\s*$/.test(htmlText(cell)) && htmlText(cell).length < 200;
}

function titlesOf(text: (label: string) => string | null): WhoRecord['titles'] {
  const title = (label: string, lang: 'en' | 'zh', kind: WhoRecord['titles'][number]['kind']) => {
    const found = text(label);
    return found === null ? [] : [{ text: found, lang, kind }];
  };
  return [
    ...title('注册题目', 'zh', 'public'),
    ...title('Public title', 'en', 'public'),
    ...title('研究课题的正式科学名称', 'zh', 'scientific'),
    ...title('Scientific title', 'en', 'scientific'),
  ];
}

function listOf(text: string | null): string[] | null {
  return text === null ? null : [text];
}

function distinct(texts: readonly (string | null)[]): string[] | null {
  const found = [...new Set(texts.flatMap((text) => text ?? []))];
  return found.length === 0 ? null : found;
}

/** `III期临床试验`. */
function withoutTrial(phase: string | null): string | null {
  return phase?.replace(/临床试验$/, '') ?? null;
}

/** `尚未开始 Not yet recruiting`: the English half, which other exports print too. */
function statusOf(printed: string | null): string | null {
  return printed?.replace(/^[\p{Script=Han}\s/]+(?=[A-Za-z])/u, '') ?? null;
}

interface Group {
  readonly label: string;
  readonly size: string;
  readonly treatment: string;
}

/** Arms stand in a table of their own: a row with group and size, and a row with the treatment. Chinese rows alone. */
function groupsOf(page: HtmlNode): Group[] {
  const rows = rowsUnder(page, '干预措施');
  return rows.flatMap((cells, index) => {
    const [label, size] = [cells.get('组别'), cells.get('样本量')];
    const treatment = rows
      .slice(index + 1)
      .find((next) => next.has('干预措施'))
      ?.get('干预措施');
    return label
      ? [
          {
            label: label.replace(/[:：;；]/g, ' '),
            size: size ?? '',
            treatment: (treatment ?? '').replace(/[;；]/g, '，'),
          },
        ]
      : [];
  });
}

function placesOf(page: HtmlNode): NonNullable<WhoRecord['sites']>[number][] {
  const rows = rowsUnder(page, '研究实施地点');
  return rows.flatMap((cells, index) => {
    const country = cells.get('国家');
    if (country === undefined) return [];
    const name = rows
      .slice(index + 1)
      .find((next) => next.has('单位(医院)'))
      ?.get('单位(医院)');
    return [
      { name: name || null, city: cells.get('市(区县)') || null, region: cells.get('省(直辖市)') || null, country },
    ];
  });
}

/** Rows of the tables beside a label, each as label → value. */
function rowsUnder(page: HtmlNode, label: string): Map<string, string>[] {
  const beside = elementsOf(page, 'tr').find((row) => {
    const [first, second] = childElements(row, 'td');
    return first && second && labelsOf(first).includes(label) && elementsOf(second, 'tr').length > 0;
  });
  if (!beside) return [];
  return elementsOf(beside, 'tr')
    .slice(1)
    .map((row) => {
      const cells = childElements(row, 'td');
      const pairs = cells.flatMap((cell, index) => {
        const value = cells[index + 1];
        return isLabel(cell) && value && !isLabel(value)
          ? labelsOf(cell).map((name) => [name, htmlText(value)] as const)
          : [];
      });
      return new Map(pairs);
    });
}
