import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckReport, DealRow } from '../../api.ts';
import { partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { fieldName } from '../deals/field-words.ts';
import { useRowsById } from '../deals/use-rows-by-id.ts';
import { type CheckSearch, type Finding, findingsShown, withFilter } from './check-query.ts';

interface Props {
  readonly report: CheckReport;
  readonly search: CheckSearch;
  readonly change: (next: CheckSearch) => void;
}

const FIRST = 50;

/** What the rules found. Each line opens its deal at the field. */
export function CheckFindings({ report, search, change }: Props) {
  const text = useText();
  const [shown, setShown] = useState(FIRST);
  const rows = useRowsById(true);
  const findings = findingsShown(report.rules, search);
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">{text.check.found(findings.length)}</h2>
      <Narrowed search={search} change={change} rows={rows} />
      {findings.length === 0 ? (
        <div className="nothing">
          <p className="tight">{text.check.none}</p>
          <p className="tight soft">{text.check.noneHint}</p>
        </div>
      ) : (
        <FindingTable findings={findings.slice(0, shown)} rows={rows} />
      )}
      {findings.length > shown && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setShown(shown + 10 * FIRST)}>
          {text.check.more(Math.min(findings.length - shown, 10 * FIRST))}
        </Button>
      )}
    </section>
  );
}

type Rows = ReadonlyMap<string, DealRow> | undefined;

/** What narrows the findings, with the way back. */
function Narrowed({ search, change, rows }: Omit<Props, 'report'> & { readonly rows: Rows }) {
  const text = useText();
  const { language } = useLanguage();
  const [rule, deal] = [search.rule?.[0], search.deal?.[0]];
  const row = deal === undefined ? undefined : rows?.get(deal);
  return (
    <>
      {rule !== undefined && (
        <p className="tight narrowed">
          {text.check.onlyRule} <strong>{text.checkRules[rule] ?? rule}</strong>
          <Button size="compact-xs" variant="default" onClick={() => change(withFilter(search, 'rule', null))}>
            {text.check.everyRule}
          </Button>
        </p>
      )}
      {deal !== undefined && (
        <p className="tight narrowed">
          {text.check.onlyDeal} <strong>{row ? partiesText(row, language) : deal}</strong>
          <Button size="compact-xs" variant="default" onClick={() => change(withFilter(search, 'deal', null))}>
            {text.check.everyDeal}
          </Button>
        </p>
      )}
    </>
  );
}

function FindingTable({ findings, rows }: { readonly findings: readonly Finding[]; readonly rows: Rows }) {
  const text = useText();
  return (
    <table className="plain-table stack-table findings">
      <thead>
        <tr>
          <th scope="col">{text.check.deal}</th>
          <th scope="col">{text.check.field}</th>
          <th scope="col">{text.check.message}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          // A rule may find the same words twice in one field, so the place in the list tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered in place
          <FindingRow key={index} finding={finding} row={rows?.get(finding.deal)} />
        ))}
      </tbody>
    </table>
  );
}

function FindingRow({ finding, row }: { readonly finding: Finding; readonly row: DealRow | undefined }) {
  const text = useText();
  const { language } = useLanguage();
  const { deal, field, kind, rule, message, explained } = finding;
  return (
    <tr>
      <th scope="row">
        <Link to="/deals/$id" params={{ id: deal }} search={{ field: [field] }}>
          {row ? partiesText(row, language) : deal}
        </Link>
        <div className="soft small">{row?.assets.map((asset) => asset.name).join(' + ')}</div>
      </th>
      <td data-label={text.check.field}>
        {fieldName(field, text)}
        <div className="soft small code">{field}</div>
      </td>
      <td data-label={text.check.message}>
        <span className={`kind kind-${kind}`}>{text.check.kinds[kind]}</span> {text.checkRules[rule] ?? rule}
        <div>
          <Said words={message} />
        </div>
        {explained !== null && (
          <div className="soft small">
            {text.check.because} <Said words={explained} />
          </div>
        )}
      </td>
    </tr>
  );
}
