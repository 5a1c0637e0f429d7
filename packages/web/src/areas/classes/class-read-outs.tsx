import type { ShownClass } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { SourceWords } from '../companies/source-words.tsx';
import { AssetName } from '../white-space/asset-name.tsx';
import { valueWords } from './read-out-words.ts';

type ReadOuts = ShownClass['readOuts'];
type Row = ReadOuts['rows'][number];

/** Read-outs beside each other, by endpoint and never by value: they are not head to head, and every part says so. */
export function ClassReadOuts({ readOuts }: { readonly readOuts: ReadOuts }) {
  const text = useText();
  const words = text.classes;
  const endpoints = [...new Set(readOuts.rows.map(({ endpoint }) => endpoint))];
  return (
    <section className="panel" aria-labelledby="read-outs">
      <h2 id="read-outs">
        {words.readOuts} <NotHeadToHead />
      </h2>
      {readOuts.rows.length === 0 && <p className="tight soft">{words.noReadOuts}</p>}
      {readOuts.rows.length > 0 && (
        <p className="tight">
          <Said words={readOuts.reason} />
        </p>
      )}
      {readOuts.differences.length > 0 && (
        <>
          <h3>{words.differs}</h3>
          <ul className="differences">
            {readOuts.differences.map((difference) => (
              <li key={difference}>
                <Said words={difference} />
              </li>
            ))}
          </ul>
        </>
      )}
      {endpoints.map((endpoint) => (
        <EndpointTable
          key={endpoint}
          endpoint={endpoint}
          rows={readOuts.rows.filter((row) => row.endpoint === endpoint)}
        />
      ))}
    </section>
  );
}

function NotHeadToHead() {
  const text = useText();
  return <span className="mark mark-warn">{text.classes.notHeadToHead}</span>;
}

function EndpointTable({ endpoint, rows }: { readonly endpoint: string; readonly rows: readonly Row[] }) {
  const text = useText();
  const words = text.classes;
  const heads = [words.asset, words.trial, words.patients, words.n, words.value, words.grade, words.cutoff];
  return (
    <table className="plain-table stack-table read-outs">
      <caption>
        <strong>{endpoint}</strong> <NotHeadToHead />
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // One arm may report an endpoint at several cut-offs, so the place in the table tells rows apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the table is never reordered in place
          <ReadOutRow key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ReadOutRow({ row }: { readonly row: Row }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.classes;
  return (
    <tr>
      <th scope="row">
        <AssetName asset={{ id: row.asset, name: row.name, nameZh: null }} />
      </th>
      <td data-label={words.trial}>
        {row.trial} <span className="soft small other-line">{row.arm}</span>
      </td>
      <td data-label={words.patients}>
        <Patients row={row} />
      </td>
      <td data-label={words.n}>{row.n ?? <Dash />}</td>
      <td data-label={words.value} className="nowrap">
        {valueWords(row, text) ?? <Dash />}
      </td>
      <td data-label={words.grade}>{row.grade3plus === null ? <Dash /> : `${row.grade3plus}%`}</td>
      <td data-label={words.cutoff}>{row.cutoff === null ? <Dash /> : dateText(row.cutoff, text, language)}</td>
      <td data-label={words.source}>
        <SourceWords source={row.source} />
      </td>
    </tr>
  );
}

/** What was told of the patients, each under its name; what was not told is said so. */
function Patients({ row }: { readonly row: Row }) {
  const text = useText();
  return (['population', 'line', 'biomarker', 'dose'] as const).map((key) => (
    <span key={key} className="other-line small">
      <span className="soft">{text.classes[key]}</span> {row[key] ?? <Dash />}
    </span>
  ));
}
